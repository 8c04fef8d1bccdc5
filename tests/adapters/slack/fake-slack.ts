import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Call {
  /** "chat.postMessage", or "/respond/…" for a response_url. */
  readonly to: string;
  readonly body: Record<string, unknown>;
  /** The token it was called with. */
  readonly token: string;
}

/** What is answered instead of "ok"; undefined leaves it at that. */
export type Answering = (
  call: Call,
) => { status?: number; headers?: Record<string, string>; body: object | string } | undefined;

/** Slack's Web API and response_urls on 127.0.0.1: takes everything and remembers it. */
export class FakeSlack {
  readonly calls: Call[] = [];
  /** Questions about people, apart: they are asked before an answer and are none. */
  readonly lookups: Call[] = [];
  /** Names of methods or paths that fail. */
  readonly broken = new Set<string>();
  /** Answers of a test's own, by method. */
  readonly answers = new Map<string, Answering>();
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(): Promise<FakeSlack> {
    const server = createServer();
    const fake = new FakeSlack(server);
    server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const text = Buffer.concat(parts).toString();
        const to = (request.url ?? '').replace('/api/', '');
        const json = (request.headers['content-type'] ?? '').includes('json');
        const body = json ? (JSON.parse(text) as Record<string, unknown>) : form(text);
        const token = (request.headers.authorization ?? '').replace('Bearer ', '');
        const call = { to, body, token };
        (to === 'users.info' ? fake.lookups : fake.calls).push(call);
        const answer = fake.answers.get(to)?.(call);
        if (answer) {
          const headers = { 'content-type': 'application/json', ...answer.headers };
          response
            .writeHead(answer.status ?? 200, headers)
            .end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
          return;
        }
        const fails = fake.broken.has(to);
        response.writeHead(fails && to.startsWith('/') ? 404 : 200, { 'content-type': 'application/json' });
        response.end(
          JSON.stringify(
            fails ? { ok: false, error: 'broken_by_test' } : { ok: true, ...usual(call, fake.calls.length) },
          ),
        );
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get apiUrl(): string {
    return `${this.url}/api/`;
  }

  /** The calls once there are `count` of them and nothing more comes for a moment. */
  async seen(count: number): Promise<readonly Call[]> {
    for (let waited = 0; this.calls.length < count && waited < 5_000; waited += 10) await pause(10);
    await pause(80);
    return this.calls;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** What Slack says to a call that goes well. */
function usual({ to, body }: Call, n: number): object {
  const ts = `1795000009.${String(n).padStart(6, '0')}`;
  if (to === 'views.open') return { view: { id: `V${n}` } };
  if (to === 'chat.getPermalink') {
    const at = String(body.message_ts).replace('.', '');
    return { permalink: `https://roastpitch-test.slack.com/archives/${String(body.channel)}/p${at}` };
  }
  return { ts, channel: body.channel };
}

/** The Web API client sends forms whose blocks and views are JSON. */
function form(text: string): Record<string, unknown> {
  const fields = [...new URLSearchParams(text)];
  return Object.fromEntries(
    fields.map(([name, value]) => [name, /^[[{]/.test(value) ? (JSON.parse(value) as unknown) : value]),
  );
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
