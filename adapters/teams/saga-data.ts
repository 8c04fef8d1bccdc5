import { z } from 'zod';

/** Ids of what a sender wrote back, of the saga it belongs to, and of where a whole saga is shared. */
export const ANSWER_INPUT = 'answer_text';
export const WHICH_INPUT = 'answer_saga';
export const SAGA_ROOM_INPUT = 'saga_room';

/** Every button about a saga. */
export const SAGA_VERBS = [
  'answered',
  'answer',
  'another_story',
  'saga',
  'sagas',
  'saga_remove',
  'lift',
  'share_saga',
  'share_saga_confirm',
] as const;

const id = z.string().regex(/^[0-9a-f]{16}$/);

/**
 * What such a press carries: the pitch whose sender is meant, or the saga; neither when the person asks for all of them,
 * or does not know whose answer it is.
 */
export const sagaData = {
  verb: z.enum(SAGA_VERBS),
  pitch: id.optional(),
  saga: id.optional(),
  [ANSWER_INPUT]: z.string().optional(),
  [WHICH_INPUT]: id.optional().catch(undefined),
  [SAGA_ROOM_INPUT]: z.string().max(1_000).optional(),
};

export type SagaPress = z.infer<z.ZodObject<typeof sagaData>>;
