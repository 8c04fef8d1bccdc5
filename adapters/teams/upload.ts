import { isTeamsFile } from './file';

/** In milliseconds. */
const PATIENCE_MS = 30_000;

/** Brings a file to where Teams said it may go, in one piece. Out: whether it is there. Asks no other host. */
export async function upload(url: string, content: Buffer, emulator: boolean): Promise<boolean> {
  if (!isTeamsFile(url, emulator)) return false;
  const { byteLength } = content;
  const response = await fetch(url, {
    method: 'PUT',
    headers: {
      'content-type': 'application/octet-stream',
      'content-range': `bytes 0-${byteLength - 1}/${byteLength}`,
    },
    body: new Uint8Array(content),
    redirect: 'error',
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => undefined);
  return response?.ok === true;
}
