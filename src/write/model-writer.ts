import type { BriefTexts } from '../library/brief-texts';
import type { Library } from '../library/library';
import type { Rebuttal } from '../guard/guard';
import { guardModel, type ModelRule } from '../guard/model-guard';
import type { Person } from '../ports';
import { clean } from '../read/hygiene';
import type { DetectLanguage } from '../read/language';
import type { VerdictKind } from '../read/verdict';
import { makeBrief, retryBrief, type Brief, type BriefTask, type Job, type Sends } from './brief';
import { Deadline } from './model-deadline';
import {
  ModelError,
  type Model,
  type ModelAnswer,
  type ModelBudget,
  type ModelMeter,
  type ModelOutcome,
} from './model-port';
import { Pseudonyms } from './pseudonyms';
import { seedMark } from './seed';

/** What a card needs a model for. */
export interface Commission extends BriefTask {
  readonly kind: VerdictKind;
  /** Whose budget it is; without a person nobody's. */
  readonly person?: Person | undefined;
}

export interface Written {
  /** In the order of the card; none when the templates are to stand. */
  readonly rebuttals: readonly Rebuttal[];
  readonly outcome: ModelOutcome | 'not_asked';
}

export interface ModelWriter {
  /** Never throws, and ends within the deadline whatever the model does. */
  write(commission: Commission): Promise<Written>;
}

export interface ModelDesk {
  readonly library: Library & { readonly brief: BriefTexts };
  readonly detect: DetectLanguage;
  readonly model: Model;
  readonly budget: ModelBudget;
  readonly meter: ModelMeter;
  readonly sends: Sends;
  /** One for everything that is done for a card, retries included. */
  readonly deadlineMs: number;
  /** Aborted when the process stops. */
  readonly stopping: AbortSignal;
}

/** The writer behind the templates: it may be dead, slow, rude or hijacked, and nobody will notice but the metrics. */
export function modelWriter(desk: ModelDesk): ModelWriter {
  return {
    async write(commission) {
      if (commission.kind !== 'pitch') return { rebuttals: [], outcome: 'not_asked' };
      const started = performance.now();
      const written = await attempt(commission, desk).catch((error: unknown): Written => ({
        rebuttals: [],
        outcome: error instanceof ModelError ? error.fault : 'defect',
      }));
      if (written.outcome !== 'not_asked')
        desk.meter.outcome(written.outcome, (performance.now() - started) / 1_000);
      return written;
    },
  };
}

async function attempt(commission: Commission, desk: ModelDesk): Promise<Written> {
  const brief = makeBrief(commission, desk.library, desk.sends);
  if (!brief) return { rebuttals: [], outcome: 'leak' };
  const deadline = new Deadline(desk.deadlineMs, desk.stopping);
  try {
    if (!(await deadline.holds(mayAsk(commission, desk)))) return { rebuttals: [], outcome: 'budget' };
    const first = await deadline.holds(desk.model.ask(brief.messages, deadline.signal));
    const used = new Set<string>();
    const judged = brief.jobs.map((job, i) => judge({ brief, commission, desk, used }, job, i, first));
    const failed = judged.filter(isFailed);
    if (failed.length > 0) await again({ brief, commission, desk, used }, first, failed, judged, deadline);
    const rebuttals = judged.filter((each): each is Rebuttal => !isFailed(each));
    if (rebuttals.length === 0) return { rebuttals, outcome: 'refused' };
    return { rebuttals, outcome: rebuttals.length < judged.length ? 'partly_written' : 'written' };
  } finally {
    deadline.over();
  }
}

interface Work {
  readonly brief: Brief;
  readonly commission: Commission;
  readonly desk: ModelDesk;
  /** Texts that were looked at: no answer serves twice. */
  readonly used: Set<string>;
}

/** A budget that cannot be asked is spent. */
async function mayAsk({ person }: Commission, { budget }: ModelDesk): Promise<boolean> {
  return person === undefined || (await budget.spend(person).catch(() => false));
}

interface Failed {
  readonly job: Job;
  readonly at: number;
  readonly rules: readonly ModelRule[];
}

function isFailed(each: Rebuttal | Failed): each is Failed {
  return 'rules' in each;
}

/** The one retry, for those that failed, with the rules they broke. What goes wrong in it takes nothing away. */
async function again(
  work: Work,
  first: ModelAnswer,
  failed: readonly Failed[],
  judged: (Rebuttal | Failed)[],
  deadline: Deadline,
): Promise<void> {
  const { brief, desk } = work;
  const texts = desk.library.brief;
  const rules = new Set(failed.flatMap((each) => each.rules));
  const faults = [...rules].map((rule) => texts.faults[rule] ?? rule);
  const second = retryBrief(
    brief,
    JSON.stringify(first),
    failed.map(({ job }) => job),
    faults,
    texts,
  );
  const answer = await deadline
    .holds(desk.model.ask(second.messages, deadline.signal))
    .catch(() => undefined);
  if (!answer) return;
  failed.forEach(({ job, at }, i) => {
    judged[at] = judge(work, job, at, answer, i);
  });
}

/** One rebuttal of the answer, as the job it was asked for; `place` is where it should stand. */
function judge(
  { brief, commission, desk, used }: Work,
  job: Job,
  at: number,
  { rebuttals }: ModelAnswer,
  place = at,
): Rebuttal | Failed {
  const [answer] = [rebuttals[place], ...rebuttals].filter(
    (each) => each?.style === job.style && !used.has(each.text),
  );
  if (!answer) return failedWith(['shape'], desk, job, at);
  const { pitch, language } = commission;
  used.add(answer.text);
  const raw = tidy(answer.text);
  const draft = {
    style: job.style,
    language,
    text: brief.names.restore(raw, language),
    source: 'model',
    seed: `${seedMark(
      brief.version,
      pitch.id,
      brief.jobs.map(({ style }) => style),
    )}-m${(commission.nth ?? 0) * brief.jobs.length + at + 1}`,
    line: `brief-${brief.version}`,
    engine: job.engine,
  } as const;
  const result = guardModel(draft, raw, {
    pitch,
    verdict: commission.kind,
    library: desk.library,
    detect: desk.detect,
    told: brief.messages.map(({ content }) => content).join('\n'),
    letter: brief.letter,
    orders: brief.orders,
    hasToken: (text) => Pseudonyms.hasToken(text),
  });
  return 'rules' in result ? failedWith(result.rules, desk, job, at) : result;
}

function failedWith(rules: readonly ModelRule[], { meter }: ModelDesk, job: Job, at: number): Failed {
  for (const rule of rules) meter.broke(rule);
  return { job, at, rules };
}

/** What is only a habit of machines is mended; what is a fault is left for the guard. */
function tidy(text: string): string {
  return clean(text)
    .replace(/(?<=[\p{L}\p{N}”»“"›,;]) ?[—–] ?(?=[\p{L}“„«"‹])/gu, ', ')
    .replace(/,{2,}|,(?= ?, )/g, ',')
    .replace(/^"([^"]+)"$/, '$1');
}
