/** Who wrote a message, as a header gives it; empty where it says nothing. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

export const NOBODY: Mailbox = { name: '', address: '' };

const ADDRESS = /[\w.+'%&-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}/u;
const LONGEST = 400;
const FIRM = /\b(?:inc|ltd|llc|gmbh|bv|nv|bvba|sa|sas|sarl|ag|co)\b/i;

export function addressIn(text: string): string {
  return ADDRESS.exec(text.slice(0, LONGEST))?.[0].replace(/^'|\.$/g, '') ?? '';
}

/** Reads `"Chad Closer" <chad@firm>`, `Closer, Chad [mailto:…]`, `Chad via LinkedIn <…>`, a bare address or name. */
export function parseMailbox(value: string): Mailbox {
  const text = value.slice(0, LONGEST);
  const address = addressIn(text);
  let name = text;
  const bracket = text.search(/[<[]/);
  if (bracket >= 0) name = text.slice(0, bracket);
  else if (address !== '') name = text.slice(0, text.indexOf(address));
  name = cleanName(name);
  return { name: name.includes('@') ? '' : name, address: address.toLowerCase() };
}

function cleanName(raw: string): string {
  const name = raw
    .replace(/[*"“”„«»]/g, ' ')
    .replace(/\s{1,9}/g, ' ')
    .trim()
    .replace(/^[('`‘,;:]+ ?/, '')
    .replace(/[ ('`’,;:]{1,9}$/, '')
    .replace(/\(?\b(?:via|sur|über|on) LinkedIn\)?$/i, '')
    .trim();
  const turned = /^([^,]{2,40}), ([^,]{2,40})$/.exec(name);
  return turned && !FIRM.test(name) ? `${turned[2]} ${turned[1]}` : name;
}

/** True when two headers, or a header and a signature, name the same person. */
export function samePerson(a: Mailbox, b: Mailbox): boolean {
  if (a.address !== '' && b.address !== '') return a.address === b.address;
  return a.name !== '' && a.name.toLowerCase() === b.name.toLowerCase();
}
