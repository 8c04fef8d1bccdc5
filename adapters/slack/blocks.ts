import type { types } from '@slack/bolt';
import { clip, escape } from './text';

/** What Slack shows, and the plain words for notifications and screen readers. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: types.KnownBlock[];
}

/** No rebuttal is this long (150 words); the sum of all blocks must stay under 13,000 characters. */
const LONGEST_TEXT = 2_000;
const LONGEST_FALLBACK = 3_000;

export function messageOf(words: string, blocks: types.KnownBlock[]): SlackMessage {
  return { text: escape(clip(words, LONGEST_FALLBACK)), blocks };
}

/** One sentence or page of ours. */
export function sentence(words: string): SlackMessage {
  return messageOf(words, [section(words)]);
}

// Rich text and plain_text are shown as they are: a stranger's asterisks, mentions and links stay dead letters.
export function rich(elements: types.RichTextBlockElement[]): types.RichTextBlock {
  return { type: 'rich_text', elements };
}

/** A label and a text in a frame of its own; Slack offers to copy the frame. */
export function copyable(label: string, words: string): types.RichTextBlock {
  return rich([
    { type: 'rich_text_section', elements: [{ type: 'text', text: label, style: { bold: true } }] },
    { type: 'rich_text_preformatted', elements: [{ type: 'text', text: clip(words, LONGEST_TEXT) }] },
  ]);
}

/** Words of a stranger, set apart. */
export function quote(said: string): types.RichTextQuote {
  return { type: 'rich_text_quote', elements: [{ type: 'text', text: said }] };
}

/** Words as they are. */
export function words(
  said: string,
  style?: { readonly bold?: boolean; readonly italic?: boolean },
): types.RichTextSection {
  return { type: 'rich_text_section', elements: [{ type: 'text', text: said, ...(style ? { style } : {}) }] };
}

export function header(said: string): types.HeaderBlock {
  return { type: 'header', text: plain(said, 150) };
}

export function section(said: string): types.SectionBlock {
  return { type: 'section', text: plain(said, 3_000) };
}

export function plain(words: string, max: number): types.PlainTextElement {
  return { type: 'plain_text', text: clip(words, max), emoji: false };
}

export function button(action: string, label: string, value: string, spoken?: string): types.Button {
  return {
    type: 'button',
    action_id: action,
    text: plain(label, 75),
    value,
    ...(spoken === undefined ? {} : { accessibility_label: clip(spoken, 75) }),
  };
}

/** A menu; `chosen` is the place of the current option, or -1. */
export function select(
  action: string,
  label: string,
  options: readonly { label: string; value: string }[],
  chosen: number,
): types.StaticSelect {
  const all = options.map((each) => ({ text: plain(each.label, 75), value: each.value }));
  const initial = all[chosen];
  return {
    type: 'static_select',
    action_id: action,
    placeholder: plain(label, 150),
    options: all,
    ...(initial ? { initial_option: initial } : {}),
  };
}

/** Small print; empty parts are left out. */
export function footer(parts: readonly string[]): types.ContextBlock {
  return { type: 'context', elements: parts.filter((part) => part !== '').map((part) => plain(part, 300)) };
}
