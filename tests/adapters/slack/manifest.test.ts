import { readFileSync } from 'node:fs';

interface Manifest {
  readonly display_information: Record<string, string>;
  readonly features: {
    readonly app_home: Record<string, boolean>;
    readonly shortcuts: readonly { type: string; callback_id: string; name: string; description: string }[];
    readonly slash_commands: readonly { command: string }[];
  };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: { readonly event_subscriptions: { readonly bot_events: readonly string[] } };
}

const manifest = JSON.parse(readFileSync('manifests/slack.json', 'utf8')) as Manifest;

describe('the manifest', () => {
  it('asks for what it uses, each with its reason, and no more', () => {
    expect(manifest.oauth_config.scopes.bot).toEqual([
      'app_mentions:read', // being named in a channel
      'chat:write', // every answer, and the posts that are shared
      'commands', // the command and the shortcuts
      'files:read', // forwarded mail and long pastes
      'im:history', // pitches in the direct message
      'users:read', // the person's language and name, and who is an administrator
    ]);
    expect(manifest.settings.event_subscriptions.bot_events).toEqual([
      'app_home_opened',
      'app_mention',
      'app_uninstalled', // with tokens_revoked: the token of a workspace that left is removed
      'message.im',
      'tokens_revoked',
    ]);
  });

  it('names what the adapter listens to', () => {
    expect(manifest.features.slash_commands.map((each) => each.command)).toEqual(['/roastpitch']);
    expect(manifest.features.shortcuts.map((each) => [each.type, each.callback_id])).toEqual([
      ['message', 'roast_message'],
      ['global', 'roast_new'],
    ]);
  });

  it('lets people write to the bot', () => {
    expect(manifest.features.app_home).toMatchObject({
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
      home_tab_enabled: true,
    });
  });

  it('keeps the lengths that Slack takes', () => {
    const { name = '', description = '', long_description: long = '' } = manifest.display_information;
    expect([
      name.length <= 35,
      description.length <= 140,
      long.length >= 174 && long.length <= 4_000,
    ]).toEqual([true, true, true]);
    for (const each of manifest.features.shortcuts)
      expect([each.name.length <= 24, each.description.length <= 150]).toEqual([true, true]);
  });
});
