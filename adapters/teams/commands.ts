import type { Asked, Desk } from './asked';
import { boardReply } from './board-desk';
import { columnReply } from './column';
import type { Command } from './command';
import { numbersReply } from './numbers';
import { orderReply } from './order-desk';
import { sentence, type Reply } from './reply';
import { sagasReply } from './saga-desk';
import { seasonsReply } from './seasons';
import { forgetCard, settingsCard } from './settings-form';

/** The answer to one of the few words that are no pitch. */
export async function commandReply(command: Command, asked: Asked, desk: Desk): Promise<Reply> {
  const { person, say } = asked;
  switch (command.kind) {
    case 'leaderboard':
      return boardReply(command.shelf, asked, desk);
    case 'seasons':
      return seasonsReply(asked, desk);
    case 'numbers':
      return numbersReply(asked, desk);
    case 'sagas':
      return sagasReply(asked, desk);
    case 'order':
      return orderReply({ verb: 'order' }, asked, desk);
    case 'column':
      return columnReply(command.wish, asked, desk);
    case 'settings': {
      const profile = await desk.bot.profile(person);
      return { kind: 'screen', draw: () => settingsCard(profile, say), plain: say('settings_intro') };
    }
    case 'forget':
      return { kind: 'screen', draw: () => forgetCard(say), plain: say('forget_confirm') };
    case 'help': {
      const sagas = say('help_teams_sagas', { name: say('button_answered') });
      return sentence(
        [say('help').trim(), say('help_teams'), say('help_teams_commands'), sagas].join('\n\n'),
      );
    }
  }
}
