import { createHash } from 'node:crypto';
import { ordersIn, withoutOrders } from '../guard/model-orders';
import type { BriefTexts } from '../library/brief-texts';
import type { Library } from '../library/library';
import { ROAST_STYLES, type RoastStyle } from '../library/shapes';
import type { Task } from '../ports';
import type { Span } from '../read/spot';
import { examplesFor } from './model-examples';
import { phrasesOf } from './model-phrases';
import { Pseudonyms } from './pseudonyms';
import { Recent } from './recent';
import { seededNumber, shuffled } from './seed';

export interface Message {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** One rebuttal that is asked for. */
export interface Job {
  readonly style: RoastStyle;
  readonly engine: string;
  readonly phrase: string | undefined;
}

/** Everything one request to a model is made of, and what is needed to check and undo it. */
export interface Brief {
  readonly messages: readonly Message[];
  readonly jobs: readonly Job[];
  readonly version: string;
  /** The message as it was sent, and the phrases out of it. */
  readonly letter: string;
  readonly names: Pseudonyms;
  /** Where the message speaks to a machine; none of it was sent and none of it may come back. */
  readonly orders: readonly Span[];
}

/** `pitch` sends the message under pseudonyms; `reading` none of its words, only what was understood of it. */
export type Sends = 'pitch' | 'reading';

export interface BriefTask extends Task {
  /** The nth other angle, from 0. */
  readonly nth?: number | undefined;
}

const ANSWERS = 3;
const EXAMPLES = 3;
/** More of a message teaches nothing new, and costs. */
const LONGEST = 4_000;
const NAMED = 3;

/**
 * What a model would be sent for this message: the voice, three jobs with engine and phrase chosen here, examples of the
 * library, and the message in its fence with everybody's name put away. Pure: the same task gives the same brief.
 * Out: undefined when a name would get out after all.
 */
export function makeBrief(
  task: BriefTask,
  library: Library & { readonly brief: BriefTexts },
  sends: Sends = 'pitch',
): Brief | undefined {
  const texts = library.brief;
  const { pitch, reading, language } = task;
  const names = new Pseudonyms(pitch, reading.facts, library.facts[language]);
  const orders = ordersIn(pitch.text, texts);
  const clear = withoutOrders(pitch.text, orders);
  const phrases = sends === 'pitch' ? phrasesOf(reading, pitch.text, library.facts[language]) : [];
  const said = phrases.filter((phrase) => !orders.some(({ quote }) => quote.includes(phrase)));
  const jobs = jobsFor(task, texts, said);
  const letter = sends === 'pitch' ? names.hide(letterOf(pitch.subject, clear, texts)) : '';
  const styles = [...new Set(jobs.map(({ style }) => style))];
  const examples = examplesFor(task, styles, texts, EXAMPLES, (text) => !names.mentions(text));
  const shown = jobs.map((job, i) => ({
    place: i + 1,
    style: job.style,
    manner: texts.styles[job.style].manner,
    engine: texts.engines[job.engine as keyof BriefTexts['engines']],
    phrase: job.phrase === undefined ? false : names.hide(job.phrase),
  }));
  if (names.leaks([letter, ...shown.map(({ phrase }) => phrase)].join('\n'))) return undefined;
  const request = texts.request({
    count: jobs.length,
    language: texts.languages[language].name,
    tongue: texts.languages[language].tongue,
    register: texts.registers[language][task.register],
    channel: texts.channels[pitch.channel],
    followup: reading.message > 1,
    jobs: shown,
    // Who has the letter sees better than we do what is sold in it.
    known: knownOf(task, library, names, letter === ''),
    examples,
    pitch: letter === '' ? false : letter,
    fence: fenceFor(pitch.id, letter),
  });
  return {
    messages: [
      { role: 'system', content: texts.system },
      { role: 'user', content: request },
    ],
    jobs,
    version: texts.version,
    letter: [letter, ...shown.map(({ phrase }) => phrase)].join('\n'),
    names,
    orders,
  };
}

/** The same request once more, with what was wrong in the first answer. */
export function retryBrief(
  brief: Brief,
  answer: string,
  jobs: readonly Job[],
  faults: readonly string[],
  texts: BriefTexts,
): Brief {
  const styles = jobs.map(({ style }) => `"${style}"`).join(', ');
  const content = texts.retry
    .replace('{{ styles }}', () => styles)
    .replace('{{ faults }}', () => faults.join(' '));
  return {
    ...brief,
    jobs,
    messages: [...brief.messages, { role: 'assistant', content: answer }, { role: 'user', content }],
  };
}

/** Styles, engines and phrases take turns: the pitch and the angle decide, and what was shown of late comes last. */
function jobsFor(task: BriefTask, texts: BriefTexts, phrases: readonly string[]): Job[] {
  const nth = task.nth ?? 0;
  const recent = task.recent ?? new Recent();
  const seed = seededNumber(texts.version, task.pitch.id, String(nth));
  const order = <T extends string>(all: readonly T[]): T[] =>
    [...all].sort((a, b) => shuffled(seed, seededNumber(a)) - shuffled(seed, seededNumber(b)));
  const styles = task.style
    ? Array<RoastStyle>(ANSWERS).fill(task.style)
    : order(ROAST_STYLES).slice(0, ANSWERS).sort(quipLast);
  const used = new Set<string>();
  return styles.map((style, i) => {
    const free = order(texts.styles[style].engines.filter((engine) => !used.has(engine)));
    const [engine = 'literalist'] = free.sort((a, b) => recent.engine(a) - recent.engine(b));
    used.add(engine);
    return { style, engine, phrase: phrases[(nth * ANSWERS + i) % Math.max(1, phrases.length)] };
  });
}

/** Blind readers would rather send a letter than a quip. */
function quipLast(a: RoastStyle, b: RoastStyle): number {
  return Number(a === 'quip') - Number(b === 'quip');
}

/** Subject and text, as far as they are told; what is said to a machine in the subject is left out too. */
function letterOf(subject: string, text: string, texts: BriefTexts): string {
  const title = withoutOrders(subject, ordersIn(subject, texts));
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\S*$/, '')} (…)` : text;
  return title === '' ? cut : `${title}\n\n${cut}`;
}

/** In words of ours only: who is who by token, what is sold, which habits show, what is asked. */
function knownOf(
  { reading, language }: Task,
  library: Library & { readonly brief: BriefTexts },
  names: Pseudonyms,
  withTopic: boolean,
): string[] {
  const { known, asks } = library.brief;
  const nameOf = (kind: 'tactic' | 'topic', id: string): string => {
    const idea = library.ideas.get(`${kind}:${id}`);
    return `${known[kind]} ${idea?.name[language] ?? idea?.name.en ?? id}${idea?.why.en === undefined ? '' : ` (${idea.why.en})`}.`;
  };
  const { sender, company, recipient, myCompany } = names.people;
  return [
    sender && `${sender} ${known.sender}`,
    company && `${company} ${known.company}`,
    recipient && `${recipient} ${known.recipient}`,
    myCompany && `${myCompany} ${known.my_company}`,
    ...reading.trades.slice(0, 1).map((id) => `${known.trade} ${library.tradeNames[id]?.en ?? id}.`),
    ...reading.topics.slice(0, withTopic ? 1 : 0).map(({ id }) => nameOf('topic', id)),
    ...reading.tactics.slice(0, NAMED).map(({ id }) => nameOf('tactic', id)),
    reading.facts.ask.kind === 'none' ? undefined : asks[reading.facts.ask.kind],
  ].filter((each): each is string => each !== undefined);
}

/** A line that the message cannot know: it depends on every word of it. Letters only, so that no figure is in it. */
function fenceFor(id: string, letter: string): string {
  for (let nth = 0; ; nth += 1) {
    const hash = createHash('sha256').update(`fence ${id} ${nth}`).digest();
    const word = [...hash.subarray(0, 12)].map((byte) => String.fromCharCode(97 + (byte % 26))).join('');
    if (!letter.includes(word)) return `~~~ ${word} ~~~`;
  }
}
