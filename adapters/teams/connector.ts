import type { Activity } from 'botbuilder';

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
    getConversationMember(conversation: string, user: string): Promise<{ id?: string; name?: string }>;
  };
}
