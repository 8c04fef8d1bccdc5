import type { Entry } from '../../src/board/entry';
import type { Say } from '../../src/say';
import { actions, button, literalWords, type Element } from './elements';
import { clip } from './markdown';
import { votesOf } from './post';
import type { Shelf } from './press';

const MAX_ROW = 400;
const MAX_NAME = 80;

/** Who looks at a board. Where everybody looks at the same card it has no buttons for one of them: nobody does. */
export interface Viewer {
  readonly user: string;
  readonly isAdmin: boolean;
}

export const NOBODY: Viewer = { user: '', isAdmin: false };

/** Where a row stands. `shelf`: the board that a vote leads back to; undefined where nothing is voted for any more. */
export interface Row {
  readonly before: string;
  readonly shelf: Shelf | undefined;
  readonly viewer: Viewer;
  readonly say: Say;
}

/** One entry on a board: its words, who picked it, what can be done with it. */
export function rowOf(entry: Entry, { before, shelf, viewer, say }: Row): Element {
  const isOwn = viewer.user !== '' && entry.author === viewer.user;
  const acts = [
    ...(shelf === undefined || isOwn
      ? []
      : [button(say('button_vote'), 'vote', { entry: entry.id, board: shelf }, 'chat')]),
    ...(isOwn || viewer.isAdmin ? [button(say('button_remove'), 'remove', { entry: entry.id }, 'chat')] : []),
    ...(entry.link.startsWith('https://')
      ? [{ type: 'Action.OpenUrl', title: say('see_post'), url: entry.link }]
      : []),
  ];
  return {
    type: 'Container',
    separator: true,
    items: [
      ...literalWords(`${before}${rowText(entry)}`),
      ...literalWords(byLine(entry, say)),
      ...(acts.length === 0 ? [] : [actions(...acts)]),
    ],
  };
}

/** The words of an entry on one line, as long as a row may be; the post has them all. */
export function rowText({ rebuttal }: Entry): string {
  return clip(onOneLine(rebuttal), MAX_ROW);
}

/** Who picked it, and how many laughed. */
function byLine({ author, authorName, votes }: Entry, say: Say): string {
  return `${say('posted_by', { name: nameOf(author, authorName, say) })}, ${votesOf(votes, say)}`;
}

/** A person as colleagues know him; someone, when he asked to be forgotten. */
export function nameOf(author: string, name: string, say: Say): string {
  return author === '' ? say('someone') : clip(onOneLine(name) || say('a_colleague'), MAX_NAME);
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
