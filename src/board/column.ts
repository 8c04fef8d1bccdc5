import type { ColumnTexts, Piece } from '../library/column-texts';
import type { ReactionKind } from '../library/reactions';
import type { Reaction } from '../read/reaction';
import type { Board, Standing } from './board';
import { clip, oneLine, Pen } from './column-pen';
import { weekNumbers } from './column-week';

/** What a sender made of a rebuttal, redacted. `name` is the colleague's who sent the rebuttal. */
export interface Answered extends Reaction {
  readonly name: string;
}

/** What a Column is made of. `seed` is the channel's own, so that two channels read different papers. */
export interface News {
  readonly week: string;
  readonly board: Board;
  readonly reactions?: readonly Answered[];
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

/** How each kind is told, what makes the best story first. Machines and those who withdraw are left in peace. */
const STORIES: readonly (readonly [ReactionKind, Piece])[] = [
  ['earnest', 'reaction_earnest'],
  ['next-step', 'reaction_undeterred'],
  ['more-pitch', 'reaction_undeterred'],
  ['nudge', 'reaction_undeterred'],
  ['offended', 'reaction_sore'],
  ['bad-loser', 'reaction_sore'],
];
const ROWS = 5;
/** Longest row and quotation, in UTF-16 units. */
const MAX_ROW = 90;
const MAX_QUOTE = 1_000;

/** Writes the Column of a week, always the same of the same. Out: undefined when there is nothing to tell. */
export function makeColumn(
  { week, board, reactions = [], seed }: News,
  texts: ColumnTexts,
): Column | undefined {
  const told = reactions.filter(({ quote }) => quote.trim() !== '');
  const story = STORIES.flatMap(([kind, comment]) => {
    const answered = told.find((each) => each.kind === kind);
    return answered ? [{ ...answered, comment }] : [];
  })[0];
  const sport = told.find(({ kind }) => kind === 'good-sport');
  const [best] = board.standings;
  if (!best && !story && !sport) return undefined;

  const pen = new Pen(texts, week, seed);
  const trick = board.tactics.find(({ tactic }) => texts.tactics.has(tactic));
  // With two letters from outside the page is full: the smaller local news has to wait.
  const isFull = story !== undefined && sport !== undefined;
  const paragraphs = [
    prose(pen.say('opening')),
    ...(best
      ? [prose(lead(board, best, pen)), quoted(best.entry.rebuttal), prose(scores(board, best, pen, isFull))]
      : []),
    ...(trick ? [prose(pen.tactic(trick.tactic))] : []),
    ...(story
      ? [
          prose(pen.say('reaction', { name: pen.name(story.name) })),
          quoted(story.quote),
          prose(pen.say(story.comment)),
        ]
      : []),
    ...(sport ? [prose(pen.say('good_sport', { name: pen.name(sport.name) })), quoted(sport.quote)] : []),
    ...(board.fresh.length > 0 && !isFull ? [prose(pen.say('fresh'))] : []),
    prose(pen.say('closing')),
  ];
  return {
    title: pen.say('masthead', { number: String(weekNumbers(week).ofYear) }),
    paragraphs: paragraphs.filter(({ text }) => text !== ''),
    standings: board.standings.length > 1 ? board.standings.slice(0, ROWS).map((each) => row(each, pen)) : [],
  };
}

/** Says whose reply comes next. */
function lead({ standings }: Board, { entry, rank }: Standing, pen: Pen): string {
  const count = standings.filter((each) => each.rank === rank).length;
  const values = { name: pen.name(entry.authorName), votes: String(entry.votes), count: String(count) };
  if (count > 1) return pen.say('best_tied', values);
  return pen.say(entry.votes === 1 ? 'best_one' : 'best_many', values);
}

/** Who wrote it; and when more than the best reply got votes, how people and machine and the people among them did. */
function scores({ versus, people }: Board, { entry }: Standing, pen: Pen, isFull: boolean): string {
  const said = [pen.say(entry.hand === 'human' ? 'hand_human' : 'hand_machine')];
  const { humans, machine } = versus;
  if (humans + machine > entry.votes) {
    const ahead = humans > machine ? 'versus_humans' : 'versus_machine';
    said.push(
      pen.say(humans === machine ? 'versus_level' : ahead, {
        humans: String(humans),
        machine: String(machine),
      }),
    );
  }
  const [first, second] = people;
  if (!isFull && first && first.votes > entry.votes && first.votes !== second?.votes)
    said.push(pen.say('people', { name: pen.name(first.name), votes: String(first.votes) }));
  return said.filter(Boolean).join(' ');
}

function row({ rank, entry }: Standing, pen: Pen): string {
  return pen.row({
    rank: String(rank),
    name: pen.name(entry.authorName),
    votes: String(entry.votes),
    reply: clip(oneLine(entry.rebuttal), MAX_ROW),
  });
}

function prose(text: string): Paragraph {
  return { text, quoted: false };
}

function quoted(text: string): Paragraph {
  return { text: clip(text.trim(), MAX_QUOTE), quoted: true };
}
