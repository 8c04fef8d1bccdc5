import type { MailWords } from '../../library/mail-words';
import { flat } from './flat';

/** Takes off what the mail gate of a firm puts on top: "CAUTION: This email originated from outside …". */
export function withoutBanner(text: string, words: MailWords): string {
  let rest = text;
  for (let left = 3; left > 0; left -= 1) {
    const start = flat(rest.slice(0, 120)).replace(/^[^\p{L}\p{N}[]{1,12}/u, '');
    if (!words.banner.some((each) => start.startsWith(each))) return rest;
    const blank = rest.indexOf('\n\n');
    const line = rest.indexOf('\n');
    const end = blank >= 0 && blank < 700 ? blank : line;
    if (end < 0) return rest;
    rest = rest.slice(end).replace(/^[\s*_=-]{1,200}/, '');
  }
  return rest;
}
