import { list, record, string, type Json } from './json';

// Slack's own tokens: mentions, channels, commands such as <!channel>, and links. Nothing else in <> is one.
const TOKEN = /<(@|#|!|https?:\/\/|mailto:|tel:)([^<>|\n]*)(?:\|([^<>\n]*))?>/g;
const ENTITY = /&(amp|lt|gt);/g;
const CHARACTER: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/** Makes words inert in Slack's mrkdwn: no mention, link or command is left. Slack wants exactly these three. */
export function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Slack's `text` field as the words a person typed: tokens spelled out, entities decoded once. */
export function unescape(text: string): string {
  return text
    .replace(TOKEN, (_all, sort: string, body: string, label: string | undefined) =>
      spelled(sort, body, label ?? ''),
    )
    .replace(ENTITY, (all, name: string) => CHARACTER[name] ?? all);
}

function spelled(sort: string, body: string, label: string): string {
  if (sort === '@') return `@${label || body}`;
  if (sort === '#') return `#${label || body}`;
  // <!channel>, <!here>, <!subteam^S1|@group> would call everybody: only a date has words worth keeping.
  if (sort === '!') return body.startsWith('date^') ? label : '';
  return link(`${sort}${body}`, label);
}

/** A link as words: its address, preceded by its label when that says something else. */
function link(url: string, label: string): string {
  const address = url.replace(/^(?:mailto|tel):/, '');
  if (label === '' || label === address) return address;
  return address.includes(label) ? label : `${label} (${address})`;
}

/** The words of a list of blocks: rich text, sections and headers, one a line. */
export function blocksText(blocks: unknown): string {
  return list(blocks).map(record).map(blockText).filter(Boolean).join('\n').trim();
}

function blockText(block: Json): string {
  if (block.type === 'rich_text')
    return list(block.elements).map(record).map(richPart).filter(Boolean).join('\n');
  if (block.type === 'section' || block.type === 'header') {
    const text = record(block.text);
    return text.type === 'mrkdwn' ? unescape(string(text.text)) : string(text.text);
  }
  return '';
}

function richPart(part: Json): string {
  const elements = list(part.elements).map(record);
  if (part.type !== 'rich_text_list') return elements.map(inline).join('');
  const mark = (i: number): string => (part.style === 'ordered' ? `${i + 1}.` : '-');
  return elements.map((item, i) => `${mark(i)} ${richPart(item)}`).join('\n');
}

function inline(element: Json): string {
  switch (element.type) {
    case 'text':
      return string(element.text);
    case 'link':
      return link(string(element.url), string(element.text));
    case 'user':
      return `@${string(element.user_id)}`;
    case 'channel':
      return `#${string(element.channel_id)}`;
    case 'emoji':
      return emoji(string(element.unicode));
    default:
      // A broadcast or a user group would call everybody; colours and dates say nothing about a pitch.
      return '';
  }
}

/** "1f680" or "1f468-200d-1f4bb" as the characters themselves; a workspace's own emoji has none. */
function emoji(unicode: string): string {
  const points = unicode.split('-').map((hex) => Number.parseInt(hex, 16));
  return points.every((point) => point > 0 && point <= 0x10ffff) ? String.fromCodePoint(...points) : '';
}

/** At most `max` UTF-16 units, with an ellipsis where something was cut. Never half a character. */
export function clip(words: string, max: number): string {
  return words.length <= max ? words : `${words.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
