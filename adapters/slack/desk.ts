import type { webApi } from '@slack/bolt';
import type { Bot } from '../../src/bot';
import type { Answer } from '../../src/card';
import { StoreError } from '../../src/errors';
import type { Library } from '../../src/library/library';
import type { Logger, Person } from '../../src/ports';
import type { Wish } from '../../src/roast';
import { sayIn } from '../../src/say';
import { sentence, type SlackMessage } from './blocks';
import { boardMessage } from './board';
import { cardMessage, rebuttalMessage } from './card';
import type { Choice } from './choice';
import { failure } from './failure';
import { pitchForm } from './form';
import type { Ignored, Request } from './normalise';
import { reply } from './reply';

/** How long stopping waits for answers under way, in milliseconds. */
const LAST_WORDS = 5_000;

/** Takes what was asked, lets the bot answer, and brings the answer. Never rejects: a failure is told to the person. */
export class Desk {
  readonly #bot: Bot;
  readonly #library: Library;
  readonly #log: Logger;
  readonly #underWay = new Set<Promise<void>>();

  constructor(bot: Bot, library: Library, log: Logger) {
    this.#bot = bot;
    this.#library = library;
    this.#log = log;
  }

  /** Resolves when the answer is there, or was refused, or failed and was logged. */
  async take(request: Request | Ignored, client: webApi.WebClient): Promise<void> {
    if (request.kind === 'ignored') {
      this.#log.info({ reason: request.reason }, 'slack: not for us');
      return;
    }
    const work = this.#answer(request, client).catch((error: unknown) =>
      this.#apologise(request, error, client),
    );
    this.#underWay.add(work);
    await work.finally(() => this.#underWay.delete(work));
  }

  /** Lets answers under way finish, for at most five seconds. */
  async settle(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise((resolve) => {
      timer = setTimeout(resolve, LAST_WORDS);
    });
    await Promise.race([Promise.all(this.#underWay), patience]);
    clearTimeout(timer);
  }

  async #answer(request: Request, client: webApi.WebClient): Promise<void> {
    for (const key of request.once) if (!(await this.#bot.first(key))) return;
    if (request.kind === 'form') {
      await client.views.open({
        trigger_id: request.trigger,
        view: pitchForm(sayIn(this.#library, 'en'), request.reply.url),
      });
      return;
    }
    if (request.kind === 'again') {
      const { person, choice } = request;
      const answer = await this.#bot.again(person, choice.pitch, choice);
      // A card whose pitch is gone stays as it is: its words can still be copied.
      await reply(request.reply, this.#present(answer, choice), client, 'card' in answer);
      return;
    }
    await reply(request.reply, await this.#compose(request), client);
  }

  async #compose(request: Exclude<Request, { kind: 'form' | 'again' }>): Promise<SlackMessage> {
    const say = sayIn(this.#library, 'en');
    switch (request.kind) {
      case 'help':
        return sentence(`${say('help')}\n\n${say('help_slack')}`);
      case 'expired':
        return sentence(say('expired'));
      case 'board':
        return boardMessage(
          await this.#bot.boards.board(request.person, request.channel, request.period),
          say,
        );
      case 'unreadable':
        return sentence(say(`unreadable_${request.problem}`));
      case 'pitch':
        return this.#present(await this.#bot.receive(request.person, request.raw), {});
      case 'use':
        return this.#chosen(request.person, request.choice);
    }
  }

  async #chosen(person: Person, choice: Choice): Promise<SlackMessage> {
    const answer = await this.#bot.again(person, choice.pitch, choice);
    const card = 'card' in answer ? answer.card : undefined;
    const shown = [...(card?.rebuttals ?? []), card?.plain, card?.exit];
    const chosen =
      choice.use && shown.find((each) => each?.seed === choice.use?.seed && each?.style === choice.use?.kind);
    return chosen ? rebuttalMessage(chosen) : sentence(sayIn(this.#library, 'en')('expired'));
  }

  #present(answer: Answer, wish: Wish): SlackMessage {
    if ('card' in answer) return cardMessage(answer.card, wish, this.#library);
    return sentence(
      sayIn(this.#library, 'en')(answer.problem === 'expired' ? 'expired' : `unreadable_${answer.problem}`),
    );
  }

  async #apologise(request: Request, error: unknown, client: webApi.WebClient): Promise<void> {
    const ids = { kind: request.kind, workspace: request.person.workspace, user: request.person.user };
    this.#log.error({ ...ids, ...failure(error) }, 'slack: answering failed');
    try {
      await reply(
        request.reply,
        sentence(sayIn(this.#library, 'en')(error instanceof StoreError ? 'trouble_store' : 'trouble')),
        client,
      );
    } catch (again) {
      this.#log.error({ ...ids, ...failure(again) }, 'slack: and the person could not be told');
    }
  }
}
