import { MAX_SHARED } from '../../src/board/share';
import type { Entry } from '../../src/board/entry';
import type { Say } from '../../src/say';
import { actions, adaptiveCard, button, literalWords, words, type Element } from './elements';
import { clip, literal } from './markdown';

const MAX_PITCH = 4_000;
const MAX_NAME = 80;
const PITCH_BOX = 'pitch';

/** How many voted, in words. */
export function votesOf(votes: number, say: Say): string {
  return votes === 1 ? say('votes_one') : say('votes_many', { n: votes });
}

/** What a channel sees of a shared no. A name is text and nobody is called by it. `note` is for the person who pressed. */
export function postCard(entry: Entry, say: Say, note = ''): Element {
  const name = entry.author === '' ? say('someone') : clip(entry.authorName || say('a_colleague'), MAX_NAME);
  const toggle = { type: 'Action.ToggleVisibility', title: say('post_pitch'), targetElements: [PITCH_BOX] };
  const body = [
    { type: 'Container', style: 'emphasis', items: literalWords(clip(entry.rebuttal, MAX_SHARED)) },
    { type: 'Container', id: PITCH_BOX, isVisible: false, items: literalWords(clip(entry.pitch, MAX_PITCH)) },
    ...literalWords(`${say('posted_by', { name })}, ${say(`hand_${entry.hand}`)}`),
    words(votesOf(entry.votes, say), { weight: 'Bolder' }),
    ...(note === '' ? [] : [words(note, { isSubtle: true, size: 'Small' })]),
  ];
  const buttons = [
    button(say('button_vote'), 'vote', { entry: entry.id }, 'chat'),
    toggle,
    button(say('button_remove'), 'remove', { entry: entry.id }, 'chat'),
  ];
  return adaptiveCard(body, buttons, literal(postTwin(entry, say)));
}

/** The same in plain text, for notifications. */
export function postTwin(entry: Entry, say: Say): string {
  return `${clip(entry.rebuttal, MAX_SHARED)}\n\n${votesOf(entry.votes, say)}`;
}

/** In the place of the post, for the one who wants it gone: the author or an administrator, or whoever stands in it. */
export function removeCard(entry: Entry, isTheirs: boolean, say: Say): Element {
  const yes = isTheirs
    ? button(say('button_remove'), 'remove', { entry: entry.id, sure: 'own' }, 'chat')
    : button(say('button_about_me'), 'remove', { entry: entry.id, sure: 'mentioned' }, 'chat');
  const question = say(isTheirs ? 'remove_confirm' : 'remove_about_confirm');
  const body = [
    ...(isTheirs ? [] : [words(say('remove_not_yours'))]),
    words(question, { weight: 'Bolder' }),
    actions(yes, button(say('button_back'), 'keep', { entry: entry.id }, 'chat')),
  ];
  return adaptiveCard(body, [], question);
}
