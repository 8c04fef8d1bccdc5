import { z } from 'zod';

/** Ids of what is filled in on the card of the house. */
export const ORDER_ROOM = 'order_room';
export const ORDER_PERSON = 'order_person';
export const ORDER_SEASON = 'order_season';

/** What an administrator presses. */
export const ORDERS = [
  'order',
  'freeze',
  'thaw',
  'lock',
  'unlock',
  'end_season',
  'acts',
  'export_csv',
  'export_json',
] as const;

/** What such a press carries. `sure`: the second press of what cannot be taken back. */
export const orderData = {
  verb: z.enum(ORDERS),
  sure: z.boolean().optional(),
  [ORDER_ROOM]: z.string().max(1_000).optional(),
  [ORDER_PERSON]: z.string().max(1_000).optional(),
  [ORDER_SEASON]: z.string().max(10_000).optional(),
};

export type OrderPress = z.infer<z.ZodObject<typeof orderData>>;
