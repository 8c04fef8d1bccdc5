import { Router, type Request, type Response } from 'express';
import type { Bot } from '../../src/bot';
import type { Answer } from '../../src/card';
import { isLanguage } from '../../src/languages';
import type { Library } from '../../src/library/library';
import type { Wish } from '../../src/roast';
import { cardView } from './card-view';
import { EXAMPLES } from './examples';
import { html, type Html } from './html';
import { page, problemView } from './page';
import { pasteView } from './paste-view';
import { field, wishOf } from './request';
import { personOf, uiFor, type Ui } from './visitor';

/** What stands below the form, and what stands in it. */
interface Shown {
  readonly status: number;
  readonly result: Html;
  readonly text: string;
  readonly wish: Wish;
}

/** The page with the form, a new pitch, and the same pitch once more. */
export function roastRoutes(bot: Bot, library: Library): Router {
  const routes = Router();

  routes.get('/', (request, response) => {
    const ui = uiFor(request, library);
    personOf(request, response, ui.say);
    const example = request.query.example;
    const text = typeof example === 'string' && isLanguage(example) ? EXAMPLES[example] : '';
    sendAnswer(request, response, ui, {
      status: 200,
      result: html`<section id="result"></section>`,
      text,
      wish: {},
    });
  });

  routes.post('/roast', async (request, response) => {
    const ui = uiFor(request, library);
    const person = personOf(request, response, ui.say);
    const wish = wishOf(request);
    const text = field(request, 'text');
    const answer = await bot.receive(person, { text }, wish);
    sendAnswer(request, response, ui, { ...shown(answer, wish, ui), text, wish });
  });

  routes.post('/again', async (request, response) => {
    const ui = uiFor(request, library);
    const person = personOf(request, response, ui.say);
    const wish = wishOf(request);
    const answer = await bot.again(person, field(request, 'pitch'), wish);
    const text = 'card' in answer ? answer.card.pitch.text : '';
    sendAnswer(request, response, ui, { ...shown(answer, wish, ui), text, wish });
  });

  // Asked for by the script once the templates are on the page; without a script they simply stay.
  routes.post('/later', async (request, response) => {
    const ui = uiFor(request, library);
    const person = personOf(request, response, ui.say);
    const wish = wishOf(request);
    const answer = await bot.again(person, field(request, 'pitch'), wish);
    const better = 'card' in answer ? await answer.later?.() : undefined;
    if (better) response.type('html').send(cardView(better, wish, ui).text);
    else response.status(204).end();
  });

  // Whoever reloads the address of an answer begins again, rather than at an error.
  routes.get(['/roast', '/again', '/share', '/share/preview', '/vote', '/later'], (request, response) => {
    response.redirect(303, uiFor(request, library).to('/'));
  });
  return routes;
}

/** Sends the answer alone to the script of the page, and a whole page to everybody else. */
export function sendAnswer(
  request: Request,
  response: Response,
  ui: Ui,
  { status, result, text, wish }: Shown,
): void {
  response.status(status).type('html');
  if (request.get('X-Fragment') === '1') response.send(result.text);
  else response.send(page({ path: '/', body: [pasteView(text, wish, ui), result] }, ui));
}

function shown(answer: Answer, wish: Wish, ui: Ui): Pick<Shown, 'status' | 'result'> {
  if ('card' in answer)
    return { status: 200, result: cardView(answer.card, wish, ui, answer.later !== undefined) };
  const { problem } = answer;
  return problem === 'expired'
    ? { status: 410, result: problemView(ui.say('expired')) }
    : { status: 422, result: problemView(ui.say(`unreadable_${problem}`)) };
}
