import type { Candidate } from '../../src/saga/candidate';
import type { PageTurn, SagaPage } from '../../src/saga/page';
import type { Say } from '../../src/say';
import {
  adaptiveCard,
  button,
  dialogButton,
  literalWords,
  words,
  type Element,
  type Place,
} from './elements';
import { clip, literal } from './markdown';

/** So many turns of this length stay below the 80 kB that Teams takes, whatever is in them. */
const MOST_TURNS = 10;
const LONGEST_TURN = 700;
const MAX_TWIN = 2_000;

/** The exchange so far, for its owner alone; mood and estimate below it. */
export function sagaPageCard(
  { id, ended }: Pick<Candidate, 'id' | 'ended'>,
  page: SagaPage,
  say: Say,
  place: Place,
): Element {
  const body = [
    words(page.title, { weight: 'Bolder', size: 'Medium' }),
    words([page.state, page.mood.line].join(' ').trim()),
    ...shownTurns(page).map(turnBox),
    ...(page.mood.words === '' ? [] : [words(page.mood.words, { isSubtle: true, spacing: 'Medium' })]),
    words(page.estimate, { isSubtle: true, size: 'Small' }),
  ];
  return adaptiveCard(body, pageButtons(id, ended, say, place), literal(clip(sagaTwin(page), MAX_TWIN)));
}

/** The same in plain text: what a reader who sees no card needs to know. */
export function sagaTwin(page: SagaPage): string {
  const { title, state, mood, estimate } = page;
  const told = shownTurns(page).map(({ heading, text }) => `${heading}\n${clip(text, LONGEST_TURN)}`);
  return [title, state, mood.words, estimate, ...told].filter(Boolean).join('\n\n');
}

/** What it began with, and where it stands now. */
function shownTurns({ turns }: SagaPage): readonly PageTurn[] {
  return turns.length <= MOST_TURNS ? turns : [...turns.slice(0, 1), ...turns.slice(1 - MOST_TURNS)];
}

function turnBox({ by, heading, text }: PageTurn): Element {
  const items = [
    words(heading, { weight: 'Bolder', size: 'Small' }),
    ...literalWords(clip(text, LONGEST_TURN)),
  ];
  return { type: 'Container', spacing: 'Small', ...(by === 'us' ? { style: 'emphasis' } : {}), items };
}

function pageButtons(id: string, ended: Candidate['ended'], say: Say, place: Place): Element[] {
  const carried = { saga: id };
  const isPeace = ended === 'truce' || ended === 'stopped';
  const sure = adaptiveCard(
    [words(say('saga_remove_confirm'))],
    [button(say('button_saga_remove'), 'saga_remove', carried, place)],
    say('saga_remove_confirm'),
  );
  return [
    isPeace
      ? button(say('button_truce_lift'), 'lift', carried, place)
      : button(say('button_answered'), 'answered', carried, place),
    place === 'chat'
      ? dialogButton(say('button_saga_share'), 'share_saga', carried)
      : button(say('button_saga_share'), 'share_saga', carried, place),
    { type: 'Action.ShowCard', title: say('button_saga_remove'), card: sure },
  ];
}
