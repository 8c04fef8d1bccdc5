import { list, record, string, type Json } from '../../adapters/slack/json';

/** Slack draws rich text; the local Slack's window writes "[rich_text]" instead. For the picture we draw it ourselves. */
export function drawn(block: Json): string {
  return list(block.elements).map(record).map(part).join('');
}

const FRAME =
  'white-space:pre-wrap;border:1px solid #ddd;border-radius:6px;background:#f8f8f8;padding:8px;margin:4px 0;font:13px/1.5 monospace';
const QUOTE = 'white-space:pre-wrap;border-left:4px solid #ddd;padding-left:12px;margin:4px 0;color:#454447';

function part(element: Json): string {
  const inner = list(element.elements).map(record);
  switch (element.type) {
    case 'rich_text_list':
      return `<ul style="margin:4px 0;padding-left:22px">${inner.map((each) => `<li>${part(each)}</li>`).join('')}</ul>`;
    case 'rich_text_preformatted':
      return `<pre style="${FRAME}">${inner.map(part).join('')}</pre>`;
    case 'rich_text_quote':
      return `<blockquote style="${QUOTE}">${inner.map(part).join('')}</blockquote>`;
    case 'rich_text_section':
      return `<div style="white-space:pre-wrap">${inner.map(part).join('')}</div>`;
    default:
      return styled(escape(string(element.text)), record(element.style));
  }
}

function styled(words: string, { bold, italic }: Json): string {
  const leaning = italic === true ? `<i>${words}</i>` : words;
  return bold === true ? `<b>${leaning}</b>` : leaning;
}

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
