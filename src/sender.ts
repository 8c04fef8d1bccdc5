import type { Pitch } from './pitch';
import { fold } from './read/tokens';

/** What is remembered of a sender. */
export interface Known {
  /** Other messages of this sender that the person showed us before. */
  readonly earlier: number;
  /** What was said of this sender; it wins over our own verdict. */
  readonly verdict?: 'pitch' | 'genuine' | undefined;
}

export const STRANGER: Known = { earlier: 0 };

/**
 * Who sent it, as a text that is the same for each of his messages: the address, else name and firm, else the message
 * itself. It is only ever kept as a salted hash.
 */
export function senderOf(
  pitch: Pitch,
  facts: {
    readonly sender?: { readonly quote: string } | undefined;
    readonly company?: { readonly quote: string } | undefined;
  },
): string {
  if (pitch.author.address !== '') return `address ${pitch.author.address.toLowerCase()}`;
  const { sender, company } = facts;
  // A first name alone is shared by half of a country.
  if (sender && (company || sender.quote.includes(' ')))
    return `name ${fold(sender.quote)} ${fold(company?.quote ?? '')}`;
  return `pitch ${pitch.id}`;
}
