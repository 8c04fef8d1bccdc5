import { createHash } from 'node:crypto';
import type { Card } from '../card';
import type { Rebuttal } from '../guard/guard';
import type { Language } from '../languages';
import type { ReactionKind } from '../library/reactions';
import type { Person } from '../ports';
import { readReaction } from '../read/reaction';
import type { House } from '../roast';
import { textMark } from '../write/recent';
import type { HeardAnswer } from './hear';
import { endingOf, type Step } from './next-step';
import { grown, isOurs, rungOf, type Saga, type Theirs } from './saga';
import { openingOf, ourTurn, theirTurn } from './told';
import type { Veil } from './veil';
import { whatIs } from './write-step';

/** What a pitch can be as an answer: whoever sells on has not laughed, and has not given in. */
const STILL_SELLING: readonly ReactionKind[] = ['more-pitch', 'next-step', 'nudge', 'earnest'];

/** The same person and pitch are one saga, however often it is begun. */
export function sagaId({ workspace, user }: Person, pitchId: string): string {
  return createHash('sha256').update([workspace, user, pitchId].join('\u0000')).digest('hex').slice(0, 16);
}

/** A saga on its first rung: the rebuttal that the person chose. */
export function begun(owner: Person, card: Card, chosen: Rebuttal, at: Date, veil: Veil): Saga {
  const id = sagaId(owner, card.pitch.id);
  return {
    id,
    workspace: owner.workspace,
    owner: owner.user,
    ownerName: owner.name,
    language: card.language,
    register: card.reading.register,
    story: '',
    pitch: openingOf(card.pitch, at, veil),
    tactic: card.reading.tactics[0]?.id ?? '',
    sender: aliasOf(card, veil),
    turns: [ourTurn(chosen, 'rung', 1, at, veil)],
    shared: [],
  };
}

/** What the sender is called where his name is not told; empty when the veil leaves a word of it. */
function aliasOf({ pitch, reading }: Card, veil: Veil): string {
  const { sender, company } = reading.facts;
  const name = sender?.quote ?? (pitch.author.name || (company?.quote ?? ''));
  const alias = veil(name);
  return name.split(/\s+/).some((word) => alias.includes(word)) ? '' : alias;
}

/** The story after a pitch of the same sender, on the rung that the person chose a text of. */
export function wentOn(
  saga: Saga,
  card: Card,
  chosen: Rebuttal,
  rung: number,
  at: Date,
  veil: Veil,
  { library, detect }: House,
): Saga {
  const { id, text } = card.pitch;
  const { reaction } = readReaction(card.pitch, library, detect, spoken(card));
  const heard = STILL_SELLING.includes(reaction.kind) ? reaction : { kind: 'more-pitch' as const, quote: '' };
  const theirs = theirTurn({ ...heard, text, mark: textMark(text) }, at, veil, id);
  const turns = [theirs, ourTurn(chosen, 'rung', rung, at, veil)];
  const ended = endingOf({ kind: 'rung', rung });
  return grown(saga, turns, { language: card.language, ...storyOf(chosen, saga, library), ended });
}

/** The story after an answer: what they wrote, and what we say to it, if anything. */
export function answeredWith(
  saga: Saga,
  heard: HeardAnswer,
  step: Step,
  text: Rebuttal | undefined,
  at: Date,
  veil: Veil,
  { library }: House,
): Saga {
  // An answer that had to wait is told once more when its time has come.
  const last = saga.turns.at(-1);
  const isTold = last !== undefined && !isOurs(last) && last.mark === heard.mark;
  const theirs: Theirs[] = isTold ? [] : [theirTurn(heard, at, veil)];
  const what = whatIs(step);
  const rung = step.kind === 'rung' ? step.rung : rungOf(saga);
  const ours = what && text ? [ourTurn(text, what, rung, at, veil)] : [];
  // A rung for which no text was found is not told, so the story waits for it.
  const isMissing = step.kind === 'rung' && ours.length === 0;
  return grown(saga, [...theirs, ...ours], {
    ...(text ? storyOf(text, saga, library) : {}),
    ended: isMissing ? saga.ended : (endingOf(step) ?? saga.ended),
  });
}

/** The same with another text in the place of our last. */
export function retold(saga: Saga, text: Rebuttal, at: Date, veil: Veil, { library }: House): Saga {
  const last = saga.turns.at(-1);
  if (!isOurs(last)) return saga;
  const turns = [...saga.turns.slice(0, -1), ourTurn(text, last.what, last.rung, at, veil)];
  return { ...saga, turns, ...storyOf(text, saga, library) };
}

function storyOf(
  { line, language }: Rebuttal,
  { story }: Saga,
  library: House['library'],
): Pick<Saga, 'story'> {
  return { story: library.lines[language].find(({ id }) => id === line)?.saga ?? story };
}

function spoken({ reading }: Card): Language | undefined {
  return reading.language.code === 'unknown' ? undefined : reading.language.code;
}
