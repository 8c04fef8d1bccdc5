import { fold } from './tokens';

/** Lists of words in names of firms, as in prompts/firms.yaml. */
export interface FirmWords {
  readonly forms: readonly string[];
  readonly last: readonly string[];
  readonly first: readonly string[];
  readonly first_ends: readonly string[];
}

/** "MapleDesk", "Sol'Est", "24/7". A Scot or an Irishman ("McKay", "O'Neill") has one capital before it. */
const INNER_CAPITAL = /\p{Ll}{2,}['’]?\p{Lu}|\d|&|['’]s\s|\.(?:com|io|ai|be|nl|de|fr|eu|ch|app|co)\b/u;
const SCOT = /\b(?:Mc|Mac|De|Di|Du|La|Le|Van|Fitz)\p{Lu}/gu;
/** "De Smet" and "Le Goff" are people, "De Groene Kamer" is none. */
const FAMILY = /^(?:de|la|le|der|die) \p{Lu}\p{L}+$/iu;

/** Tells names of firms and departments from those of people. */
export class Firms {
  readonly #forms: ReadonlySet<string>;
  readonly #last: ReadonlySet<string>;
  readonly #first: ReadonlySet<string>;
  readonly #ends: readonly string[];

  constructor({ forms, last, first, first_ends: ends }: FirmWords) {
    this.#forms = new Set(forms.map(bare));
    this.#last = new Set(last.map(fold));
    this.#first = new Set(first.map(fold));
    this.#ends = ends.map(fold);
  }

  /** True when a name is surely that of a firm or a department, and of no person. */
  isFirm(name: string): boolean {
    const [first = '', ...rest] = name.split(' ');
    return (
      this.hasForm(name) ||
      (rest.length > 0 && this.#last.has(fold(rest.at(-1) ?? ''))) ||
      (this.#begins(fold(first)) && !FAMILY.test(name)) ||
      INNER_CAPITAL.test(name.replace(SCOT, ''))
    );
  }

  /** Is there a legal form at the end: "Kern GmbH", "Peeters & Zonen", "Bel e. V."? */
  hasForm(name: string): boolean {
    return this.#formAt(name) > 0;
  }

  /** The name without the legal forms behind it: "Kern GmbH & Co. KG" is "Kern", "Peeters & Zonen" is whole. */
  stem(name: string): string {
    let stem = name;
    for (let at = this.#formAt(stem); at > 0 && isCut(stem.slice(at), stem, name); at = this.#formAt(stem))
      stem = stem.slice(0, at).replace(/[\s,]+$/, '');
    return stem;
  }

  /** Where the form begins, which is one word or two; 0 for none. */
  #formAt(name: string): number {
    const one = name.lastIndexOf(' ');
    const two = one > 0 ? name.lastIndexOf(' ', one - 1) : -1;
    if (one > 0 && this.#forms.has(bare(name.slice(one)))) return one;
    return two > 0 && this.#forms.has(bare(name.slice(two))) ? two : 0;
  }

  #begins(first: string): boolean {
    return (
      this.#first.has(first) ||
      /^l['’]\p{L}/u.test(first) ||
      this.#ends.some((end) => first.length > end.length && first.endsWith(end))
    );
  }
}

/** "& Co." is cut only before another form: "Roth & Co." is how people call it. */
function isCut(form: string, stem: string, name: string): boolean {
  return !form.includes('&') || stem !== name;
}

function bare(words: string): string {
  return fold(words).replace(/[.\s]/g, '');
}

/** True when a single word is also the name in a link or address of the text: "Antrena" and antrena-museums.example. */
export function isInDomain(name: string, text: string): boolean {
  const own = fold(name).replace(/[^a-z0-9]/g, '');
  if (own.length < 4) return false;
  const domain = /(?:@|:\/\/|www\.|\s)([a-z0-9-]{3,63})(?:\.[a-z0-9-]{2,63}){1,3}(?=[/\s.,)>]|$)/g;
  for (const match of fold(text).matchAll(domain)) {
    const label = (match[1] ?? '').replaceAll('-', '');
    if (label === own || (label.startsWith(own) && label.length > own.length + 2 && own.length > 4))
      return true;
  }
  return false;
}
