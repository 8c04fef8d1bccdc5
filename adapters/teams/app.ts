import type { RequestListener } from 'node:http';
import type { Bot } from '../../src/bot';
import type { Noticeboard } from '../../src/board/column-sender';
import type { Library } from '../../src/library/library';
import type { Logger } from '../../src/ports';
import type { Answers, Rooms } from '../../src/store';
import type { TeamsConfig } from '../../src/teams-config';
import { openAdapter } from './adapter';
import type { Desk } from './asked';
import { PLATFORM } from './column';
import { refuseOpenDoors } from './doors';
import { receive, type Hall } from './front-door';
import { RoastHandler } from './handler';
import { refuse } from './http';
import { Recount } from './recount';
import { Members } from './members';
import { noticeboard } from './noticeboard';
import { Turns } from './turns';
import { whatBroke } from './what-broke';

export interface TeamsParts {
  readonly bot: Bot;
  readonly library: Library;
  readonly log: Logger;
  readonly config: TeamsConfig;
  /** Remembers where the bot may post and where its answers stand; without it as far as this process knows. */
  readonly store: Rooms & Answers;
  /** Directory ids of those who may keep order. */
  readonly admins?: readonly string[] | undefined;
  /** Answer a slash command with a message that only its sender sees; needs a manifest of version 1.29. */
  readonly targeted?: boolean | undefined;
}

export interface TeamsApp {
  readonly listeners: ReadonlyMap<string, RequestListener>;
  /** Where the weekly Column is hung. */
  readonly noticeboard: { readonly platform: string; readonly board: Noticeboard };
  /** Rejects with RoastPitchError when nobody could be told from anybody. */
  start(): Promise<void>;
  /** Turns new requests away; those under way are finished by the server. */
  stop(): Promise<void>;
}

/** Microsoft Teams: one path on the shared port. */
export function teamsApp(parts: TeamsParts): TeamsApp {
  const { log, config } = parts;
  const desk = deskOf(parts);
  const turns = new Turns();
  let hall: Hall | undefined;

  const listener: RequestListener = (request, response) => {
    if (!hall) {
      refuse(response, { status: 503, sentence: 'Not ready.' });
      return;
    }
    receive(request, response, hall).catch((error: unknown) => {
      log.error(whatBroke(error), 'teams request failed');
      if (!response.headersSent) refuse(response, { status: 500, sentence: 'Something broke on our side.' });
      else response.destroy();
    });
  };

  return {
    listeners: new Map([['/api/messages', listener]]),
    noticeboard: {
      platform: PLATFORM,
      board: noticeboard({ adapter: () => hall?.adapter, appId: config.appId, rooms: desk.rooms, log }),
    },
    start: async () => {
      await Promise.resolve();
      refuseOpenDoors(config);
      const adapter = openAdapter(config);
      const handler = new RoastHandler(desk, (context) => adapter.courier(context));
      hall = { adapter, handler, turns, config, log };
    },
    stop: async () => {
      hall = undefined;
      await turns.end();
    },
  };
}

function deskOf({ bot, library, log, config, store, admins, targeted }: TeamsParts): Desk {
  return {
    bot,
    library,
    log,
    rooms: store,
    answers: store,
    recount: new Recount(bot, library, log),
    members: new Members(),
    admins: (admins ?? []).map((each) => each.toLowerCase()),
    targeted: targeted ?? false,
    emulator: config.emulator,
  };
}
