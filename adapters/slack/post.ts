import type { types } from '@slack/bolt';
import type { Entry } from '../../src/board/entry';
import type { Library } from '../../src/library/library';
import { sayIn, type Say } from '../../src/say';
import { button, footer, messageOf, plain, quote, rich, section, type SlackMessage, words } from './blocks';
import type { Place } from './request';
import { clip } from './text';

/** A channel sees so much of the pitch: enough to get the joke. */
const LONGEST_PITCH = 500;
const LONGEST_REBUTTAL = 2_000;
const LONGEST_NAME = 80;

/**
 * What a channel sees of an entry: the pitch, the no, a button that counts, and who picked it, by name and without a
 * ping. In the entry's own language, because everybody sees the same.
 */
export function postMessage(entry: Entry, library: Library): SlackMessage {
  const say = sayIn(library, entry.language);
  const by = say('posted_by', { name: clip(entry.authorName, LONGEST_NAME) || say('someone') });
  const blocks: types.KnownBlock[] = [
    rich([quote(pitchShown(entry.pitch)), words(`\n${clip(entry.rebuttal, LONGEST_REBUTTAL)}`)]),
    { type: 'actions', elements: [voteButton(entry, say), removeButton(entry.id, say)] },
    footer([by, say(`hand_${entry.hand}`)]),
  ];
  return messageOf([entry.rebuttal, by].join('\n\n'), blocks);
}

/** So much of a redacted pitch as the post shows. */
export function pitchShown(pitch: string): string {
  return clip(pitch.trim(), LONGEST_PITCH) || '…';
}

/** "1 vote" or "3 votes". */
export function votesOf(votes: number, say: Say): string {
  return votes === 1 ? say('votes_one') : say('votes_many', { n: votes });
}

/** For whoever may not take an entry down, unless he or she stands in it. */
export function notYoursMessage(entry: string, say: Say): SlackMessage {
  return messageOf(say('remove_not_yours'), [
    section(say('remove_not_yours')),
    {
      type: 'actions',
      elements: [
        {
          ...button('about_me', say('button_about_me'), entry),
          confirm: sure(say('button_about_me'), say('remove_about_confirm'), say('button_remove'), say),
        },
      ],
    },
  ]);
}

/** "Are you sure?", with the words for yes. */
export function sure(title: string, question: string, yes: string, say: Say): types.ConfirmationDialog {
  return {
    title: plain(title, 100),
    text: plain(question, 300),
    confirm: plain(yes, 30),
    deny: plain(say('button_back'), 30),
    style: 'danger',
  };
}

/** Where a post is, by its permalink. */
export function placeOf(link: string): Place | undefined {
  const [, channel, seconds, rest] = /\/archives\/(\w+)\/p(\d{10})(\d{6})/.exec(link) ?? [];
  return channel === undefined ? undefined : { channel, ts: `${seconds ?? ''}.${rest ?? ''}` };
}

function voteButton({ id, votes }: Entry, say: Say): types.Button {
  const label = say('button_vote');
  return button('vote', `${label} · ${votes}`, id, `${label}, ${votesOf(votes, say)}`);
}

function removeButton(id: string, say: Say): types.Button {
  const label = say('button_remove');
  return { ...button('remove', label, id), confirm: sure(label, say('remove_confirm'), label, say) };
}
