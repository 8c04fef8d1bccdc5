import type { Activity } from 'botbuilder';
import { patiently, statusOf } from './patience';

/** What is used of the SDK's client of the service; the SDK does not export its type. */
export interface Connector {
  /** Of the service, as the activity named it. */
  readonly baseUri?: string | undefined;
  /** Without an app id, as in emulator mode, there are no tokens. */
  readonly credentials: { readonly appId?: string | undefined; getToken(): Promise<string> };
  readonly conversations: {
    sendToConversation(conversation: string, message: Partial<Activity>): Promise<{ id?: string }>;
    updateActivity(conversation: string, id: string, message: Partial<Activity>): Promise<unknown>;
    deleteActivity(conversation: string, id: string): Promise<unknown>;
    createConversation(parameters: object): Promise<{ id?: string }>;
    getConversationMember(conversation: string, user: string): Promise<{ id?: string }>;
  };
}

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

/** In milliseconds. */
const CALL_MS = 10_000;

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
        ? this.#targeted('PUT', conversation, id, message)
        : this.#client.conversations.updateActivity(conversation, id, message),
    );
  }

  /** A message in a channel or group chat that only this person sees. */
  async postFor(user: string, conversation: string, message: Partial<Activity>): Promise<Standing> {
    const body = { ...message, recipient: { id: user, isTargeted: true } };
    const sent = await patiently('once', () => this.#targeted('POST', conversation, '', body));
    return { conversation, id: sent.id ?? '', targeted: true };
  }

  /** By hand: the SDK drops what makes a message targeted, and would post it for all to see. */
  async #targeted(method: string, conversation: string, id: string, body: object): Promise<{ id?: string }> {
    const home = (this.#client.baseUri ?? '').replace(/\/$/, '');
    const path = [conversation, 'activities', ...(id === '' ? [] : [id])].map(encodeURIComponent).join('/');
    const { credentials } = this.#client;
    const headers = {
      'content-type': 'application/json',
      ...(credentials.appId ? { authorization: `Bearer ${await credentials.getToken()}` } : {}),
    };
    const url = `${home}/v3/conversations/${path}?isTargetedActivity=true`;
    const signal = AbortSignal.timeout(CALL_MS);
    const response = await fetch(url, {
      method,
      headers,
      body: JSON.stringify(body),
      signal,
      redirect: 'error',
    });
    const { status: statusCode } = response;
    if (!response.ok) throw Object.assign(new Error('refused'), { statusCode, response });
    return (await response.json().catch(() => ({}))) as { id?: string };
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

  /** True when Teams says that this person is in that conversation; false also when it says nothing. */
  async isMember(conversation: string, user: string): Promise<boolean> {
    try {
      const member = await this.#client.conversations.getConversationMember(conversation, user);
      return member.id === user;
    } catch {
      return false;
    }
  }
}
