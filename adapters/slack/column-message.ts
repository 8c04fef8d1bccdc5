import type { types } from '@slack/bolt';
import type { Column } from '../../src/board/column';
import { header, messageOf, quote, rich, words, type SlackMessage } from './blocks';
import { clip } from './text';

const LONGEST_PARAGRAPH = 1_000;

/** The Column as a message. */
export function columnMessage({ title, paragraphs, standings }: Column): SlackMessage {
  const texts = paragraphs.map(({ text, quoted }): types.RichTextBlockElement => {
    const said = clip(text, LONGEST_PARAGRAPH);
    return quoted ? quote(said) : words(`${said}\n`);
  });
  const rows = standings.map((line) => words(line));
  const list: types.RichTextList[] =
    rows.length === 0 ? [] : [{ type: 'rich_text_list', style: 'bullet', elements: rows }];
  return messageOf([title, ...paragraphs.map(({ text }) => text), ...standings].join('\n\n'), [
    header(title),
    rich([...texts, ...list]),
  ]);
}
