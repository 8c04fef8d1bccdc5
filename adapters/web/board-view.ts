import { PERIODS, type Board, type Entry } from '../../src/board/board';
import type { SharePreview } from '../../src/bot';
import type { Person } from '../../src/ports';
import type { Wish } from '../../src/roast';
import { carried } from './card-view';
import { html, type Content, type Html } from './html';
import type { Ui } from './visitor';

/** Longest text that may be shared, in UTF-16 units: a rebuttal has 150 words at most. */
export const MAX_SHARED = 2_000;

/** Before and after, side by side, with the last word for the person who shares. */
export function previewView(
  preview: SharePreview,
  pitch: string,
  wish: Wish,
  problem: string | undefined,
  ui: Ui,
): Html {
  const { say } = ui;
  const { before, after, seed } = preview;
  const state = html`${carried(pitch, wish)}<input type="hidden" name="seed" value="${seed}" />`;
  return html`<h1>${say('share_title')}</h1>
    <p class="lead">${say('share_note')}</p>
    ${problem === undefined ? undefined : html`<p class="problem" role="alert" id="problem">${problem}</p>`}
    <div class="compare">
      <section aria-labelledby="before">
        <h2 id="before">${say('share_before')}</h2>
        <blockquote><pre>${before.rebuttal}</pre></blockquote>
        <h3>${say('pitch_label')}</h3>
        <pre class="pitch" tabindex="0" role="region" aria-label="${say('share_before')}">
${before.pitch}</pre>
      </section>
      <section aria-labelledby="after">
        <h2 id="after">${say('share_after')}</h2>
        <form id="share" method="post" action="${ui.to('/share')}">
          ${state}
          <label for="rebuttal">${say('share_edit')}</label>
          <textarea id="rebuttal" name="rebuttal" rows="7" maxlength="${MAX_SHARED}">
${after.rebuttal}</textarea>
        </form>
        <h3>${say('pitch_label')}</h3>
        <pre class="pitch" tabindex="0" role="region" aria-label="${say('share_after')}">${after.pitch}</pre>
      </section>
    </div>
    <div class="decide">
      <button class="main" type="submit" form="share">${say('button_share_confirm')}</button>
      <form method="post" action="${ui.to('/again')}#result">
        ${carried(pitch, wish)}<button type="submit">${say('button_back')}</button>
      </form>
    </div>`;
}

/** The leaderboard of one period, best first. */
export function boardView(board: Board, person: Person, said: string | undefined, ui: Ui): Html {
  const { say } = ui;
  const periods = PERIODS.map((period) => {
    const here = period === board.period ? html` aria-current="page"` : undefined;
    return html`<a class="chip" href="${ui.to('/board', { period })}" ${here}>${say(`period_${period}`)}</a>`;
  });
  const standings = board.standings.map(({ rank, entry }): Content => {
    const by = say('posted_by', { name: entry.author === person.user ? say('you') : say('a_colleague') });
    return html`<li id="entry-${entry.id}">
      <p class="rank">${rank}</p>
      <article>
        <blockquote lang="${entry.language}"><pre>${entry.rebuttal}</pre></blockquote>
        <details>
          <summary>${say('pitch_label')}</summary>
          <pre class="pitch" lang="${entry.language}">${entry.pitch}</pre>
        </details>
        <footer>${voteView(entry, person, board.period, undefined, ui)}<small>${by}</small></footer>
      </article>
    </li>`;
  });
  return html`<h1>${say('leaderboard_title', { period: say(`period_${board.period}`) })}</h1>
    <nav class="periods" aria-label="${say('button_leaderboard')}">${periods}</nav>
    ${said === undefined ? undefined : html`<p class="said" role="status">${said}</p>`}
    ${
      standings.length === 0
        ? html`<p class="lead">${say('leaderboard_empty')}</p>`
        : html`<ol class="board">
            ${standings}
          </ol>`
    }`;
}

/** The button of one entry with its count; `said` tells what the last press did. Nobody votes for their own. */
export function voteView(
  entry: Entry,
  person: Person,
  period: string,
  said: string | undefined,
  ui: Ui,
): Html {
  const { say } = ui;
  const count = entry.votes === 1 ? say('votes_one') : say('votes_many', { n: entry.votes });
  const into = `vote-${entry.id}`;
  const isOwn = entry.author === person.user;
  const button = html`<button type="submit" data-focus>${say('button_vote')}</button>`;
  const note = isOwn ? say('vote_own') : said;
  return html`<form
    class="vote"
    id="${into}"
    data-into="${into}"
    data-say="${said === undefined ? '' : `${count}. ${said}`}"
    method="post"
    action="${ui.to('/vote')}"
  >
    <input type="hidden" name="entry" value="${entry.id}" /><input
      type="hidden"
      name="period"
      value="${period}"
    />${isOwn ? undefined : button}<span class="count">${count}</span
    >${note === undefined ? undefined : html`<span class="note">${note}</span>`}
  </form>`;
}
