import { Agent as PlainAgent } from 'node:http';
import { Agent } from 'node:https';
import { createRequire } from 'node:module';
import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type ConversationReference,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { TeamsConfig } from '../../src/teams-config';
import type { Incoming } from './activity';
import type { Address } from './address';
import type { Connector } from './connector';
import { Courier } from './courier';

/** Who the SDK found to be speaking. It does not export the type by name. */
export type Caller = Exclude<Parameters<CloudAdapter['processActivityDirect']>[0], string>;

/** The SDK's adapter, with its two steps apart: who is speaking, and what is answered. Each fails in its own way. */
export class TeamsAdapter extends CloudAdapter {
  /** Checks signature, audience, endorsement and the serviceurl claim. Rejects, with errors of many sorts, for any bad token. */
  identify(authorization: string, activity: Incoming): Promise<Caller> {
    return this.botFrameworkAuthentication.authenticateRequest(asActivity(activity), authorization);
  }

  /** To call the service with, also when the turn is over. */
  courier(context: TurnContext): Courier {
    return new Courier(context.turnState.get<Connector>(this.ConnectorClientKey));
  }

  /** Something that nobody asked for, in a conversation that the bot was in once. */
  async unasked(
    appId: string,
    { serviceUrl, conversation, bot }: Address,
    work: (courier: Courier) => Promise<void>,
  ): Promise<void> {
    const reference = {
      channelId: 'msteams',
      serviceUrl,
      conversation: { id: conversation },
      bot: { id: bot },
    };
    await this.continueConversationAsync(appId, reference as ConversationReference, (context) => {
      this.#prepare(context);
      return work(this.courier(context));
    });
  }

  #prepare(context: TurnContext): void {
    const client = context.turnState.get<Client>(this.ConnectorClientKey);
    stopRetrying(client);
    connectAfresh(client);
  }

  /** One turn. Out: what the HTTP response must say, for invokes and expected replies. */
  turn(
    caller: Caller,
    activity: Incoming,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(caller, asActivity(activity), (context) => {
      this.#prepare(context);
      return logic(context);
    });
  }
}

export function openAdapter(config: TeamsConfig): TeamsAdapter {
  keepLabels();
  // Without an app id the SDK accepts everybody. A managed identity must not have a password.
  const settings = config.emulator
    ? { MicrosoftAppId: '', MicrosoftAppType: 'MultiTenant' }
    : {
        MicrosoftAppId: config.appId,
        MicrosoftAppType: config.appType,
        MicrosoftAppTenantId: config.tenantId,
        ...(config.appType === 'UserAssignedMSI' ? {} : { MicrosoftAppPassword: config.appPassword }),
      };
  return new TeamsAdapter(new ConfigurationBotFrameworkAuthentication(settings));
}

/** The SDK's client inside its client. */
interface Client {
  readonly client: {
    readonly pipeline: {
      removePolicy(options: { name: string }): unknown;
      addPolicy(policy: {
        name: string;
        sendRequest(request: Call, next: (call: Call) => unknown): unknown;
      }): void;
    };
  };
}

interface Call {
  readonly url: string;
  agent?: Agent | PlainAgent | undefined;
}

/** The SDK posts once more when the service breaks, though the first may have arrived: patience.ts knows better. */
function stopRetrying({ client }: Client): void {
  client.pipeline.removePolicy({ name: 'defaultRetryPolicy' });
}

const FRESH = { name: 'freshConnection' };
const secure = new Agent({ keepAlive: false });
const plain = new PlainAgent({ keepAlive: false });

/** The service may close a kept connection just as we post on it, and nobody could tell whether the post arrived. */
function connectAfresh({ client }: Client): void {
  client.pipeline.removePolicy(FRESH);
  client.pipeline.addPolicy({
    ...FRESH,
    sendRequest: (call, next) => {
      call.agent = call.url.startsWith('https:') ? secure : plain;
      return next(call);
    },
  });
}

/** The SDK writes three fields of an entity and drops the others, among them the label of a model's words. */
function keepLabels(): void {
  const inside = createRequire(require.resolve('botbuilder'));
  const mappers = inside('botframework-connector/lib/connectorApi/models/mappers') as {
    Entity: { type: { additionalProperties?: object } };
  };
  mappers.Entity.type.additionalProperties = { type: { name: 'any' } };
}

/** The SDK's type demands fields that Teams does not always send. */
function asActivity(activity: Incoming): Activity {
  return activity as unknown as Activity;
}
