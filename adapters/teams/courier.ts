import type { Activity } from 'botbuilder';
import type { Connector } from './connector';
import { outcomeOf, patiently, statusOf } from './patience';
import { callTargeted } from './targeted';

/** Where somebody can be written to alone. */
export interface Direct {
  readonly bot: string;
  readonly user: string;
  readonly tenant: string;
}

/** Where a message of ours stands. */
export interface Standing {
  readonly conversation: string;
  readonly id: string;
  /** Only one person in the conversation sees it. */
  readonly targeted?: true;
}

/** Brings things to conversations beside the one that is being answered, and outlives its turn. */
export class Courier {
  readonly #client: Connector;

  constructor(client: Connector) {
    this.#client = client;
  }

  /** A new message; in a channel it begins a thread. Out: where it stands. Rejects as Teams refused it. */
  async post(conversation: string, message: Partial<Activity>): Promise<Standing> {
    const sent = await patiently('once', () =>
      this.#client.conversations.sendToConversation(conversation, message),
    );
    return { conversation, id: sent.id ?? '' };
  }

  /** A message to one person alone, in the chat of the two. Rejects when that person has no such chat. */
  async direct({ bot, user, tenant }: Direct, message: Partial<Activity>): Promise<Standing> {
    const chat = await patiently('again', () =>
      this.#client.conversations.createConversation({
        isGroup: false,
        bot: { id: bot, name: '' },
        members: [{ id: user, name: '' }],
        tenantId: tenant,
        channelData: { tenant: { id: tenant } },
      }),
    );
    return this.post(chat.id ?? '', message);
  }

  async update({ conversation, id, targeted }: Standing, message: Partial<Activity>): Promise<void> {
    await patiently('again', () =>
      targeted
        ? callTargeted(this.#client, 'PUT', { conversation, id }, message)
        : this.#client.conversations.updateActivity(conversation, id, message),
    );
  }

  /** A message in a channel or group chat that only this person sees. */
  async postFor(user: string, conversation: string, message: Partial<Activity>): Promise<Standing> {
    const body = { ...message, recipient: { id: user, isTargeted: true } };
    const sent = await patiently('once', () =>
      callTargeted(this.#client, 'POST', { conversation, id: '' }, body),
    );
    return { conversation, id: sent.id ?? '', targeted: true };
  }

  /** Takes a message of ours back; one that is gone already stays gone. */
  async remove({ conversation, id, targeted }: Standing): Promise<void> {
    // Nobody else sees a targeted message, and Teams takes it away after a day.
    if (targeted) return;
    await patiently('again', () => this.#client.conversations.deleteActivity(conversation, id)).catch(
      (error: unknown) => {
        if (statusOf(error) !== 404) throw error;
      },
    );
  }

  /** What somebody of that conversation is called there; empty when Teams does not say. `user`: any id of his. */
  async nameIn(conversation: string, user: string): Promise<string> {
    try {
      return (await this.#client.conversations.getConversationMember(conversation, user)).name ?? '';
    } catch {
      return '';
    }
  }

  /** Whether this person is in that conversation; undefined when Teams says neither. */
  async membership(conversation: string, user: string): Promise<boolean | undefined> {
    try {
      const member = await this.#client.conversations.getConversationMember(conversation, user);
      return member.id === user;
    } catch (error) {
      return outcomeOf(error) === 'absent' ? false : undefined;
    }
  }

  /** True when Teams says that this person is in that conversation; false also when it says nothing. */
  async isMember(conversation: string, user: string): Promise<boolean> {
    return (await this.membership(conversation, user)) === true;
  }
}
