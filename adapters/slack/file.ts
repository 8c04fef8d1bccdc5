import type { webApi } from '@slack/bolt';
import type { RawMessage } from '../../src/pitch';
import { list, record, string, type Json } from './json';

const PATIENCE = 5_000;
/** More bytes than any text we read has. */
const LARGEST = 400_000;

/** Whether a file can be read as words: a mail, a long paste, a text; or a stub of another workspace, which hides what it is. */
export function hasWords(file: Json): boolean {
  return isMail(file) || isText(file) || isStub(file);
}

/** An e-mail that was forwarded into Slack, when its body came along; else undefined. */
export function mailOf(file: Json): RawMessage | undefined {
  const body = string(file.plain_text);
  return body === '' ? undefined : mail(file, body);
}

/**
 * The words of a file that are still with Slack. Out: `binary` when it has none.
 * @throws when Slack does not give it: no permission, gone, too slow.
 */
export async function readFile(file: Json, client: webApi.WebClient): Promise<RawMessage | 'binary'> {
  if (isMail(file) || isStub(file)) return told(await infoOf(file, client), client);
  return told({ file }, client);
}

interface Info {
  readonly file: Json;
  /** The words of a text, as far as Slack tells them. */
  readonly content?: string;
}

async function told({ file, content = '' }: Info, client: webApi.WebClient): Promise<RawMessage | 'binary'> {
  if (isMail(file)) {
    const body = [file.plain_text, content, file.preview_plain_text, file.preview].map(string).find(Boolean);
    return body === undefined ? 'binary' : mail(file, body);
  }
  if (!isText(file)) return 'binary';
  const preview = file.preview_is_truncated === false ? string(file.preview) : '';
  return { text: preview || content || (await download(file, client)) };
}

/** Mail that was shared from an inbox, and files of another workspace, come without their contents. */
async function infoOf(file: Json, client: webApi.WebClient): Promise<Info> {
  const answer = record(await client.files.info({ file: string(file.id) }));
  return {
    file: record(answer.file),
    content: answer.is_truncated === true ? '' : string(answer.content),
  };
}

async function download(file: Json, client: webApi.WebClient): Promise<string> {
  const url = new URL(string(file.url_private_download) || string(file.url_private));
  // The token goes to Slack and to nobody else, whatever address a payload names.
  if (!isSlack(url, client)) throw new Error('a file that is not with Slack');
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${client.token ?? ''}` },
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (!response.ok || !response.body) throw new Error('a file that Slack does not give');
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body as AsyncIterable<Uint8Array>) {
    parts.push(part);
    size += part.length;
    if (size > LARGEST) break;
  }
  return Buffer.concat(parts).toString('utf8').slice(0, LARGEST);
}

function isSlack(url: URL, client: webApi.WebClient): boolean {
  const ours = url.protocol === 'https:' && /(?:^|\.)slack(?:-files)?\.com$/.test(url.hostname);
  return ours || url.origin === new URL(client.slackApiUrl).origin;
}

export function isMail(file: unknown): boolean {
  const { mode, filetype } = record(file);
  return mode === 'email' || filetype === 'email';
}

function isText(file: Json): boolean {
  return file.mode === 'snippet' || (file.mode === 'hosted' && string(file.mimetype).startsWith('text/'));
}

/** A file of a workspace that we share a channel with. Others without contents are deleted or kept from us. */
function isStub(file: Json): boolean {
  return file.mode === 'file_access' && file.file_access === 'check_file_info';
}

function mail(file: Json, text: string): RawMessage {
  const from = record(list(file.from)[0]);
  return {
    text,
    subject: string(file.subject) || string(file.title),
    channel: 'email',
    author: { name: string(from.name), address: string(from.address) },
  };
}
