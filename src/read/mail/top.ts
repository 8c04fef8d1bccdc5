import type { MailWords } from '../../library/mail-words';
import { flat } from './flat';
import { greeted } from './greeting';
import type { Header } from './header';
import { countWords } from './lines';
import type { Mailbox } from './mailbox';
import { nameLine } from './sign-off';
import { isForward } from './subject';

const A_FEW_WORDS = 25;
const SOME_WORDS = 45;

/**
 * Whose words stand above the first header: the forwarder's own (then the pitch is below), or the sender's
 * newest message in a thread (then it is the pitch, and what is below is older)?
 */
export function isNote(top: string, header: Header, subject: string, words: MailWords): boolean {
  if (top === '') return true;
  if (isSignedBy(top, header.from, words)) return false;
  if (header.kind === 'forward' || isForward(subject, words)) return true;
  const name = greeted(top, words);
  if (name !== undefined && sharesName(name, header.to)) return false;
  const line = flat(top.slice(0, 2_000));
  const count = countWords(top);
  if (count <= SOME_WORDS && says(line, words.note)) return true;
  if (says(line, words.bump)) return false;
  if (name !== undefined && count > 12) return false;
  if (signature(top, '', words) !== '' && count <= SOME_WORDS) return true;
  return count <= A_FEW_WORDS;
}

/** True when the name under the text is that of this person. */
export function isSignedBy(text: string, person: Mailbox, words: MailWords): boolean {
  return sharesName(signature(text, person.name, words), person.name);
}

function signature(text: string, author: string, words: MailWords): string {
  const rows = text.split('\n');
  return rows[nameLine(rows, author, words)] ?? '';
}

function sharesName(a: string, b: string): boolean {
  const parts = new Set(flat(b).split(/[^\p{L}\p{N}]+/u));
  return flat(a)
    .split(/[^\p{L}\p{N}]+/u)
    .some((part) => part.length > 2 && parts.has(part));
}

/** True when one of the phrases stands in the line as whole words. */
export function says(line: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => {
    const at = line.indexOf(phrase);
    return at >= 0 && !/[\p{L}\p{N}]/u.test(`${line[at - 1] ?? ' '}${line[at + phrase.length] ?? ' '}`);
  });
}
