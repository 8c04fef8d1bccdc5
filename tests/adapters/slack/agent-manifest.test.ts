import { readFileSync } from 'node:fs';
import { parseCommand } from '../../../adapters/slack/command';

interface Manifest {
  features: {
    agent_view?: { agent_description: string; suggested_prompts: { title: string; message: string }[] };
  };
  oauth_config: { scopes: { bot: string[] } };
}

const read = (name: string): Manifest =>
  JSON.parse(readFileSync(`manifests/${name}.json`, 'utf8')) as Manifest;

describe('the manifest with the agent view', () => {
  it('is the ordinary one, with the agent view and the scope that it needs', () => {
    const [plain, agent] = [read('slack'), read('slack-agent')];
    const { agent_view: view, ...features } = agent.features;
    expect(view).toBeDefined();
    expect(agent.oauth_config.scopes.bot).toContain('assistant:write');
    const bot = agent.oauth_config.scopes.bot.filter((scope) => scope !== 'assistant:write');
    expect({ ...agent, features, oauth_config: { scopes: { bot: bot.sort() } } }).toEqual({
      ...plain,
      oauth_config: { scopes: { bot: [...plain.oauth_config.scopes.bot].sort() } },
    });
  });

  it('keeps the lengths that Slack takes, and suggests only what is understood', () => {
    const view = read('slack-agent').features.agent_view;
    expect(view?.agent_description.length).toBeLessThanOrEqual(300);
    expect(view?.suggested_prompts.length).toBeLessThanOrEqual(4);
    const kinds = view?.suggested_prompts.map((each) => parseCommand(each.message).kind);
    expect(kinds).toEqual(['help', 'board']);
  });
});
