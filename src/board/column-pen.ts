import type { ColumnTexts, Piece } from '../library/column-texts';
import type { TextTemplate } from '../library/template';
import { seededNumber } from '../write/seed';
import { weekNumbers } from './column-week';

type Values = Readonly<Record<string, string>>;

/** Longest name, in UTF-16 units. */
const MAX_NAME = 60;

/** Says things in the words of one week and one channel; the same of the same. */
export class Pen {
  readonly #texts: ColumnTexts;
  readonly #week: number;
  readonly #seed: string;

  constructor(texts: ColumnTexts, week: string, seed: string) {
    this.#texts = texts;
    this.#week = weekNumbers(week).ofAll;
    this.#seed = seed;
  }

  say(piece: Piece, values: Values = {}): string {
    return this.#turn(piece, this.#texts.pieces[piece]).fill(values, 'informal');
  }

  /** Out: nothing for a tactic that has no lines. */
  tactic(id: string): string {
    return this.#turn(id, this.#texts.tactics.get(id) ?? []).fill({}, 'informal');
  }

  row(values: Values): string {
    const { rowOne, rowMany } = this.#texts;
    return this.#turn('row', values.votes === '1' ? rowOne : rowMany).fill(values, 'informal');
  }

  /** A colleague's name on one line; whoever asked to be forgotten has none. */
  name(name: string): string {
    return clip(oneLine(name), MAX_NAME) || this.#texts.nameless;
  }

  /** An order of their own for each channel: week by week every line has its turn before the first comes back. */
  #turn(what: string, lines: readonly TextTemplate[]): Pick<TextTemplate, 'fill'> {
    const order = lines
      .map((line, i) => ({ line, number: seededNumber(this.#seed, what, String(i)) }))
      .sort((a, b) => a.number - b.number);
    // A line that cannot be read was left out and told; where none is left, nothing is said.
    return order[this.#week % lines.length]?.line ?? { fill: () => '' };
  }
}

export function oneLine(text: string): string {
  return text.trim().split(/\s+/).join(' ');
}

/** Cut so that no emoji is halved, and at a space where there is one. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text
    .slice(0, max - 1)
    .toWellFormed()
    .replace(/\uFFFD$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > max / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
