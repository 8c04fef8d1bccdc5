import { FAME, type Board } from '../../src/board/board';
import type { Entry } from '../../src/board/entry';
import { PERIODS } from '../../src/board/period';
import { MAX_SHARED, type SharePreview } from '../../src/board/share';
import type { Person } from '../../src/ports';
import type { Wish } from '../../src/roast';
import { carried } from './card-view';
import { html, type Content, type Html } from './html';
import type { Ui } from './visitor';

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

/** The leaderboard of one period: the best, what waits for a first vote, and who brought them in. */
export function boardView(board: Board, person: Person, said: string | undefined, ui: Ui): Html {
  const { say } = ui;
  const periods = PERIODS.map((period) => {
    const here = period === board.period ? html` aria-current="page"` : undefined;
    return html`<a class="chip" href="${ui.to('/board', { period })}" ${here}>${say(`period_${period}`)}</a>`;
  });
  const one = (entry: Entry, rank?: number): Content => entryView(entry, rank, person, board.period, ui);
  const people = board.people.map(
    ({ rank, author, votes }) =>
      html`<li>
        ${rank}. ${author === person.user ? say('you') : say('a_colleague')}, ${votesOf(votes, ui)}
      </li>`,
  );
  return html`<h1>${say('leaderboard_title', { period: say(`period_${board.period}`) })}</h1>
    <nav class="periods" aria-label="${say('button_leaderboard')}">${periods}</nav>
    ${said === undefined ? undefined : html`<p class="said" role="status">${said}</p>`}
    ${board.frozen ? html`<p class="lead">${say('board_frozen')}</p>` : undefined}
    ${
      board.standings.length === 0
        ? html`<p class="lead">${say('leaderboard_empty')}</p>`
        : html`<ol class="board">
              ${board.standings.map(({ rank, entry }) => one(entry, rank))}
            </ol>
            <h2>${say('people_title')}</h2>
            <ul class="people">
              ${people}
            </ul>
            <p class="versus">${say('versus', board.versus)}</p>`
    }
    ${
      board.fresh.length === 0
        ? undefined
        : html`<h2>${say('fresh_title')}</h2>
            <ol class="board fresh">
              ${board.fresh.map((entry) => one(entry))}
            </ol>`
    }
    <p class="more">
      <a href="${ui.to('/fame')}">${say('fame_title')}</a> ·
      <a href="${ui.to('/column')}">${say('column_title')}</a> ·
      <a href="/board.csv" download>${say('export_csv')}</a> ·
      <a href="/board.json" download>${say('export_json')}</a>
    </p>
    <form method="post" action="${ui.to('/forget')}">
      <button type="submit">${say('forget_ask')}</button>
    </form>`;
}

/** The hall of fame, the best first. */
export function fameView(entries: readonly Entry[], person: Person, ui: Ui): Html {
  const { say } = ui;
  return html`<h1>${say('fame_title')}</h1>
    ${
      entries.length === 0
        ? html`<p class="lead">${say('fame_empty', { n: FAME })}</p>`
        : html`<ol class="board">
            ${entries.map((entry) => entryView(entry, undefined, person, 'all', ui))}
          </ol>`
    }`;
}

function entryView(entry: Entry, rank: number | undefined, person: Person, period: string, ui: Ui): Content {
  const { say } = ui;
  const isOwn = entry.author === person.user;
  const name = isOwn ? say('you') : entry.author === '' ? say('someone') : say('a_colleague');
  const remove = html`<form method="post" action="${ui.to('/remove')}">
    <input type="hidden" name="entry" value="${entry.id}" /><button type="submit">
      ${say('button_remove')}
    </button>
  </form>`;
  return html`<li id="entry-${entry.id}">
    <p class="rank">${rank ?? ''}</p>
    <article>
      <blockquote lang="${entry.language}"><pre>${entry.rebuttal}</pre></blockquote>
      <details>
        <summary>${say('pitch_label')}</summary>
        <pre class="pitch" lang="${entry.language}">${entry.pitch}</pre>
      </details>
      <footer>
        ${voteView(entry, person, period, undefined, ui)}<small
          >${say('posted_by', { name })}, ${say(`hand_${entry.hand}`)}</small
        >${isOwn ? remove : undefined}
      </footer>
    </article>
  </li>`;
}

function votesOf(votes: number, { say }: Ui): string {
  return votes === 1 ? say('votes_one') : say('votes_many', { n: votes });
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
  const count = votesOf(entry.votes, ui);
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
