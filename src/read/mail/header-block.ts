import type { Field, MailWords } from '../../library/mail-words';
import { flat } from './flat';
import type { Found } from './header';
import type { MailLine } from './lines';
import { addressIn, parseMailbox } from './mailbox';

const LONGEST_LABEL = 30;
const MOST_OTHERS = 8;
const MOST_CONTINUED = 30;
const MAIN = ['from', 'to', 'date', 'subject'] as const;

/** `*From:* Chad`, `De : Chad`, `**Von:** Chad`: the label's meaning and the value. */
export function labelled(text: string, words: MailWords): { field: Field; value: string } | undefined {
  const start = /^[*_|• ]{0,6}/.exec(text)?.[0].length ?? 0;
  const colon = text.slice(start, start + LONGEST_LABEL).search(/[:：]/);
  if (colon <= 0) return undefined;
  const label = text.slice(start, start + colon).replace(/[*_ ]{1,4}$/, '');
  const field = words.labels.get(flat(label));
  if (!field) return undefined;
  const value = text.slice(start + colon + 1).replace(/^[*_| ]{1,9}/, '');
  return { field, value: start > 0 ? value.replace(/[*_|]{1,3}$/, '').trimEnd() : value };
}

/**
 * Reads "From: … Sent: … To: … Subject: …" from line `at` on, in any order and language, with blank lines
 * between, values on the next line, or all on one line (Yahoo). `announced` means that a separator line stood
 * above, so that less proof is asked. A text that only mentions "From:" is no header.
 */
export function headerBlock(
  lines: readonly MailLine[],
  at: number,
  words: MailWords,
  announced: boolean,
): Found | undefined {
  const scan = new BlockScan(lines, at, words);
  scan.run();
  const from = scan.fields.get('from');
  if (from === undefined || !(announced || isProven(scan.fields))) return undefined;
  return {
    from: parseMailbox(from),
    to: scan.fields.get('to') ?? '',
    subject: scan.fields.get('subject') ?? '',
    sent: scan.fields.get('date') ?? '',
    end: scan.at,
  };
}

function isProven(fields: ReadonlyMap<Field, string>): boolean {
  const main = MAIN.filter((field) => fields.has(field)).length;
  const hasAddress = addressIn(fields.get('from') ?? '') !== '';
  const hasDate = /\d[^\d]{0,12}\d/.test((fields.get('date') ?? '').slice(0, 120));
  return (hasAddress && main >= 2) || (hasDate && main >= 3 && fields.has('subject'));
}

class BlockScan {
  readonly fields = new Map<Field, string>();
  at: number;
  #last: Field = 'other';
  #others = 0;
  #continued = 0;
  /** Labels and values stand on lines of their own. */
  #stacked = false;

  readonly #lines: readonly MailLine[];
  readonly #words: MailWords;

  constructor(lines: readonly MailLine[], at: number, words: MailWords) {
    this.#lines = lines;
    this.#words = words;
    this.at = at;
  }

  run(): void {
    while (this.at < this.#lines.length && this.#step());
  }

  #step(): boolean {
    const line = this.#lines[this.at];
    if (!line) return false;
    if (line.text === '') return this.#overBlank();
    const found = labelled(line.text, this.#words);
    if (found) return this.#take(found.field, found.value);
    if (!this.#continues(line)) return false;
    this.fields.set(this.#last, `${this.fields.get(this.#last) ?? ''} ${line.text}`.slice(0, 2_000));
    this.at += 1;
    return true;
  }

  /** Blank lines are passed only when a field that is still wanted comes next. */
  #overBlank(): boolean {
    for (let next = this.at + 1; next <= this.at + 2; next += 1) {
      const text = this.#lines[next]?.text ?? '';
      if (text === '') continue;
      const found = labelled(text, this.#words);
      if (!found || this.fields.has(found.field)) return false;
      if (found.field === 'other' && this.fields.has('subject')) return false;
      this.at = next;
      return true;
    }
    return false;
  }

  #take(field: Field, value: string): boolean {
    if (field === 'other') {
      this.#others += 1;
      if (this.#others > MOST_OTHERS || this.fields.size === 0) return false;
    } else if (this.fields.has(field)) return false;
    this.at += 1;
    this.#last = field;
    if (value === '' && (this.#stacked || this.fields.size === 0)) {
      const below = this.#lines[this.at]?.text ?? '';
      if (below !== '' && !labelled(below, this.#words)) {
        this.#stacked = true;
        this.fields.set(field, below);
        this.at += 1;
        return true;
      }
    }
    for (const [each, part] of spread(field, value, this.#words)) {
      if (!this.fields.has(each)) this.fields.set(each, part);
      this.#last = each;
    }
    return true;
  }

  #continues(line: MailLine): boolean {
    if (this.#last === 'subject' || this.#last === 'date' || this.#continued >= MOST_CONTINUED) {
      return this.#last === 'subject' && /^[> ]*[ \t]{3,}\S/.test(line.raw) && this.fields.size > 2;
    }
    this.#continued += 1;
    const before = this.fields.get(this.#last) ?? '';
    return (
      /[,;]$/.test(before) ||
      /^[<[]/.test(line.text) ||
      (addressIn(line.text) !== '' && !/[.!?]$/.test(line.text))
    );
  }
}

/** Takes a line apart on which several fields run on: `Chad <c@x>To: Bo <b@y>Sent: …Subject: …`. */
function spread(field: Field, value: string, words: MailWords): [Field, string][] {
  const whole: [Field, string][] = [[field, value]];
  if (field === 'subject' || !value.slice(0, 900).includes(':')) return whole;
  const parts: [Field, string][] = [];
  let current: Field = field;
  let from = 0;
  for (const match of value.slice(0, 900).matchAll(/:/g)) {
    const label = labelBefore(value, match.index, from, words);
    if (!label || label.field === current) continue;
    parts.push([current, value.slice(from, label.start).trim()]);
    current = label.field;
    from = match.index + 1;
    if (current === 'subject') break;
  }
  parts.push([current, value.slice(from).trim()]);
  const extra = parts.filter(([each]) => each !== 'other').length - 1;
  return extra >= 2 || (extra === 1 && addressIn(value) !== '' && field === 'from') ? parts : whole;
}

function labelBefore(
  value: string,
  colon: number,
  from: number,
  words: MailWords,
): { field: Field; start: number } | undefined {
  const end = value[colon - 1] === ' ' ? colon - 1 : colon;
  for (let start = Math.max(from, end - 14); start < end; start += 1) {
    if (!/\p{Lu}/u.test(value[start] ?? '') || /\p{Ll}/u.test(value[start - 1] ?? ' ')) continue;
    const field = words.labels.get(flat(value.slice(start, end)));
    if (field) return { field, start };
  }
  return undefined;
}
