import { NOT_SHARED } from '../../src/board/share';
import { Router, type Request, type Response } from 'express';
import type { Bot } from '../../src/bot';
import type { Library } from '../../src/library/library';
import { CHANNEL } from './board-routes';
import { previewView } from './board-view';
import { Refusal } from './door';
import { page } from './page';
import { field, wishOf } from './request';
import { personOf, uiFor } from './visitor';

/** Share, with a preview. */
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
    const preview = await bot.boards.preview(person, { pitch, wish, seed: field(request, 'seed') });
    if ('kind' in preview) throw new Refusal(410, preview.kind === 'unsafe' ? 'share_unsafe' : 'expired');
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
    const choice = {
      pitch: field(request, 'pitch'),
      wish: wishOf(request),
      seed: field(request, 'seed'),
    };
    const shared = await bot.boards.share(person, CHANNEL, choice, field(request, 'rebuttal'));
    if ('entry' in shared) response.redirect(303, ui.to('/board', { period: 'week', said: 'shared' }));
    else if (shared.kind === 'expired' || shared.kind === 'removed')
      throw new Refusal(410, NOT_SHARED[shared.kind]);
    else await sendPreview(request, response, 422, NOT_SHARED[shared.kind]);
  });

  return routes;
}
