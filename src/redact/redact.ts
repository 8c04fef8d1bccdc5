import { CONTACTS, type Aliases, type Kind } from './alias';
import { findContacts } from './contacts';
import { findSecrets, type Hit } from './find';
import { leaks } from './leaks';
import { Naming } from './naming';
import type { Place } from './place';
import type { Secrets } from './secrets';

export interface Texts {
  readonly pitch: string;
  readonly rebuttal: string;
}

/** Texts that may be seen by a channel, or the names that could not be taken out: then nothing may be shared. */
export type Redacted =
  | ({ readonly safe: true; readonly replaced: Readonly<Partial<Record<Kind, number>>> } & Texts)
  | { readonly safe: false; readonly leaks: readonly string[] };

/** What taking out one thing can bring together is taken out too; who needs more is up to something. */
const ROUNDS = 3;

/**
 * Takes every secret out of a pitch and its rebuttal, and every link, address and number, known or not. The same
 * thing has the same alias in both. Then looks again: what is given back as safe holds none of the secrets.
 * Redacting twice changes nothing. `replaced` counts the places.
 */
export function redact(texts: Texts, secrets: Secrets, aliases: Aliases): Redacted {
  const naming = new Naming(secrets, aliases);
  const pitch = clean(texts.pitch, secrets, naming);
  const rebuttal = clean(texts.rebuttal, secrets, naming);
  const left = [...leaks(pitch, secrets), ...leaks(rebuttal, secrets)];
  if (left.length > 0) return { safe: false, leaks: [...new Set(left)] };
  return { safe: true, pitch, rebuttal, replaced: naming.counts() };
}

function clean(text: string, secrets: Secrets, naming: Naming): string {
  let result = text;
  for (let round = 0; round < ROUNDS; round += 1) {
    const hits = hitsIn(result, secrets, naming);
    if (hits.length === 0) break;
    result = replace(result, hits, naming);
  }
  return result;
}

/** What must go, in the order of the text; neighbours with one alias are one. */
function hitsIn(text: string, secrets: Secrets, naming: Naming): Hit[] {
  const contacts = findContacts(text);
  const found = findSecrets(text, secrets);
  // Names inside an address go with it, but a firm called "Booking.com" is a firm.
  const covered = new Set(
    pairs(contacts, found)
      .filter(([contact, hit]) => isName(hit) && hit.start <= contact.start && contact.end <= hit.end)
      .map(([contact]) => contact),
  );
  const whole = contacts
    .filter((each) => !covered.has(each))
    .map(({ kind, start, end }): Hit => ({
      secret: naming.contact(kind, text.slice(start, end)),
      start,
      end,
    }));
  const inside = new Set(pairs(whole, found).map(([, hit]) => hit));
  const joined: Hit[] = [];
  for (const hit of [...whole, ...found.filter((each) => !inside.has(each))].sort(
    (a, b) => a.start - b.start,
  )) {
    const last = joined.at(-1);
    if (last?.secret === hit.secret && BETWEEN.test(text.slice(last.end, hit.start)))
      joined[joined.length - 1] = { ...last, end: hit.end };
    else joined.push(hit);
  }
  return joined;
}

function isName({ secret }: Hit): boolean {
  return !CONTACTS.includes(secret.kind);
}

/** Those of two lists that overlap; both are in the order of the text. */
function pairs<A extends Place, B extends Place>(first: readonly A[], second: readonly B[]): [A, B][] {
  const result: [A, B][] = [];
  let from = 0;
  for (const b of second) {
    while ((first[from]?.end ?? Infinity) <= b.start) from += 1;
    for (let i = from; (first[i]?.start ?? Infinity) < b.end; i += 1) {
      const a = first[i];
      if (a) result.push([a, b]);
    }
  }
  return result;
}

/** What stands between the parts of one name: blanks, an initial, "van de". */
const BETWEEN =
  /^[ .&'’-]{0,3}(?:(?:\p{Lu}\.|van|von|de|den|der|du|la|le|ten|ter|te|di|da|zu|[&+])[ .'’-]{1,2}){0,3}$/iu;
/** "D." before a name belongs to it. */
const INITIAL = /(?<![\p{L}\p{N}])(?:\p{Lu}\. ?){1,3}$/u;
/** French small words that lose their vowel before a name, and what they are before an alias. */
const ELIDED = /(?<!\p{L})(d|l|qu|jusqu|lorsqu|puisqu|presqu)['’]$/iu;

function replace(text: string, hits: readonly Hit[], naming: Naming): string {
  let result = '';
  let at = 0;
  for (const { secret, start, end } of hits) {
    let before = text.slice(at, start);
    if (secret.kind === 'person' || secret.kind === 'reader') before = before.replace(INITIAL, '');
    if (naming.elides)
      before = before.replace(ELIDED, (_, word: string) => `${word}${/^l$/i.test(word) ? 'a' : 'e'} `);
    const owns = /^s(?!\p{L})/u.test(text.slice(end)) && /\p{L}$/u.test(text.slice(start, end));
    const alias = naming.of(secret);
    result += before + (owns ? naming.owner(alias) : alias);
    at = owns ? end + 1 : end;
  }
  return result + text.slice(at);
}
