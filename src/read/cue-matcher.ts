import type { Cue, Step } from './cue';
import { endsSentence, type Tokens } from './tokens';

/** A cue found in a text, as token numbers: `from` the first, `to` past the last; the captured part likewise. */
export interface Match<Label> {
  readonly label: Label;
  readonly from: number;
  readonly to: number;
  readonly captureFrom: number;
  readonly captureTo: number;
}

/** Words that `...` may stand for. */
const MAX_GAP = 4;
/** Longer than any affix an author writes: a 40,000-letter word must not cost 40,000 look-ups. */
const MAX_AFFIX = 24;

/** A place in the tree of all cues. Whoever stands here has matched the same words, or the same choice of words. */
class Node<Label> {
  readonly words = new Map<string, Node<Label>>();
  prefixes?: Map<string, Node<Label>>;
  suffixes?: Map<string, Node<Label>>;
  any?: Node<Label>;
  number?: Node<Label>;
  gap?: Node<Label>;
  open?: Node<Label>;
  close?: Node<Label>;
  /** Where the choices of one cue come together again. */
  joins?: Node<Label>[];
  labels?: Label[];
}

/**
 * All cues of a language in one tree of words, so that a text is walked once however many cues there are.
 * Linear in the text: what starts at one word is bounded by the length of the longest cue.
 */
export class CueMatcher<Label> {
  readonly #root = new Node<Label>();

  add(cue: Cue, label: Label): void {
    const end = extend(this.#root, cue);
    end.labels ??= [];
    if (!end.labels.includes(label)) end.labels.push(label);
  }

  /** Every cue found; of several ways in which one label starts at one word, the longest. */
  match(tokens: Tokens): Match<Label>[] {
    const found: Match<Label>[] = [];
    for (let start = 0; start < tokens.words.length; start += 1) {
      const walk = new Walk<Label>(tokens.words, start);
      walk.visit(this.#root, start, -1, -1);
      for (const match of walk.longest) found.push(match);
    }
    return found;
  }
}

/** Adds a cue below a node; out: the node where it ends. */
function extend<Label>(node: Node<Label>, cue: Cue): Node<Label> {
  if (cue.kind === 'sequence') return cue.parts.reduce((at, part) => extend(at, part), node);
  if (cue.kind !== 'choice') return step(node, cue);
  // A node of its own for this cue: other cues that share the words before must not share what follows.
  const join = new Node<Label>();
  for (const part of cue.parts) (extend(node, part).joins ??= []).push(join);
  return join;
}

function step<Label>(node: Node<Label>, one: Step): Node<Label> {
  if (one.kind === 'word') return child(node.words, one.text);
  if (one.kind === 'prefix') return child((node.prefixes ??= new Map()), one.text);
  if (one.kind === 'suffix') return child((node.suffixes ??= new Map()), one.text);
  return (node[one.kind] ??= new Node<Label>());
}

function child<Label>(map: Map<string, Node<Label>>, key: string): Node<Label> {
  let node = map.get(key);
  if (!node) map.set(key, (node = new Node<Label>()));
  return node;
}

/** Everything that begins at one word of the text. */
class Walk<Label> {
  readonly longest: Match<Label>[] = [];
  readonly #words: readonly string[];
  readonly #start: number;

  constructor(words: readonly string[], start: number) {
    this.#words = words;
    this.#start = start;
  }

  visit(node: Node<Label>, at: number, captureFrom: number, captureTo: number): void {
    if (node.labels) for (const label of node.labels) this.#keep({ label, from: this.#start, to: at, captureFrom, captureTo: captureTo < captureFrom ? at : captureTo });
    if (node.joins) for (const join of node.joins) this.visit(join, at, captureFrom, captureTo);
    if (node.open) this.visit(node.open, at, at, -1);
    if (node.close) this.visit(node.close, at, captureFrom, at);
    const word = this.#words[at];
    if (word === undefined) return;
    const exact = node.words.get(word);
    if (exact) this.visit(exact, at + 1, captureFrom, captureTo);
    if (node.gap) this.#leap(node.gap, at, captureFrom, captureTo);
    if (endsSentence(word)) return;
    if (node.any) this.visit(node.any, at + 1, captureFrom, captureTo);
    if (node.number && isNumber(word)) this.visit(node.number, at + 1, captureFrom, captureTo);
    const { prefixes, suffixes } = node;
    if (!prefixes && !suffixes) return;
    for (let length = 2; length <= word.length && length <= MAX_AFFIX; length += 1) {
      const begun = prefixes?.get(word.slice(0, length));
      if (begun) this.visit(begun, at + 1, captureFrom, captureTo);
      const ended = suffixes?.get(word.slice(-length));
      if (ended) this.visit(ended, at + 1, captureFrom, captureTo);
    }
  }

  #leap(node: Node<Label>, at: number, captureFrom: number, captureTo: number): void {
    for (let to = at; to <= at + MAX_GAP && to < this.#words.length; to += 1) {
      this.visit(node, to, captureFrom, captureTo);
      if (endsSentence(this.#words[to] ?? '¶')) return;
    }
  }

  #keep(match: Match<Label>): void {
    const known = this.longest.findIndex((each) => each.label === match.label);
    if (known < 0) this.longest.push(match);
    else if (match.to > (this.longest[known]?.to ?? 0)) this.longest[known] = match;
  }
}

function isNumber(word: string): boolean {
  const code = word.charCodeAt(0);
  return code > 47 && code < 58;
}
