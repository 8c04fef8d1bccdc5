import { pressedBy } from './asked';
import { record, string, type Json } from './json';
import { decodeMetadata } from './metadata';
import { ignored, type Asked, type Ignored, type Request } from './request';
import { profileIn } from './settings-form';

/** A form that was sent. Pure; never throws. */
export function fromSubmission(body: unknown): Request | Ignored {
  const submission = record(body);
  const view = record(submission.view);
  const { url, channel = '', language, choice, saga } = decodeMetadata(view.private_metadata);
  const { reply, ...rest } = pressedBy(submission, `form:${string(view.id)}`, channel);
  const asked: Asked = {
    ...rest,
    reply: { ...reply, url },
    view: { id: string(view.id), type: 'modal' },
    spoken: language,
  };
  const value = fieldsOf(view);
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
    default:
      return ignored('another view');
  }
}

/** The value of a field by its block id; empty when there is none. Each block of ours holds one element. */
function fieldsOf(view: Json): (block: string) => string {
  const values = record(record(view.state).values);
  return (block) => {
    const [state] = Object.values(record(values[block])).map(record);
    if (!state) return '';
    return (
      string(state.value) ||
      string(state.selected_conversation) ||
      string(record(state.selected_option).value)
    );
  };
}
