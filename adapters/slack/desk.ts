import type { webApi } from '@slack/bolt';
import { sayIn } from '../../src/say';
import { answer } from './answers';
import { sentence } from './blocks';
import { excuse, failure } from './failure';
import { reply } from './reply';
import type { Ignored, Request } from './request';
import { visitOf, type Office } from './visit';

/** Takes what was asked and has it answered. Never rejects: a failure is told to the person. */
export class Desk {
  readonly #office: Office;

  constructor(office: Office) {
    this.#office = office;
  }

  /** Resolves when the answer is there, or was refused, or failed and was logged. */
  async take(request: Request | Ignored, client: webApi.WebClient): Promise<void> {
    if (request.kind === 'ignored') {
      this.#office.log.info({ reason: request.reason }, 'slack: not for us');
      return;
    }
    try {
      await this.#answer(request, client);
    } catch (error) {
      await this.#apologise(request, error, client);
    }
  }

  async #answer(request: Request, client: webApi.WebClient): Promise<void> {
    for (const key of request.once) if (!(await this.#office.bot.first(key))) return;
    await answer(await visitOf(this.#office, request, client), request);
  }

  async #apologise(request: Request, error: unknown, client: webApi.WebClient): Promise<void> {
    const { log, library } = this.#office;
    const ids = { kind: request.kind, workspace: request.person.workspace, user: request.person.user };
    log.error({ ...ids, ...failure(error) }, 'slack: answering failed');
    try {
      const say = sayIn(library, request.spoken ?? 'en');
      await reply(request.reply, sentence(say(excuse(error))), client);
    } catch (again) {
      log.error({ ...ids, ...failure(again) }, 'slack: and the person could not be told');
    }
  }
}
