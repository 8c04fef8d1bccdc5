const SOFT_BREAK = /=\r?\n/g;
const CODES = /(?:=[0-9A-F]{2})+/g;
/** Codes of letters outside ASCII, in UTF-8 or Latin-1, and the code of "=" itself. */
const TELLING = /=(?:C[2-5]=[89AB][0-9A-F]|E2=8[0-9A-F]=[89AB][0-9A-F]|3D|20\r?$|E[0-9A-F](?![0-9A-F=]))/gm;

/** Decodes a text that is still in the mail's transport coding (`caf=C3=A9`, lines cut by `=`); else leaves it alone. */
export function decodeQuotedPrintable(text: string): string {
  const soft = text.match(SOFT_BREAK)?.length ?? 0;
  const codes = text.match(TELLING)?.length ?? 0;
  if (!(codes >= 2 || (codes >= 1 && soft >= 1) || soft >= 3)) return text;
  return text
    .replace(/ *=\r?$/gm, (end) => end)
    .replace(SOFT_BREAK, '')
    .replace(CODES, decodeCodes);
}

function decodeCodes(codes: string): string {
  const bytes = Uint8Array.from(codes.slice(1).split('='), (code) => parseInt(code, 16));
  return decodeBytes(bytes);
}

function decodeBytes(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** `=?UTF-8?Q?caf=C3=A9?=` as it stands in subjects. */
export function decodeWords(subject: string): string {
  if (!subject.includes('=?')) return subject;
  return subject
    .slice(0, 2_000)
    .replace(/\?= {1,3}=\?/g, '?==?')
    .replace(/=\?[\w-]{2,20}\?([QB])\?([^?]{0,200})\?=/gi, (_, kind: string, body: string) =>
      kind.toUpperCase() === 'Q'
        ? body.replace(/_/g, ' ').replace(CODES, decodeCodes)
        : decodeBytes(Buffer.from(body, 'base64')),
    );
}
