import { notYoursMessage, placeOf } from './post';
import type { RequestOf } from './request';
import { tell, tellThat, type Visit } from './visit';

const SAID = { own: 'vote_own', locked: 'vote_locked', frozen: 'board_frozen', over: 'season_over' } as const;

/** One tap is a vote, the next takes it back. The count on the post says so; only a refusal needs words. */
export async function vote(visit: Visit, { entry, post }: RequestOf<'vote'>): Promise<void> {
  const { bot, asked, posts, client } = visit;
  const result = await bot.boards.vote(asked.person, entry);
  if (result.kind === 'gone') return tellThat(visit, 'vote_gone');
  if (result.kind !== 'voted' && result.kind !== 'withdrawn') return tellThat(visit, SAID[result.kind]);
  await posts.refresh({ workspace: asked.person.workspace, entry }, client, post, asked.reply.url);
}

/** Takes an entry down: for its author, an administrator, or whoever says that he or she stands in it. */
export async function remove(visit: Visit, request: RequestOf<'remove'>): Promise<void> {
  const { bot, asked, posts, client, members, say } = visit;
  const { person } = asked;
  const entry = await bot.boards.entry(person.workspace, request.entry);
  if (!entry) {
    // It was taken down before; this is what is left of it.
    await posts.takeDown(request.post, client);
    return tellThat(visit, 'vote_gone');
  }
  const by = entry.author === person.user ? person : await members.ranked(person, client);
  const result = await bot.boards.remove(by, entry.id, request.kind === 'about_me');
  if (result === 'not_yours') return tell(visit, notYoursMessage(entry.id, say));
  if (result === 'too_many') return tellThat(visit, 'remove_too_many');
  await posts.takeDown(placeOf(entry.link) ?? request.post, client);
  await tellThat(visit, 'removed');
}
