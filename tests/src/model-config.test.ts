import { readConfig } from '../../src/config';
import { ConfigError } from '../../src/errors';

function blamed(env: Record<string, string>): string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map((each) => each.split(':')[0] ?? '');
    throw error;
  }
  return [];
}

const KEY = { OPENAI_API_KEY: 'sk-very-secret' };
const LOCAL = { OPENAI_BASE_URL: 'http://localhost:11434/v1', OPENAI_MODEL: 'llama' };

describe('a model', () => {
  it('is not there unless it is wanted', () => {
    expect(readConfig({}).model).toBeUndefined();
    expect(readConfig({ OPENAI_API_KEY: ' ', OPENAI_BASE_URL: '' }).model).toBeUndefined();
  });

  it('is wanted as soon as there is a key', () => {
    const { model } = readConfig(KEY);
    expect(model).toMatchObject({
      apiKey: 'sk-very-secret',
      sends: 'pitch',
      deadlineMs: 12_000,
      concurrency: 4,
    });
    expect(model?.baseUrl).toBeUndefined();
    expect(model?.model).not.toBe('');
  });

  it('needs no key on a server of one’s own', () => {
    expect(readConfig(LOCAL).model).toMatchObject({ baseUrl: 'http://localhost:11434/v1', model: 'llama' });
    expect(readConfig(LOCAL).model?.apiKey).not.toBe('');
  });

  it('is on Azure with a version beside address and key', () => {
    const env = {
      ...KEY,
      OPENAI_BASE_URL: 'https://x.openai.azure.com/',
      OPENAI_MODEL: 'd',
      OPENAI_API_VERSION: '2024-10-21',
    };
    expect(readConfig(env).model).toMatchObject({
      baseUrl: 'https://x.openai.azure.com',
      apiVersion: '2024-10-21',
    });
  });

  it('costs what the settings say', () => {
    expect(readConfig({ ...KEY, OPENAI_PRICE_IN: '2', OPENAI_PRICE_OUT: '8.5' }).model?.price).toEqual({
      in: 2,
      out: 8.5,
    });
    expect(readConfig(KEY).model?.price).toBeUndefined();
  });

  it.each<[string, Record<string, string>, string[]]>([
    ['an address that is none', { ...LOCAL, OPENAI_BASE_URL: 'localhost' }, ['OPENAI_BASE_URL']],
    ['an address of a file', { ...LOCAL, OPENAI_BASE_URL: 'file:///etc/passwd' }, ['OPENAI_BASE_URL']],
    [
      'an address with a password in it',
      { ...LOCAL, OPENAI_BASE_URL: 'https://u:p@host/v1' },
      ['OPENAI_BASE_URL'],
    ],
    ['an address without a model', { OPENAI_BASE_URL: 'http://localhost:1234/v1' }, ['OPENAI_MODEL']],
    ['a model and nobody to ask', { OPENAI_MODEL: 'gpt' }, ['OPENAI_MODEL']],
    ['a version without an address', { ...KEY, OPENAI_API_VERSION: '2024-10-21' }, ['OPENAI_API_VERSION']],
    ['something else to send', { ...KEY, OPENAI_SENDS: 'everything' }, ['OPENAI_SENDS']],
    ['a deadline of nothing', { ...KEY, OPENAI_DEADLINE_SECONDS: '0' }, ['OPENAI_DEADLINE_SECONDS']],
    ['a price below nothing', { ...KEY, OPENAI_PRICE_IN: '-1' }, ['OPENAI_PRICE_IN']],
  ])('is refused with %s', (_, env, names) => {
    expect(blamed(env)).toEqual(names);
  });

  it('keeps its key out of every problem', () => {
    let told = '';
    try {
      readConfig({ ...KEY, PORT: 'x', OPENAI_BASE_URL: 'x' });
    } catch (error) {
      told = (error as Error).message;
    }
    expect(told).toContain('OPENAI_BASE_URL');
    expect(told).not.toContain('very-secret');
  });
});
