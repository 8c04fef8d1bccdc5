const SIGNS =
  /<\/?[a-z!@#][^<>\n]{0,60}>|\*\*|__|~~|`|\]\(|&[a-z]{2,8};|\[[^\]\n]{0,60}\||(?<![:/])\/\/|([#=+|^])\1|::|(?<![\p{L}\d*])\*[\p{L}\d][^*\n]{0,80}\*(?![\p{L}\d*])|(?<![\p{L}\d_])_[\p{L}\d][^_\n]{0,80}_(?![\p{L}\d_])|(?<![\p{L}\d~])~[\p{L}\d][^~\n]{0,80}~(?![\p{L}\d~])|(?<![\p{L}\d/])\/[\p{L}\d][^/\n]{0,80}[\p{L}.,]\/(?![\p{L}\d/])/giu;
const LINE_SIGN = /^[ ]{0,3}(?:#{1,6}[ ]|>|[-*_=]{3,}[ ]*$)/gmu;
const ITEM = /^[ ]{0,3}(?:[-–*+•·][ ]|\d{1,2}[.)][ ])/gmu;

/**
 * Signs that a chat or a mail would show as they stand, or dress up: tags, stars, headings, quoted lines, lists.
 * One dash at the start of a line is a signature; two are a list.
 */
export function markup(text: string): string[] {
  const items = [...text.matchAll(ITEM)].map((match) => match[0].trim());
  const found = [
    ...[...text.matchAll(SIGNS)].map((match) => match[0]),
    ...[...text.matchAll(LINE_SIGN)].map((match) => match[0].trim()),
    ...(items.length > 1 ? items : []),
  ];
  return [...new Set(found)];
}
