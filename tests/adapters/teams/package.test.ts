import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import { manifestFor, packageFor } from '../../../adapters/cli/teams-package';

const appId = '6f1e0c9a-1111-4222-8333-444455556666';
const ROOT = join(__dirname, '..', '..', '..');
/** Microsoft’s checker; APP_MANIFEST names another folder that has it. */
const CHECKER = checker();

/** The files in a zip, read by their directory, as Teams does. */
function unzipped(archive: Buffer): Map<string, Buffer> {
  const end = archive.lastIndexOf(Buffer.from('504b0506', 'hex'));
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let i = 0; i < archive.readUInt16LE(end + 10); i += 1) {
    const [crc, packed, size, nameLength] = [16, 20, 24]
      .map((field) => archive.readUInt32LE(at + field))
      .concat(archive.readUInt16LE(at + 28));
    const name = archive.subarray(at + 46, at + 46 + nameLength!).toString();
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const content = inflateRawSync(archive.subarray(start, start + packed!));
    expect([content.length, crc32(content)]).toEqual([size, crc]);
    files.set(name, content);
    at += 46 + nameLength!;
  }
  return files;
}

test('the package holds the manifest and both icons at its root, and is the same each time', () => {
  const archive = packageFor({ appId });
  const files = unzipped(archive);
  expect([...files.keys()]).toEqual(['manifest.json', 'color.png', 'outline.png']);
  expect(archive.equals(packageFor({ appId }))).toBe(true);
  const manifest = JSON.parse(files.get('manifest.json')!.toString()) as Record<string, unknown>;
  expect(manifest).toMatchObject({
    id: appId,
    bots: [{ botId: appId }],
    composeExtensions: [{ botId: appId }],
  });
  expect(JSON.stringify(manifest)).not.toContain('${{');
});

test('the icons have the sizes that Teams demands', () => {
  const files = unzipped(packageFor({ appId }));
  for (const [name, size] of [
    ['color.png', 192],
    ['outline.png', 32],
  ] as const) {
    const icon = files.get(name)!;
    expect(icon.subarray(1, 4).toString()).toBe('PNG');
    expect([icon.readUInt32BE(16), icon.readUInt32BE(20)]).toEqual([size, size]);
  }
});

test('any unzip can open it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'teams-package-'));
  const file = join(folder, 'app.zip');
  const script = join(ROOT, 'adapters/cli/teams-package.ts');
  const run = (...options: string[]): ReturnType<typeof spawnSync> =>
    spawnSync(process.execPath, ['-r', 'ts-node/register', script, ...options], {
      cwd: ROOT,
      encoding: 'utf8',
    });
  expect(run('--app-id', appId, '--out', file)).toMatchObject({ status: 0, stdout: `${file}\n` });
  expect(unzipped(readFileSync(file)).size).toBe(3);
  if (spawnSync('python3', ['--version']).status === 0)
    expect(execFileSync('python3', ['-m', 'zipfile', '-t', file], { encoding: 'utf8' })).toContain(
      'Done testing',
    );
  const wrong = run('--app-id', 'my-app');
  expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringContaining('Application (client) ID')]);
  rmSync(folder, { recursive: true });
}, 60_000);

test('the manifest is what Microsoft’s own checker takes, with and without slash commands', () => {
  if (!CHECKER) {
    console.warn(
      'SKIPPED: the check of the manifest. Install the development dependency @microsoft/app-manifest.',
    );
    return;
  }
  for (const slash of [false, true])
    expect(complaintsOf(manifestFor({ appId, slash, website: 'https://example.com/' }))).toEqual([]);
  expect(complaintsOf({ ...manifestFor({ appId }), bots: 'none' })).not.toEqual([]);
}, 60_000);

test('slash commands are for channels and groups only, with answers for one person alone', () => {
  expect(manifestFor({ appId, slash: true })).toMatchObject({
    manifestVersion: '1.29',
    bots: [
      {
        supportsTargetedMessages: true,
        commandLists: [{ scopes: ['personal'] }, { triggers: ['mention', 'slash'] }],
      },
    ],
  });
  expect(JSON.stringify(manifestFor({ appId }))).not.toContain('slash');
});

/** Runs by itself: it is an ES module inside, which jest cannot load. */
function complaintsOf(manifest: object): unknown {
  const script = `
    const { AppManifestUtils } = require(process.argv[1]);
    const manifest = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
    globalThis.fetch = () => Promise.reject(new Error('no network'));
    AppManifestUtils.validateAgainstSchema(manifest).then((found) => console.log(JSON.stringify(found)));`;
  const ran = spawnSync(process.execPath, ['-e', script, CHECKER!], {
    input: JSON.stringify(manifest),
    encoding: 'utf8',
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return JSON.parse(ran.stdout) as unknown;
}

function checker(): string | undefined {
  try {
    return createRequire(join(process.env.APP_MANIFEST ?? ROOT, 'x.js')).resolve('@microsoft/app-manifest');
  } catch {
    return undefined;
  }
}
