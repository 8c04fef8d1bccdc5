import type { ColumnTexts, Piece } from '../library/column-texts';
import type { ReactionKind } from '../library/shapes';
import type { TextTemplate } from '../library/template';
import { seededNumber } from '../write/seed';
import type { Board, Standing } from './board';
import { weekNumbers } from './column-week';

/** What somebody made of a rebuttal. `quote` is redacted; `name` is the colleague's who sent the rebuttal. */
export interface Reaction {
  readonly kind: ReactionKind;
  readonly quote: string;
  readonly name: string;
}

/** What a Column is made of. `seed` is the channel's own, so that two channels read different papers. */
export interface Week {
  readonly week: string;
  readonly board: Board;
  readonly reactions?: readonly Reaction[];
  readonly seed: string;
}

/** Plain words: whoever draws them escapes them. */
export interface Column {
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
  /** The board, a line each, the best first; empty when there is nothing to compare. */
  readonly standings: readonly string[];
}

export interface Paragraph {
  readonly text: string;
  /** Somebody's own words, to be set apart. */
  readonly quoted: boolean;
}

/** Says a piece in this week's words. */
type Pen = (piece: Piece, values?: Readonly<Record<string, string>>) => string;

/** How each kind is told, what makes the best story first. Machines, apologies and silence are not. */
const STORIES: readonly (readonly [ReactionKind, Piece])[] = [
  ['earnest', 'reaction_earnest'],
  ['next-step', 'reaction_undeterred'],
  ['more-pitch', 'reaction_undeterred'],
  ['nudge', 'reaction_undeterred'],
  ['offended', 'reaction_sore'],
  ['bad-loser', 'reaction_sore'],
];
const ROWS = 5;
/** Longest name, row and quotation, in UTF-16 units. */
const MAX_NAME = 60;
const MAX_ROW = 90;
const MAX_QUOTE = 1_000;

/** Writes the Column of a week, always the same of the same. Out: undefined when there is nothing to tell. */
export function makeColumn({ week, board, reactions = [], seed }: Week, texts: ColumnTexts): Column | undefined {
  const told = reactions.filter(({ quote }) => quote.trim() !== '');
  const story = STORIES.flatMap(([kind, piece]) => {
    const reaction = told.find((each) => each.kind === kind);
    return reaction ? [{ reaction, piece }] : [];
  })[0];
  const sport = told.find(({ kind }) => kind === 'good-sport');
  if (board.standings.length === 0 && !story && !sport) return undefined;

  const { ofYear, ofAll } = weekNumbers(week);
  const turn = (lines: readonly TextTemplate[], what: string): TextTemplate | undefined =>
    inSeededOrder(lines, `${seed} ${what}`)[ofAll % lines.length];
  const pen: Pen = (piece, values = {}) => turn(texts.pieces[piece], piece)?.fill(values, 'informal') ?? '';
  const named = (name: string): string => clip(oneLine(name), MAX_NAME) || texts.nameless;

  const paragraphs: Paragraph[] = [prose(pen('opening'))];
  const [best] = board.standings;
  if (best) {
    const scores = [hand(best, pen), versus(board, best, pen), people(board, best, pen, named)];
    paragraphs.push(
      prose(lead(board, best, pen, named)),
      quoted(best.entry.rebuttal),
      prose(scores.filter(Boolean).join(' ')),
    );
  }
  const trick = board.tactics.find(({ tactic }) => texts.tactics.has(tactic))?.tactic;
  const onTrick = trick === undefined ? undefined : turn(texts.tactics.get(trick) ?? [], trick);
  if (onTrick) paragraphs.push(prose(onTrick.fill({}, 'informal')));
  if (story)
    paragraphs.push(
      prose(pen('reaction', { name: named(story.reaction.name) })),
      quoted(story.reaction.quote),
      prose(pen(story.piece)),
    );
  if (sport) paragraphs.push(prose(pen('good_sport', { name: named(sport.name) })), quoted(sport.quote));
  if (board.fresh.length > 0) paragraphs.push(prose(pen('fresh')));
  paragraphs.push(prose(pen('closing')));

  const rows = board.standings.length > 1 ? board.standings.slice(0, ROWS) : [];
  return {
    title: pen('masthead', { number: String(ofYear) }),
    paragraphs,
    standings: rows.map(({ rank, entry }) =>
      (entry.votes === 1 ? texts.rowOne : texts.rowMany).fill(
        {
          rank: String(rank),
          name: named(entry.authorName),
          votes: String(entry.votes),
          reply: clip(oneLine(entry.rebuttal), MAX_ROW),
        },
        'informal',
      ),
    ),
  };
}

function lead({ standings }: Board, { entry, rank }: Standing, pen: Pen, named: (name: string) => string): string {
  const count = standings.filter((each) => each.rank === rank).length;
  const values = { name: named(entry.authorName), votes: String(entry.votes), count: String(count) };
  if (count > 1) return pen('best_tied', values);
  return pen(entry.votes === 1 ? 'best_one' : 'best_many', values);
}

function hand({ entry }: Standing, pen: Pen): string {
  return pen(entry.hand === 'human' ? 'hand_human' : 'hand_machine');
}

/** Only news when more than the best reply got votes. */
function versus({ versus: { humans, machine } }: Board, { entry }: Standing, pen: Pen): string {
  if (humans + machine <= entry.votes) return '';
  const values = { humans: String(humans), machine: String(machine) };
  if (humans === machine) return pen('versus_level', values);
  return pen(humans > machine ? 'versus_humans' : 'versus_machine', values);
}

/** Who brought in the most; not told when it is a draw, or when the best reply has said it already. */
function people({ people: all }: Board, { entry }: Standing, pen: Pen, named: (name: string) => string): string {
  const first = all.filter(({ rank }) => rank === 1);
  const [one] = first;
  if (!one || first.length > 1 || one.votes < 2 || one.votes <= entry.votes) return '';
  return pen('people', { name: named(one.name), votes: String(one.votes) });
}

/** An order of its own for each seed: week by week every line has its turn before the first comes back. */
function inSeededOrder<T>(list: readonly T[], seed: string): T[] {
  return list
    .map((each, i) => ({ each, number: seededNumber(seed, String(i)) }))
    .sort((a, b) => a.number - b.number)
    .map(({ each }) => each);
}

function prose(text: string): Paragraph {
  return { text, quoted: false };
}

function quoted(text: string): Paragraph {
  return { text: clip(text.trim(), MAX_QUOTE), quoted: true };
}

function oneLine(text: string): string {
  return text.slice(0, 4 * MAX_QUOTE).trim().split(/\s+/).join(' ');
}

/** Cut by characters, so that no emoji is halved, and at a space where there is one. */
function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1).toWellFormed().replace(/\uFFFD$/, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > max / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
