import type { TeamsConfig } from '../../src/teams-config';
import { call, type Finding } from './doctor-call';
import { tokenFinding } from './doctor-token';

const LOGIN = 'https://login.microsoftonline.com';
const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

const NO_DOOR: Finding = {
  state: 'unsure',
  what: 'Teams: the messaging endpoint was not looked at.',
  then: 'While RoastPitch runs: npm run doctor -- https://your.host/api/messages',
};

/**
 * Looks at what Teams needs: ids, the secret, who keeps order, and, if the public address is given, whether its door
 * is there and closed. `login` is where tokens come from; only tests name another.
 */
export async function teamsFindings(
  config: TeamsConfig,
  address?: string,
  login = LOGIN,
): Promise<Finding[]> {
  if (config.emulator)
    return [
      { state: 'ok', what: 'Teams: emulator mode, for Microsoft’s local client on this machine only.' },
    ];
  const ids = [...idFindings(config)];
  const token = ids.every(({ state }) => state === 'ok') ? [await tokenFinding(config, login)] : [];
  const door = address === undefined ? NO_DOOR : await doorFinding(address);
  return [...ids, ...token, orderFinding(config), door];
}

function* idFindings({ appId, tenantId, appType }: TeamsConfig): Generator<Finding> {
  const look = (name: string, id: string, where: string): Finding =>
    GUID.test(id)
      ? { state: 'ok', what: `Teams: ${name} has the right form.` }
      : {
          state: 'wrong',
          what: `Teams: ${name} is no id.`,
          then: `Take the ${where} from the app registration.`,
        };
  yield look('MicrosoftAppId', appId, 'Application (client) ID');
  if (appType !== 'MultiTenant') yield look('MicrosoftAppTenantId', tenantId, 'Directory (tenant) ID');
  else
    yield {
      state: 'unsure',
      what: 'Teams: MicrosoftAppType is MultiTenant.',
      then: 'New bots can no longer be that: unless yours is older than August 2025, take SingleTenant.',
    };
}

function orderFinding({ admins = [] }: TeamsConfig): Finding {
  const wrong = admins.filter((each) => each !== '' && !GUID.test(each)).length;
  const then =
    'Take the Object ID of each from Entra → Users, with commas between them; names and addresses do not work.';
  if (wrong > 0) return { state: 'wrong', what: `Teams: ${wrong} in TEAMS_ADMINS are no object ids.`, then };
  const count = admins.filter((each) => each !== '').length;
  return count > 0
    ? { state: 'ok', what: `Teams: ${count} may keep order on the boards.` }
    : { state: 'unsure', what: 'Teams: nobody may keep order on the boards (TEAMS_ADMINS is empty).', then };
}

/** Knocks as nobody should be let in. */
async function doorFinding(address: string): Promise<Finding> {
  const response = await call(address, '{}');
  if (response?.status === 401)
    return { state: 'ok', what: `Teams: ${address} answers, and lets no stranger in.` };
  return {
    state: 'wrong',
    what: `Teams: ${address} answers ${response ? `with ${response.status}, not with 401` : 'nothing'}.`,
    then: 'It is the messaging endpoint of the Azure Bot: https, ending in /api/messages, and leading to a running RoastPitch.',
  };
}
