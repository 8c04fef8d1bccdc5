import type { Language } from '../languages';
import type { Say } from '../say';

/** What somebody is called. A reader is the person who got the pitch; a customer is a firm that the pitch boasts of. */
type Name = 'person' | 'firm' | 'reader' | 'reader_firm' | 'customer';
/** By what somebody can be reached or found. */
type Contact = 'link' | 'address' | 'phone' | 'account' | 'vat' | 'handle';
/** What is taken out. */
export type Kind = Name | Contact;
export const CONTACTS: readonly Kind[] = ['link', 'address', 'phone', 'account', 'vat', 'handle'];

/** The comic names that stand in for the real ones, in one language. */
export interface Aliases {
  /** The nth of its kind, from the most comic to the plainest: a joke that holds a name of the pitch is no use. */
  names(kind: Kind, n: number): readonly string[];
  /** The alias as an owner: "Growth Person No. 7's". */
  owner(alias: string): string;
  /** "d'Anna" is "de" before an alias. */
  readonly elides: boolean;
}

/** The aliases in the language of the card, from prompts/ui/<lang>.yaml. */
export function aliasesIn(say: Say, language: Language): Aliases {
  return {
    names: (kind, n) => [say(`alias_${kind}`, { n }), say('alias_plain', { n }), `███ ${n}`],
    owner: (alias) => say('alias_owner', { name: alias }),
    elides: language === 'fr',
  };
}
