import { z } from 'zod';
import type { Incoming } from './activity';

/** A file that somebody sent in the personal chat, and the address to fetch it from once. */
export interface FileLink {
  readonly url: string;
  readonly type: string;
}

const DOWNLOAD = 'application/vnd.microsoft.teams.file.download.info';
const info = z.looseObject({ downloadUrl: z.string().max(8_000), fileType: z.string().max(20).nullish() });

/** Files that are words. */
const TEXTS = ['txt', 'text', 'eml', 'html', 'htm', 'md', 'csv', 'log'];
/** Where Teams keeps files; nothing else is asked, whoever names it. */
const FILE_HOST = /^[a-z0-9-]+\.sharepoint(?:-df)?\.(?:com|us)$/;
/** In bytes: more than anybody reads. */
const MAX_FILE = 256 * 1024;
const PATIENCE_MS = 5_000;

/** The first text file of a message; undefined when there is none. */
export function fileIn(activity: Incoming): FileLink | undefined {
  for (const each of activity.attachments ?? []) {
    const content = each.contentType === DOWNLOAD ? info.safeParse(each.content).data : undefined;
    const type = content?.fileType?.toLowerCase() ?? '';
    if (content && TEXTS.includes(type)) return { url: content.downloadUrl, type };
  }
  return undefined;
}

/** The words of a file; undefined when it cannot be had. Asks nobody but SharePoint, or in `emulator` mode this machine. */
export async function readFile({ url }: FileLink, emulator: boolean): Promise<string | undefined> {
  if (!isTeamsFile(url, emulator)) return undefined;
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!response.ok || !response.body) return undefined;
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MAX_FILE) break;
    }
    return Buffer.concat(chunks).subarray(0, MAX_FILE).toString('utf8');
  } catch {
    return undefined;
  }
}

/** True for an address where Teams keeps files; in `emulator` mode also for this machine. */
export function isTeamsFile(address: string, emulator: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, port, username } = new URL(address);
  if (emulator && protocol === 'http:') return ['127.0.0.1', 'localhost'].includes(hostname);
  return protocol === 'https:' && port === '' && username === '' && FILE_HOST.test(hostname);
}
