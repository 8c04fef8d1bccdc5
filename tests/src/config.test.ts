import { isLocal, readConfig } from '../../src/config';
import { ConfigError } from '../../src/errors';

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret' };
const TEAMS = { MicrosoftAppId: 'app', MicrosoftAppPassword: 'password', MicrosoftAppTenantId: 'tenant' };

function problems(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

/** The variables that are named in the problems. */
const blamed = (env: Record<string, string>): string[] => problems(env).map((each) => each.split(':')[0]!);

describe('an empty environment', () => {
  it('gives local mode on this machine only', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: 'data',
      promptsDir: 'prompts',
      logLevel: 'info',
      retentionDays: 7,
    });
    expect(isLocal(config)).toBe(true);
  });

  it('is the same as one whose lines are empty, as copied from .env.example', () => {
    const names = [
      'PORT',
      'HOST',
      'DATA_DIR',
      'PROMPTS_DIR',
      'LOG_LEVEL',
      'RETENTION_DAYS',
      'TEAMS_EMULATOR',
      ...Object.keys(SLACK),
      ...Object.keys(TEAMS),
    ];
    expect(readConfig(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(readConfig({}));
  });

  it('stays on this machine whatever HOST says, as long as nobody is checked', () => {
    expect(readConfig({ HOST: '0.0.0.0' }).host).toBe('127.0.0.1');
  });
});

describe('Slack', () => {
  it('is wanted as soon as it has a token and a signing secret, and then listens to the world', () => {
    const config = readConfig(SLACK);
    expect(config.slack).toMatchObject({ botToken: 'xoxb-1', signingSecret: 'secret' });
    expect(config.teams).toBeUndefined();
    expect(config.host).toBe('0.0.0.0');
    expect(isLocal(config)).toBe(false);
  });

  it('needs no signing secret in Socket Mode', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }).slack).toMatchObject({
      appToken: 'xapp-1',
    });
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['a bot token without a signing secret', { SLACK_BOT_TOKEN: 'xoxb-1' }, ['SLACK_SIGNING_SECRET']],
    ['a signing secret without a bot token', { SLACK_SIGNING_SECRET: 'secret' }, ['SLACK_BOT_TOKEN']],
    ['a token of a person', { ...SLACK, SLACK_BOT_TOKEN: 'xoxp-1' }, ['SLACK_BOT_TOKEN']],
    [
      'an app token that is a bot token',
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xoxb-2' },
      ['SLACK_APP_TOKEN'],
    ],
  ])('is refused with %s', (_, env, names) => {
    expect(blamed(env)).toEqual(names);
  });
});

describe('several Slack workspaces', () => {
  const KEY = Buffer.alloc(32, 1).toString('base64');
  const OAUTH = {
    SLACK_SIGNING_SECRET: 'secret',
    SLACK_CLIENT_ID: '1.2',
    SLACK_CLIENT_SECRET: 'client',
    SLACK_STATE_SECRET: '0123456789abcdef',
    ENCRYPTION_KEY: KEY,
  };

  it('install the app by OAuth, over HTTP or Socket Mode, and need no bot token', () => {
    expect(readConfig(OAUTH).slack).toMatchObject({
      botToken: undefined,
      install: { clientId: '1.2', clientSecret: 'client', stateSecret: '0123456789abcdef' },
    });
    expect(problems({ ...OAUTH, SLACK_SIGNING_SECRET: '', SLACK_APP_TOKEN: 'xapp-1' })).toEqual([]);
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['no key to seal their tokens with', { ...OAUTH, ENCRYPTION_KEY: '' }, ['ENCRYPTION_KEY']],
    ['a token of one workspace beside', { ...OAUTH, SLACK_BOT_TOKEN: 'xoxb-1' }, ['SLACK_BOT_TOKEN']],
    ['a state secret that can be guessed', { ...OAUTH, SLACK_STATE_SECRET: 'short' }, ['SLACK_STATE_SECRET']],
    [
      'one of the three alone, and all that is missing is told at once',
      { SLACK_CLIENT_ID: '1.2' },
      ['SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'ENCRYPTION_KEY', 'SLACK_SIGNING_SECRET'],
    ],
  ])('are refused with %s', (_, env, names) => {
    expect(blamed(env)).toEqual(names);
  });
});

describe('Teams', () => {
  it('is wanted as soon as it has an app id, with its password and tenant', () => {
    const config = readConfig(TEAMS);
    expect(config.teams).toEqual({
      appId: 'app',
      appPassword: 'password',
      appType: 'SingleTenant',
      tenantId: 'tenant',
      emulator: false,
    });
    expect(config.host).toBe('0.0.0.0');
  });

  it('needs no password as a managed identity and no tenant for many tenants', () => {
    expect(
      problems({
        MicrosoftAppId: 'app',
        MicrosoftAppType: 'UserAssignedMSI',
        MicrosoftAppTenantId: 'tenant',
      }),
    ).toEqual([]);
    expect(
      problems({ MicrosoftAppId: 'app', MicrosoftAppType: 'MultiTenant', MicrosoftAppPassword: 'password' }),
    ).toEqual([]);
  });

  it.each<[string, Record<string, string>, string[]]>([
    [
      'a password but no app id',
      { MicrosoftAppPassword: 'password', MicrosoftAppTenantId: 'tenant' },
      ['MicrosoftAppId'],
    ],
    [
      'a tenant but no app id',
      { MicrosoftAppTenantId: 'tenant' },
      ['MicrosoftAppId', 'MicrosoftAppPassword'],
    ],
    ['an app id alone', { MicrosoftAppId: 'app' }, ['MicrosoftAppPassword', 'MicrosoftAppTenantId']],
    ['a type that does not exist', { ...TEAMS, MicrosoftAppType: 'Hybrid' }, ['MicrosoftAppType']],
  ])('is refused with %s', (_, env, names) => {
    expect(blamed(env)).toEqual(names);
  });
});

describe('the emulator', () => {
  it('needs no app id, and stays on this machine', () => {
    for (const env of [
      { TEAMS_EMULATOR: '1' },
      { TEAMS_EMULATOR: '1', HOST: 'localhost' },
      { TEAMS_EMULATOR: '1', HOST: '::1' },
      { TEAMS_EMULATOR: '1', ...SLACK },
    ]) {
      const config = readConfig(env);
      expect(config.teams).toMatchObject({ emulator: true, appId: '' });
      expect(['127.0.0.1', 'localhost', '::1']).toContain(config.host);
    }
  });

  it.each(['0.0.0.0', '192.168.1.5', '::', 'example.org', '127.0.0.1.example.org'])(
    'is refused on %s',
    (HOST) => {
      expect(blamed({ TEAMS_EMULATOR: '1', HOST })).toEqual(['TEAMS_EMULATOR']);
    },
  );

  it('is refused beside a real app id', () => {
    expect(blamed({ TEAMS_EMULATOR: '1', ...TEAMS })).toEqual(['TEAMS_EMULATOR']);
  });

  it.each(['0', 'true', 'yes', 'on'])(
    'is either switched on or refused by TEAMS_EMULATOR=%s, but opens nothing by itself',
    (value) => {
      const told = problems({ TEAMS_EMULATOR: value });
      if (told.length === 0) expect(readConfig({ TEAMS_EMULATOR: value }).host).toBe('127.0.0.1');
    },
  );
});

describe('numbers and words', () => {
  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['RETENTION_DAYS', '0'],
    ['RETENTION_DAYS', '9999'],
    ['LOG_LEVEL', 'loud'],
  ])('%s=%s is refused', (name, value) => {
    expect(blamed({ [name]: value })).toEqual([name]);
  });

  it('PORT=0 asks for any free port', () => {
    expect(readConfig({ PORT: '0' }).port).toBe(0);
  });

  it('do not suffer from the spaces around them', () => {
    expect(readConfig({ DATA_DIR: ' /tmp/x ', PORT: ' 3001 ' })).toMatchObject({
      dataDir: '/tmp/x',
      port: 3001,
    });
    expect(readConfig({ SLACK_BOT_TOKEN: ' ', SLACK_SIGNING_SECRET: ' ' }).slack).toBeUndefined();
  });
});

it('all problems are told at once, one sentence each, with a hint', () => {
  const env = {
    PORT: 'http',
    RETENTION_DAYS: '0',
    SLACK_BOT_TOKEN: 'xoxp-1',
    MicrosoftAppPassword: 'password',
  };
  const names = blamed(env);
  expect([...names].sort()).toEqual([
    'MicrosoftAppId',
    'MicrosoftAppTenantId',
    'PORT',
    'RETENTION_DAYS',
    'SLACK_BOT_TOKEN',
    'SLACK_SIGNING_SECRET',
  ]);
  expect(() => readConfig(env)).toThrow(/PORT[\s\S]*MicrosoftAppId/);
});

it('a secret is never repeated in a problem', () => {
  expect(
    problems({ SLACK_BOT_TOKEN: 'xoxp-very-secret', SLACK_APP_TOKEN: 'very-secret' }).join(),
  ).not.toContain('very-secret');
});
