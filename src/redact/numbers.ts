import { findPhoneNumbersInText, type CountryCode } from 'libphonenumber-js';
import type { Kind } from './alias';

/** A piece of a text that is taken out as a whole. */
export interface Piece {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
}

const COUNTRIES: readonly CountryCode[] = ['BE', 'NL', 'FR', 'DE', 'LU', 'CH', 'AT', 'GB', 'US'];

/** IBAN, ISO 13616: country, two check digits, up to 30 letters and digits in groups of four. */
const ACCOUNT =
  /(?<![\p{L}\p{N}])[a-z]{2}\d{2}(?:[ .-]?[a-z\d]{4}){2,7}(?:[ .-]?[a-z\d]{1,3})?(?![\p{L}\p{N}])/giu;
/** VAT numbers with their country, and the register numbers that stand behind their own name. */
const VAT: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])(?:BE|NL|FR|DE|LU|GB|AT|CHE|IE|ES|IT|PL|PT|DK|SE)[ .-]{0,2}(?:U|[A-Z\d]{2}[ .-]?)?\d(?:[ .-]?\d){6,12}(?:[ .-]?B[ .-]?\d{2})?(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])(?:KBO|BCE|KvK|SIREN|SIRET|RCS|RPR|RPM|HRA|HRB|FN|UID|BTW|TVA|VAT|USt|UStId|USt-IdNr|TIN|EIN|Company (?:No|number)|Registered (?:No|number)|Steuernummer|St\.-Nr|ondernemingsnummer)(?![\p{L}\p{N}])(?:[ .:°º#-]|nr|no|n°|\p{Lu}{2}(?!\p{L})|[A-Z](?=\d)|\p{Lu}\p{Ll}{2,20}(?= )){0,6}\d(?:[ ./-]?\d){4,14}(?: ?B ?\d{2})?(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}])[a-z]{2}\d{8,12}(?:b\d{2})?(?![\p{L}\p{N}])/giu,
  /(?<![\d.,])[01]\d{3}\.\d{3}\.\d{3}(?![\d]|[.,]\d)/g,
];
/** Digits with what people put between them. */
const DIGITS = /(?<![\p{L}\d]|\d[.,])(?:\+|\(\+?)?\d(?:(?: ?[()/.–-]{1,2} ?| )?\d){4,}(?![\p{L}\d]|[.,]\d)/gu;
const DATE =
  /(?<![\d./-])(?:(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])|(?:0?[1-9]|1[0-2])([./-])(?:0?[1-9]|[12]\d|3[01]))(?:\1|\2)(?:(?:19|20)\d{2}|\d{2})(?![\d./-])|(?<!\d)(?:19|20)\d{2}([./-])(?:0?[1-9]|1[0-2])\3(?:0?[1-9]|[12]\d|3[01])(?!\d)/;
/** 12.000.000 and 10 000 – 20 000 are amounts; a telephone number begins with 0 or + or has other groups. */
const AMOUNT = /^[1-9]\d{0,2}(?:[ .]\d{3})+(?: ?[–-] ?[1-9]\d{0,2}(?:[ .]\d{3})*)?$/;
const YEARS = /^(?:19|20)\d{2} ?[/–-] ?\d{1,4}$/;
const PRICED = /(?:[€$£]|EUR|USD|GBP|CHF) ?$/i;
const PRICE = /^ ?(?:[€$£%]|EUR|USD|GBP|CHF|euro)/i;
const CALLED =
  /(?:\b(?:tel|t|m|gsm|mob|mobile|mobiel|fon|telefon|telefoon|téléphone|phone|fax|ph|whatsapp|call|bel|port)\b|☎|📞|📱)[ .:)]{0,3}$/iu;

/** Bank accounts, cards, VAT and register numbers, telephones; ordinary figures, prices and dates are left. Linear. */
export function findNumbers(text: string): Piece[] {
  const pieces: Piece[] = [];
  const take = (kind: Kind, pattern: RegExp, fits: (found: string, at: number) => boolean): void => {
    for (const match of text.matchAll(pattern))
      if (fits(match[0], match.index)) {
        const isOpen = match[0].startsWith('(') && match[0].split('(').length > match[0].split(')').length;
        pieces.push({ kind, start: match.index + (isOpen ? 1 : 0), end: match.index + match[0].length });
      }
  };
  for (const match of text.matchAll(ACCOUNT)) {
    const length = accountLength(match[0]);
    if (length > 0) pieces.push({ kind: 'account', start: match.index, end: match.index + length });
  }
  for (const pattern of VAT) take('vat', pattern, () => true);
  take('account', DIGITS, isCard);
  const seen = new Map<string, boolean>();
  take('phone', DIGITS, (found, at) => {
    if (
      PRICED.test(text.slice(Math.max(0, at - 5), at)) ||
      PRICE.test(text.slice(at + found.length, at + found.length + 6))
    )
      return false;
    if (CALLED.test(text.slice(Math.max(0, at - 14), at))) return true;
    const phone = seen.get(found) ?? isPhone(found);
    seen.set(found, phone);
    return phone;
  });
  return pieces;
}

/** How much of what looks like an account is one: the next word may be as short as a group of digits. */
function accountLength(found: string): number {
  for (let length = found.length; length >= 15; length = found.slice(0, length).search(/[ .-][a-z\d]*$/i))
    if (isAccount(found.slice(0, length))) return length;
  return 0;
}

/** An IBAN by its check digits, or one of ours with a slip in it: a typing error hides nothing. */
function isAccount(found: string): boolean {
  const account = found.replace(/[ .-]/g, '').toUpperCase();
  if (
    /^(?:BE\d{14}|NL\d{2}[A-Z]{4}\d{10}|FR\d{12}[A-Z\d]{11}\d{2}|DE\d{20}|LU\d{18}|AT\d{18}|CH\d{19})$/.test(
      account,
    )
  )
    return true;
  if (account.length < 15 || account.length > 34) return false;
  let rest = 0;
  for (const char of account.slice(4) + account.slice(0, 4)) {
    const value = parseInt(char, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** Card numbers: 13 to 19 digits whose last one is right (Luhn, ISO 7812). */
function isCard(found: string): boolean {
  const digits = found.replace(/\D/g, '');
  if (found.startsWith('+') || digits.length < 13 || digits.length > 19) return false;
  const sum = Array.from(digits)
    .reverse()
    .reduce((total, char, i) => {
      const value = Number(char) * (i % 2 === 1 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

function isPhone(found: string): boolean {
  const digits = found.replace(/\D/g, '').length;
  if ((!/^\(?(?:\+|00)/.test(found) && DATE.test(found)) || AMOUNT.test(found) || YEARS.test(found))
    return false;
  if (digits >= 9) return true;
  if (digits < 7) return false;
  return (
    /^\+|^\(?0/.test(found) || COUNTRIES.some((country) => findPhoneNumbersInText(found, country).length > 0)
  );
}
