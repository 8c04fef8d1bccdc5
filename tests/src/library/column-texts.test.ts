import { LibraryError } from '../../../src/errors';
import { LANGUAGES } from '../../../src/languages';
import { libraryProblems } from '../../../src/library/library';
import { aLibrary } from '../../a-library';

const TACTICS = ['bump', 'calendar_link', 'flattery', 'quick_call', 'unfilled_merge_field'];
const TWO = ['One way to say it.', 'Another way to say it.'];
const PIECES = [
  ...[
    'masthead',
    'opening',
    'best_one',
    'best_many',
    'best_tied',
    'hand_human',
    'hand_machine',
    'versus_humans',
  ],
  ...['versus_machine', 'versus_level', 'people', 'reaction', 'reaction_earnest', 'reaction_undeterred'],
  ...['reaction_sore', 'good_sport', 'fresh', 'closing'],
];
const FILE: Record<string, unknown> = {
  ...Object.fromEntries(PIECES.map((piece) => [piece, TWO])),
  tactics: Object.fromEntries(TACTICS.map((id) => [id, TWO])),
  row_one: '{{ rank }} {{ reply }}',
  row_many: '{{ rank }} {{ reply }} {{ votes }} {{ name }}',
  nameless: 'somebody',
};
const files = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...Object.fromEntries(LANGUAGES.map((language) => [`column/${language}.yaml`, FILE])),
  ...change,
});

function problems(changes: Record<string, unknown>): readonly string[] {
  try {
    return libraryProblems(aLibrary(changes));
  } catch (error) {
    if (error instanceof LibraryError) return error.problems;
    throw error;
  }
}

describe('the words of the Column', () => {
  it('are read in every language, and change no version and so no seed', () => {
    const library = aLibrary(files());
    for (const language of LANGUAGES)
      expect(library.columns?.[language].texts().pieces.closing).toHaveLength(2);
    expect(library.version).toBe(aLibrary().version);
    expect(problems(files())).toEqual([]);
  });

  it('may be missing altogether', () => {
    expect(aLibrary().columns).toBeUndefined();
  });

  it('leave out a line that cannot be read, and say so', () => {
    const library = aLibrary(
      files({ 'column/en.yaml': { ...FILE, closing: ['Fine.', '{{ votes }}', '{{ '] } }),
    );
    expect(library.columns?.en.texts().pieces.closing).toHaveLength(1);
    expect(libraryProblems(library)).toEqual([
      expect.stringMatching(
        /^prompts\/column\/en\.yaml:1: "closing\.1": names an unknown slot \{\{ votes \}\}/,
      ),
      expect.stringMatching(/^prompts\/column\/en\.yaml:1: "closing\.2": is not a valid template/),
    ]);
  });

  const without = (key: string): object =>
    Object.fromEntries(Object.entries(FILE).filter(([name]) => name !== key));
  it.each<[string, Record<string, unknown>, RegExp]>([
    ['a missing language', { 'column/de.yaml': null }, /^prompts\/column\/de\.yaml: the file is missing$/],
    [
      'a language that we do not write',
      { 'column/es.yaml': FILE },
      /^prompts\/column\/es\.yaml: must be named/,
    ],
    ['a missing piece', { 'column/fr.yaml': without('people') }, /^prompts\/column\/fr\.yaml:1: "people": /],
    [
      'an unknown piece',
      { 'column/fr.yaml': { ...FILE, weather: TWO } },
      /^prompts\/column\/fr\.yaml:1: .*weather/,
    ],
    [
      'a piece with a single line',
      { 'column/nl.yaml': { ...FILE, closing: ['Dag.'] } },
      /^prompts\/column\/nl\.yaml:1: "closing": needs two lines or more/,
    ],
    [
      'an empty line',
      { 'column/nl.yaml': { ...FILE, closing: ['Dag.', ' '] } },
      /^prompts\/column\/nl\.yaml:1: "closing\.1": is empty/,
    ],
    [
      'a tactic without lines',
      { 'column/en.yaml': { ...FILE, tactics: { bump: TWO } } },
      /^prompts\/column\/en\.yaml:1: "tactics": lacks calendar_link/,
    ],
    [
      'lines for a tactic that does not exist',
      { 'column/en.yaml': { ...FILE, tactics: { ...(FILE.tactics as object), yodel: TWO } } },
      /^prompts\/column\/en\.yaml:1: "tactics\.yodel": there is no tactic "yodel"/,
    ],
  ])('name file and key of %s', (_, change, told) => {
    expect(problems(files(change))).toContainEqual(expect.stringMatching(told));
  });
});
