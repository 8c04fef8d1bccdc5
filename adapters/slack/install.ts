import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import type { Logger } from '../../src/ports';
import type { Claims, Secrets } from '../../src/store';
import { failure } from './failure';
import { InstallRecords, seconds, type Install } from './install-record';
import { Rotation, type Trade } from './install-rotation';

interface Parts {
  readonly store: Secrets & Claims;
  readonly log: Logger;
  /** Trades a refresh token for the next pair; rejects when Slack does not take it. */
  readonly trade: Trade;
}

type Place = Pick<InstallationQuery<boolean>, 'teamId' | 'enterpriseId' | 'isEnterpriseInstall'>;

/** The workspaces that installed the app, each with its token, sealed in the store. */
export class Installs {
  readonly #records: InstallRecords;
  readonly #rotation: Rotation;
  readonly #log: Logger;

  constructor({ store, log, trade }: Parts) {
    this.#records = new InstallRecords(store);
    this.#rotation = new Rotation({ records: this.#records, claims: store, log, trade });
    this.#log = log;
  }

  /**
   * Who the bot is where a request comes from. Never rejects: without a token an answer can still reach the person
   * through the response_url, and says that the app has to be installed again.
   */
  async authorize(place: Place): Promise<{ botToken?: string; botId?: string; botUserId?: string }> {
    const id = idOf(place);
    try {
      const found = await this.find(id);
      if (!found) return {};
      const { token: botToken, botId, botUserId } = await this.#rotation.fresh(id, found);
      return { botToken, ...(botId && { botId }), ...(botUserId && { botUserId }) };
    } catch (error) {
      this.#log.error({ workspace: id, ...failure(error) }, 'slack: no token for this workspace');
      return {};
    }
  }

  /** The installation in a workspace, or in an organisation as a whole. */
  find(id: string): Promise<Install | undefined> {
    return this.#records.find(id);
  }

  /**
   * Forgets the token, unless the app was installed again after `at` (seconds): Slack may tell of an uninstall late.
   * Out: whether anything was forgotten.
   */
  async remove(id: string, at: number): Promise<boolean> {
    const found = await this.find(id).catch(() => undefined);
    if (found && found.installed > at) return false;
    await this.#records.drop(id);
    return true;
  }

  /** The store in the form that Bolt's installer wants. */
  asBoltWants(): InstallationStore {
    return {
      storeInstallation: async (installation) => {
        await this.#records.keep(idOf(placeOf(installation)), installOf(installation));
      },
      // Bolt asks only when it authorizes, which we do ourselves.
      fetchInstallation: () => Promise.reject(new Error('installations are read by Installs.authorize')),
    };
  }
}

/** An installation for a whole organisation is kept under its id, any other under the workspace's. */
function idOf({ teamId, enterpriseId, isEnterpriseInstall }: Place): string {
  return (isEnterpriseInstall ? enterpriseId : teamId) ?? enterpriseId ?? '';
}

function placeOf({ team, enterprise, isEnterpriseInstall }: Installation): Place {
  return {
    teamId: team?.id,
    enterpriseId: enterprise?.id,
    isEnterpriseInstall: isEnterpriseInstall === true,
  };
}

/** The smallest part of what Slack hands over that is of use; no token of a person is asked for or kept. */
function installOf({ bot }: Installation): Install {
  if (!bot) throw new Error('an installation without a bot');
  return {
    token: bot.token,
    botId: bot.id,
    botUserId: bot.userId,
    refresh: bot.refreshToken,
    expires: bot.expiresAt,
    installed: seconds(),
  };
}
