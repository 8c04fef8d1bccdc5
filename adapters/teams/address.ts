import { z } from 'zod';
import type { Incoming } from './activity';

const shape = z.object({
  serviceUrl: z.string(),
  conversation: z.string(),
  bot: z.string(),
  team: z.string().optional(),
});

/** What it takes to reach a conversation later; as it came with an activity that was checked. */
export type Address = z.infer<typeof shape>;

/** How to reach a channel or chat from now on, as text to be kept. `team`: the team that a channel belongs to. */
export function addressOf({ serviceUrl, recipient, channelData }: Incoming, conversation: string): string {
  const team = channelData?.team?.id ?? undefined;
  const address: Address = { serviceUrl, conversation, bot: recipient?.id ?? '', team };
  return JSON.stringify(address);
}

/** Undefined for a text that is no address of ours. */
export function readAddress(text: string): Address | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
