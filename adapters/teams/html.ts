import { convert, type HtmlToTextOptions, type SelectorDefinition } from 'html-to-text';

/** What Teams puts round a forwarded and round a quoted message. */
const FORWARD = 'blockquote[itemtype$="/Forward"]';
const QUOTE = 'blockquote[itemtype$="/Reply"]';
/** Newer clients call the quoted words "preview", older ones "copy". */
const QUOTED = ['[itemprop="preview"]', '[itemprop="copy"]'];
const MENTION = 'span[itemtype$="/Mention"]';

/** Markup beyond this says nothing a reader would see, and costs time. */
const MAX_INPUT = 256_000;
const MAX_DEPTH = 200;

const SKIPPED = ['img', 'script', 'style', 'head', 'attachment'].map((selector) => ({
  selector,
  format: 'skip',
}));
const SELECTORS: SelectorDefinition[] = [
  ...SKIPPED,
  // A diary link is evidence, so the address stays beside its label.
  { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: ['(', ')'] } },
  { selector: 'ul', options: { itemPrefix: '- ' } },
  { selector: 'blockquote', format: 'block' },
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
];

/** The words of one HTML message, taken apart: what was forwarded, what was quoted, and the rest. */
export interface HtmlWords {
  readonly forwarded: string;
  readonly quoted: string;
  readonly rest: string;
}

/** HTML in; its words out, with line ends, entities decoded, no markup, no script. Never throws. */
export function wordsOf(html: string): string {
  return toText(html, {});
}

/** `dropMentions` when the message calls the bot by name, which is no part of what it says. */
export function takeApart(html: string, dropMentions: boolean): HtmlWords {
  const without = [FORWARD, QUOTE, ...(dropMentions ? [MENTION] : [])];
  return {
    forwarded: html.includes('/Forward') ? inside(html, [FORWARD]) : '',
    quoted: html.includes('/Reply') ? inside(html, QUOTED) : '',
    rest: toText(html, {
      selectors: [...SELECTORS, ...without.map((selector) => ({ selector, format: 'skip' }))],
    }),
  };
}

function inside(html: string, selectors: string[]): string {
  return toText(html, { baseElements: { selectors, returnDomByDefault: false } });
}

function toText(html: string, options: HtmlToTextOptions): string {
  try {
    return convert(html.slice(0, MAX_INPUT), {
      wordwrap: false,
      selectors: SELECTORS,
      limits: { maxDepth: MAX_DEPTH, ellipsis: '' },
      ...options,
    }).trim();
  } catch {
    // Markup nobody can read has no words; the plain text beside it may have.
    return '';
  }
}
