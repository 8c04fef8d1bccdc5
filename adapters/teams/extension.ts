import { z } from 'zod';
import type { RawMessage } from '../../src/pitch';
import { takeApart } from './html';
import { parsePress, type Press } from './press';

/** The command on a message's menu and in the compose box. The second is the name that older manifests gave it. */
const COMMANDS = ['roastMessage', 'roastPitch'];
/** Id of the text box in the form. */
export const PITCH_INPUT = 'pitch_text';

const name = z.looseObject({ displayName: z.string().nullish() }).nullish();
const invoked = z.looseObject({
  commandId: z.string(),
  data: z.unknown().optional(),
  messagePayload: z
    .looseObject({
      subject: z.string().nullish(),
      body: z.looseObject({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
      from: z.looseObject({ user: name, application: name }).nullish(),
    })
    .nullish(),
});
const form = z.looseObject({ [PITCH_INPUT]: z.string() });

type Invoked = z.infer<typeof invoked>;

/** What somebody did with the message extension; `form` when there are no words yet. */
export type ExtensionWant =
  | { readonly kind: 'pitch'; readonly raw: RawMessage }
  | { readonly kind: 'press'; readonly press: Press }
  | { readonly kind: 'form' }
  | { readonly kind: 'none' };

/** The value of composeExtension/fetchTask or submitAction in; what is wanted out. */
export function extensionWant(value: unknown): ExtensionWant {
  const parsed = invoked.safeParse(value);
  if (!parsed.success || !COMMANDS.includes(parsed.data.commandId)) return { kind: 'none' };
  const press = parsePress(parsed.data.data);
  if (press) return { kind: 'press', press };
  const filled = form.safeParse(parsed.data.data);
  if (filled.success) return { kind: 'pitch', raw: { text: filled.data[PITCH_INPUT] } };
  const raw = messageOf(parsed.data);
  return raw ? { kind: 'pitch', raw } : { kind: 'form' };
}

function messageOf({ messagePayload }: Invoked): RawMessage | undefined {
  if (!messagePayload) return undefined;
  const { subject, body } = messagePayload;
  const content = body?.content ?? '';
  const common = { subject: subject ?? undefined, channel: 'chat' as const };
  const author = { name: authorOf(messagePayload.from) };
  if (body?.contentType === 'text') return { ...common, text: content, author };
  const parts = takeApart(content, false);
  // Whoever forwarded a pitch did not write it.
  if (parts.forwarded !== '') return { ...common, text: parts.forwarded, note: parts.rest };
  return { ...common, text: parts.rest, author };
}

function authorOf(from: NonNullable<Invoked['messagePayload']>['from']): string | undefined {
  return from?.user?.displayName ?? from?.application?.displayName ?? undefined;
}
