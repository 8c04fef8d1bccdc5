import { convert, type SelectorDefinition } from 'html-to-text';

/** More markup than this holds no more pitch. */
const LONGEST = 240_000;
const TAGS =
  /<(?:\/?(?:html|body|head|div|p|span|table|tbody|tr|td|style|script|blockquote|ul|li|font|center|h[1-6])\b[^<>]{0,2000}|br ?\/?|!doctype[^<>]{0,200})>/gi;
const HIDDEN = [
  'display:none',
  'display: none',
  'visibility:hidden',
  'visibility: hidden',
  'mso-hide:all',
  'mso-hide: all',
  'font-size:0;',
  'font-size:0px',
  'font-size: 0px',
  'max-height:0',
  'max-height: 0',
  'opacity:0;',
  'opacity: 0;',
];

const SKIPPED = ['img', 'script', 'style', 'head', 'title', 'svg', 'noscript', 'template', '*[hidden]'];
const selectors: SelectorDefinition[] = [
  ...[...SKIPPED, ...HIDDEN.map((style) => `*[style*="${style}"i]`)].map((selector) => ({
    selector,
    format: 'skip',
  })),
  { selector: 'a', options: { linkBrackets: ['(', ')'], hideLinkHrefIfSameAsText: true, noAnchorUrl: true } },
  { selector: 'table', format: 'block' },
  { selector: 'p', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: { uppercase: false } })),
  { selector: 'ul', options: { itemPrefix: '- ' } },
];

const BREAK = /<br ?\/?>/gi;
const OTHER_TAG =
  /<\/?(?:html|body|div|p|span|table|td|font|style|script|blockquote|ul|li|a|b|i|strong|em)\b/i;

/** True when the text is markup: two tags that mails are made of, not a pitch that mentions `<b>`. */
export function isHtml(text: string): boolean {
  if (!text.includes('<')) return false;
  let count = 0;
  for (const match of text.slice(0, LONGEST).matchAll(TAGS)) {
    count += /^<(?:html|!doctype|body)/i.test(match[0]) ? 2 : 1;
    if (count >= 2) return true;
  }
  return false;
}

/** The words of an HTML mail that a reader sees; links stay as text. Never throws. */
export function htmlToText(html: string): string {
  // Only line ends are marked up: then a placeholder such as <name> is no tag.
  if (!OTHER_TAG.test(html)) return html.replace(BREAK, '\n');
  const input = html.slice(0, LONGEST).replace(/<o:p>|<\/o:p>/gi, '');
  try {
    return convert(input, { wordwrap: false, selectors, limits: { maxInputLength: LONGEST } });
  } catch {
    return stripTags(input);
  }
}

/** For markup so deep that the converter gives up. */
function stripTags(html: string): string {
  return html
    .replace(/<(script|style)\b[^<>]{0,500}>[^<]{0,20000}<\/\1>/gi, ' ')
    .replace(/<(?:br|p|div|tr|li|h\d|blockquote)\b[^<>]{0,2000}>/gi, '\n')
    .replace(/<[^<>]{0,2000}>/g, '');
}
