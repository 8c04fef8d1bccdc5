import type { Aliases, Kind } from './alias';
import { leaks } from './leaks';
import { contactKey, type Secret, type Secrets } from './secrets';

/** Gives each secret its alias, and new links and numbers the next one. */
export class Naming {
  readonly elides: boolean;
  readonly #aliases: Aliases;
  readonly #secrets: Secrets;
  readonly #contacts: Map<string, Secret>;
  readonly #last = new Map<Kind, number>();
  readonly #given = new Map<Secret, string>();
  readonly #choice = new Map<Kind, number>();
  readonly #counts = new Map<Kind, number>();

  constructor(secrets: Secrets, aliases: Aliases) {
    this.elides = aliases.elides;
    this.#aliases = aliases;
    this.#secrets = secrets;
    this.#contacts = new Map(secrets.contacts);
    for (const { kind, n } of secrets.contacts.values()) this.#last.set(kind, n);
  }

  of(secret: Secret): string {
    this.#counts.set(secret.kind, (this.#counts.get(secret.kind) ?? 0) + 1);
    const alias = this.#given.get(secret) ?? this.#choose(secret);
    this.#given.set(secret, alias);
    return alias;
  }

  /** A pitch of "Growth Partners" cannot come from a Growth Person. */
  #choose({ kind, n }: Secret): string {
    const names = this.#aliases.names(kind, n);
    const fits = (name: string): boolean => leaks(name, this.#secrets).length === 0;
    const choice = this.#choice.get(kind) ?? Math.max(0, names.findIndex(fits));
    this.#choice.set(kind, choice);
    return names[choice] ?? '';
  }

  owner(alias: string): string {
    return this.#aliases.owner(alias);
  }

  contact(kind: Kind, quote: string): Secret {
    const key = contactKey(kind, quote);
    const known = this.#contacts.get(key);
    if (known) return known;
    const n = (this.#last.get(kind) ?? 0) + 1;
    const secret: Secret = { kind, n, phrases: [] };
    this.#last.set(kind, n);
    this.#contacts.set(key, secret);
    return secret;
  }

  counts(): Partial<Record<Kind, number>> {
    return Object.fromEntries(this.#counts);
  }
}
