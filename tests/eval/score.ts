import type { Verdict } from '../../src/read/verdict';

/** One labelled message. A label that is null is known to be absent; one that is missing was not looked at. */
export interface Labelled {
  readonly id: string;
  readonly kind: string;
  readonly lang: string;
  readonly channel?: string;
  readonly subject?: string | null;
  readonly text: string;
  readonly labels?: { readonly tactics?: readonly string[]; readonly followup?: boolean } & Partial<
    Record<'sender' | 'company' | 'recipient' | 'offer' | 'ask' | 'metric', string | null>
  >;
}

/**
 * Does the found fact mean the labelled one? Absent must be absent. Names and figures: one contains the other.
 * An offer is labelled in a reader's words, so any shared word of four letters will do.
 */
export function factMatches(fact: string, found: string | undefined, wanted: string | null): boolean {
  if (wanted === null) return found === undefined || (fact === 'ask' && found === 'none');
  if (found === undefined) return false;
  const a = plain(found);
  const b = plain(wanted);
  if (fact === 'ask') return a === b;
  if (a.includes(b) || b.includes(a)) return true;
  return (
    fact === 'offer' &&
    a.split(/[^\p{L}\p{N}]+/u).some((word) => word.length > 3 && b.includes(word.slice(0, 5)))
  );
}

function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim();
}

/** Adds up and reports. F1 is for the verdict "pitch" against everything else that is labelled pitch or ham. */
export class Counts {
  readonly #misses: string[] = [];
  readonly #verdicts: { kind: string; verdict: string; lang: string }[] = [];
  readonly #tactics = new Map<string, { hit: number; extra: number; missed: number }>();
  readonly #facts = new Map<string, { right: number; all: number }>();
  #languages = { right: 0, all: 0 };
  #openings = { right: 0, all: 0 };
  #followUps = { right: 0, all: 0 };

  unreadable(item: Labelled, problem: string): void {
    this.#misses.push(`${item.id} unreadable: ${problem}`);
  }

  languageOfOpening(item: Labelled, code: string): void {
    this.#openings.all += 1;
    if (code === spoken(item.lang)) this.#openings.right += 1;
  }

  followUp(item: Labelled, found: boolean, wanted: boolean): void {
    this.#followUps.all += 1;
    if (found === wanted) this.#followUps.right += 1;
    else this.#misses.push(`${item.id} follow-up: ${found ? 'found' : 'missed'}`);
  }

  language(item: Labelled, code: string): void {
    const wanted = spoken(item.lang);
    this.#languages.all += 1;
    if (code === wanted) this.#languages.right += 1;
    else this.#misses.push(`${item.id} language: ${code}, not ${wanted}`);
  }

  verdict(item: Labelled, verdict: Verdict): void {
    this.#verdicts.push({ kind: item.kind, verdict: verdict.kind, lang: item.lang });
    const wrong =
      item.kind === 'pitch'
        ? verdict.kind !== 'pitch'
        : item.kind === 'ham'
          ? verdict.kind === 'pitch'
          : false;
    const why = verdict.reasons
      .map((reason) => `${reason.for ? '+' : '-'}${reason.shows}“${reason.quote.replace(/\s+/g, ' ')}”`)
      .join(' ');
    if (wrong)
      this.#misses.push(`${item.id} verdict: ${item.kind} read as ${verdict.kind} (${verdict.score}) ${why}`);
  }

  tactics(item: Labelled, found: readonly string[], wanted: readonly string[]): void {
    const of = (id: string): { hit: number; extra: number; missed: number } => {
      const known = this.#tactics.get(id) ?? { hit: 0, extra: 0, missed: 0 };
      this.#tactics.set(id, known);
      return known;
    };
    const extra = found.filter((id) => !wanted.includes(id));
    const missed = wanted.filter((id) => !found.includes(id));
    for (const id of found) if (wanted.includes(id)) of(id).hit += 1;
    for (const id of extra) of(id).extra += 1;
    for (const id of missed) of(id).missed += 1;
    if (extra.length + missed.length > 0)
      this.#misses.push(
        `${item.id} tactics: too many ${extra.join(' ') || '-'}; missed ${missed.join(' ') || '-'}`,
      );
  }

  fact(item: Labelled, fact: string, found: string | undefined, wanted: string | null, right: boolean): void {
    const known = this.#facts.get(fact) ?? { right: 0, all: 0 };
    this.#facts.set(fact, { right: known.right + Number(right), all: known.all + 1 });
    if (!right)
      this.#misses.push(`${item.id} ${fact}: found ${found ?? 'nothing'}, labelled ${wanted ?? 'nothing'}`);
  }

  report(withMisses: boolean): string {
    const lines = [...this.#verdictLines(), ...this.#tacticLines()];
    for (const [fact, { right, all }] of this.#facts)
      lines.push(`${fact.padEnd(12)} ${percent(right, all)} of ${all}`);
    lines.push(
      `language     ${percent(this.#languages.right, this.#languages.all)} of ${this.#languages.all}`,
    );
    lines.push(
      `  of 40 characters ${percent(this.#openings.right, this.#openings.all)}`,
      `follow-up    ${percent(this.#followUps.right, this.#followUps.all)} of ${this.#followUps.all}`,
    );
    if (withMisses) lines.push('', ...this.#misses);
    return `${lines.join('\n')}\n`;
  }

  #verdictLines(): string[] {
    return ['all', 'en', 'nl', 'fr', 'de'].flatMap((lang) => {
      const items = this.#verdicts.filter((each) => lang === 'all' || each.lang === lang);
      const count = (kind: string, verdict: string): number =>
        items.filter((each) => each.kind === kind && each.verdict === verdict).length;
      const total = (kind: string): number => items.filter((each) => each.kind === kind).length;
      const hit = count('pitch', 'pitch');
      const roasted = count('ham', 'pitch');
      const f1 = (2 * hit) / (hit + roasted + total('pitch')) || 0;
      if (items.length === 0) return [];
      return [
        `verdict ${lang.padEnd(4)} F1 ${f1.toFixed(3)}; pitches found ${percent(hit, total('pitch'))} of ${total('pitch')}; genuine mail roasted ${percent(roasted, total('ham'))}, called a scam ${percent(count('ham', 'scam'), total('ham'))} of ${total('ham')}` +
          ['scam', 'borderline']
            .filter((kind) => total(kind) > 0)
            .map(
              (kind) =>
                `; ${kind}: scam ${percent(count(kind, 'scam'), total(kind))}, roasted ${percent(count(kind, 'pitch'), total(kind))} of ${total(kind)}`,
            )
            .join(''),
      ];
    });
  }

  #tacticLines(): string[] {
    if (this.#tactics.size === 0) return [];
    const sum = (key: 'hit' | 'extra' | 'missed'): number =>
      [...this.#tactics.values()].reduce((total, each) => total + each[key], 0);
    const f1 = (hit: number, extra: number, missed: number): string =>
      ((2 * hit) / (2 * hit + extra + missed) || 0).toFixed(2);
    const each = [...this.#tactics]
      .sort()
      .map(
        ([id, t]) =>
          `  ${id.padEnd(22)} F1 ${f1(t.hit, t.extra, t.missed)}  found ${t.hit}, too many ${t.extra}, missed ${t.missed}`,
      );
    return [`tactics micro-F1 ${f1(sum('hit'), sum('extra'), sum('missed'))}`, ...each];
  }
}

function spoken(lang: string): string {
  return ['en', 'nl', 'fr', 'de'].includes(lang) ? lang : 'unknown';
}

function percent(part: number, whole: number): string {
  return whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)} %`;
}
