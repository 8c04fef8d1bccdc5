import { guard, isRefused, type Rebuttal } from '../guard/guard';
import type { Drafts, Task } from '../ports';
import type { House } from '../roast';
import { kindDrafts, rungDrafts } from '../write/template-writer';
import type { Step } from './next-step';
import type { Ours, Saga } from './saga';
import { storiesFor } from './stories';

/** The texts of a step that passed the guard, the best first; none for a step that has no text. */
export function writeStep(step: Step, saga: Saga, task: Task, house: House): Rebuttal[] {
  const { library, detect } = house;
  const drafts = draftsOf(step, saga, task, house);
  return [...drafts].flatMap((draft) => {
    const result = guard(draft, { pitch: task.pitch, verdict: 'pitch', library, detect });
    return isRefused(result) ? [] : [result];
  });
}

/** What the first text of a step is, in the saga. */
export function whatIs(step: Step): Ours['what'] | undefined {
  if (step.kind === 'rung' || step.kind === 'handshake' || step.kind === 'apology') return step.kind;
  return step.kind === 'stop' && step.farewell ? 'farewell' : undefined;
}

function draftsOf(step: Step, saga: Saga, task: Task, { library }: House): Drafts | [] {
  if (step.kind === 'rung')
    return rungDrafts(library, task, step.rung, storiesFor(step.rung, saga, task, library));
  const what = whatIs(step);
  return what === undefined || what === 'rung' ? [] : kindDrafts(library, task, what);
}
