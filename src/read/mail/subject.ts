import type { MailWords } from '../../library/mail-words';
import { flat } from './flat';
import { decodeWords } from './quoted-printable';

const REPLY = /^(?:re|aw|antw|rép|rep|antwort)(?:\[\d\])? ?[:：]/i;

/** True for "Fwd: …", "WG: …", also behind "Re:". */
export function isForward(subject: string, words: MailWords): boolean {
  let rest = subject.trim();
  for (let left = 5; left > 0; left -= 1) {
    if (prefixLength(rest, words) > 0) return true;
    const reply = REPLY.exec(rest)?.[0].length ?? 0;
    if (reply === 0) return false;
    rest = rest.slice(reply).trim();
  }
  return false;
}

/** The subject as its sender wrote it: without the forwarder's "Fwd:" and the mail gate's "[EXTERNAL]". */
export function ownSubject(subject: string, words: MailWords): string {
  let rest = decodeWords(subject).trim();
  for (let left = 12; left > 0; left -= 1) {
    const tag =
      /^[[(<*] ?(?:ext|external|extern|externe|spam)[^\])>*]{0,20}[\])>*]+:? ?/i.exec(rest)?.[0].length ?? 0;
    const length = Math.max(tag, prefixLength(rest, words));
    if (length === 0) break;
    rest = rest.slice(length).trim();
  }
  return rest;
}

function prefixLength(subject: string, words: MailWords): number {
  const match = /^([\p{L}]{1,14})(?:\[\d\])? ?[:：]/u.exec(subject);
  return match && words.sets.forward_prefix.has(flat(match[1] ?? '')) ? match[0].length : 0;
}
