import { createHash } from 'node:crypto';

/** A line that a person was shown, for which pitch, and in which words. */
export interface Shown {
  readonly line: string;
  readonly engine: string;
  readonly pitch: string;
  /** As `textMark` makes it: the words themselves are not kept. */
  readonly text: string;
}

/** What was shown of late, so that nothing comes back before the rest had its turn. */
export class Recent {
  readonly #lines = new Map<string, number>();
  readonly #engines = new Map<string, number>();
  readonly #texts = new Set<string>();

  /**
   * `shown`: oldest first. Only what was shown before this very pitch counts: its card stays the same however often
   * it is asked for again, and so do the seeds of its texts.
   */
  constructor(shown: Iterable<Shown> = [], pitch = '') {
    let at = 0;
    for (const each of shown) {
      if (each.pitch === pitch) break;
      at += 1;
      this.#lines.set(each.line, at);
      this.#engines.set(each.engine, at);
      this.#texts.add(each.text);
    }
  }

  /** 0 for a line not shown; the later it was shown, the higher. */
  line(id: string): number {
    return this.#lines.get(id) ?? 0;
  }

  engine(id: string): number {
    return this.#engines.get(id) ?? 0;
  }

  /** True when these very words were shown before. */
  saw(text: string): boolean {
    return this.#texts.has(textMark(text));
  }
}

/** Stands for a text: 16 hex digits of its sha256. */
export function textMark(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
