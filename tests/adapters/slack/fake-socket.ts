import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { pause } from './fake-slack';

/** Slack's side of Socket Mode on 127.0.0.1: apps.connections.open, chat.postMessage and a web socket. */
export class FakeSocket {
  /** What the app wrote into the socket: its acknowledgements. */
  readonly frames: Record<string, unknown>[] = [];
  readonly calls: string[] = [];
  /** When set, apps.connections.open fails with this error. */
  refuse: string | undefined;
  /** How many connections there were, and how many are open. */
  connections = 0;
  open = 0;
  readonly #server: Server;
  #socket: Duplex | undefined;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async open(): Promise<FakeSocket> {
    const server = createServer();
    const fake = new FakeSocket(server);
    server.on('request', (request, response) => {
      const method = (request.url ?? '').replace('/api/', '');
      request.resume();
      fake.calls.push(method);
      const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/link`;
      const body =
        method === 'apps.connections.open' && fake.refuse !== undefined
          ? { ok: false, error: fake.refuse }
          : { ok: true, url };
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
    server.on('upgrade', (request, socket) => {
      const key = createHash('sha1')
        .update(`${request.headers['sec-websocket-key'] ?? ''}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
        .digest('base64');
      socket.write(
        `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`,
      );
      fake.#socket = socket;
      fake.connections += 1;
      fake.open += 1;
      socket.on('close', () => (fake.open -= 1));
      socket.on('error', () => undefined);
      socket.on('data', (data: Buffer) => {
        fake.#read(socket, data);
      });
      fake.send({ type: 'hello', num_connections: 1 });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return fake;
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/api/`;
  }

  send(frame: object): void {
    const body = Buffer.from(JSON.stringify(frame));
    const head =
      body.length < 126
        ? Buffer.from([0x81, body.length])
        : body.length < 65_536
          ? Buffer.from([0x81, 126, body.length >> 8, body.length & 255])
          : Buffer.from([
              0x81,
              127,
              0,
              0,
              0,
              0,
              0,
              body.length >> 16,
              (body.length >> 8) & 255,
              body.length & 255,
            ]);
    this.#socket?.write(Buffer.concat([head, body]));
  }

  /** Slack drops the connection without a word. */
  drop(): void {
    this.#socket?.destroy();
  }

  /** Slack announces that it will close the connection. */
  refresh(): void {
    this.send({ type: 'disconnect', reason: 'warning', debug_info: {} });
  }

  async until(holds: () => boolean, patience = 5_000): Promise<void> {
    for (let waited = 0; !holds() && waited < patience; waited += 20) await pause(20);
  }

  async close(): Promise<void> {
    this.#socket?.destroy();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Masked text frames of under 64 kB, one or more at once; a close frame is answered. */
  #read(socket: Duplex, data: Buffer): void {
    let at = 0;
    while (at < data.length) {
      const [kind = 0, first = 0] = data.subarray(at);
      const short = first & 127;
      const wide = short === 126 ? 2 : 0;
      const length = wide === 2 ? data.readUInt16BE(at + 2) : short;
      const mask = data.subarray(at + 2 + wide, at + 6 + wide);
      const body = data
        .subarray(at + 6 + wide, at + 6 + wide + length)
        .map((byte, i) => byte ^ (mask[i % 4] ?? 0));
      if ((kind & 15) === 1)
        this.frames.push(JSON.parse(Buffer.from(body).toString()) as Record<string, unknown>);
      if ((kind & 15) === 8) socket.end(Buffer.from([0x88, 0]));
      at += 6 + wide + length;
    }
  }
}
