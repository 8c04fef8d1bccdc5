import type { Card, Notice } from './card';
import { guard, isRefused, type Rebuttal } from './guard/guard';
import type { Language } from './languages';
import type { Library } from './library/library';
import type { RoastStyle } from './library/shapes';
import { mismatchOf } from './mismatch';
import type { Pitch } from './pitch';
import type { Drafts, MaybePromise, Task, Writer } from './ports';
import type { Profile } from './profile';
import type { Facts } from './read/facts';
import type { DetectLanguage } from './read/language';
import type { Unwrap } from './read/unwrap';
import { read, type Reading } from './read/read';
import { senderOf, STRANGER, type Known } from './sender';
import type { VerdictKind } from './read/verdict';
import { Recent, textMark, type Shown } from './write/recent';
import { plainDrafts, rungDrafts } from './write/template-writer';
import { NEW, restNotices, sagaOf, storyIn, type Standing } from './saga/standing';
import { storiesFor } from './saga/stories';

/** What the straight line works with. */
export interface House {
  readonly library: Library;
  readonly detect: DetectLanguage;
  readonly writer: Writer;
  readonly unwrap: Unwrap;
}

/** What the person asks for beyond the pitch itself. */
export interface Wish {
  /** The nth other angle, from 0. */
  readonly nth?: number | undefined;
  readonly style?: RoastStyle | undefined;
  readonly language?: Language | undefined;
  /** The person knows better than the verdict. */
  readonly overrule?: 'pitch' | 'genuine' | undefined;
  /** Id of the saga of which the person says that it goes on. */
  readonly saga?: string | undefined;
}

/** What is remembered of earlier messages. */
export interface Memory {
  sender(identity: string): MaybePromise<Known>;
  /** Oldest first. */
  shown(): MaybePromise<readonly Shown[]>;
  /** What the person told of himself. */
  profile(): MaybePromise<Profile | undefined>;
  /** What was told this sender before; asked for pitches only. */
  standing?(facts: Facts): MaybePromise<Standing>;
}

const NO_MEMORY: Memory = { sender: () => STRANGER, shown: () => [], profile: () => undefined };

const PER_CARD = 3;

/**
 * The straight line: Pitch → Reading → Drafts → Rebuttals → Card. Remembers nothing, sends nothing.
 * `memory` says what is known of a sender and what was shown before; without it everyone is a stranger.
 */
export async function roast(
  pitch: Pitch,
  wish: Wish,
  house: House,
  memory: Memory = NO_MEMORY,
): Promise<Card> {
  const first = read(pitch, house.library, house.detect, wish.language);
  const known = await memory.sender(senderOf(pitch, first.facts));
  const profile = await memory.profile();
  const reading = {
    ...first,
    message: Math.max(first.message, known.earlier + 1),
    trades: tradesOf(profile, first, house),
  };
  const { kind, said, remembered } = decide(reading, wish, known);
  const standing = await standingOf(kind, first.facts, memory);
  const recent = new Recent(await memory.shown(), pitch.id);
  const { language, register } = voiceOf(standing, wish, reading, profile);
  const task: Task = { pitch, reading, language, register, style: wish.style, recent };
  const passed = (drafts: Drafts): Iterable<Rebuttal> => guarded(drafts, pitch, kind, house);
  const one = (style: 'exit' | 'warm' | 'scam'): Rebuttal | undefined => {
    const drafts = plainDrafts(house.library, task, style);
    const all = take(passed(drafts), 0, 1 + ((wish.nth ?? 0) % Math.max(1, drafts.count)));
    return all.at(-1);
  };

  const roasts = kind === 'pitch' && standing.kind !== 'rests';
  const roasted = roasts ? pickAngle(await draftsOf(standing, task, house), wish.nth ?? 0, passed) : NO_ROAST;
  const answersASeller = kind === 'genuine' && (said === 'genuine' || sells(reading));
  // Neither a scammer nor a colleague is to be told no.
  const wantsExit = kind === 'pitch' || kind === 'unclear' || answersASeller;
  const plain = answersASeller ? one('warm') : kind === 'scam' ? one('scam') : undefined;
  const nothingFits = roasts && roasted.rebuttals.length === 0;
  return {
    pitch,
    reading,
    kind,
    language,
    register,
    rebuttals: roasted.rebuttals,
    plain,
    exit: wantsExit ? one('exit') : undefined,
    angle: roasted.angle,
    mismatch:
      kind === 'pitch' ? mismatchOf(reading.facts, profile, house.library.facts[language]) : undefined,
    saga: sagaOf(standing),
    notices: [
      ...restNotices(standing),
      ...(remembered ? [`remembered_${remembered}` as const] : []),
      ...noticesOf(pitch, reading, nothingFits, roasted.isOver),
    ],
  };
}

/** What the person says of himself goes before what a stranger thinks. */
function tradesOf(profile: Profile | undefined, { trades }: Reading, { library }: House): readonly string[] {
  const told = library.trades.in(`${profile?.role ?? ''} ${profile?.sector ?? ''}`);
  return told.length > 0 ? told : trades;
}

async function standingOf(kind: VerdictKind, facts: Facts, memory: Memory): Promise<Standing> {
  return (kind === 'pitch' ? await memory.standing?.(facts) : undefined) ?? NEW;
}

/** In which language and how somebody is spoken to. A story is told to its end as it began. */
function voiceOf(
  standing: Standing,
  wish: Wish,
  reading: Reading,
  profile: Profile | undefined,
): Pick<Task, 'language' | 'register'> {
  const saga = storyIn(standing)?.saga;
  const spoken = reading.language.code === 'unknown' ? 'en' : reading.language.code;
  return {
    language: wish.language ?? saga?.language ?? spoken,
    register: saga?.register ?? profile?.register ?? reading.register,
  };
}

async function draftsOf(standing: Standing, task: Task, { library, writer }: House): Promise<Drafts> {
  const story = storyIn(standing);
  if (!story) return writer.write(task);
  return rungDrafts(library, task, story.rung, storiesFor(story.rung, story.saga, task, library));
}

interface Decision {
  readonly kind: VerdictKind;
  /** What the person says of it, now or before. */
  readonly said?: 'pitch' | 'genuine' | undefined;
  /** What was said before and changes our own verdict. */
  readonly remembered?: 'pitch' | 'genuine' | undefined;
}

/** The person's word goes before our verdict, today's before an earlier one. */
function decide(reading: Reading, { overrule }: Wish, known: Known): Decision {
  const own = reading.language.code === 'unknown' ? 'unclear' : reading.verdict.kind;
  if (overrule) return { kind: overrule, said: overrule };
  // Whoever is known to be honest can be impersonated: a scam stays a scam.
  if (own === 'scam' || !known.verdict) return { kind: own };
  const { verdict } = known;
  return { kind: verdict, said: verdict, remembered: verdict === own ? undefined : verdict };
}

/** So much must speak for selling, and not everything against it, before a genuine message gets a seller's answer. */
const SELLING = { weight: 1.2, score: 0.05 };

/** A colleague's mail needs no answer from us; a sincere seller deserves a warm one. */
function sells({ verdict }: Reading): boolean {
  if (verdict.score < SELLING.score) return false;
  const speaksFor = verdict.reasons.filter((reason) => reason.for || reason.shows === 'sincere_seller');
  return speaksFor.reduce((sum, reason) => sum + reason.weight, 0) >= SELLING.weight;
}

interface Roasted {
  readonly rebuttals: readonly Rebuttal[];
  readonly angle: Card['angle'];
  /** There was no further angle, so an earlier one came round again. */
  readonly isOver: boolean;
}

const NO_ROAST: Roasted = { rebuttals: [], angle: { nth: 0, of: 1 }, isOver: false };

function pickAngle(drafts: Drafts, wanted: number, passed: (drafts: Drafts) => Iterable<Rebuttal>): Roasted {
  const of = Math.max(1, Math.floor(drafts.count / PER_CARD));
  const nth = wanted % of;
  const rebuttals = take(passed(drafts), nth * PER_CARD, PER_CARD);
  // The guard may have used up the last angles: then the first one comes round again.
  if (rebuttals.length === 0 && nth > 0)
    return { rebuttals: take(passed(drafts), 0, PER_CARD), angle: { nth: 0, of }, isOver: true };
  return { rebuttals, angle: { nth, of }, isOver: wanted >= of };
}

function* guarded(drafts: Drafts, pitch: Pitch, verdict: VerdictKind, house: House): Generator<Rebuttal> {
  for (const draft of drafts) {
    const result = guard(draft, { pitch, verdict, library: house.library, detect: house.detect });
    if (!isRefused(result)) yield result;
  }
}

function take<T>(all: Iterable<T>, skip: number, count: number): T[] {
  const taken: T[] = [];
  let seen = 0;
  for (const each of all) {
    if (seen >= skip) taken.push(each);
    seen += 1;
    if (taken.length === count) break;
  }
  return taken;
}

function noticesOf(pitch: Pitch, reading: Reading, nothingFits: boolean, wrapped: boolean): Notice[] {
  const notices: Notice[] = [];
  if (reading.language.code === 'unknown') notices.push('language_unknown');
  else if (!reading.language.confident) notices.push('language_doubtful');
  if (pitch.truncated) notices.push('truncated');
  if (nothingFits) notices.push('no_rebuttal');
  else if (wrapped) notices.push('angles_over');
  return notices;
}

/** What a person sees on this card, as it is to be remembered. */
export function shownOn({ pitch, rebuttals, exit, plain }: Card): Shown[] {
  return [...rebuttals, exit, plain].flatMap((each) =>
    each ? [{ line: each.line, engine: each.engine, pitch: pitch.id, text: textMark(each.text) }] : [],
  );
}
