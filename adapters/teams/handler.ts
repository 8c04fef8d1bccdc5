import {
  TeamsActivityHandler,
  type AdaptiveCardInvokeResponse,
  type MessagingExtensionActionResponse,
  type TurnContext,
} from 'botbuilder';
import type { Bot } from '../../src/bot';
import type { Library } from '../../src/library/library';
import type { Logger } from '../../src/ports';
import { sayIn } from '../../src/say';
import type { Incoming } from './activity';
import { normalise } from './normalise';
import { deliveryKey, localeOf, personOf } from './person';
import { asDialog, asInvoke, asMessage, plainMessage, said, saidInDialog } from './present';
import { replyTo, type Reply } from './reply';
import { whatBroke } from './what-broke';

/** A second press on "use this one" within these seconds is the same press, or Teams trying again. */
const SAME_PRESS_SECONDS = 5;

/** Each thing that happens in Teams: normalise → bot → present. */
export class RoastHandler extends TeamsActivityHandler {
  readonly #bot: Bot;
  readonly #library: Library;
  readonly #log: Logger;

  constructor(bot: Bot, library: Library, log: Logger) {
    super();
    this.#bot = bot;
    this.#library = library;
    this.#log = log;
    this.onMessage(async (context) => {
      const key = deliveryKey(incoming(context));
      // Teams sends a message again when it got no answer in 15 seconds.
      if (key !== undefined && !(await this.#bot.first(key))) return;
      const message = asMessage(await this.#reply(context), this.#library);
      if (message) await context.sendActivity(message);
    });
  }

  /** Never rejects unless even the apology cannot be delivered. */
  override async run(context: TurnContext): Promise<void> {
    try {
      await super.run(context);
    } catch (error) {
      this.#log.error({ activity: context.activity.id, ...whatBroke(error) }, 'teams turn failed');
      await this.#apologise(context);
    }
  }

  /** What a button of a card asks for. */
  protected override async onAdaptiveCardInvoke(context: TurnContext): Promise<AdaptiveCardInvokeResponse> {
    const reply = await this.#reply(context);
    if (
      reply.kind === 'use' &&
      (await this.#bot.first(useKey(incoming(context), reply.seed), SAME_PRESS_SECONDS))
    ) {
      await context.sendActivity(plainMessage(reply.text));
    }
    return asInvoke(reply, this.#library, this.#trouble(context));
  }

  /** "Roast this pitch" on a message, or from the compose box. */
  protected override async handleTeamsMessagingExtensionFetchTask(
    context: TurnContext,
  ): Promise<MessagingExtensionActionResponse> {
    return asDialog(await this.#reply(context), this.#library, this.#trouble(context));
  }

  /** The form filled in, or a button of the card in the dialog. */
  protected override async handleTeamsMessagingExtensionSubmitAction(
    context: TurnContext,
  ): Promise<MessagingExtensionActionResponse> {
    return asDialog(await this.#reply(context), this.#library, this.#trouble(context));
  }

  #reply(context: TurnContext): Promise<Reply> {
    const activity = incoming(context);
    return replyTo(normalise(activity), activity, this.#bot, this.#library);
  }

  #trouble(context: TurnContext): string {
    return sayIn(this.#library, localeOf(incoming(context)) ?? 'en')('trouble');
  }

  async #apologise(context: TurnContext): Promise<void> {
    const { type, name } = incoming(context);
    const trouble = this.#trouble(context);
    if (type === 'message') await context.sendActivity(plainMessage(trouble));
    if (type !== 'invoke') return;
    const body = name?.startsWith('composeExtension/') === true ? saidInDialog(trouble) : said(trouble);
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
  }
}

/** What came over HTTP was checked to have this shape. */
function incoming(context: TurnContext): Incoming {
  return context.activity as unknown as Incoming;
}

function useKey(activity: Incoming, seed: string): string {
  return `teams:use:${personOf(activity).workspace}:${activity.conversation.id}:${activity.replyToId ?? ''}:${seed}`;
}
