import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aLibrary, libraryFiles } from '../../a-library';
import { BRIEF_FILES, parseBriefTexts } from '../../../src/library/brief-texts';
import { LANGUAGES } from '../../../src/languages';
import { parseLibrary } from '../../../src/library/parse-library';

const FILES = BRIEF_FILES.map((path) => ({
  path,
  text: readFileSync(join(__dirname, '..', '..', '..', 'prompts', path), 'utf8'),
}));

const changed = (path: string, change: (text: string) => string) =>
  parseBriefTexts(FILES.map((file) => (file.path === path ? { path, text: change(file.text) } : file)));

describe('the three files of a brief', () => {
  it('are in order as they stand in prompts, cues and all', () => {
    const texts = parseBriefTexts(FILES);
    expect(Array.isArray(texts)).toBe(false);
    if (!texts || Array.isArray(texts)) return;
    expect(texts.version).toMatch(/^[0-9a-f]{8}$/);
    expect(texts.watch.problems()).toEqual([]);
    expect(Object.keys(texts.languages).sort()).toEqual([...LANGUAGES].sort());
    for (const rule of [
      'S1',
      'S2',
      'S3',
      'S4',
      'S5',
      'S6',
      'S8',
      'S9',
      'S11',
      'language',
      'length',
      'voice',
      'token',
      'echo',
      'shape',
    ])
      expect(texts.faults[rule]).toBeDefined();
  });

  it('change their version with every word', () => {
    const before = parseBriefTexts(FILES);
    for (const path of BRIEF_FILES) {
      const after = changed(path, (text) => `${text}\n${path.endsWith('.yaml') ? '# ' : ''}x`);
      expect(after).not.toMatchObject({ version: (before as { version: string }).version });
    }
  });

  it('may all be absent, but not one of them', () => {
    expect(parseBriefTexts([])).toBeUndefined();
    expect(parseBriefTexts(FILES.slice(1))).toEqual(['prompts/brief.yaml: the file is missing or empty']);
    expect(changed('system.md', () => ' ')).toEqual(['prompts/system.md: the file is missing or empty']);
  });

  it.each([
    ['request.md', (text: string) => `${text}{{ nonsense }}`, /request\.md.*nonsense/],
    ['request.md', (text: string) => `${text}{% if x`, /request\.md.*not a valid template/],
    ['request.md', (text: string) => text.replace('job.phrase', 'job.frase'), /request\.md.*frase/],
    ['brief.yaml', (text: string) => text.replace('  email:', '  fax:'), /brief\.yaml.*channels/],
    [
      'brief.yaml',
      (text: string) => text.replace('[mirror, role-reversal', '[jester, role-reversal'),
      /brief\.yaml.*styles/,
    ],
  ])('with a mistake in %s is told with file and key', (path, change, problem) => {
    const problems = changed(path, change);
    expect(Array.isArray(problems) ? problems.join('\n') : problems).toMatch(problem);
  });
});

it('a library works without a brief, and the brief changes no seed of the templates', () => {
  const without = aLibrary();
  expect(without.brief).toBeUndefined();
  const withBrief = parseLibrary([...libraryFiles(), ...FILES]);
  expect(withBrief.brief?.version).toBeDefined();
  expect(withBrief.version).toBe(without.version);
});
