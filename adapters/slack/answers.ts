import { anotherStory, hearAnswer, lift, openAnswer, showSaga } from './answered';
import { sentence } from './blocks';
import { column } from './column';
import { pitchForm } from './form';
import { showHome } from './home';
import { showBoard } from './leaderboard';
import type { Request, RequestOf } from './request';
import { above, roast, roastAgain, roastFile, use } from './roast';
import { forget, openSettings, saveSettings } from './settings';
import { openShare, openShareSaga, share, shareSaga } from './share';
import { openForm, tell, tellThat, type Visit } from './visit';
import { remove, vote } from './vote';

type Answering<Kind extends Request['kind']> = (visit: Visit, request: RequestOf<Kind>) => Promise<void>;

/** What is done with each kind of request: everything there is, in one look. */
const ANSWERS: { readonly [Kind in Request['kind']]: Answering<Kind> } = {
  pitch: roast,
  file: roastFile,
  above: async (visit, request) => {
    const found = await above(visit, request);
    if (found) await answer(visit, found);
  },
  again: roastAgain,
  use,
  share: openShare,
  shared: share,
  share_saga: openShareSaga,
  shared_saga: shareSaga,
  vote,
  remove,
  about_me: remove,
  answered: openAnswer,
  answer: hearAnswer,
  saga: showSaga,
  another_story: anotherStory,
  lift,
  board: showBoard,
  column,
  home: showHome,
  settings: openSettings,
  save: saveSettings,
  forget,
  form: async (visit, { trigger }) => {
    const { asked, language, say } = visit;
    const metadata = { url: asked.reply.url, channel: asked.person.channel, language };
    await openForm(visit, trigger, pitchForm(say, metadata));
  },
  help: (visit) => tell(visit, sentence(`${visit.say('help')}\n\n${visit.say('help_slack')}`)),
  remark: (visit) => tellThat(visit, 'remark_hint'),
  expired: (visit) => tellThat(visit, 'expired'),
  unreadable: (visit, { problem }) => tellThat(visit, `unreadable_${problem}`),
};

/** Answers a request of any kind. */
export async function answer(visit: Visit, request: Request): Promise<void> {
  // Each entry takes requests of its own key, which the compiler cannot follow through the look-up.
  await (ANSWERS[request.kind] as (visit: Visit, request: Request) => Promise<void>)(visit, request);
}
