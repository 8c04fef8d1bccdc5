import type { Asked, Desk } from './asked';
import type { Press } from './press';
import { sentence, type Reply } from './reply';
import { SAGA_VERBS, type SagaPress } from './saga-data';
import {
  anotherStory,
  answerForm,
  hearAnswer,
  liftTruce,
  pageReply,
  removeSaga,
  sagasReply,
} from './saga-desk';
import { sagaShareForm, shareSaga } from './saga-share';

export function isSagaPress(press: Press): press is SagaPress {
  return SAGA_VERBS.some((verb) => verb === press.verb);
}

/** A button about a saga. Whose it is, is checked where sagas are kept. */
export async function sagaPressed(press: SagaPress, asked: Asked, desk: Desk): Promise<Reply> {
  const { verb, saga } = press;
  if (verb === 'answered') return answerForm(press, asked);
  if (verb === 'answer') return hearAnswer(press, asked, desk);
  if (verb === 'sagas') return sagasReply(asked, desk);
  if (verb === 'lift') return liftTruce(press, asked, desk);
  if (saga === undefined) return sentence(asked.say('saga_absent'));
  switch (verb) {
    case 'saga':
      return pageReply(saga, asked, desk);
    case 'another_story':
      return anotherStory(saga, asked, desk);
    case 'saga_remove':
      return removeSaga(saga, asked, desk);
    case 'share_saga':
      return sagaShareForm(saga, asked, desk);
    case 'share_saga_confirm':
      return shareSaga(saga, press, asked, desk);
  }
}
