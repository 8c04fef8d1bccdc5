import type { Facts } from '../read/facts';

interface Texts {
  readonly pitch: string;
  readonly rebuttal: string;
}

const PATTERNS: readonly [RegExp, string][] = [
  [/(?:https?:\/\/|www\.)\S+/giu, '[link]'],
  [/[\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}/giu, '[address]'],
  [
    /(?<![\p{L}\d.-])(?:[a-z\d-]{2,40}\.){1,3}(?:com|be|nl|fr|de|io|eu|org|net|ai|co|app)(?:\/\S{0,200})?(?![\p{L}\d])/giu,
    '[link]',
  ],
  [/\b(?:BE|NL|FR|DE|LU|AT|GB)\s?\d{2}(?:\s?[A-Z0-9]{4}){2,7}\b/gu, '[account]'],
  [/\b(?:BE|NL|FR|DE|LU|AT)\s?0?\d{3}[ .]?\d{3}[ .]?\d{3}\b/gu, '[number]'],
  [/(?<!\d|\d[.,])\+?\d[\d ()/.-]{7,18}\d(?!\d|[.,]\d)/g, '[number]'],
  [/(?<![\p{L}\d])@[a-z][\w.-]{2,30}/giu, '[handle]'],
];

/**
 * Takes names, firms, addresses, numbers and links out of a pitch and its rebuttal, the same alias for the
 * same name in both. What is a name comes from the reading's facts; after it none of them is left.
 */
export function redact(
  texts: Texts,
  facts: Facts,
  author: { readonly name: string; readonly address: string },
): Texts {
  const names: readonly (readonly [string | undefined, string])[] = [
    [facts.company?.quote, 'Growth Firm No. 4'],
    [facts.recipientCompany?.quote, 'Our Firm'],
    [facts.sender?.quote, 'Growth Person No. 7'],
    [author.name, 'Growth Person No. 7'],
    [facts.recipient?.quote, 'Colleague'],
  ];
  const aliases = new Map<string, string>();
  for (const [name, alias] of names) {
    for (const part of name ? [name, ...parts(name)] : [])
      if (!aliases.has(part.toLowerCase())) aliases.set(part.toLowerCase(), alias);
  }
  const named = aliases.size > 0 ? wholeWords([...aliases.keys()]) : undefined;
  const clean = (text: string): string => {
    // Addresses and links first, while they are whole: names stand inside them.
    let result = text;
    for (const [pattern, alias] of PATTERNS) result = result.replace(pattern, alias);
    // Names in one go, so that no alias is taken for a name in its turn.
    if (named) result = result.replace(named, (name) => aliases.get(name.toLowerCase()) ?? name);
    return result.replace(/(Growth Person No\. 7|Growth Firm No\. 4|Colleague|Our Firm)(?: \1)+/g, '$1');
  };
  return { pitch: clean(texts.pitch), rebuttal: clean(texts.rebuttal) };
}

/** First and last names are names of their own, but "de" and "&" are not. */
function parts(name: string): string[] {
  return name.split(/\s+/).filter((part) => part.length > 2 && /^\p{Lu}/u.test(part));
}

function wholeWords(names: readonly string[]): RegExp {
  const longestFirst = [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}
