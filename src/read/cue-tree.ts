import type { Cue, Step } from './cue';

/**
 * A place in the tree of all cues. Whoever stands here has matched the same words, or the same choice of words.
 * `open` and `close` cost no word: they are the borders of a captured part.
 */
export class CueNode<Label> {
  words?: Map<string, CueNode<Label>>;
  prefixes?: Affixes<Label>;
  suffixes?: Affixes<Label>;
  any?: CueNode<Label>;
  number?: CueNode<Label>;
  gap?: CueNode<Label>;
  open?: CueNode<Label>;
  close?: CueNode<Label>;
  /** Where the choices of one cue come together again. */
  joins?: CueNode<Label>[];
  labels?: Label[];

  /** True while other cues that begin with the same words may grow from here too. */
  readonly #isShared: boolean;

  constructor(isShared: boolean) {
    this.#isShared = isShared;
  }

  /** Adds a cue below this node. Out: the node where it ends. */
  extend(cue: Cue): CueNode<Label> {
    if (cue.kind === 'sequence')
      return cue.parts.reduce<CueNode<Label>>((node, part) => node.extend(part), this);
    if (cue.kind !== 'choice') return this.#step(cue);
    // A node of its own for this cue: other cues that share the words before must not share what follows.
    const join = new CueNode<Label>(false);
    const words = this.#isShared ? undefined : plainWords(cue.parts);
    if (words) {
      // The common case, and most of a library: a choice of single words needs no node for each of them.
      const fork = new CueNode<Label>(false);
      fork.words = new Map(words.map((word) => [word, join]));
      (this.joins ??= []).push(fork);
    } else for (const part of cue.parts) (this.extend(part).joins ??= []).push(join);
    return join;
  }

  /** The nodes one word further on. A sentence end is matched only where a cue names it. */
  *after(word: string, isEnd: boolean): Generator<CueNode<Label>> {
    const exact = this.words?.get(word);
    if (exact) yield exact;
    if (!isEnd) yield* this.loosely(word);
  }

  /** True when more than exact words lead on. */
  get isLoose(): boolean {
    return (this.any ?? this.number ?? this.prefixes ?? this.suffixes) !== undefined;
  }

  /** The nodes that a wildcard leads to. */
  *loosely(word: string): Generator<CueNode<Label>> {
    if (this.any) yield this.any;
    if (this.number && isNumber(word)) yield this.number;
    if (this.prefixes) yield* this.prefixes.in(word, (length) => word.slice(0, length));
    if (this.suffixes) yield* this.suffixes.in(word, (length) => word.slice(-length));
  }

  #step(step: Step): CueNode<Label> {
    if (step.kind === 'word')
      return child((this.words ??= new Map<string, CueNode<Label>>()), step.text, this.#isShared);
    if (step.kind === 'prefix') return (this.prefixes ??= new Affixes()).node(step.text, this.#isShared);
    if (step.kind === 'suffix') return (this.suffixes ??= new Affixes()).node(step.text, this.#isShared);
    return (this[step.kind] ??= new CueNode<Label>(this.#isShared));
  }
}

/** Beginnings or ends of words, and the lengths they come in, so that only those are looked up. */
class Affixes<Label> {
  readonly #nodes = new Map<string, CueNode<Label>>();
  readonly #lengths: number[] = [];

  node(text: string, isShared: boolean): CueNode<Label> {
    if (!this.#lengths.includes(text.length)) this.#lengths.push(text.length);
    return child(this.#nodes, text, isShared);
  }

  *in(word: string, cut: (length: number) => string): Generator<CueNode<Label>> {
    for (const length of this.#lengths) {
      const node = length <= word.length ? this.#nodes.get(cut(length)) : undefined;
      if (node) yield node;
    }
  }
}

function child<Label>(map: Map<string, CueNode<Label>>, key: string, isShared: boolean): CueNode<Label> {
  let node = map.get(key);
  if (!node) map.set(key, (node = new CueNode<Label>(isShared)));
  return node;
}

/** The words of a choice of single words; undefined when anything else stands in it. */
function plainWords(parts: readonly Cue[]): string[] | undefined {
  const words: string[] = [];
  for (const part of parts) {
    const only = part.kind === 'sequence' && part.parts.length === 1 ? part.parts[0] : part;
    if (only?.kind !== 'word') return undefined;
    words.push(only.text);
  }
  return words;
}

function isNumber(word: string): boolean {
  const code = word.charCodeAt(0);
  return code > 47 && code < 58;
}
