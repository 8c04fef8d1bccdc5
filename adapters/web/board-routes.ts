import { sayForgotten } from '../../src/forgotten';
import { Router } from 'express';
import type { RemoveResult, VoteResult } from '../../src/board/entry';
import { asCsv, asJson } from '../../src/board/export';
import { PERIODS } from '../../src/board/period';
import type { Bot } from '../../src/bot';
import type { Library } from '../../src/library/library';
import { boardView, fameView, voteView } from './board-view';
import { columnView } from './column-view';
import { html } from './html';
import { page } from './page';
import { field } from './request';
import { personOf, uiFor } from './visitor';

/** The one channel of the local mode. */
export const CHANNEL = 'demo';
/** What an address may ask the board to say: the results of sharing and voting. */
const SAID = [
  'shared',
  'voted',
  'withdrawn',
  'vote_own',
  'vote_gone',
  'vote_locked',
  'board_frozen',
  'season_over',
  'removed',
  'remove_not_yours',
  'remove_too_many',
] as const;
const SAID_OF: Readonly<Record<VoteResult['kind'], (typeof SAID)[number]>> = {
  voted: 'voted',
  withdrawn: 'withdrawn',
  own: 'vote_own',
  gone: 'vote_gone',
  locked: 'vote_locked',
  frozen: 'board_frozen',
  over: 'season_over',
};

const REMOVED: Readonly<Record<RemoveResult, (typeof SAID)[number]>> = {
  removed: 'removed',
  gone: 'vote_gone',
  not_yours: 'remove_not_yours',
  too_many: 'remove_too_many',
};

/** The leaderboard and its export, the hall of fame, votes, and taking down what is one's own. */
export function boardRoutes(bot: Bot, library: Library): Router {
  const routes = Router();

  routes.get('/board', async (request, response) => {
    const ui = uiFor(request, library);
    const person = personOf(request, response, ui.say);
    const period = periodOf(request.query.period);
    const said = SAID.find((key) => key === request.query.said);
    const board = await bot.boards.board(person, CHANNEL, period);
    const body = boardView(board, person, said === undefined ? undefined : ui.say(said), ui);
    response
      .type('html')
      .send(page({ title: ui.say('button_leaderboard'), path: '/board', query: { period }, body }, ui));
  });

  routes.get('/fame', async (request, response) => {
    const ui = uiFor(request, library);
    const person = personOf(request, response, ui.say);
    const body = fameView(await bot.boards.hallOfFame(person, CHANNEL), person, ui);
    response.type('html').send(page({ title: ui.say('fame_title'), path: '/fame', body }, ui));
  });

  routes.get('/column', async (request, response) => {
    const ui = uiFor(request, library);
    const { workspace } = personOf(request, response, ui.say);
    const column = await bot.columns?.preview({ workspace, channel: CHANNEL }, ui.language);
    const body = columnView(column, ui);
    response.type('html').send(page({ title: ui.say('column_title'), path: '/column', body }, ui));
  });

  routes.post('/forget', async (request, response) => {
    const ui = uiFor(request, library);
    const forgotten = await bot.forget(personOf(request, response, ui.say));
    const body = html`<p class="said" role="status">${sayForgotten(forgotten, ui.say)}</p>`;
    response.type('html').send(page({ title: ui.say('forget_ask'), path: '/', body }, ui));
  });

  routes.get(['/board.csv', '/board.json'], async (request, response) => {
    const person = personOf(request, response, uiFor(request, library).say);
    const board = await bot.boards.everything(person, { channel: CHANNEL });
    if (request.path.endsWith('.csv')) response.attachment('roastpitch.csv').send(asCsv(board));
    else response.attachment('roastpitch.json').send(asJson(board));
  });

  routes.post('/remove', async (request, response) => {
    const ui = uiFor(request, library);
    const person = personOf(request, response, ui.say);
    const result = await bot.boards.remove(person, field(request, 'entry'));
    response.redirect(303, ui.to('/board', { said: REMOVED[result] }));
  });

  routes.post('/vote', async (request, response) => {
    const ui = uiFor(request, library);
    const person = personOf(request, response, ui.say);
    const id = field(request, 'entry');
    const period = periodOf(field(request, 'period'));
    const result = await bot.boards.vote(person, id);
    const said = SAID_OF[result.kind];
    if (request.get('X-Fragment') !== '1') {
      response.redirect(303, `${ui.to('/board', { period, said })}#entry-${encodeURIComponent(id)}`);
    } else if (result.kind === 'gone') {
      const sentence = ui.say(said);
      response
        .status(410)
        .type('html')
        .send(html`<p class="vote" id="vote-${id}" data-say="${sentence}">${sentence}</p>`.text);
    } else {
      response.type('html').send(voteView(result.entry, person, period, ui.say(said), ui).text);
    }
  });
  return routes;
}

function periodOf(asked: unknown): (typeof PERIODS)[number] {
  return PERIODS.find((period) => period === asked) ?? 'week';
}
