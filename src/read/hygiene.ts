import { decodeHTMLStrict } from 'entities';

/** Longest text that is read, in UTF-16 units: Slack's own limit for a message. */
export const MAX_LENGTH = 40_000;

// Soft hyphens, zero-width characters, bidirectional controls, tag characters and variation tricks.
// U+200D is kept: emoji are joined with it.
const INVISIBLE =
  /\u034F|[\u115F\u1160]|\u17B4|\u17B5|\u180B|\u180C|\u180D|\u180E|[\u00AD\u061C\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0]|[\u{E0000}-\u{E0FFF}]/gu;
const LONE_SURROGATE_MARK = /\uFFFD{2,}/g;
// eslint-disable-next-line no-control-regex -- control characters are what is being removed
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;
const SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000\t]/g;

/**
 * Makes any text fit to be read: one kind of line end and space, no invisible characters, no entity
 * leftovers (`&amp;`), well-formed Unicode in composed form, at most MAX_LENGTH units.
 */
export function clean(raw: string): string {
  return (
    decodeHTMLStrict(raw.slice(0, MAX_LENGTH).toWellFormed())
      .replace(/\r\n?/g, '\n')
      .replace(CONTROL, '')
      .replace(INVISIBLE, '')
      .replace(SPACES, ' ')
      .replace(LONE_SURROGATE_MARK, '\uFFFD')
      .normalize('NFC')
      // Without the look-behind 40 kB of spaces would cost seconds; composing can make a text three times as long.
      .replace(/(?<! ) +\n/g, '\n')
      .replace(/\n{3,}/g, '\n\n')
      .slice(0, MAX_LENGTH)
      .toWellFormed()
      .trim()
  );
}

/** True when the raw text holds so many control or broken characters that it cannot be writing. */
export function isBinary(raw: string): boolean {
  const sample = raw.slice(0, 4_000);
  const odd = (sample.match(CONTROL)?.length ?? 0) + (sample.match(/\uFFFD/g)?.length ?? 0);
  return sample.includes('\u0000') || odd > sample.length / 10;
}
