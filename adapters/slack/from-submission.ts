import { pressedBy } from './asked';
import { fieldsOf } from './fields';
import { record, string } from './json';
import { decodeMetadata } from './metadata';
import { ignored, type Asked, type Ignored, type Request } from './request';
import { profileIn } from './settings-form';

/** A form that was sent. Pure; never throws. */
export function fromSubmission(body: unknown): Request | Ignored {
  const submission = record(body);
  const view = record(submission.view);
  const { url, channel = '', thread, language, choice, saga } = decodeMetadata(view.private_metadata);
  const { reply, ...rest } = pressedBy(submission, `form:${string(view.id)}`, channel);
  const asked: Asked = {
    ...rest,
    reply: thread === undefined ? { ...reply, url } : { channel, thread },
    view: { id: string(view.id), type: 'modal' },
    spoken: language,
  };
  const value = fieldsOf(view.state);
  switch (view.callback_id) {
    case 'pitch_form':
      return { ...asked, kind: 'pitch', raws: [{ text: value('pitch') }] };
    case 'settings_form':
      return { ...asked, kind: 'save', profile: profileIn(value) };
    case 'share_form':
      if (saga !== undefined) return { ...asked, kind: 'shared_saga', saga, channel: value('channel') };
      if (!choice) return { ...asked, kind: 'expired' };
      return { ...asked, kind: 'shared', choice, channel: value('channel'), words: value('words') };
    case 'answer_form':
      if (!choice) return { ...asked, kind: 'expired' };
      return { ...asked, kind: 'answer', choice, raw: { text: value('answer') } };
    case 'season_form': {
      const root = string(view.root_view_id) || string(view.id);
      return { ...asked, view: { id: root, type: 'modal' }, kind: 'end_season', name: value('season') };
    }
    default:
      return ignored('another view');
  }
}
