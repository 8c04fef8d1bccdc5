import type { App, ReceiverEvent } from '@slack/bolt';
import type { Logger } from '../../src/ports';
import { failure } from './failure';
import { record, string } from './json';

/** How long stopping waits for what was acknowledged, in milliseconds. */
const LAST_WORDS = 5_000;

/** The answers to these decide what the person sees next, so they are given by whoever reads them. */
const SPEAKING = new Set(['view_submission', 'block_suggestion']);

export interface Counter {
  /** Waits until what was acknowledged is done, for at most five seconds. */
  settle(): Promise<void>;
}

/**
 * Acknowledges whatever comes before anybody looks at it: Slack waits three seconds, and finding a token can take
 * one of them. Notices without an event in them (app_rate_limited) end here, as Bolt would let them run into a 404.
 */
export function acknowledgeFirst(app: App, log: Logger): Counter {
  const handle = app.processEvent.bind(app);
  const underWay = new Set<Promise<void>>();

  async function take(event: ReceiverEvent): Promise<void> {
    const type = string(record(event.body).type);
    if (SPEAKING.has(type)) return handle(event);
    try {
      await event.ack();
    } catch (error) {
      // Slack will say that we did not answer; the answer itself can still be given.
      log.warn(failure(error), 'slack: an acknowledgement did not arrive');
    }
    if (type === 'app_rate_limited') log.warn({}, 'slack: too many events, Slack holds some of them back');
    else await handle({ ...event, ack: () => Promise.resolve() });
  }

  app.processEvent = (event) => {
    const work = take(event).finally(() => underWay.delete(work));
    underWay.add(work);
    return work;
  };

  return {
    async settle() {
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise((resolve) => {
        timer = setTimeout(resolve, LAST_WORDS);
      });
      await Promise.race([Promise.allSettled(underWay), patience]);
      clearTimeout(timer);
    },
  };
}
