import type { types } from '@slack/bolt';
import type { Candidate } from '../../src/saga/candidate';
import { nameOf } from '../../src/saga/page';
import { RUNGS } from '../../src/saga/saga';
import { button, header, rich, section, words } from './blocks';
import { sure } from './post';
import type { Reader } from './reader';
import { clip } from './text';

/** Sagas on one page of the Home tab. */
const ROWS = 4;
const LONGEST_NAME = 40;

/** A person's sagas, the newest first, `from` there on, each with what can be done with it, and the way to the others. */
export function sagaList(sagas: readonly Candidate[], from: number, reader: Reader): types.KnownBlock[] {
  const { say } = reader;
  // After a deletion there may be nothing left there.
  const first = from < sagas.length ? Math.max(0, from) : 0;
  const turns = [
    ...(first > 0 ? [page('saga_newer', first - ROWS, reader)] : []),
    ...(first + ROWS < sagas.length ? [page('saga_older', first + ROWS, reader)] : []),
  ];
  return [
    header(say('saga_list_title')),
    ...(sagas.length === 0 ? [section(say('saga_list_empty'))] : []),
    ...sagas.slice(first, first + ROWS).flatMap((each) => row(each, reader)),
    ...turns.map((element) => ({ type: 'actions' as const, elements: [element] })),
  ];
}

/** Removes a saga, after one question. */
export function dropButton(id: string, { say }: Pick<Reader, 'say'>): types.Button {
  const label = say('button_saga_remove');
  return { ...button('drop_saga', label, id), confirm: sure(label, say('saga_remove_confirm'), label, say) };
}

function row(saga: Candidate, reader: Reader): types.KnownBlock[] {
  const { say } = reader;
  const elements = [
    button('saga', say('button_saga'), saga.id),
    ...(saga.ended === 'truce' ? [button('lift_saga', say('button_truce_lift'), saga.id)] : []),
    dropButton(saga.id, reader),
  ];
  const name = clip(saga.sender || saga.about, LONGEST_NAME) || '…';
  return [
    rich([words(name, { bold: true }), words(`\n${standing(saga, reader)}`)]),
    { type: 'actions', elements },
  ];
}

/** How far it is or how it ended, and what the last answer was. */
function standing({ rung, reaction, mood, ended }: Candidate, { say, library, language }: Reader): string {
  const state = say(ended === undefined ? 'saga_rung' : `saga_ended_${ended}`, { rung, of: RUNGS });
  const last = reaction && say('saga_them', { name: nameOf(reaction, library, language) });
  return [state, last, mood].filter(Boolean).join(' ');
}

function page(key: string, from: number, { say }: Reader): types.Button {
  return button('sagas', say(key), String(Math.max(0, from)));
}
