import type { Language } from '../../src/languages';
import type { Library } from '../../src/library/library';
import type { Candidate } from '../../src/saga/candidate';
import { nameOf } from '../../src/saga/page';
import { RUNGS } from '../../src/saga/saga';
import type { Say } from '../../src/say';
import { actions, adaptiveCard, button, literalWords, words, type Element, type Place } from './elements';
import { clip, literal } from './markdown';

/** The newest; older ones come into sight when these are deleted. */
const MOST = 15;
const MAX_LABEL = 120;

/** A person's sagas, the newest first, each with the way to its page. */
export function sagaListCard(
  sagas: readonly Candidate[],
  say: Say,
  library: Library,
  language: Language,
  place: Place,
): Element {
  const title = say('saga_list_title');
  const rows = sagas.slice(0, MOST).map((each) => ({
    type: 'Container',
    separator: true,
    items: [
      ...literalWords(labelOf(each, say)),
      words(standing(each, say, library, language), { isSubtle: true }),
      actions(button(say('button_saga'), 'saga', { saga: each.id }, place)),
    ],
  }));
  const body = [
    words(title, { weight: 'Bolder', size: 'Medium' }),
    ...(rows.length === 0 ? [words(say('saga_list_empty'))] : rows),
  ];
  const buttons = rows.length === 0 ? [] : [button(say('button_answered'), 'answered', {}, place)];
  return adaptiveCard(body, buttons, literal(sagaListTwin(sagas, say, library, language)));
}

/** The same in plain text. */
export function sagaListTwin(
  sagas: readonly Candidate[],
  say: Say,
  library: Library,
  language: Language,
): string {
  const rows = sagas
    .slice(0, MOST)
    .map((each) => `${labelOf(each, say)}: ${standing(each, say, library, language)}`);
  return [say('saga_list_title'), ...(rows.length === 0 ? [say('saga_list_empty')] : rows)].join('\n\n');
}

/** Who it is and how the pitch began, in one line. */
export function labelOf({ sender, about }: Candidate, say: Say): string {
  const line = [sender, about.replace(/\s+/g, ' ').trim()].filter(Boolean).join(' · ');
  return clip(line || say('saga_hidden'), MAX_LABEL);
}

/** How far it is, what they said last, and a bar for each answer. */
function standing(
  { rung, reaction, mood, ended }: Candidate,
  say: Say,
  library: Library,
  language: Language,
): string {
  const state = say(ended === undefined ? 'saga_rung' : `saga_ended_${ended}`, { rung, of: RUNGS });
  const last = reaction ? say('saga_them', { name: nameOf(reaction, library, language) }) : '';
  return [state, last, mood].filter(Boolean).join(' ');
}
