import { fold, tokenise } from './tokens';

/** One step of a cue: a word, a beginning or an end of a word, a number, a gap, or a border of the captured part. */
export type Step =
  | { readonly kind: 'word' | 'prefix' | 'suffix'; readonly text: string }
  | { readonly kind: 'any' | 'number' | 'gap' | 'open' | 'close' };

/** A cue as written: steps one after the other, with choices among them. */
export type Cue =
  | Step
  | { readonly kind: 'sequence'; readonly parts: readonly Cue[] }
  | { readonly kind: 'choice'; readonly parts: readonly Cue[] };

const PIECE = /\.\.\.|…|[()[\]{}|]|\*?[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*\*?|\S/gu;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
const PLAIN = /^[a-z]+$/;
const NOTHING: Cue = { kind: 'sequence', parts: [] };
/** One to four words. */
const SOME_WORDS: Cue = [1, 2, 3].reduce<Cue>(
  (more) => ({ kind: 'sequence', parts: [{ kind: 'any' }, { kind: 'choice', parts: [more, NOTHING] }] }),
  { kind: 'any' },
);

/**
 * Reads a cue in the notation of prompts/README.md: `hop on [a] (call|chat)`.
 * @throws Error with a sentence for the author when the notation is broken.
 */
export function parseCue(text: string): Cue {
  const parser = new CueParser(text.match(PIECE) ?? []);
  const cue = parser.choice('');
  if (!needsAWord(cue))
    throw new Error(`would be found anywhere, because no word in it is required: "${text}"`);
  return cue;
}

interface Choice {
  readonly parts: Cue[];
  /** Nothing at all was written between the bars. */
  isEmpty: boolean;
}

class CueParser {
  readonly #pieces: readonly string[];
  #at = 0;

  constructor(pieces: readonly string[]) {
    this.#pieces = pieces;
  }

  /** Everything up to `end`, with `|` dividing the choices; at the top `end` is empty. */
  choice(end: string): Cue {
    const choices: Choice[] = [{ parts: [], isEmpty: true }];
    for (;;) {
      const piece = this.#pieces[this.#at];
      this.#at += 1;
      if (piece === undefined) {
        if (end !== '') throw new Error(`lacks a closing ${end}`);
        break;
      }
      if (piece === end) break;
      const last = choices.at(-1);
      if (piece === '|') choices.push({ parts: [], isEmpty: true });
      else if (Object.values(CLOSING).includes(piece)) throw new Error(`has a ${piece} too many`);
      else if (last) {
        last.parts.push(...this.#parts(piece));
        last.isEmpty = false;
      }
    }
    // A choice of signs only, such as € or %, which are no words: it must not make the others optional.
    const worded = choices.filter((each) => each.isEmpty || each.parts.length > 0);
    const parts = worded.map((each): Cue => ({ kind: 'sequence', parts: each.parts }));
    return parts.length <= 1 ? (parts[0] ?? NOTHING) : { kind: 'choice', parts };
  }

  #parts(piece: string): Cue[] {
    const end = CLOSING[piece];
    if (end === undefined) return simpleSteps(piece);
    const inner = this.choice(end);
    if (piece === '[') return [{ kind: 'choice', parts: [inner, NOTHING] }];
    if (piece !== '{') return [inner];
    // Empty braces stand for a few words; at the end of a cue the reader of facts decides how many.
    const isOpenEnd = isNothing(inner) && this.#at >= this.#pieces.length;
    return [{ kind: 'open' }, isNothing(inner) && !isOpenEnd ? SOME_WORDS : inner, { kind: 'close' }];
  }
}

function isNothing(cue: Cue): boolean {
  return cue.kind === 'sequence' && cue.parts.length === 0;
}

function simpleSteps(piece: string): Step[] {
  if (piece === '...' || piece === '…') return [{ kind: 'gap' }];
  if (piece === '_') return [{ kind: 'any' }];
  if (piece === '#') return [{ kind: 'number' }];
  if (piece.includes('*') && piece.length < 3)
    throw new Error(`has a * with fewer than two letters: "${piece}"`);
  if (piece.startsWith('*')) return [{ kind: 'suffix', text: fold(piece.slice(1)) }];
  if (PLAIN.test(piece)) return [{ kind: 'word', text: piece }];
  const words = tokenise(piece.replace(/\*$/, '')).words;
  return words.map((text, i) => ({
    kind: piece.endsWith('*') && i === words.length - 1 ? 'prefix' : 'word',
    text,
  }));
}

function needsAWord(cue: Cue): boolean {
  if (cue.kind === 'choice') return cue.parts.every(needsAWord);
  if (cue.kind === 'sequence') return cue.parts.some(needsAWord);
  return cue.kind === 'word' || cue.kind === 'prefix' || cue.kind === 'suffix' || cue.kind === 'number';
}
