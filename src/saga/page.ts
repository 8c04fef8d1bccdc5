import type { Language } from '../languages';
import type { ReactionKind } from '../library/reactions';
import type { Library } from '../library/library';
import { sayIn, type Say } from '../say';
import { isOurs, RUNGS, rungOf, type Saga, type Turn } from './saga';
import { shorten } from './shorten';

/** A saga for its owner, in plain words: whoever draws it escapes them. */
export interface SagaPage {
  readonly title: string;
  /** How far the story is, or how it ended. */
  readonly state: string;
  readonly turns: readonly PageTurn[];
  /** A bar for each answer, and the same in words for those who do not see it; both empty before the first answer. */
  readonly mood: { readonly line: string; readonly words: string };
  /** Their time, and plainly an estimate. */
  readonly estimate: string;
}

export interface PageTurn {
  readonly by: Turn['by'];
  /** Who speaks, and on which rung or in which mood. */
  readonly heading: string;
  readonly text: string;
  /** The words that show the mood. */
  readonly quote: string;
  readonly at: Date;
}

/** From the lowest mood to the highest; a machine has none and never gets here. */
const BARS: Readonly<Record<ReactionKind, string>> = {
  'bad-loser': '▁',
  offended: '▁',
  nudge: '▂',
  'more-pitch': '▃',
  'next-step': '▃',
  automatic: '▃',
  earnest: '▅',
  withdraws: '▅',
  'good-sport': '▇',
};
const LONGEST = 700;
/** Generous: so many words a minute are written by somebody who thinks before he does, or read by one who wonders. */
const WRITTEN = 20;
const READ = 120;

/** Draws a saga in the language of its reader, with the very words as long as they are kept. */
export function sagaPage(saga: Saga, library: Library, language: Language): SagaPage {
  const say = sayIn(library, language);
  const kinds = kindsOf(saga);
  return {
    title: say('saga_title'),
    state: stateOf(saga, say),
    turns: [
      {
        by: 'them',
        heading: say('saga_pitch'),
        text: shown(saga.pitch.text, say),
        quote: '',
        at: saga.pitch.at,
      },
      ...saga.turns.map((turn) => ({
        by: turn.by,
        heading: headingOf(turn, library, language),
        text: shown(turn.raw ?? turn.text, say),
        quote: isOurs(turn) ? '' : turn.quote,
        at: turn.at,
      })),
    ],
    mood: {
      line: moodOf(saga),
      words:
        kinds.length === 0
          ? ''
          : say('saga_mood', { list: kinds.map((kind) => nameOf(kind, library, language)).join(', ') }),
    },
    estimate: say('saga_estimate', { minutes: minutesOf(saga) }),
  };
}

/** A bar for each answer; empty before the first. */
export function moodOf(saga: Saga): string {
  return kindsOf(saga)
    .map((kind) => BARS[kind])
    .join('');
}

/** What each answer was, in order. */
export function kindsOf({ turns }: Saga): readonly ReactionKind[] {
  return turns.flatMap((turn) => (isOurs(turn) ? [] : [turn.kind]));
}

/** Minutes of the other side's time, by an estimate that is a joke: for what they wrote and what they read. */
export function minutesOf({ pitch, turns }: Saga): number {
  const written = turns.reduce((sum, turn) => sum + (isOurs(turn) ? 0 : turn.words), pitch.words);
  const read = turns
    .filter(isOurs)
    .reduce((sum, { raw, text }) => sum + (raw ?? text).split(/\s+/).length, 0);
  return Math.max(1, Math.round(written / WRITTEN + read / READ));
}

/** What a kind of answer is called. */
export function nameOf(kind: ReactionKind, library: Library, language: Language): string {
  return library.reactions.kinds.get(kind)?.name[language] ?? kind;
}

function headingOf(turn: Turn, library: Library, language: Language): string {
  const say = sayIn(library, language);
  if (!isOurs(turn)) return say('saga_them', { name: nameOf(turn.kind, library, language) });
  return turn.what === 'rung' ? say('saga_us', { rung: turn.rung, of: RUNGS }) : say(`saga_us_${turn.what}`);
}

function stateOf(saga: Saga, say: Say): string {
  const key = saga.ended === undefined ? 'saga_rung' : `saga_ended_${saga.ended}`;
  return say(key, { rung: rungOf(saga), of: RUNGS });
}

function shown(text: string, say: Say): string {
  return text === '' ? say('saga_gone') : shorten(text, LONGEST);
}
