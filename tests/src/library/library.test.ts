import { LibraryError } from '../../../src/errors';
import { libraryProblems } from '../../../src/library/library';
import { parseLibrary } from '../../../src/library/parse-library';
import { aLibrary, libraryFiles } from '../../a-library';

function problems(changes: Record<string, unknown>): readonly string[] {
  try {
    return libraryProblems(aLibrary(changes));
  } catch (error) {
    if (error instanceof LibraryError) return error.problems;
    throw error;
  }
}

const LINE = 'rebuttals/en/quip.yaml';

describe('the library', () => {
  it('has the ideas, lines and words of its files', () => {
    const library = aLibrary();
    expect(library.ideas.get('tactic:quick_call')).toMatchObject({ kind: 'tactic', weight: 2 });
    expect(library.lines.en.find((line) => line.id === 'kettle')).toMatchObject({
      style: 'quip',
      language: 'en',
      engine: 'gatekeeper',
      rung: 1,
    });
    expect(library.ui.nl.get('greeting')?.fill({ name: 'Wim' }, 'informal')).toBe('Hello Wim');
  });

  it('has a version that changes with any word of any file, and not with the order of the files', () => {
    const files = libraryFiles();
    const { version } = parseLibrary(files);
    expect(version).toMatch(/^[0-9a-f]{8}$/);
    expect(parseLibrary([...files].reverse()).version).toBe(version);
    expect(aLibrary({ 'ui/en.yaml': { greeting: 'Hello, {{ name }}' } }).version).not.toBe(version);
  });

  it('knows cues under "any" in every language', () => {
    const library = aLibrary({
      'topics/website.yaml': { id: 'website', name: {}, cues: { any: ['web shop'] } },
    });
    const tokens = { words: ['web', 'shop'], starts: [0, 4], ends: [3, 8] };
    for (const language of ['en', 'nl', 'fr', 'de'] as const) {
      expect(library.reader[language].match(tokens).map((each) => each.label.id)).toEqual(['website']);
    }
  });
});

describe('a problem with the library', () => {
  it.each<[string, Record<string, unknown>, RegExp]>([
    [
      'broken YAML',
      { [LINE]: '- id: "one\n  engine: narrator\n' },
      /^prompts\/rebuttals\/en\/quip\.yaml:\d+: ./,
    ],
    [
      'an unknown key',
      { [LINE]: '- id: one\n  engine: narrator\n  colour: red\n  text: No.\n' },
      /^prompts\/rebuttals\/en\/quip\.yaml:1: "0": .*colour/,
    ],
    [
      'an unknown slot',
      { [LINE]: '- id: one\n  engine: narrator\n  text: No, {{ firstname }}.\n' },
      /^prompts\/rebuttals\/en\/quip\.yaml:3: "0\.text": .*firstname/,
    ],
    [
      'an unknown engine',
      { [LINE]: '- id: one\n  engine: diesel\n  text: No.\n' },
      /^prompts\/rebuttals\/en\/quip\.yaml:2: "0\.engine": .*narrator/,
    ],
    [
      'an id used twice',
      { [LINE]: '- id: exit\n  engine: narrator\n  text: No.\n' },
      /^prompts\/rebuttals\/en\/quip\.yaml:1: .*twice/,
    ],
    [
      'an id with capitals',
      { [LINE]: '- id: One\n  engine: narrator\n  text: No.\n' },
      /^prompts\/rebuttals\/en\/quip\.yaml:1: "0\.id": must be small letters/,
    ],
    [
      'a rung that does not exist',
      { [LINE]: '- id: one\n  engine: narrator\n  rung: 6\n  text: No.\n' },
      /^prompts\/rebuttals\/en\/quip\.yaml:3: "0\.rung": /,
    ],
    [
      'a text that is empty',
      { [LINE]: '- id: one\n  engine: narrator\n  text: "  "\n' },
      /^prompts\/rebuttals\/en\/quip\.yaml:3: "0\.text": is empty/,
    ],
    [
      'a tactic that does not exist',
      { [LINE]: '- id: one\n  engine: narrator\n  tactics: [telepathy]\n  text: No.\n' },
      /^prompts\/rebuttals\/en\/quip\.yaml:\d+: .*telepathy/,
    ],
    [
      'words it quotes and never waits for',
      { [LINE]: '- id: one\n  engine: narrator\n  text: No to {{ said }}.\n' },
      /^prompts\/rebuttals\/en\/quip\.yaml:\d+: "one": .*lacks says/,
    ],
    [
      'words to wait for that cannot be read',
      { [LINE]: '- id: one\n  engine: narrator\n  says: [your radar, "(on"]\n  text: No.\n' },
      /^prompts\/rebuttals\/en\/quip\.yaml:3: "0\.says\.1": .*lacks a closing \)/,
    ],
    [
      'a style that does not exist',
      { 'rebuttals/en/pun.yaml': [] },
      /^prompts\/rebuttals\/en\/pun\.yaml:1: .*quip/,
    ],
    [
      'a language that does not exist',
      { 'rebuttals/es/quip.yaml': [] },
      /^prompts\/rebuttals\/es\/quip\.yaml:1: .*"es"/,
    ],
    ['a folder that does not exist', { 'jokes/en.yaml': [] }, /^prompts\/jokes\/en\.yaml:1: .*jokes/],
    [
      'a cue with an open bracket',
      { 'topics/website.yaml': 'id: website\nname: {}\ncues:\n  en:\n    - web design\n    - (web shop\n' },
      /^prompts\/topics\/website\.yaml:6: "cues\.en\.1": .*lacks a closing \)/,
    ],
    [
      'a near-miss with an open bracket',
      { 'topics/website.yaml': 'id: website\nname: {}\ncues: {}\nnot:\n  en: ["(web"]\n' },
      /^prompts\/topics\/website\.yaml:5: "not\.en\.0": /,
    ],
    [
      'a cue in a language that does not exist',
      { 'topics/website.yaml': 'id: website\nname: {}\ncues:\n  es: [sitio]\n' },
      /^prompts\/topics\/website\.yaml:\d: "cues.*es/,
    ],
    [
      'an id unlike the file',
      { 'topics/website.yaml': 'id: web\nname: {}\ncues: {}\n' },
      /^prompts\/topics\/website\.yaml:1: "id": .*"website"/,
    ],
    [
      'a signal without a side',
      { 'signals/invoice.yaml': 'id: invoice\nweight: 1\nname: {}\ncues: {}\n' },
      /^prompts\/signals\/invoice\.yaml:\d: "side": /,
    ],
    [
      'a tactic with a side',
      { 'tactics/bump.yaml': 'id: bump\nside: pitch\nname: {}\ncues: {}\n' },
      /^prompts\/tactics\/bump\.yaml:2: "side": /,
    ],
    [
      'a broken cue of a fact',
      { 'facts/en.yaml': 'offer:\n  - we offer {\n' },
      /^prompts\/facts\/en\.yaml:2: "offer\.0": .*lacks a closing \}/,
    ],
    [
      'a broken cue of the guard',
      { 'guard/en.yaml': 'no: [no]\ninsult:\n  - (silly\n' },
      /^prompts\/guard\/en\.yaml:3: "insult\.0": /,
    ],
    [
      'an unknown list of the guard',
      { 'guard/en.yaml': 'no: [no]\nrude: [x]\n' },
      /^prompts\/guard\/en\.yaml:\d: .*rude/,
    ],
    [
      'a word of the interface with an unknown slot',
      { 'ui/en.yaml': 'greeting: Hello {{ user }}\n' },
      /^prompts\/ui\/en\.yaml:1: "greeting": .*user/,
    ],
    [
      'a language that lacks a word of the interface',
      { 'ui/en.yaml': { greeting: 'Hello', extra: 'More' } },
      /^prompts\/ui\/nl\.yaml.*extra/,
    ],
    ['facts that are missing', { 'facts/nl.yaml': null }, /^prompts\/facts\/nl\.yaml: .*missing/],
    ['a guard that is missing', { 'guard/nl.yaml': null }, /^prompts\/guard\/nl\.yaml: .*missing/],
    ['an interface that is missing', { 'ui/nl.yaml': null }, /^prompts\/ui\/nl\.yaml: .*missing/],
    ['no plain exit', { 'rebuttals/nl/exit.yaml': null }, /^prompts\/rebuttals\/nl\/exit\.yaml: .*missing/],
  ])('is told for %s, with file, line, key and reason', (_, changes, sentence) => {
    const told = problems(changes);
    expect(told.filter((each) => sentence.test(each))).toHaveLength(1);
  });

  it('never hides another one: all problems of all files come at once', () => {
    const told = problems({
      [LINE]: '- id: One\n  engine: diesel\n  text: No.\n',
      'topics/website.yaml': 'id: website\nname: {}\ncues:\n  en: [(a, "b)"]\n',
      'facts/nl.yaml': null,
      'jokes/en.yaml': [],
    });
    expect(told.length).toBeGreaterThanOrEqual(6);
    for (const file of ['quip', 'website', 'facts/nl', 'jokes'])
      expect(told.some((each) => each.includes(file))).toBe(true);
  });

  it('is an error with a hint where the format is explained', () => {
    const failing = (): unknown => parseLibrary([]);
    expect(failing).toThrow(LibraryError);
    expect(failing).toThrow(/facts\/en\.yaml[\s\S]*ui\/de\.yaml/);
  });
});
