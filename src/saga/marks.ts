import type { Pitch } from '../pitch';
import type { Facts } from '../read/facts';
import { FREE_MAIL } from '../read/hosts';
import { fold } from '../read/tokens';
import { senderOf } from '../sender';

/** By what a sender is known again; kept only as salted hashes. */
export interface Marks {
  /** Each of them is this sender and nobody else: the address; name and firm. */
  readonly sure: readonly string[];
  /** May be a namesake or a colleague: a whole name, a firm, a domain. */
  readonly faint: readonly string[];
}

/** The marks of whoever wrote this. A message that names nobody is known by itself alone. */
export function marksOf(pitch: Pitch, facts: Pick<Facts, 'sender' | 'company'>): Marks {
  const name = fold(facts.sender?.quote ?? pitch.author.name).trim();
  const firm = fold(facts.company?.quote ?? '').trim();
  const host = pitch.author.address.toLowerCase().split('@').at(1) ?? '';
  const whole = name.includes(' ');
  return {
    sure: [
      ...new Set([
        pitchMark(pitch.id),
        senderOf(pitch, facts),
        ...(name && firm ? [`name ${name} ${firm}`] : []),
      ]),
    ],
    faint: [
      ...(whole ? [`person ${name}`] : []),
      ...(firm ? [`firm ${firm}`] : []),
      ...(host && !FREE_MAIL.test(host) ? [`domain ${host}`] : []),
    ],
  };
}

/** Whoever wrote this very message: also what senderOf() says of somebody without a name. */
export function pitchMark(id: string): string {
  return `pitch ${id}`;
}
