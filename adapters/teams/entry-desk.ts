import type { Entry } from '../../src/board/entry';
import { sayIn } from '../../src/say';
import type { Asked, Desk } from './asked';
import { boardReply } from './board-desk';
import { postCard, postTwin, removeCard } from './post';
import type { Press } from './press';
import { standingOf } from './recount';
import { sentence, type Reply } from './reply';

/** The sentence for whatever a vote came to. */
const VOTED = {
  voted: 'voted',
  withdrawn: 'withdrawn',
  own: 'vote_own',
  locked: 'vote_locked',
  frozen: 'board_frozen',
  over: 'season_over',
  gone: 'vote_gone',
} as const;
const REMOVED = {
  removed: 'removed',
  gone: 'vote_gone',
  not_yours: 'remove_not_yours',
  too_many: 'remove_too_many',
} as const;

type VotePress = Extract<Press, { verb: 'vote' }>;

/** Counts one vote, brings the post up to date for all, and shows the person what came of it. */
export async function voteReply(press: VotePress, asked: Asked, desk: Desk): Promise<Reply> {
  const result = await desk.bot.boards.vote(asked.person, press.entry);
  const said = asked.say(VOTED[result.kind]);
  if (result.kind === 'voted' || result.kind === 'withdrawn') {
    desk.recount.ask(result.entry, asked.courier);
    return press.board === undefined
      ? post(result.entry, desk, said)
      : boardReply(press.board, asked, desk, said);
  }
  return sentence(said);
}

function post(entry: Entry, { library }: Desk, note = ''): Reply {
  // Everybody in the channel reads the post, so it speaks the language of what is shared.
  const say = sayIn(library, entry.language);
  return { kind: 'screen', draw: () => postCard(entry, say, note), plain: postTwin(entry, say) };
}

type RemovePress = Extract<Press, { verb: 'remove' | 'keep' }>;

/** First asks whether it is meant, and on whose word; then takes the entry and its post down. */
export async function removeReply(press: RemovePress, asked: Asked, desk: Desk): Promise<Reply> {
  const { person, say, courier } = asked;
  const entry = await desk.bot.boards.entry(person.workspace, press.entry);
  if (!entry) return sentence(say('vote_gone'));
  if (press.verb === 'keep') return post(entry, desk);
  if (press.sure === undefined) {
    const isTheirs = entry.author === person.user || person.isAdmin === true;
    return {
      kind: 'screen',
      draw: () => removeCard(entry, isTheirs, say),
      plain: say(isTheirs ? 'remove_confirm' : 'remove_about_confirm'),
    };
  }
  const result = await desk.bot.boards.remove(person, entry.id, press.sure === 'mentioned');
  const standing = result === 'removed' ? standingOf(entry.link) : undefined;
  if (standing)
    await courier.remove(standing).catch(() => {
      desk.log.warn({ entry: entry.id }, 'teams post of a removed entry could not be deleted');
    });
  return sentence(say(REMOVED[result]));
}
