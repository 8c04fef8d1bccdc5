/** Characters that Markdown, as Teams reads it, gives a meaning to. */
const MEANING = /[\\`*_{}[\]()<>#+\-.!|~&]/g;

/** Makes words literal where Teams reads Markdown: nothing in them is a link, a list, emphasis or a tag. */
export function literal(words: string): string {
  return words.replace(MEANING, '\\$&');
}

/** At most `max` UTF-16 units, with an ellipsis where something was cut. Never half a character. */
export function clip(words: string, max: number): string {
  return words.length <= max ? words : `${words.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
