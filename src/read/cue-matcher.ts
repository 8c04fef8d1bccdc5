import type { Cue } from './cue';
import { CueNode } from './cue-tree';
import { endsSentence, type Tokens } from './tokens';

/** A cue found in a text, as token numbers: `from` the first, `to` past the last; the captured part likewise, or -1. */
export interface Match<Label> {
  readonly label: Label;
  readonly from: number;
  readonly to: number;
  readonly captureFrom: number;
  readonly captureTo: number;
}

const NO_BRACES = { captureFrom: -1, captureTo: -1 };
/** Words that `...` may stand for. */
const MAX_GAP = 4;
/** What is remembered about words seen after one state; a stranger's text must not fill the memory. */
const MAX_REMEMBERED = 5_000;
/** From so many nodes on it pays to look a word up once for all of them. */
const MANY = 24;

/**
 * All cues of a language in one tree, walked once however many cues there are. Nodes reached by the same words
 * are visited together, and what a word leads to is remembered, so that common words cost one look-up.
 * Linear in the text: what starts at one word is bounded by the length of the longest cue.
 */
export class CueMatcher<Label> {
  readonly #root = new CueNode<Label>(true);
  /** The cues with braces once more, each label in a tree of its own. */
  readonly #capturing = new Map<Label, CueNode<Label>>();
  #start = new State<Label>([this.#root]);

  add(cue: Cue, label: Label): void {
    plant(this.#root, cue, label);
    if (captures(cue)) {
      const root = this.#capturing.get(label) ?? new CueNode<Label>(true);
      this.#capturing.set(label, root);
      plant(root, cue, label);
    }
    this.#start = new State([this.#root]);
  }

  /** Every cue found; of several ways in which one label starts at one word, the longest. */
  match({ words }: Tokens): Match<Label>[] {
    const found: Match<Label>[] = [];
    const longest = new Map<Label, number>();
    for (let from = 0; from < words.length; from += 1) {
      visit(this.#start, words, from, longest);
      if (longest.size === 0) continue;
      for (const [label, to] of longest)
        found.push({ label, from, to, ...this.#captured(label, words, from, to) });
      longest.clear();
    }
    return found;
  }

  /** Where the braces of a cue lie. The states forget that, so the few cues that have braces are walked again. */
  #captured(label: Label, words: readonly string[], from: number, to: number): Braces {
    const root = this.#capturing.get(label);
    return (root && new CaptureWalk(label, words, to).find(root, from, -1, -1)) ?? NO_BRACES;
  }
}

function plant<Label>(root: CueNode<Label>, cue: Cue, label: Label): void {
  const end = root.extend(cue);
  end.labels ??= [];
  if (!end.labels.includes(label)) end.labels.push(label);
}

/** Nodes that stand for the same words, with what each next word leads to. */
class State<Label> {
  readonly labels: readonly Label[];
  readonly #nodes: readonly CueNode<Label>[];
  /** What each word leads to exactly, for a state of many nodes such as the first: made when it is first asked. */
  #exact: Map<string, CueNode<Label>[]> | undefined;
  #loose: readonly CueNode<Label>[] | undefined;
  /** Null for a word that leads nowhere. */
  readonly #next = new Map<string, State<Label> | null>();
  #gap: State<Label> | undefined | null = null;

  constructor(nodes: Iterable<CueNode<Label>>) {
    this.#nodes = [...reachable(nodes)];
    this.labels = [...new Set(this.#nodes.flatMap((node) => node.labels ?? []))];
  }

  next(word: string): State<Label> | undefined {
    const known = this.#next.get(word);
    if (known !== undefined) return known ?? undefined;
    const nodes = this.#after(word, endsSentence(word));
    const state = nodes.length > 0 ? new State(nodes) : undefined;
    if (this.#next.size >= MAX_REMEMBERED) this.#next.clear();
    this.#next.set(word, state ?? null);
    return state;
  }

  #after(word: string, isEnd: boolean): CueNode<Label>[] {
    const nodes: CueNode<Label>[] = [];
    if (this.#nodes.length < MANY) {
      for (const node of this.#nodes) nodes.push(...node.after(word, isEnd));
      return nodes;
    }
    this.#exact ??= exactWords(this.#nodes);
    nodes.push(...(this.#exact.get(word) ?? []));
    if (isEnd) return nodes;
    this.#loose ??= this.#nodes.filter((node) => node.isLoose);
    for (const node of this.#loose) nodes.push(...node.loosely(word));
    return nodes;
  }

  /** The state behind `...`, which any of the next few words may lead on from. */
  gap(): State<Label> | undefined {
    if (this.#gap !== null) return this.#gap;
    const nodes = this.#nodes.flatMap((node) => (node.gap ? [node.gap] : []));
    return (this.#gap = nodes.length > 0 ? new State(nodes) : undefined);
  }
}

function exactWords<Label>(nodes: readonly CueNode<Label>[]): Map<string, CueNode<Label>[]> {
  const all = new Map<string, CueNode<Label>[]>();
  for (const node of nodes)
    for (const [word, next] of node.words ?? []) {
      const known = all.get(word);
      if (known) known.push(next);
      else all.set(word, [next]);
    }
  return all;
}

function visit<Label>(
  state: State<Label>,
  words: readonly string[],
  at: number,
  longest: Map<Label, number>,
): void {
  for (const label of state.labels) if (at > (longest.get(label) ?? -1)) longest.set(label, at);
  const gap = state.gap();
  if (gap) {
    for (let to = at; to <= at + MAX_GAP; to += 1) {
      visit(gap, words, to, longest);
      if (endsSentence(words[to] ?? '¶')) break;
    }
  }
  const word = words[at];
  const next = word === undefined ? undefined : state.next(word);
  if (next) visit(next, words, at + 1, longest);
}

/** The nodes and all that can be reached from them without a word. */
function reachable<Label>(nodes: Iterable<CueNode<Label>>): Set<CueNode<Label>> {
  const all = new Set(nodes);
  for (const node of all)
    for (const more of [...(node.joins ?? []), node.open, node.close]) if (more) all.add(more);
  return all;
}

/** Where the braces of a cue lie, as token numbers; -1 for a brace not passed. */
interface Braces {
  readonly captureFrom: number;
  readonly captureTo: number;
}

/** The second walk, along one label: from a node at a word to the end of a cue at word `to`. */
class CaptureWalk<Label> {
  readonly #label: Label;
  readonly #words: readonly string[];
  readonly #to: number;

  constructor(label: Label, words: readonly string[], to: number) {
    this.#label = label;
    this.#words = words;
    this.#to = to;
  }

  /** The braces on the first way that leads to the end. */
  find(node: CueNode<Label>, at: number, captureFrom: number, captureTo: number): Braces | undefined {
    if (at === this.#to && node.labels?.includes(this.#label))
      return { captureFrom, captureTo: captureTo < captureFrom ? at : captureTo };
    return this.#still(node, at, captureFrom, captureTo) ?? this.#onward(node, at, captureFrom, captureTo);
  }

  /** Steps that cost no word. */
  #still(node: CueNode<Label>, at: number, captureFrom: number, captureTo: number): Braces | undefined {
    for (const join of node.joins ?? []) {
      const found = this.find(join, at, captureFrom, captureTo);
      if (found) return found;
    }
    return (
      (node.open && this.find(node.open, at, at, -1)) ??
      (node.close && this.find(node.close, at, captureFrom, at))
    );
  }

  #onward(node: CueNode<Label>, at: number, captureFrom: number, captureTo: number): Braces | undefined {
    if (node.gap)
      for (let leap = at; leap <= Math.min(at + MAX_GAP, this.#to); leap += 1) {
        const found = this.find(node.gap, leap, captureFrom, captureTo);
        if (found) return found;
        if (endsSentence(this.#words[leap] ?? '¶')) break;
      }
    const word = at < this.#to ? this.#words[at] : undefined;
    if (word === undefined) return undefined;
    for (const next of node.after(word, endsSentence(word))) {
      const found = this.find(next, at + 1, captureFrom, captureTo);
      if (found) return found;
    }
    return undefined;
  }
}

function captures(cue: Cue): boolean {
  return 'parts' in cue ? cue.parts.some(captures) : cue.kind === 'open';
}
