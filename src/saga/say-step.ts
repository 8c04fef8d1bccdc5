import type { Language } from '../languages';
import type { Say } from '../say';
import { RUNGS } from './saga';
import type { Told } from './sagas';

/** What comes next after an answer, in a sentence. */
export function sayStep(
  { step, texts }: Pick<Extract<Told, { readonly kind: 'heard' }>, 'step' | 'texts'>,
  say: Say,
  language: Language,
): string {
  switch (step.kind) {
    case 'rung':
      return texts.length === 0
        ? say('saga_step_none')
        : say('saga_step_rung', { rung: step.rung, of: RUNGS });
    case 'handshake':
    case 'apology':
      return say(`saga_step_${step.kind}`);
    case 'stop':
      return say(step.farewell ? 'saga_step_farewell' : 'saga_step_stop');
    case 'wait':
      return say('saga_step_wait', { when: step.until.toLocaleDateString(language, { dateStyle: 'long' }) });
    case 'nothing':
      return say(step.why === 'automatic' ? 'answer_automatic' : 'saga_step_over');
  }
}
