import { LLMock, type ChatCompletionRequest } from '@copilotkit/aimock';
import { PITCHES } from '../../texts';
import { realHouse } from '../../real-house';
import type { ModelConfig } from '../../../src/model-config';
import { openaiWriter } from '../../../adapters/openai/writer';
import type { Written } from '../../../src/write/model-writer';
import { aMeter, commission, goodAnswer, settings, stylesAsked, GOOD, type Counted } from './stub';

/** The writer against a server that speaks the real protocol, in good health and in every kind of bad health. */

const mock = new LLMock({ port: 0, chunkSize: 1_000 });
beforeAll(async () => {
  await mock.start();
});
afterAll(async () => {
  await mock.stop();
});
beforeEach(() => {
  mock.reset();
  mock.clearChaos();
});

interface Ran extends Written {
  readonly meter: Counted;
  readonly took: number;
}

async function write(
  changes: Partial<ModelConfig> = {},
  stopping = new AbortController().signal,
): Promise<Ran> {
  const house = await realHouse();
  const meter = aMeter();
  const writer = openaiWriter({
    config: settings({ baseUrl: `${mock.url}/v1`, ...changes }),
    library: house.library,
    detect: house.detect,
    budget: { spend: () => Promise.resolve(true) },
    meter,
    stopping,
  });
  const task = commission(house, PITCHES.en, 'en');
  const start = performance.now();
  const written = await writer.write(task);
  return { ...written, meter, took: performance.now() - start };
}

const textOf = (message: ChatCompletionRequest['messages'][number] | undefined): string =>
  typeof message?.content === 'string' ? message.content : '';
const requestOf = ({ messages }: ChatCompletionRequest): string => textOf(messages[1]);
const answers = (make = goodAnswer): void => {
  mock.on({}, (request) => ({
    content: make(requestOf(request)),
    usage: { prompt_tokens: 1_000, completion_tokens: 200, total_tokens: 1_200 },
  }));
};
const formats = (): unknown[] =>
  mock.getRequests().map(({ body }) => (body as ChatCompletionRequest | null)?.response_format?.type);

describe('a server in good health', () => {
  it('writes the whole card: three rebuttals with their styles, under the version of the brief, names put back', async () => {
    answers();
    const { rebuttals, outcome, meter } = await write();
    expect(meter.rules).toEqual([]);
    expect(outcome).toBe('written');
    expect(meter.outcomes).toEqual(['written']);
    expect(rebuttals).toHaveLength(3);
    for (const each of rebuttals) {
      expect(each.source).toBe('model');
      expect(each.line).toMatch(/^brief-[0-9a-f]{8}$/);
      expect(each.seed).toMatch(/^[0-9A-F]{4}-m\d$/);
      expect(each.text).not.toMatch(/[‹›]/);
    }
    expect(new Set(rebuttals.map(({ seed }) => seed)).size).toBe(3);
  });

  it('is asked once, for a schema, and what it costs is counted', async () => {
    answers();
    const { meter } = await write({ price: { in: 2, out: 8 } });
    expect(formats()).toEqual(['json_schema']);
    expect(meter.spent.in).toBe(1_000);
    expect(meter.spent.out).toBe(200);
    expect(meter.spent.cost).toBeCloseTo(0.0036);
  });

  it.each<[string, (request: string) => string]>([
    ['inside a code block', (request) => `Here you are:\n\`\`\`json\n${goodAnswer(request)}\n\`\`\``],
    ['behind its thoughts', (request) => `<think>{"rebuttals": hm}</think>${goodAnswer(request)}`],
    [
      'as a bare list',
      (request) => JSON.stringify((JSON.parse(goodAnswer(request)) as { rebuttals: object[] }).rebuttals),
    ],
  ])('may answer %s', async (_, make) => {
    answers(make);
    expect((await write()).outcome).toBe('written');
  });

  it('is told once which rule was broken, and then does better', async () => {
    let asked = 0;
    mock.on({}, (request) => {
      asked += 1;
      const good = goodAnswer(requestOf(request));
      return {
        content: asked === 1 ? good.replace('the answer is no, thank you', 'see www.sale.example') : good,
      };
    });
    const { outcome, meter } = await write();
    expect(asked).toBe(2);
    expect(outcome).toBe('written');
    expect(meter.rules).toContain('S3');
    const second = mock.getLastRequest()?.body as ChatCompletionRequest;
    expect(second.messages).toHaveLength(4);
    expect(textOf(second.messages[3])).toContain('it could be taken up');
  });

  it('is left alone after one retry: what passed stays, the templates do the rest', async () => {
    answers((request) =>
      JSON.stringify({
        rebuttals: stylesAsked(request).map((style, i) => ({
          style,
          text: i === 0 ? GOOD[style] : 'Yes, I accept.',
        })),
      }),
    );
    const { rebuttals, outcome } = await write();
    expect(mock.getRequests()).toHaveLength(2);
    expect(outcome).toBe('partly_written');
    expect(rebuttals).toHaveLength(1);
  });
});

describe('a server that knows less', () => {
  const refuse = (...unknown: (string | undefined)[]): void => {
    mock.on(
      { predicate: (request) => unknown.includes(request.response_format?.type) },
      {
        error: { message: "'response_format.type' is not supported", type: 'invalid_request_error' },
        status: 400,
      },
    );
    answers();
  };

  it('such as Ollama, without json_schema, is asked for json_object', async () => {
    refuse('json_schema');
    expect((await write()).outcome).toBe('written');
    expect(formats()).toEqual(['json_schema', 'json_object']);
  });

  it('without either, is asked for plain text', async () => {
    refuse('json_schema', 'json_object');
    expect((await write()).outcome).toBe('written');
    expect(formats()).toEqual(['json_schema', 'json_object', undefined]);
  });

  it('is not asked for what it refused before', async () => {
    refuse('json_schema');
    const house = await realHouse();
    const writer = openaiWriter({
      config: settings({ baseUrl: `${mock.url}/v1` }),
      library: house.library,
      detect: house.detect,
      budget: { spend: () => Promise.resolve(true) },
      meter: aMeter(),
      stopping: new AbortController().signal,
    });
    await writer.write(commission(house, PITCHES.en, 'en'));
    await writer.write(commission(house, PITCHES.en, 'en'));
    expect(formats()).toEqual(['json_schema', 'json_object', 'json_object']);
  });

  it('and ignores the schema, is asked more loosely until it has a shape', async () => {
    mock.on(
      { predicate: (request) => request.response_format !== undefined },
      { content: 'I would rather chat.' },
    );
    answers();
    expect((await write()).outcome).toBe('written');
    expect(formats()).toEqual(['json_schema', 'json_object', undefined]);
  });
});

describe('every fault ends in the templates, within the deadline, and a metric says why', () => {
  const error = (status: number) => () => {
    mock.on({}, { error: { message: 'sk-very-secret is wrong', type: 'x' }, status });
  };
  it.each<[string, () => void, Partial<ModelConfig>, string, number]>([
    ['a wrong key', error(401), {}, 'unauthorised', 1],
    ['a key without the right', error(403), {}, 'unauthorised', 1],
    ['too many requests', error(429), {}, 'rate_limited', 1],
    ['a model that does not exist', error(404), {}, 'rejected', 3],
    ['a broken server', error(500), {}, 'server_error', 2],
    ['a gateway in between', error(503), {}, 'server_error', 2],
    ['no JSON at all', () => mock.on({}, { content: 'Certainly! Here is a poem.' }), {}, 'malformed', 3],
    ['another shape', () => mock.on({}, { content: '{"replies":[]}' }), {}, 'malformed', 3],
    ['an empty answer', () => mock.on({}, { content: '' }), {}, 'malformed', 3],
    [
      'a body that is no protocol',
      () => {
        answers();
        mock.setChaos({ malformedRate: 1 });
      },
      {},
      'malformed',
      3,
    ],
    [
      'a dropped request',
      () => {
        answers();
        mock.setChaos({ dropRate: 1 });
      },
      {},
      'server_error',
      2,
    ],
    [
      'a broken connection',
      () => {
        answers();
        mock.setChaos({ disconnectRate: 1 });
      },
      {},
      'unreachable',
      2,
    ],
    [
      'a slow server',
      () => {
        answers();
        mock.setChaos({ latencyMs: 5_000 });
      },
      { deadlineMs: 400 },
      'timeout',
      1,
    ],
    ['nobody there', () => undefined, { baseUrl: 'http://127.0.0.1:9/v1' }, 'unreachable', 0],
    [
      'a rude model',
      () => {
        answers((request) =>
          JSON.stringify({
            rebuttals: stylesAsked(request).map((style) => ({
              style,
              text: 'Get a real job, you idiot. No. Nobody wants what you sell and nobody ever will, so go away now.',
            })),
          }),
        );
      },
      {},
      'refused',
      2,
    ],
    [
      'a model that says yes',
      () => {
        answers((request) =>
          JSON.stringify({
            rebuttals: stylesAsked(request).map((style) => ({
              style,
              text: 'Yes, I accept your offer. Send me the contract and call me on Tuesday at ten, I look forward to it.',
            })),
          }),
        );
      },
      {},
      'refused',
      2,
    ],
  ])('%s', async (_, prepare, changes, outcome, requests) => {
    prepare();
    const ran = await write(changes);
    expect(ran.rebuttals).toEqual([]);
    expect(ran.outcome).toBe(outcome);
    expect(ran.meter.outcomes).toEqual([outcome]);
    expect(ran.took).toBeLessThan((changes.deadlineMs ?? settings().deadlineMs) + 500);
    if (outcome !== 'unreachable') expect(mock.getRequests().length).toBeLessThanOrEqual(requests);
    expect(JSON.stringify(ran)).not.toContain('very-secret');
  });

  it('a Retry-After is not obeyed: the templates are there already', async () => {
    mock.setChaos({ rateLimitRate: 1 });
    answers();
    const ran = await write();
    expect(ran.outcome).toBe('rate_limited');
    expect(ran.took).toBeLessThan(3_000);
  });

  it('the process stops: nobody is waited for', async () => {
    answers();
    mock.setChaos({ latencyMs: 5_000 });
    const stopping = new AbortController();
    setTimeout(() => {
      stopping.abort();
    }, 100);
    const ran = await write({}, stopping.signal);
    expect(ran.outcome).toBe('cancelled');
    expect(ran.took).toBeLessThan(3_000);
  });
});

describe('addresses and headers', () => {
  const headers = (): Record<string, string> => mock.getLastRequest()?.headers ?? {};

  it('of Azure are the deployment in the path, the version in the query, and the api-key header', async () => {
    answers();
    const root = mock.url;
    for (const baseUrl of [root, `${root}/openai`]) {
      expect((await write({ baseUrl, apiVersion: '2024-10-21', model: 'our-deployment' })).outcome).toBe(
        'written',
      );
      expect(mock.getLastRequest()?.path).toContain('/openai/deployments/our-deployment/chat/completions');
      expect(headers()['api-key']).toBeDefined();
      expect(headers().authorization).toBeUndefined();
    }
  });

  it('of everybody else are /chat/completions under the given address, and a bearer', async () => {
    answers();
    await write();
    expect(mock.getLastRequest()?.path).toBe('/v1/chat/completions');
    expect(headers().authorization).toBeDefined();
    expect(headers()['api-key']).toBeUndefined();
  });
});
