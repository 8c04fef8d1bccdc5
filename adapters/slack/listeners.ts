import type { App, ViewSubmitAction } from '@slack/bolt';
import type { Library } from '../../src/library/library';
import { sayIn } from '../../src/say';
import type { Desk } from './desk';
import { page } from './form';
import { fromAction } from './from-action';
import { fromCommand, fromShortcut } from './from-command';
import { fromEvent, fromHome, fromMention } from './from-event';
import { fromSubmission } from './from-submission';
import type { Ignored, Request, RequestOf } from './request';

const ANY = /.*/s;

/** Everything Slack may send: acknowledge at once (it waits three seconds), see what it is, answer. */
export function addListeners(app: App, desk: Desk, library: Library): void {
  // Bolt has acknowledged an event before its listener runs.
  app.event('message', async ({ body, client }) => {
    await desk.take(fromEvent(body), client);
  });
  app.event('app_mention', async ({ body, client }) => {
    await desk.take(fromMention(body), client);
  });
  app.event('app_home_opened', async ({ body, client }) => {
    await desk.take(fromHome(body), client);
  });
  // A workspace may have renamed the command, and a stage of ours may carry another name.
  app.command(ANY, async ({ ack, body, client }) => {
    await ack();
    await desk.take(fromCommand(body), client);
  });
  app.shortcut(ANY, async ({ ack, body, client }) => {
    await ack();
    await desk.take(fromShortcut(body), client);
  });
  app.action(ANY, async ({ ack, body, client }) => {
    await ack();
    await desk.take(fromAction(body), client);
  });
  app.view<ViewSubmitAction>(ANY, async ({ ack, body, client }) => {
    const request = fromSubmission(body);
    await (waits(request) ? ack({ response_action: 'update', view: aMoment(request, library) }) : ack());
    await desk.take(request, client);
  });
}

/** What is shared may come back with a question, so its form stays open; any other is done with. */
function waits(request: Request | Ignored): request is RequestOf<'shared' | 'shared_saga'> {
  return request.kind === 'shared' || request.kind === 'shared_saga';
}

function aMoment({ spoken = 'en' }: Request, library: Library): ReturnType<typeof page> {
  const say = sayIn(library, spoken);
  return page(say('share_title'), say('one_moment'), say, spoken);
}
