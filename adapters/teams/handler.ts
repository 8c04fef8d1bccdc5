import {
  TeamsActivityHandler,
  type AdaptiveCardInvokeResponse,
  type MessagingExtensionActionResponse,
  type TaskModuleResponse,
  type TurnContext,
} from 'botbuilder';
import { StoreError } from '../../src/errors';
import { sayIn } from '../../src/say';
import type { Incoming } from './activity';
import { replyTo } from './answer';
import { Answered } from './answered';
import { askedOf, type Asked, type Desk } from './asked';
import type { Courier } from './courier';
import { deliver, follow } from './deliver';
import { normalise, type Want } from './normalise';
import { deliveryKey, isPrivate, localeOf, personOf } from './person';
import { asDialog, asInvoke, copyCard, plainMessage, said, saidInDialog } from './present';
import { sentence, type Reply } from './reply';
import { note } from './whereabouts';
import { whatBroke } from './what-broke';

/** A second press on "use this one" within these seconds is the same press, or Teams trying again. */
const SAME_PRESS_SECONDS = 5;

/** Each thing that happens in Teams: normalise → bot → present. */
export class RoastHandler extends TeamsActivityHandler {
  readonly #desk: Desk;
  readonly #courierOf: (context: TurnContext) => Courier;
  readonly #answered = new Answered();

  constructor(desk: Desk, courierOf: (context: TurnContext) => Courier) {
    super();
    this.#desk = desk;
    this.#courierOf = courierOf;
  }

  /** Never rejects unless even the apology cannot be delivered. */
  override async run(context: TurnContext): Promise<void> {
    try {
      await note(incoming(context), this.#desk.rooms);
      await super.run(context);
    } catch (error) {
      this.#desk.log.error({ activity: context.activity.id, ...whatBroke(error) }, 'teams turn failed');
      await this.#apologise(context, error);
    }
  }

  protected override async onMessageActivity(context: TurnContext): Promise<void> {
    await this.#message(context);
  }

  /** What was edited is read again, and its answer changes; what was undeleted gets a new one. */
  protected override async onMessageUpdateActivity(context: TurnContext): Promise<void> {
    await this.#message(context);
  }

  /** What was deleted takes its answer along. */
  protected override async onMessageDeleteActivity(context: TurnContext): Promise<void> {
    const activity = incoming(context);
    const answer = this.#answered.to(activity);
    this.#answered.drop(activity);
    if (answer) await this.#courierOf(context).remove(answer);
  }

  async #message(context: TurnContext): Promise<void> {
    const activity = incoming(context);
    // Teams sends a message again when it got no answer in 15 seconds.
    if (!(await this.#isFirst(activity))) return;
    const asked = await this.#asked(context);
    const want = normalise(activity);
    const reply = await replyTo(want, asked, this.#desk);
    // A button pressed in an old client: whatever is said now, everybody would read.
    if (want.kind === 'press' && !isPrivate(activity)) return;
    const before = this.#answered.to(activity);
    const isUnseen = activity.recipient?.isTargeted === true;
    const isPublic = isPrivate(activity) || (isForAll(want) && !isUnseen);
    const answer = await deliver({ context, asked, desk: this.#desk, before, isPublic }, reply);
    if (!answer) return;
    this.#answered.keep(activity, answer);
    void follow(reply, answer, asked, this.#desk);
  }

  /** What a button of a card asks for. */
  protected override async onAdaptiveCardInvoke(context: TurnContext): Promise<AdaptiveCardInvokeResponse> {
    const { library } = this.#desk;
    const activity = incoming(context);
    const asked = await this.#asked(context);
    const reply = await this.#pressed(asked, context);
    const here = { conversation: activity.conversation.id, id: activity.replyToId ?? '' };
    if (reply.kind === 'card' && here.id !== '') void follow(reply, here, asked, this.#desk);
    return asInvoke(reply, library, asked.say('trouble'));
  }

  async #pressed(asked: Asked, context: TurnContext): Promise<Reply> {
    const { activity } = asked;
    const want = normalise(activity);
    const isVote = want.kind === 'press' && want.press.verb === 'vote';
    // Teams presses again when it heard nothing, which would take the vote back.
    if (isVote && !(await this.#isFirst(activity))) return sentence(asked.say('one_moment'));
    const reply = await replyTo(want, asked, this.#desk);
    if (reply.kind !== 'use') return reply;
    const { text } = reply;
    if (!isPrivate(activity))
      return { kind: 'screen', draw: () => copyCard(text, asked.say), plain: asked.say('use_here') };
    if (await this.#desk.bot.first(useKey(activity, reply.seed), SAME_PRESS_SECONDS))
      await context.sendActivity(plainMessage(reply.text));
    return reply;
  }

  /** "Roast this pitch" on a message, or from the compose box. */
  protected override handleTeamsMessagingExtensionFetchTask(
    context: TurnContext,
  ): Promise<MessagingExtensionActionResponse> {
    return this.#dialog(context);
  }

  /** The form filled in, or a button of the card in the dialog. */
  protected override handleTeamsMessagingExtensionSubmitAction(
    context: TurnContext,
  ): Promise<MessagingExtensionActionResponse> {
    return this.#dialog(context);
  }

  /** A button of a card in the chat that opens a dialog. */
  protected override async handleTeamsTaskModuleFetch(context: TurnContext): Promise<TaskModuleResponse> {
    return await this.#dialog(context);
  }

  /** A button in that dialog. */
  protected override async handleTeamsTaskModuleSubmit(context: TurnContext): Promise<TaskModuleResponse> {
    return await this.#dialog(context);
  }

  async #dialog(context: TurnContext): Promise<MessagingExtensionActionResponse> {
    const asked = await this.#asked(context);
    const want = normalise(asked.activity);
    const reply = await replyTo(want, asked, this.#desk);
    const back = want.kind === 'press' ? { ...want.press } : undefined;
    // What a model writes meanwhile is kept, and stands there at the next press.
    if (reply.kind === 'card') void reply.later?.();
    return asDialog(reply, this.#desk.library, asked.say, back);
  }

  #asked(context: TurnContext): Promise<Asked> {
    return askedOf(incoming(context), this.#courierOf(context), this.#desk);
  }

  async #isFirst(activity: Incoming): Promise<boolean> {
    const key = deliveryKey(activity);
    return key === undefined || this.#desk.bot.first(key);
  }

  async #apologise(context: TurnContext, error: unknown): Promise<void> {
    const activity = incoming(context);
    const say = sayIn(this.#desk.library, localeOf(activity) ?? 'en');
    const trouble = say(error instanceof StoreError ? 'trouble_store' : 'trouble');
    if (activity.type === 'message') await context.sendActivity(plainMessage(trouble));
    if (activity.type !== 'invoke') return;
    const isDialog = /^(?:composeExtension|task)\//.test(activity.name ?? '');
    const body = isDialog ? saidInDialog(trouble) : said(trouble);
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
  }
}

/** What everybody in a channel may read: its board, whether it gets the Column, and how the bot is asked. */
function isForAll(want: Want): boolean {
  if (want.kind === 'column') return want.wish !== 'preview';
  return want.kind === 'leaderboard' || want.kind === 'help' || want.kind === 'in-public';
}

/** What came over HTTP was checked to have this shape. */
function incoming(context: TurnContext): Incoming {
  return context.activity as unknown as Incoming;
}

function useKey(activity: Incoming, seed: string): string {
  return `teams:use:${personOf(activity).workspace}:${activity.conversation.id}:${activity.replyToId ?? ''}:${seed}`;
}
