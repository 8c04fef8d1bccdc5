import { createHash } from 'node:crypto';
import { Router, type Request, type Response } from 'express';
import { PERIODS, type VoteResult } from '../../src/board/board';
import { redact } from '../../src/board/redact';
import type { Bot } from '../../src/bot';
import type { Library } from '../../src/library/library';
import { clean } from '../../src/read/hygiene';
import { boardView, MAX_SHARED, previewView, voteView } from './board-view';
import { Refusal } from './door';
import { html } from './html';
import { page } from './page';
import { field, wishOf } from './request';
import { personOf, uiFor } from './visitor';

/** The one channel of the local mode. */
const CHANNEL = 'demo';
/** What an address may ask the board to say: the results of sharing and voting. */
const SAID = ['shared', 'voted', 'withdrawn', 'vote_own', 'vote_gone'] as const;
const SAID_OF: Readonly<Record<VoteResult['kind'], (typeof SAID)[number]>> = {
  voted: 'voted',
  withdrawn: 'withdrawn',
  own: 'vote_own',
  gone: 'vote_gone',
};

/** Share with a preview, the leaderboard, and votes. */
export function shareRoutes(bot: Bot, library: Library): Router {
  const routes = Router();

  const sendPreview = async (
    request: Request,
    response: Response,
    status: number,
    problem?: string,
  ): Promise<void> => {
    const ui = uiFor(request, library);
    const person = personOf(request, response, ui.say);
    const wish = wishOf(request);
    const pitch = field(request, 'pitch');
    const preview = await bot.preview(person, pitch, wish, field(request, 'seed'));
    if (!preview) throw new Refusal(410, 'expired');
    const body = previewView(preview, pitch, wish, problem === undefined ? undefined : ui.say(problem), ui);
    response
      .status(status)
      .type('html')
      .send(page({ title: ui.say('share_title'), path: '/share', body }, ui));
  };

  routes.post('/share/preview', (request, response) => sendPreview(request, response, 200));

  routes.post('/share', async (request, response) => {
    const ui = uiFor(request, library);
    const person = personOf(request, response, ui.say);
    const id = field(request, 'pitch');
    const wish = wishOf(request);
    const seed = field(request, 'seed');
    const answer = await bot.again(person, id, wish);
    // Only one of our own noes can be shared, though the person may have changed its words.
    if ('problem' in answer || !answer.card.rebuttals.some((each) => each.seed === seed))
      throw new Refusal(410, 'expired');
    const { pitch, reading, language } = answer.card;
    const words = clean(field(request, 'rebuttal')).slice(0, MAX_SHARED);
    if (words === '') {
      await sendPreview(request, response, 422, 'share_empty');
      return;
    }
    // What was typed after the preview is redacted too: the preview is a promise, this is where it is kept.
    const texts = redact({ pitch: pitch.text, rebuttal: words }, reading.facts, pitch.author);
    const key = createHash('sha256')
      .update(JSON.stringify([person.user, pitch.id, seed, texts.rebuttal]))
      .digest('hex');
    if (await bot.first(`share:${person.workspace}:${key}`)) {
      await bot.share({
        ...texts,
        workspace: person.workspace,
        channel: CHANNEL,
        author: person.user,
        authorName: person.name,
        language,
        seed,
        sharedAt: new Date(),
      });
    }
    response.redirect(303, ui.to('/board', { period: 'week', said: 'shared' }));
  });

  routes.get('/board', async (request, response) => {
    const ui = uiFor(request, library);
    const person = personOf(request, response, ui.say);
    const period = periodOf(request.query.period);
    const said = SAID.find((key) => key === request.query.said);
    const board = await bot.board(person, CHANNEL, period);
    const body = boardView(board, person, said === undefined ? undefined : ui.say(said), ui);
    response
      .type('html')
      .send(page({ title: ui.say('button_leaderboard'), path: '/board', query: { period }, body }, ui));
  });

  routes.post('/vote', async (request, response) => {
    const ui = uiFor(request, library);
    const person = personOf(request, response, ui.say);
    const id = field(request, 'entry');
    const period = periodOf(field(request, 'period'));
    const result = await bot.vote(person, id);
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
