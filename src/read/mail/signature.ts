import type { MailWords } from '../../library/mail-words';
import { flat } from './flat';
import { countWords } from './lines';
import { nameLine } from './sign-off';

const MOST_LINES = 16;
const LONGEST_LINE = 130;
const PICTURE =
  /^(?:\[(?:cid:|image|logo|inline|afbeelding|bild|photo)[^\]]{0,200}\]|<image\d{3}\.\w{3,4}>)$/i;
const CONTACT = /@|https?:|www\.|\+?\d[\d ()./-]{6,}|\||\b(?:gmbh|bv|nv|sa|sas|sarl|ltd|inc|llc|ag)\b\.?$/i;
const AFTERTHOUGHT = /^\(?p\.? ?s\.?(?:[:. -]|$)/i;

/** A letter, and what hangs under it: the sender's title, firm and numbers, and the lawyer's paragraph. */
export interface Signed {
  readonly text: string;
  readonly signature: string;
}

/** Takes off only what is surely no letter: a doubtful line stays in the text. */
export function splitSignature(text: string, author: string, words: MailWords): Signed {
  const lines = text.split('\n').filter((line) => !PICTURE.test(line.trim()));
  const flats = lines.map((line) => flat(line.trim().slice(0, 200)));
  const signed = nameLine(lines, author, words);
  const cut = legalLine(lines, flats, signed, words);
  const legal = lines.splice(cut);
  while (lines.length > 1 && isMobile(lines, flats, words)) lines.pop();
  const { kept, taken } = underDashes(lines) ?? underName(lines, signed);
  const letter = trimEnd(kept);
  if (letter.length === 0) return { text, signature: '' };
  return {
    text: letter.join('\n').trim(),
    signature: [...taken, '', ...legal]
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  };
}

/** The first line of a disclaimer, or of a newsletter's footer below the name; else the number of lines. */
function legalLine(
  lines: readonly string[],
  flats: readonly string[],
  signed: number,
  words: MailWords,
): number {
  const written = flats.map((line, i) => (line === '' ? -1 : i)).filter((i) => i >= 0);
  const lastFew = written.at(-4) ?? 0;
  for (let i = Math.max(1, signed + 1); i < lines.length; i += 1) {
    const line = (flats[i] ?? '').replace(/^[^\p{L}\p{N}©[]{1,8}/u, '');
    if (line === '') continue;
    if (isFooter(line, signed >= 0, i >= lastFew, words)) return i;
    const after = signed >= 0 || flats[i - 1] === '' || /^[-_*=]{2,}$/.test(flats[i - 1] ?? '');
    if (after && i >= lines.length / 3 && words.disclaimer.some((each) => line.startsWith(each))) return i;
  }
  return lines.length;
}

function isFooter(line: string, isSigned: boolean, isLast: boolean, words: MailWords): boolean {
  if (!words.footer.some((each) => line.startsWith(each))) return false;
  return isSigned ? line.length < 140 : isLast && (countWords(line) <= 8 || /https?:/.test(line));
}

function isMobile(lines: readonly string[], flats: readonly string[], words: MailWords): boolean {
  const line = flats[lines.length - 1] ?? '';
  return line === '' || (line.length < 90 && words.mobile.some((each) => line.startsWith(each)));
}

function underDashes(lines: readonly string[]): { kept: string[]; taken: string[] } | undefined {
  for (let i = lines.length - 1; i > 0 && i >= lines.length - MOST_LINES - 4; i -= 1) {
    if (!/^(?:--|—|__|[-_]{4,60})$/.test(lines[i]?.trim() ?? '')) continue;
    const taken = lines.slice(i + 1);
    if (isHanging(taken, 0)) return { kept: lines.slice(0, i), taken };
  }
  return undefined;
}

function underName(lines: readonly string[], signed: number): { kept: string[]; taken: string[] } {
  if (signed < 0 || signed >= lines.length - 1) return { kept: [...lines], taken: [] };
  const below = lines.slice(signed + 1);
  const late = below.findIndex((line) => AFTERTHOUGHT.test(line.trim()));
  const taken = late < 0 ? below : below.slice(0, late);
  if (!isHanging(taken, 1)) return { kept: [...lines], taken: [] };
  const kept = lines.slice(0, signed + 1);
  return { kept: late < 0 ? kept : [...kept, '', ...below.slice(late)], taken };
}

/** True for short lines without sentences; some sentences are forgiven where there is an address or a number. */
function isHanging(lines: readonly string[], forgiven: number): boolean {
  const written = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (written.length > MOST_LINES) return false;
  const sentences = written.filter((line) => isSentence(line)).length;
  const contacts = written.filter((line) => CONTACT.test(line.slice(0, LONGEST_LINE))).length;
  return sentences === 0 || (sentences <= Math.max(1, forgiven) && contacts >= 2);
}

function isSentence(line: string): boolean {
  if (line.length > LONGEST_LINE) return true;
  return (
    /[.!?]["”»)]?$/.test(line) && countWords(line) >= 5 && !/\b(?:gmbh|bv|nv|sa|ltd|inc|llc)\.$/i.test(line)
  );
}

function trimEnd(lines: readonly string[]): string[] {
  let end = lines.length;
  while (end > 0 && lines[end - 1]?.trim() === '') end -= 1;
  return lines.slice(0, end);
}
