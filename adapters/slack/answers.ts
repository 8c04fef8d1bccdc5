import { anotherStory, dropSaga, hearAnswer, lift, liftSaga, openAnswer, showSaga } from './answered';
import { column } from './column';
import { pitchForm } from './form';
import { help } from './help';
import { showHome } from './home';
import { showBoard } from './leaderboard';
import { endSeason, keepOrder, openOrder } from './order';
import type { Request, RequestOf } from './request';
import { above, roast, roastAgain, roastFile, use } from './roast';
import { onSaid, remark } from './said';
import { forget, openSettings, saveSettings } from './settings';
import { openShare, openShareSaga, share, shareSaga } from './share';
import { thumb } from './thumb';
import { openForm, tellThat, type Visit } from './visit';
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
  thumb,
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
  drop_saga: dropSaga,
  lift_saga: liftSaga,
  lift,
  board: showBoard,
  column,
  order: openOrder,
  keep_order: keepOrder,
  end_season: endSeason,
  home: showHome,
  settings: openSettings,
  save: saveSettings,
  forget,
  form: async (visit, { trigger }) => {
    const { asked, language, say } = visit;
    const metadata = { url: asked.reply.url, channel: asked.person.channel, language };
    await openForm(visit, trigger, pitchForm(say, metadata));
  },
  help,
  remark,
  said: async (visit, request) => {
    const pitch = await onSaid(visit, request);
    if (pitch) await answer(visit, pitch);
  },
  expired: (visit) => tellThat(visit, 'expired'),
  unreadable: (visit, { problem }) => tellThat(visit, `unreadable_${problem}`),
};

/** Answers a request of any kind. */
export async function answer(visit: Visit, request: Request): Promise<void> {
  // Each entry takes requests of its own key, which the compiler cannot follow through the look-up.
  await (ANSWERS[request.kind] as (visit: Visit, request: Request) => Promise<void>)(visit, request);
}
