import { z } from 'zod';
import type { Answers } from '../../src/store';
import type { Incoming } from './activity';
import type { Standing } from './courier';
import { personOf } from './person';

const standing = z.object({
  conversation: z.string(),
  id: z.string(),
  targeted: z.literal(true).exactOptional(),
});

/** Which answer belongs to which message, so that an edit changes it and a deletion takes it away, on any replica. */
export class Answered {
  readonly #answers: Answers;

  constructor(answers: Answers) {
    this.#answers = answers;
  }

  async keep(activity: Incoming, answer: Standing): Promise<void> {
    await this.#answers.keepAnswer(...keyOf(activity), JSON.stringify(answer), new Date());
  }

  async to(activity: Incoming): Promise<Standing | undefined> {
    const kept = await this.#answers.answer(...keyOf(activity));
    return kept === undefined ? undefined : standing.parse(JSON.parse(kept));
  }

  async drop(activity: Incoming): Promise<void> {
    await this.#answers.dropAnswer(...keyOf(activity));
  }
}

function keyOf(activity: Incoming): [workspace: string, asked: string] {
  return [personOf(activity).workspace, JSON.stringify([activity.conversation.id, activity.id])];
}
