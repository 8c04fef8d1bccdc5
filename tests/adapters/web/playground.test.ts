import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '../../../adapters/storage/sqlite';
import { playground } from '../../../adapters/web/playground';
import { Bot } from '../../../src/bot';
import { LANGUAGES } from '../../../src/languages';
import { DOUBLE_CLICK, type Store } from '../../../src/store';
import { templateWriter } from '../../../src/write/template-writer';
import { aLibrary } from '../../a-library';
import { alwaysEnglish, plainUnwrap } from '../../a-pitch';
import { keeping } from '../../an-entry';

const PITCH = `Hi Laura,

I was impressed by your garden. I work at Pipewise. Worth a quick call, or a short chat?

Best regards,
Derek Lang`;
const GENUINE = 'Hi Laura, you will find it in the attached invoice of Monday.';
const SCAM = 'Dear customer, buy gift cards today.';

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let folder: string;
let store: Store;
let server: Server;
let port: number;
const logged: unknown[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'roastpitch-web-'));
  store = await sqliteStore(folder, keeping());
  const words = readFileSync(join(__dirname, '../../../prompts/ui/en.yaml'), 'utf8');
  const library = aLibrary(Object.fromEntries(LANGUAGES.map((code) => [`ui/${code}.yaml`, words])));
  const bot = new Bot(
    { library, detect: alwaysEnglish, writer: templateWriter(library), unwrap: plainUnwrap },
    store,
  );
  const note = (fields: object): void => void logged.push(fields);
  server = createServer(playground(bot, library, { info: note, warn: note, error: note }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await store.close();
  rmSync(folder, { recursive: true });
});

/** One request as our own page would send it; `headers` may change that. */
function send(
  method: string,
  path: string,
  fields: Record<string, string> = {},
  headers: Record<string, string | undefined> = {},
): Promise<Reply> {
  const own: Record<string, string | undefined> = {
    host: `127.0.0.1:${port}`,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/x-www-form-urlencoded',
  };
  const sent = Object.fromEntries(
    Object.entries({ ...own, ...headers }).filter(([, value]) => value !== undefined),
  );
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', method, path, headers: sent }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    asked.on('error', reject).end(method === 'POST' ? new URLSearchParams(fields).toString() : undefined);
  });
}

const roast = (text: string, fields: Record<string, string> = {}): Promise<Reply> =>
  send('POST', '/roast', { text, ...fields });

/** The hidden fields of the first form that goes to `action`. */
function fieldsOf(body: string, action: string): Record<string, string> {
  const form = body.split('<form').find((each) => each.includes(`action="${action}`)) ?? '';
  const inputs = form.matchAll(/<input\s+type="hidden"\s+name="([^"]*)"\s+value="([^"]*)"/g);
  return Object.fromEntries([...inputs].map(([, name, value]) => [name!, value!]));
}

async function person(): Promise<{ cookie: string }> {
  const [cookie] = (await send('GET', '/')).headers['set-cookie'] ?? [];
  return { cookie: cookie!.split(';')[0]! };
}

const plain = (body: string): string => body.replace(/<[^>]*>/g, '').replaceAll('&#39;', "'");

describe('the page', () => {
  test('has a labelled text box, an example in each language and no script of its own in it', async () => {
    const { status, body, headers } = await send('GET', '/');
    expect(status).toBe(200);
    expect(body).toContain('<label for="text">');
    expect(body.match(/data-example=/g)).toHaveLength(4);
    expect(body).not.toMatch(/<script(?! src="\/script\.js")|\son\w+=|\sstyle=|javascript:/);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  test('fills in an example without a script', async () => {
    const { body } = await send('GET', '/?example=nl&ui=en');
    expect(body).toMatch(/<textarea[^>]*>\s*Beste Robin,/);
  });

  test.each([
    ['/?ui=de', 'fr', 'de'],
    ['/', 'nl-BE,nl;q=0.9,en;q=0.8', 'nl'],
    ['/', 'fr-CH, de;q=0.9', 'fr'],
    ['/?ui=xx', 'pt', 'en'],
    ['/?ui=de&ui=nl', undefined, 'en'],
    ['/', undefined, 'en'],
  ])('at %s with Accept-Language %s speaks %s', async (path, accepted, language) => {
    const { body } = await send('GET', path, {}, { 'accept-language': accepted });
    expect(body).toContain(`<html lang="${language}">`);
  });

  test('gives each browser a random id that no script can read', async () => {
    const [cookie] = (await send('GET', '/')).headers['set-cookie'] ?? [];
    expect(cookie).toMatch(/^roastpitch_person=[\da-f-]{36};.*HttpOnly; SameSite=Strict/);
    const again = await send('GET', '/', {}, { cookie: cookie!.split(';')[0] });
    expect(again.headers['set-cookie']).toBeUndefined();
    const forged = await send('GET', '/', {}, { cookie: 'roastpitch_person=<b>' });
    expect(forged.headers['set-cookie']).toHaveLength(1);
  });

  test('serves its style, script and icon, and says so when there is nothing at an address', async () => {
    expect((await send('GET', '/style.css')).headers['content-type']).toContain('text/css');
    expect((await send('GET', '/script.js')).headers['content-type']).toContain('javascript');
    expect((await send('GET', '/icon.svg')).headers['content-type']).toContain('image/svg');
    const nothing = await send('GET', '/wp-login.php');
    expect(nothing.status).toBe(404);
    expect(nothing.body).toContain('There is nothing at this address');
    expect((await send('GET', '/%E0%A4%A')).status).toBe(404);
    expect((await send('GET', '/roast')).headers.location).toBe('/?ui=en');
  });
});

describe('a pitch', () => {
  test('gets a verdict, its evidence marked in its own text, three rebuttals and an exit', async () => {
    const { status, body } = await roast(PITCH);
    expect(status).toBe(200);
    expect(body).toContain('This is sales spam.');
    expect(body).toMatch(/<mark class="for" title="Flattery">impressed by<\/mark/);
    expect(body).toMatch(/<mark class="for" title="The quick call">quick call<\/mark/);
    expect(body.match(/<article class="no /g)).toHaveLength(4);
    expect(body.match(/data-copy=/g)).toHaveLength(4);
    expect(body).toContain('Derek Lang');
    expect(body).toContain('Pipewise');
    expect(body).toMatch(/\d+ out of 100 on the spam scale/);
    expect(body).toContain('seed ');
  });

  test('keeps every word and line of the pasted text around the marks', async () => {
    const { body } = await roast(PITCH);
    const shown = /<pre[^>]*aria-labelledby="pasted"[^>]*>([\s\S]*?)<\/pre>/.exec(body)![1]!;
    expect(plain(shown.replace(/<sup>.*?<\/sup>/gs, '')).trim()).toBe(PITCH);
  });

  test('has an id of its own for each text that can be copied', async () => {
    const ids = [...(await roast(PITCH)).body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has other texts from another angle, and the same ones when asked again', async () => {
    const first = await roast(PITCH);
    const state = fieldsOf(first.body, '/again');
    const other = await send('POST', '/again', { ...state, change: 'nth:1' });
    const texts = (body: string): string[] =>
      [...body.matchAll(/<pre id="text-[^"]*">([^<]*)/g)].map(([, text]) => text!);
    expect(texts(other.body).slice(0, 3)).not.toEqual(texts(first.body).slice(0, 3));
    expect(other.body).toContain('Angle 2 of');
    expect(texts((await send('POST', '/again', state)).body)).toEqual(texts(first.body));
  });

  test('can be asked in another style, which begins at its first angle', async () => {
    const state = fieldsOf((await roast(PITCH)).body, '/again');
    const { body } = await send('POST', '/again', { ...state, nth: '2', change: 'style:mirror' });
    expect(body.match(/<article class="no mirror"/g)).toHaveLength(2);
    expect(body).toContain('Angle 1 of 1');
    expect(fieldsOf(body, '/again').style).toBe('mirror');
  });

  test('can be overruled to a real message, and back', async () => {
    const me = await person();
    const state = fieldsOf((await roast(PITCH)).body, '/again');
    const genuine = await send('POST', '/again', { ...state, change: 'overrule:genuine' }, me);
    expect(genuine.body).toContain('This looks like a real message');
    expect(genuine.body).not.toContain('action="/share/preview');
    const again = { ...fieldsOf(genuine.body, '/again'), change: 'overrule:pitch' };
    const back = await send('POST', '/again', again, me);
    expect(back.body).toContain('This is sales spam.');
  });

  test('comes as a fragment for the script of the page', async () => {
    const { body } = await send('POST', '/roast', { text: PITCH }, { 'x-fragment': '1' });
    expect(body.trim()).toMatch(/^<section[\s\S]*<\/section>$/);
    expect(body).not.toContain('<html');
  });
});

describe('other messages', () => {
  test('a real message gets its reasons against, and nothing to send', async () => {
    const { body } = await roast(GENUINE);
    expect(body).toContain('No roast.');
    expect(body).toContain('<mark class="against"');
    expect(body).toContain('What speaks against it');
    expect(body).not.toMatch(/Three ways to say no|Thank you for a real question/);
  });

  test('a scam gets advice, and nothing that could be sent', async () => {
    const { body } = await roast(SCAM);
    expect(body).toContain('Do not answer, and report it.');
    expect(body).not.toMatch(/data-copy=|Three ways|Or simply/);
  });

  test('an unclear one says so and still offers the plain exit', async () => {
    const { body } = await roast('Hello Laura, how are the tulips?');
    expect(body).toContain('I cannot tell');
    expect(body).toContain('Thank you for writing, but no.');
  });

  test.each([
    ['an empty text', '', 'There is nothing in it.'],
    ['blanks', ' \n\t ', 'There is nothing in it.'],
    ['only a link', 'https://example.com/a', 'That is only a link'],
    ['only emoji', '🚀🔥🚀', 'I see signs but no words'],
    ['a binary file', 'PNG\u0000\u0001\u0002', 'That is a file'],
  ])('%s is told in a sentence, and stays in the box', async (_name, text, sentence) => {
    const { status, body } = await roast(text);
    expect(status).toBe(422);
    expect(body).toContain(sentence);
    expect(body).not.toContain('    at ');
    if (text.trim() !== '' && !text.includes('\u0000')) expect(body).toContain(`>\n${text}</textarea>`);
  });

  test('40,000 characters are read, with a note when the end was cut off', async () => {
    const { status, body } = await roast(`${PITCH}\n${'A short word follows. '.repeat(2_500)}`);
    expect(status).toBe(200);
    expect(body).toContain('It was long.');
  });

  test('more than 200 kB is refused in a sentence', async () => {
    const { status, body } = await roast('word '.repeat(60_000));
    expect(status).toBe(413);
    expect(body).toContain('more than I can read at once');
  });

  test('a pitch that was cleared is told in a sentence', async () => {
    const { status, body } = await send('POST', '/again', { pitch: '0123456789abcdef' });
    expect(status).toBe(410);
    expect(body).toContain('cleared after a few days');
    expect((await send('POST', '/share/preview', { pitch: 'x', seed: 'y' })).status).toBe(410);
  });

  test('nonsense in every field does no harm', async () => {
    const nonsense = {
      nth: '-1e9',
      style: '__proto__',
      language: 'constructor',
      overrule: 'scam',
      change: 'toString:x',
    };
    expect((await roast(PITCH, nonsense)).status).toBe(200);
    expect((await send('POST', '/roast', {}, { 'content-type': 'application/json' })).status).toBe(422);
    expect((await send('POST', '/roast', { text: 'x' }, { 'content-encoding': 'rot13' })).status).toBe(415);
    expect((await send('POST', '/vote', { entry: "' or 1=1 --" })).status).toBe(303);
  });
});

describe('hostile words', () => {
  const HOSTILE = `Hi </textarea><script>alert(1)</script>, I was impressed by "><img src=x onerror=alert(2)> your 'onclick='. Quick call? <!-- {{ 7*7 }} </pre></mark>`;

  test('are only ever text', async () => {
    const { body } = await roast(HOSTILE);
    expect(body).not.toMatch(/<script>|<img|<!--|<\/mark>\s*"/);
    expect(body.match(/<\/textarea>/g)).toHaveLength(1);
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(body).toContain('&quot;&gt;&lt;img');
  });

  test('are only ever text in the preview, on the board and in addresses', async () => {
    const { cookie } = await person();
    const shared = fieldsOf(
      (await send('POST', '/roast', { text: HOSTILE }, { cookie })).body,
      '/share/preview',
    );
    const preview = await send('POST', '/share/preview', shared, { cookie });
    const evil = '</textarea><script>alert(3)</script> no';
    await send('POST', '/share', { ...shared, rebuttal: evil }, { cookie });
    const board = await send('GET', '/board?period=all&said=<script>&ui="><script>', {}, { cookie });
    for (const { body } of [preview, board]) expect(body).not.toMatch(/<script>|<img|<!--/);
    expect(board.body).toContain('&lt;script&gt;alert(3)');
  });
});

describe('strangers', () => {
  test.each(['evil.example', '127.0.0.1.evil.example:3000', 'localhost.evil.example', 'evil@127.0.0.1'])(
    'a Host of "%s" is refused',
    async (host) => {
      const { status, body } = await send('GET', '/', {}, { host });
      expect([400, 403]).toContain(status);
      expect(body).not.toContain('Laura');
    },
  );

  test.each(['127.0.0.1:3000', 'localhost:3000', '[::1]:3000', 'LOCALHOST'])(
    'a Host of "%s" is ours',
    async (host) => {
      expect((await send('GET', '/', {}, { host })).status).toBe(200);
    },
  );

  test.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['another port of this machine', { 'sec-fetch-site': 'same-site' }],
    ['an old browser on another site', { 'sec-fetch-site': undefined, origin: 'https://evil.example' }],
    ['an old browser in a sandbox', { 'sec-fetch-site': undefined, origin: 'null' }],
    ['no browser', { 'sec-fetch-site': undefined }],
  ])('a post from %s is refused', async (_name, headers) => {
    expect((await send('POST', '/roast', { text: PITCH }, headers)).status).toBe(403);
    expect((await send('POST', '/vote', { entry: 'x' }, headers)).status).toBe(403);
  });

  test('a post from an old browser on our own page is taken', async () => {
    const headers = { 'sec-fetch-site': undefined, origin: `http://127.0.0.1:${port}` };
    expect((await send('POST', '/roast', { text: PITCH }, headers)).status).toBe(200);
  });
});

describe('sharing', () => {
  /** Shares the first rebuttal of a pitch of `cookie`'s own; out: its words. */
  async function share(cookie: string, text: string, rebuttal?: string): Promise<Reply> {
    const fields = fieldsOf((await send('POST', '/roast', { text }, { cookie })).body, '/share/preview');
    const preview = await send('POST', '/share/preview', fields, { cookie });
    const words = /<textarea[^>]*>\n([^<]*)/.exec(preview.body)![1]!;
    return send(
      'POST',
      '/share',
      { ...fieldsOf(preview.body, '/share?'), rebuttal: rebuttal ?? words },
      { cookie },
    );
  }

  const entries = async (cookie: string, period = 'week'): Promise<string[]> =>
    [
      ...(await send('GET', `/board?period=${period}`, {}, { cookie })).body.matchAll(
        /<li id="entry-([\w-]+)"/g,
      ),
    ].map(([, id]) => id!);

  test('shows before and after, with the names taken out', async () => {
    const fields = fieldsOf((await roast(PITCH)).body, '/share/preview');
    const { status, body } = await send('POST', '/share/preview', fields);
    expect(status).toBe(200);
    const after = body.slice(body.indexOf('id="after"'));
    expect(body).toContain('Derek Lang');
    expect(after).toMatch(/Growth Person No. \d+/);
    expect(after).not.toMatch(/Derek|Lang|Pipewise|Laura/);
  });

  test('takes out what the person typed in again after the preview', async () => {
    const { cookie } = await person();
    await share(
      cookie,
      PITCH,
      'No, Derek Lang of Pipewise, mail me at laura@oak.example or +32 470 12 34 56.',
    );
    const { body } = await send('GET', '/board?period=all', {}, { cookie });
    expect(body).toMatch(/No, Growth Person No. \d+ of Growth Firm No. \d+/);
    expect(body).not.toMatch(/Derek|Lang\b|Pipewise|laura@|470/);
  });

  test('gives one entry for a double click, and asks for words when there are none', async () => {
    const { cookie } = await person();
    const before = (await entries(cookie)).length;
    const text = `${PITCH} twice`;
    const both = await Promise.all([share(cookie, text), share(cookie, text)]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(await entries(cookie)).toHaveLength(before + 1);
    const empty = await share(cookie, text, '  ');
    expect(empty.status).toBe(422);
    expect(empty.body).toContain('nothing left to share');
  });

  test('refuses a seed that is not one of the rebuttals', async () => {
    const fields = fieldsOf((await roast(PITCH)).body, '/share/preview');
    expect((await send('POST', '/share', { ...fields, seed: 'FFFF-1', rebuttal: 'no' })).status).toBe(410);
    expect((await send('POST', '/share', { ...fields, overrule: 'genuine', rebuttal: 'no' })).status).toBe(
      410,
    );
  });

  test('one vote for each person and double click, taken back by the next press, and never for oneself', async () => {
    const author = await person();
    const reader = await person();
    await share(author.cookie, `${PITCH} votes`);
    const entry = (await entries(author.cookie))[0]!;
    const vote = (headers: Record<string, string>): Promise<Reply> =>
      send('POST', '/vote', { entry, period: 'week' }, { 'x-fragment': '1', ...headers });
    expect((await vote(author)).body).toContain('That one is yours');
    expect((await vote(reader)).body).toMatch(/1 vote\b[\s\S]*Counted/);
    expect((await entries(reader.cookie))[0]).toBe(entry);
    expect((await vote(reader)).body).toMatch(/1 vote\b[\s\S]*Counted/);
    await new Promise((resolve) => setTimeout(resolve, DOUBLE_CLICK));
    expect((await vote(reader)).body).toMatch(/0 votes[\s\S]*Taken back/);
    const own = await send('GET', '/board', {}, author);
    expect(own.body).toContain('Picked by you');
    expect((await send('GET', '/board', {}, reader)).body).toContain('Picked by a colleague');
  });

  test('a vote without a script leads back to the board, which says what happened', async () => {
    const reader = await person();
    const [entry] = await entries(reader.cookie, 'all');
    const { status, headers } = await send('POST', '/vote', { entry: entry!, period: 'all' }, reader);
    expect(status).toBe(303);
    expect(headers.location).toBe(`/board?period=all&said=voted&ui=en#entry-${entry}`);
    expect((await send('GET', headers.location!.split('#')[0]!, {}, reader)).body).toContain('Counted.');
  });

  test('the board is exported as CSV and JSON, and an author takes his own down', async () => {
    const author = await person();
    const reader = await person();
    await share(author.cookie, `${PITCH} export`);
    const own = (await send('GET', '/board', {}, author)).body;
    const entry = /action="\/remove[^>]*>\s*<input[^>]*value="(\w+)"/.exec(own)![1]!;
    await send('POST', '/vote', { entry, period: 'all' }, reader);
    const csv = await send('GET', '/board.csv', {}, reader);
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.headers['content-disposition']).toContain('roastpitch.csv');
    expect(csv.body).toContain('rank,votes,rebuttal');
    const rows = async (): Promise<unknown[]> =>
      JSON.parse((await send('GET', '/board.json', {}, reader)).body) as unknown[];
    const before = (await rows()).length;
    const refused = await send('POST', '/remove', { entry }, reader);
    expect(refused.headers.location).toContain('remove_not_yours');
    expect((await send('POST', '/remove', { entry }, author)).headers.location).toContain('said=removed');
    expect(await rows()).toHaveLength(before - 1);
    expect((await send('GET', '/fame', {}, reader)).body).toContain('It takes 10 votes');
  });

  test('the Column has nothing to tell in a library that has no words for it, and says so', async () => {
    const { status, body } = await send('GET', '/column', {}, await person());
    expect([status, body.includes('Nothing to tell yet this week')]).toEqual([200, true]);
  });

  test('whoever asks to be forgotten is told what is gone, and what was shared stays without a name', async () => {
    const author = await person();
    await share(author.cookie, `${PITCH} forget`);
    const before = (await send('GET', '/board.json', {}, author)).body;
    const { body } = await send('POST', '/forget', {}, author);
    expect(body).toContain('Forgotten. Gone: 1 pitches');
    expect(body).toContain('What you shared (1) stays');
    expect((await send('GET', '/board', {}, author)).body).not.toContain('Picked by you');
    expect((await send('GET', '/board.json', {}, author)).body).toBe(before);
  });

  test('a vote for what is gone is told', async () => {
    const { status, body } = await send('POST', '/vote', { entry: '"><b>' }, { 'x-fragment': '1' });
    expect(status).toBe(410);
    expect(body).toContain('no longer there');
    expect(body).not.toContain('<b>');
  });

  test.each(['week', 'month', 'all', 'nonsense'])('the board of %s is served', async (period) => {
    expect((await send('GET', `/board?period=${period}`)).status).toBe(200);
  });
});

describe('when something breaks', () => {
  test('the visitor reads a sentence, and the log has no word of the text', async () => {
    const broken = jest.spyOn(store, 'keepPitch').mockRejectedValueOnce(new Error('cannot write "Hi Laura"'));
    const { status, body } = await roast(PITCH);
    expect(status).toBe(500);
    expect(body).toContain('Something broke on my side');
    expect(body).toMatch(/>\nHi Laura,/);
    expect(body).not.toContain('    at ');
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).not.toContain('Laura');
    broken.mockRestore();
  });
});
