import type { MailWords } from '../../library/mail-words';
import { attribution } from './attribution';
import { flat } from './flat';
import { headerBlock, labelled } from './header-block';
import type { Found, Header } from './header';
import { nextWritten, type MailLine } from './lines';
import { addressIn, NOBODY, parseMailbox } from './mailbox';
import { separator } from './separator';

/** All headers of a mail, from top to bottom, in one pass. */
export function findHeaders(lines: readonly MailLine[], words: MailWords): Header[] {
  const headers: Header[] = [];
  for (let i = 0; i < lines.length;) {
    const header = headerAt(lines, i, words);
    if (header) headers.push(header);
    i = header ? header.end : i + 1;
  }
  return headers;
}

function headerAt(lines: readonly MailLine[], at: number, words: MailWords): Header | undefined {
  const line = lines[at];
  if (!line || line.text === '') return undefined;
  const announced = separator(line, words);
  if (announced) return announcedHeader(lines, at, announced, words);
  if (labelled(line.text, words)) {
    const block = headerBlock(lines, at, words, false);
    if (block) return { ...block, kind: 'block', start: at };
  }
  const told = attribution(lines, at, words) ?? viewed(lines, at, words);
  return told && { ...told, kind: 'attribution', start: at };
}

function announcedHeader(
  lines: readonly MailLine[],
  at: number,
  kind: 'forward' | 'original' | 'rule',
  words: MailWords,
): Header | undefined {
  const next = nextWritten(lines, at + 1, 4);
  const found = headerBlock(lines, next, words, kind !== 'rule') ?? attribution(lines, next, words);
  if (found) {
    const own = lines[at]?.text;
    // Zoho repeats the separator below the header.
    const again = nextWritten(lines, found.end, 2);
    const end = own !== undefined && kind !== 'rule' && lines[again]?.text === own ? again + 1 : found.end;
    return { ...found, kind: kind === 'rule' ? 'block' : kind, start: at, end };
  }
  if (kind === 'rule' || next >= lines.length) return undefined;
  return { kind, from: NOBODY, to: '', subject: '', sent: '', start: at, end: at + 1 };
}

/** What is copied from the screen of a mail program: "Chad Closer <chad@x>", a date, "to me". */
function viewed(lines: readonly MailLine[], at: number, words: MailWords): Found | undefined {
  const text = lines[at]?.text ?? '';
  if (
    text.length > 160 ||
    !/^[^<>@:]{2,60}<[^<>\s]{3,80}>(?:$| .{0,60}\d)/.test(text) ||
    addressIn(text) === ''
  )
    return undefined;
  let sent = /\d.*$/.exec(text.slice(text.indexOf('>')))?.[0] ?? '';
  for (let i = nextWritten(lines, at + 1), left = 3; left > 0; i = nextWritten(lines, i + 1), left -= 1) {
    const each = lines[i]?.text ?? '';
    if (isRecipient(each, words)) return { from: parseMailbox(text), to: '', subject: '', sent, end: i + 1 };
    if (sent !== '' || each.length > 60 || !/\d{1,2}[:.h]\d{2}/.test(each)) return undefined;
    sent = each;
  }
  return undefined;
}

function isRecipient(text: string, words: MailWords): boolean {
  const line = flat(text.slice(0, 80)).replace(/[ ,.▼]+$/u, '');
  return words.to_me.some(
    (each) =>
      line === each || (line.startsWith(`${each}: `) && line.length < 80) || line.startsWith(`${each}, `),
  );
}
