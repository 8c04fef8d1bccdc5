import type { App } from '@slack/bolt';
import type { Desk } from './desk';
import { fromAction, fromCommand, fromEvent, fromShortcut, fromSubmission } from './normalise';

const ANY = /.*/s;

/** Everything Slack may send: acknowledge at once (it waits three seconds), see what it is, answer. */
export function addListeners(app: App, desk: Desk): void {
  // Bolt has acknowledged an event before its listener runs.
  app.event('message', async ({ body, client }) => {
    await desk.take(fromEvent(body), client);
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
  app.view(ANY, async ({ ack, body, client }) => {
    await ack();
    await desk.take(fromSubmission(body), client);
  });
}
