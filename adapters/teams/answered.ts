import type { Incoming } from './activity';
import type { Standing } from './courier';
import { personOf } from './person';

/** Answers known of before the oldest is forgotten: people edit what they have just written. */
const MOST = 2_000;

/** Which answer belongs to which message, so that an edit changes it and a deletion takes it away. */
export class Answered {
  readonly #answers = new Map<string, Standing>();

  keep(activity: Incoming, answer: Standing): void {
    const key = keyOf(activity);
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > MOST && oldest !== undefined) this.#answers.delete(oldest);
  }

  to(activity: Incoming): Standing | undefined {
    return this.#answers.get(keyOf(activity));
  }

  drop(activity: Incoming): void {
    this.#answers.delete(keyOf(activity));
  }
}

function keyOf(activity: Incoming): string {
  return JSON.stringify([personOf(activity).workspace, activity.conversation.id, activity.id]);
}
