import { sentence } from './blocks';
import { tell, type Visit } from './visit';

/** What can be done here; an administrator hears of one thing more. */
export async function help(visit: Visit): Promise<void> {
  const { asked, client, members, say } = visit;
  const isAdmin = await members.isAdmin(asked.person, client);
  const keys = ['help', 'help_slack', ...(isAdmin ? ['help_slack_admin'] : [])];
  await tell(visit, sentence(keys.map((key) => say(key)).join('\n\n')));
}
