import type { Card } from '../../src/card';
import type { Rebuttal } from '../../src/guard/guard';
import { LANGUAGES } from '../../src/languages';
import { ROAST_STYLES, type Style } from '../../src/library/shapes';
import type { Mismatch } from '../../src/mismatch';
import { outOfHundred } from '../../src/read/verdict';
import type { Wish } from '../../src/roast';
import { evidenceView } from './evidence-view';
import { html, type Content, type Html } from './html';
import type { Ui } from './visitor';

/** The whole answer: verdict, texts, what else can be asked for, and beside it how the message was read. */
export function cardView(card: Card, wish: Wish, ui: Ui, isModelWriting = false): Html {
  const { say } = ui;
  const sentence = say(`verdict_${card.kind}`);
  const overruled = wish.overrule !== undefined && wish.overrule !== card.reading.verdict.kind;
  const lines = [
    ...(card.kind === 'unclear' ? [say('unclear_next')] : []),
    ...(overruled ? [say('overruled')] : []),
    ...(card.mismatch ? [mismatch(card.mismatch, ui)] : []),
    ...card.notices.map((notice) => say(notice)),
    ...(isModelWriting ? [say('model_writing')] : []),
  ];
  return html`<section id="result" class="result" aria-labelledby="verdict" data-say="${sentence}">
    <header class="verdict" data-kind="${card.kind}">
      <h2 id="verdict" tabindex="-1" data-focus>${sentence}</h2>
      ${meter(outOfHundred(card.reading.verdict), say)}
      ${lines.map((line) => html`<p class="notice">${line}</p>`)}
    </header>
    <div class="columns">
      <div class="answers">${answers(card, wish, ui)}${controls(card, wish, ui)}</div>
      ${evidenceView(card, ui)}
    </div>
    ${
      isModelWriting
        ? html`<form data-later action="${ui.to('/later')}" data-say="${say('model_arrived')}">
            ${carried(card.pitch.id, { ...wish, nth: card.angle.nth })}
          </form>`
        : undefined
    }
  </section>`;
}

/** "You were taken for a company with an HR department; you are one person." */
function mismatch({ assumption, lacks }: Mismatch, { say }: Ui): string {
  return lacks === ''
    ? say('mismatch_alone', { name: assumption })
    : say('mismatch_lacks', { name: assumption, list: lacks });
}

/** What a form needs to find this very card again. `action` says what the button in it is for. */
export function carried(pitch: string, wish: Wish): Html {
  const fields = {
    pitch,
    nth: wish.nth ?? 0,
    style: wish.style ?? '',
    language: wish.language ?? '',
    overrule: wish.overrule ?? '',
  };
  return html`${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}`;
}

function styleName(style: Style | 'any', ui: Ui): string {
  return ui.say(`style_${style.replaceAll('-', '_')}`);
}

// The policy of the page forbids style attributes; a drawing has a width of its own.
function meter(at: number, say: Ui['say']): Html {
  const label = say('score', { n: at });
  return html`<p class="meter">
    <svg role="img" aria-label="${label}" preserveAspectRatio="none" viewBox="0 0 100 4">
      <rect class="all" width="100" height="4" />
      <rect class="part" width="${at}" height="4" /></svg
    ><span aria-hidden="true">${label}</span>
  </p>`;
}

function answers(card: Card, wish: Wish, ui: Ui): Content {
  const { say } = ui;
  const { plain, exit } = card;
  return [
    card.rebuttals.length > 0
      ? html`<h3>${say('rebuttals')}</h3>
          ${card.rebuttals.map((each) => rebuttalView(each, styleName(each.style, ui), card, wish, ui))}`
      : undefined,
    plain
      ? html`<h3>${say(card.kind === 'scam' ? 'advice' : 'warm')}</h3>
          ${rebuttalView(plain, undefined, card, wish, ui)}`
      : undefined,
    exit
      ? html`<h3>${say('exit')}</h3>
          ${rebuttalView(exit, undefined, card, wish, ui)}`
      : undefined,
  ];
}

/** One text with its buttons. Advice about a scam is for the reader alone: it is neither copied nor shared. */
function rebuttalView(each: Rebuttal, label: string | undefined, card: Card, wish: Wish, ui: Ui): Html {
  const { say } = ui;
  // The exit counts its seeds by itself, so a seed alone names two texts.
  const id = `text-${each.style}-${each.seed}`;
  const spoken = label ?? styleName(each.style === 'warm' || each.style === 'scam' ? 'exit' : each.style, ui);
  const source =
    each.source === 'template' ? say('source_template', { name: each.seed }) : say('source_model');
  const copy = html`<button
    type="button"
    class="copy"
    data-copy="${id}"
    aria-label="${say('button_copy')}: ${spoken}"
  >
    ${say('button_copy')}
  </button>`;
  const share = html`<form method="post" action="${ui.to('/share/preview')}">
    ${carried(card.pitch.id, { ...wish, nth: card.angle.nth })}<input
      type="hidden"
      name="seed"
      value="${each.seed}"
    /><button type="submit" aria-label="${say('button_share')}: ${spoken}">${say('button_share')}</button>
  </form>`;
  const isRoast = card.rebuttals.includes(each);
  return html`<article class="no ${each.style}">
    ${label === undefined ? undefined : html`<h4>${label}</h4>`}
    <blockquote lang="${card.language}"><pre id="${id}">${each.text}</pre></blockquote>
    <footer>
      ${each.style === 'scam' ? undefined : copy}${isRoast ? share : undefined}<small>${source}</small>
    </footer>
  </article>`;
}

/** Every button changes one thing about the same message, and posts the rest along. */
function controls(card: Card, wish: Wish, ui: Ui): Html {
  const { say } = ui;
  const choice = (key: string, value: string, label: string, chosen: boolean): Html =>
    html`<button
      type="submit"
      name="change"
      value="${key}:${value}"
      aria-pressed="${chosen ? 'true' : 'false'}"
    >
      ${label}
    </button>`;
  const styles = [
    choice('style', '', say('style_any'), !wish.style),
    ...ROAST_STYLES.map((each) => choice('style', each, styleName(each, ui), wish.style === each)),
  ];
  const languages = [
    choice('language', '', say('language_auto'), !wish.language),
    ...LANGUAGES.map((each) => choice('language', each, say(`language_${each}`), wish.language === each)),
  ];
  const { nth, of } = card.angle;
  const another = html`<p class="angle">
      <button class="main" type="submit" name="change" value="nth:${nth + 1}">${say('button_another')}</button
      ><span>${say('angle', { n: nth + 1, of })}</span>
    </p>
    <fieldset>
      <legend>${say('style')}</legend>
      <div class="set">${styles}</div>
    </fieldset>`;
  const other = card.kind === 'pitch' ? 'genuine' : 'pitch';
  return html`<form
    class="controls"
    method="post"
    action="${ui.to('/again')}#result"
    data-into="result"
    aria-label="${say('button_another')}"
  >
    ${carried(card.pitch.id, { ...wish, nth })} ${card.kind === 'pitch' ? another : undefined}
    <fieldset>
      <legend>${say('language')}</legend>
      <div class="set">${languages}</div>
    </fieldset>
    <p>
      <button type="submit" name="change" value="overrule:${other}">
        ${say(`button_overrule_${other}`)}
      </button>
    </p>
  </form>`;
}
