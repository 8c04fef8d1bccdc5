import { LinkifyIt } from 'linkify-it';
import tlds from 'tlds';
import { findNumbers, type Piece } from './numbers';

const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true }).tlds(tlds).tlds('example', true);

const HANDLE = /(?<![\p{L}\p{N}.])@[\p{L}\d_][\p{L}\d_.-]{1,40}(?<![.-])/gu;
/** "derek [at] pipewise (dot) com", and addresses whose host linkify does not know. */
const SPELT_ADDRESS =
  /[\p{L}\d.+_-]{1,64} ?[([{] ?(?:at|@|apenstaartje|arobase|ät) ?[)\]}] ?[\p{L}\d-]{1,60}(?: ?(?:[([{] ?(?:dot|punt|point|punkt|\.) ?[)\]}]|\.) ?[\p{L}\d-]{1,60}){1,4}/giu;
const PLAIN_ADDRESS = /(?<![\p{L}\d.+_-])[\p{L}\d.+_-]{1,64}@[\p{L}\d-]{1,60}(?:\.[\p{L}\d-]{1,60}){1,4}/gu;
/** linkify ends a link at some signs of an address; what follows without a blank is still the link. */
const SCHEME = /(?<![\p{L}\d])(?:https?:\/\/|www\.)[^\s<>"“”«»]+/giu;
/** "next week.Do you": a blank was forgotten. */
const FORGOTTEN_BLANK = /^[\p{Ll}\d-]+\.\p{Lu}\p{Ll}+$/u;

/** Everything by which somebody can be reached or found, in the order of the text; pieces do not overlap. Linear. */
export function findContacts(text: string): Piece[] {
  const links = (linkify.match(text) ?? []).flatMap(({ schema, index, lastIndex, raw }): Piece[] => {
    if (schema === '' && FORGOTTEN_BLANK.test(raw)) return [];
    return [{ kind: schema === 'mailto:' ? 'address' : 'link', start: index, end: lastIndex }];
  });
  const written = (kind: Piece['kind'], pattern: RegExp): Piece[] =>
    [...text.matchAll(pattern)].map((match) => ({
      kind,
      start: match.index,
      end: match.index + match[0].replace(/[.,;:!?)\]'’]+$/, '').length,
    }));
  return apart([
    ...links,
    ...written('link', SCHEME),
    ...written('address', PLAIN_ADDRESS),
    ...written('address', SPELT_ADDRESS),
    ...written('handle', HANDLE),
    ...findNumbers(text),
  ]);
}

/** Pieces that touch become one, of the kind that came first in the list: a number in a link is the link's. */
function apart(pieces: readonly Piece[]): Piece[] {
  const rank = new Map(pieces.map((piece, i) => [piece, i]));
  const result: Piece[] = [];
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (!last || piece.start >= last.end) {
      result.push(piece);
      rank.set(piece, rank.get(piece) ?? 0);
      continue;
    }
    const kind = (rank.get(piece) ?? 0) < (rank.get(last) ?? 0) ? piece.kind : last.kind;
    const joined = { kind, start: last.start, end: Math.max(last.end, piece.end) };
    rank.set(joined, Math.min(rank.get(piece) ?? 0, rank.get(last) ?? 0));
    result[result.length - 1] = joined;
  }
  return result;
}
