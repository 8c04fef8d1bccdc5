import {
  TeamsActivityHandler,
  type AdaptiveCardInvokeResponse,
  type MessagingExtensionActionResponse,
  type TaskModuleResponse,
  type TurnContext,
} from 'botbuilder';
import { Answered } from './answered';
import { apologise } from './apology';
import type { Desk } from './asked';
import type { Courier } from './courier';
import { answerMessage, takeBack } from './message-turn';
import { answerConsent, answerDialog, answerPress } from './press-turn';
import { incoming, type Turn } from './turn';
import { note } from './whereabouts';
import { whatBroke } from './what-broke';

/** Each thing that happens in Teams, and who answers it. */
export class RoastHandler extends TeamsActivityHandler {
  readonly #desk: Desk;
  readonly #courierOf: (context: TurnContext) => Courier;
  readonly #answered: Answered;

  constructor(desk: Desk, courierOf: (context: TurnContext) => Courier) {
    super();
    this.#desk = desk;
    this.#courierOf = courierOf;
    this.#answered = new Answered(desk.answers);
  }

  /** Never rejects unless even the apology cannot be delivered. */
  override async run(context: TurnContext): Promise<void> {
    try {
      await note(incoming(context), this.#desk.rooms);
      await super.run(context);
    } catch (error) {
      this.#desk.log.error({ activity: context.activity.id, ...whatBroke(error) }, 'teams turn failed');
      await apologise(context, this.#desk.library, error);
    }
  }

  protected override async onMessageActivity(context: TurnContext): Promise<void> {
    await answerMessage(this.#turn(context));
  }

  /** Edited, or undeleted, which gets a new answer. */
  protected override async onMessageUpdateActivity(context: TurnContext): Promise<void> {
    await answerMessage(this.#turn(context));
  }

  protected override async onMessageDeleteActivity(context: TurnContext): Promise<void> {
    await takeBack(this.#turn(context));
  }

  /** A button of a card. */
  protected override async onAdaptiveCardInvoke(context: TurnContext): Promise<AdaptiveCardInvokeResponse> {
    return answerPress(this.#turn(context));
  }

  /** "Roast this pitch" on a message, or from the compose box. */
  protected override handleTeamsMessagingExtensionFetchTask(
    context: TurnContext,
  ): Promise<MessagingExtensionActionResponse> {
    return answerDialog(this.#turn(context));
  }

  /** The form filled in, or a button of the card in the dialog. */
  protected override handleTeamsMessagingExtensionSubmitAction(
    context: TurnContext,
  ): Promise<MessagingExtensionActionResponse> {
    return answerDialog(this.#turn(context));
  }

  /** A button of a card in the chat that opens a dialog. */
  protected override async handleTeamsTaskModuleFetch(context: TurnContext): Promise<TaskModuleResponse> {
    return await answerDialog(this.#turn(context));
  }

  /** A button in that dialog. */
  protected override async handleTeamsTaskModuleSubmit(context: TurnContext): Promise<TaskModuleResponse> {
    return await answerDialog(this.#turn(context));
  }

  /** Yes or no to a file that was offered. */
  protected override async handleTeamsFileConsent(context: TurnContext): Promise<void> {
    await answerConsent(this.#turn(context));
  }

  #turn(context: TurnContext): Turn {
    return { context, courier: this.#courierOf(context), desk: this.#desk, answered: this.#answered };
  }
}
