import type { Activity } from 'botbuilder';
import { z } from 'zod';
import type { Asked, Desk } from './asked';
import { whereOf } from './board-desk';
import { isPrivate } from './person';
import { plainMessage } from './present';
import { upload } from './upload';

const CONSENT = 'application/vnd.microsoft.teams.card.file.consent';
const INFO = 'application/vnd.microsoft.teams.card.file.info';

const wanted = z.object({
  format: z.enum(['csv', 'json']),
  /** The channel whose board it is; empty for all that the person can read. */
  room: z.string().max(1_000),
});
type Wanted = z.infer<typeof wanted>;

const accepted = z.looseObject({
  action: z.literal('accept'),
  context: wanted,
  uploadInfo: z.looseObject({
    uploadUrl: z.string().max(8_000),
    contentUrl: z.string().max(8_000),
    uniqueId: z.string().max(200),
  }),
});

/**
 * Offers a board as a file in the chat of the two: whoever says yes gets it into his own OneDrive, for which the bot
 * needs no right. Out: the sentence that says so.
 */
export async function offerExport(file: Wanted, asked: Asked, desk: Desk): Promise<string> {
  const { activity, person, say, courier } = asked;
  const content = await contentOf(file, asked, desk);
  if (!content) return say('not_admin');
  const card = {
    description: say('export_offer'),
    sizeInBytes: content.byteLength,
    acceptContext: file,
    declineContext: {},
  };
  const message = fileMessage(CONSENT, file, { content: card });
  const bot = activity.recipient?.id ?? '';
  await (isPrivate(activity)
    ? courier.post(activity.conversation.id, message)
    : courier.direct({ bot, user: activity.from.id, tenant: person.workspace }, message));
  return say('export_below');
}

/** What the person said to the offer. A yes brings the board as it is now, if he still may have it. */
export async function finishExport(asked: Asked, desk: Desk): Promise<void> {
  const { activity, say, courier } = asked;
  const here = activity.conversation.id;
  const { data } = accepted.safeParse(activity.value);
  const content = data && (await contentOf(data.context, asked, desk));
  const isThere =
    content !== undefined && (await upload(data?.uploadInfo.uploadUrl ?? '', content, desk.emulator));
  if (data && isThere) {
    const { contentUrl, uniqueId } = data.uploadInfo;
    const content = { uniqueId, fileType: data.context.format };
    await courier.post(here, fileMessage(INFO, data.context, { contentUrl, content }));
  } else await courier.post(here, plainMessage(say(data ? 'export_trouble' : 'export_declined')));
  // The offer has had its answer.
  if (activity.replyToId) await courier.remove({ conversation: here, id: activity.replyToId });
}

/** The file, whole; undefined for whoever may not have it. */
async function contentOf({ format, room }: Wanted, asked: Asked, desk: Desk): Promise<Buffer | undefined> {
  const { activity, person, courier } = asked;
  if (room !== '' && !(await courier.isMember(room, activity.from.id))) return undefined;
  const where = room === '' ? whereOf(asked, desk) : room;
  const text = await desk.bot.boards.exported(person, where, format);
  return text === undefined ? undefined : Buffer.from(text);
}

function fileMessage(contentType: string, { format }: Wanted, rest: object): Partial<Activity> {
  return { type: 'message', attachments: [{ contentType, name: `roastpitch.${format}`, ...rest }] };
}
