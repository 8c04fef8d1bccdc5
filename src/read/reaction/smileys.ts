import { span, type Span } from '../spot';

const LAUGHING =
  /[\u{1F600}-\u{1F606}\u{1F923}\u{1F639}\u{1F61C}\u{1F61D}\u{1F44F}]|:-?D(?![\p{L}\p{N}])|\bx'?D\b/gu;
const SMILING = /[\u{1F607}-\u{1F60E}\u{1F642}\u{1F643}\u{1F64C}\u{1F44D}]|[:;]-?\)/gu;

/** The little faces of a text, with their places: those that laugh or applaud, and those that only smile. */
export function smileys(text: string): { laughing: Span[]; smiling: Span[] } {
  const places = (pattern: RegExp): Span[] =>
    [...text.matchAll(pattern)].map((match) => span(text, match.index, match.index + match[0].length));
  return { laughing: places(LAUGHING), smiling: places(SMILING) };
}
