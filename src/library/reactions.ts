import { z } from 'zod';
import { emptyShelves, keepCues, type CueShelf } from './cue-shelf';
import { lineOf, parseFile, problem, type PromptFile } from './parse-file';
import { cueFile } from './shapes';
import type { Language } from '../languages';

/** What somebody can make of a rebuttal. */
export const REACTIONS = [
  'good-sport',
  'earnest',
  'more-pitch',
  'next-step',
  'nudge',
  'offended',
  'bad-loser',
  'withdraws',
  'automatic',
] as const;
export type ReactionKind = (typeof REACTIONS)[number];

/** One kind of reaction: its cues, fainter hints of it, and the ideas of other files that go with it. */
const reactionFile = cueFile.omit({ side: true, why: true, tests: true }).extend({
  id: z.enum(REACTIONS),
  hints: cueFile.shape.not,
  like: z.array(z.string()).default([]),
});
type ReactionFile = z.infer<typeof reactionFile>;

/** The files under prompts/reactions/: the kinds, and their cues in each language. */
export interface Reactions {
  readonly kinds: ReadonlyMap<ReactionKind, ReactionFile>;
  readonly shelves: Readonly<Record<Language, CueShelf>>;
  readonly problems: readonly string[];
}

export function isReactionFile(file: PromptFile): boolean {
  return file.path.startsWith('reactions/');
}

/** Checks the files and shelves their cues. `ideas` has the names that `like` may give: `tactic:bump`, `ask:call`. */
export function parseReactions(
  files: readonly PromptFile[],
  ideas: { has(name: string): boolean },
): Reactions {
  const kinds = new Map<ReactionKind, ReactionFile>();
  const shelves = emptyShelves();
  const problems: string[] = [];
  for (const file of files) {
    const parsed = parseFile(file, reactionFile);
    if (Array.isArray(parsed)) {
      problems.push(...parsed);
      continue;
    }
    const { id, cues, hints, not, like } = parsed.value;
    const tell = (key: (string | number)[], reason: string): void => {
      problems.push(problem(file, lineOf(file, key), key.join('.'), reason));
    };
    if (file.path !== `reactions/${id}.yaml`) tell(['id'], 'must be like the name of the file');
    like.forEach((name, i) => {
      if (!ideas.has(name)) tell(['like', i], `there is no ${name}`);
    });
    kinds.set(id, parsed.value);
    keepCues(shelves, file, 'cues', cues, { kind: 'reaction', id, not: false });
    keepCues(shelves, file, 'hints', hints, { kind: 'hint', id, not: false });
    for (const kind of ['reaction', 'hint'] as const)
      keepCues(shelves, file, 'not', not, { kind, id, not: true });
  }
  return { kinds, shelves, problems };
}
