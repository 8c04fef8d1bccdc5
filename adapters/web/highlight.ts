import type { Card } from '../../src/card';
import type { Library } from '../../src/library/library';
import type { Language } from '../../src/languages';
import { nameOf } from '../../src/read/verdict';
import { html, type Html } from './html';

/** A piece of evidence, numbered in the order of the text like a footnote. */
export interface Evidence {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** What it shows, and in half a sentence why that matters, when the library says so. */
  readonly name: string;
  readonly why: string | undefined;
  readonly against: boolean;
}

interface Run {
  readonly start: number;
  end: number;
  readonly notes: Evidence[];
}

/** The reasons of the verdict, and the tactics that are no reason for it, in the order of the text. */
export function evidenceOf(card: Card, library: Library, language: Language): Evidence[] {
  const { verdict, tactics } = card.reading;
  const rest = tactics.filter((each) => !verdict.reasons.some((reason) => reason.shows === each.id));
  const all = [
    ...verdict.reasons.map((each) => ({ ...each, against: !each.for })),
    ...rest.map((each) => ({ ...each.evidence, shows: each.id, against: false })),
  ];
  return all
    .filter((each) => each.start >= 0 && each.end > each.start)
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, quote, shows, against }, i) => ({
      number: i + 1,
      start,
      end,
      quote,
      name: nameOf(library, shows, language),
      why: (library.ideas.get(`tactic:${shows}`) ?? library.ideas.get(`signal:${shows}`))?.why[language],
      against,
    }));
}

/** The text with its evidence marked; overlapping pieces share one mark and keep their own numbers. */
export function marked(text: string, evidence: readonly Evidence[]): Html {
  let at = 0;
  const parts = runsOf(evidence).map((run) => {
    const before = text.slice(at, run.start);
    at = run.end;
    const kind = run.notes.every((note) => note.against) ? 'against' : 'for';
    const title = run.notes.map((note) => note.name).join(', ');
    const notes = run.notes.map(
      ({ number, name }) => html`<sup><a href="#why-${number}" aria-label="${name}">${number}</a></sup>`,
    );
    return html`${before}<mark class="${kind}" title="${title}">${text.slice(run.start, run.end)}</mark
      >${notes}`;
  });
  return html`${parts}${text.slice(at)}`;
}

function runsOf(evidence: readonly Evidence[]): Run[] {
  const runs: Run[] = [];
  for (const each of evidence) {
    const last = runs.at(-1);
    if (last && each.start < last.end) {
      last.end = Math.max(last.end, each.end);
      last.notes.push(each);
    } else runs.push({ start: each.start, end: each.end, notes: [each] });
  }
  return runs;
}
