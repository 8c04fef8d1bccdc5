import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { TeamsConfig } from '../../src/config';
import type { Incoming } from './activity';

/** Who the SDK found to be speaking. It does not export the type by name. */
export type Caller = Exclude<Parameters<CloudAdapter['processActivityDirect']>[0], string>;

/** The SDK's adapter, with its two steps apart: who is speaking, and what is answered. Each fails in its own way. */
export class TeamsAdapter extends CloudAdapter {
  /** Checks signature, audience, endorsement and the serviceurl claim. Rejects, with errors of many sorts, for any bad token. */
  identify(authorization: string, activity: Incoming): Promise<Caller> {
    return this.botFrameworkAuthentication.authenticateRequest(asActivity(activity), authorization);
  }

  /** One turn. Out: what the HTTP response must say, for invokes and expected replies. */
  turn(
    caller: Caller,
    activity: Incoming,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(caller, asActivity(activity), logic);
  }
}

export function openAdapter(config: TeamsConfig): TeamsAdapter {
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

/** The SDK's type demands fields that Teams does not always send. */
function asActivity(activity: Incoming): Activity {
  return activity as unknown as Activity;
}
