import { z } from 'zod';

const account = z.looseObject({
  id: z.string().min(1).max(1_000),
  name: z.string().nullish(),
  aadObjectId: z.string().nullish(),
});

const named = z.looseObject({ id: z.string().nullish(), name: z.string().nullish() });

/**
 * The part of an activity that is read here. What the platform adds is kept; what is read must have the right
 * sort, because the SDK believes whatever it is given.
 */
export const incomingActivity = z.looseObject({
  type: z.string().min(1),
  id: z.string().max(1_000).nullish(),
  name: z.string().nullish(),
  action: z.string().nullish(),
  timestamp: z.string().nullish(),
  channelId: z.string().min(1),
  serviceUrl: z.string().min(1).max(2_000),
  deliveryMode: z.string().nullish(),
  from: account,
  recipient: account.extend({ isTargeted: z.boolean().nullish() }).nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
  conversation: z.looseObject({
    id: z.string().min(1).max(1_000),
    conversationType: z.string().nullish(),
    tenantId: z.string().nullish(),
    name: z.string().nullish(),
  }),
  channelData: z
    .looseObject({
      tenant: z.looseObject({ id: z.string().nullish() }).nullish(),
      team: named.nullish(),
      channel: named.nullish(),
      eventType: z.string().nullish(),
    })
    .nullish(),
  locale: z.string().nullish(),
  text: z.string().nullish(),
  attachments: z
    .array(z.looseObject({ contentType: z.string().nullish(), content: z.unknown().optional() }))
    .nullish(),
  entities: z.array(z.looseObject({ type: z.string().nullish() })).nullish(),
  value: z.unknown().optional(),
  replyToId: z.string().nullish(),
});

/** One thing that happened in Teams, with the parts we read checked. */
export type Incoming = z.infer<typeof incomingActivity>;
