/**
 * Installs and builds what is missing or older than its source, before `npm start`, `npm test` and the tools.
 * Plain Node, because it runs when nothing is installed yet. Everything it says goes to standard error.
 * With `--install-only` nothing is built: for tools that run from the source.
 */
const { spawnSync } = require('node:child_process');
const { existsSync, readdirSync, statSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..', '..');
const say = (line) => process.stderr.write(`roastpitch: ${line}\n`);
const time = (path) => (existsSync(join(root, path)) ? statSync(join(root, path)).mtimeMs : 0);

/** Newest change below a path, in milliseconds since 1970. */
function newest(path) {
  const full = join(root, path);
  if (!statSync(full).isDirectory()) return statSync(full).mtimeMs;
  return readdirSync(full).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

/** Runs a command with its output on standard error; ends the process with one sentence when it fails. */
function run(command, args, onFailure) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status === 0) return;
  say(onFailure);
  process.exit(1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  say(
    `Node ${process.versions.node} is too old. RoastPitch needs Node 20.19 or newer: see https://nodejs.org.`,
  );
  process.exit(1);
}

if (time('node_modules/.package-lock.json') < time('package-lock.json')) {
  say('installing packages (once, about half a minute) ...');
  run(
    'npm',
    ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'],
    'The packages could not be installed. Is there a network? Try again, or run: npm ci',
  );
}

const sources = ['src', 'adapters', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];
if (!process.argv.includes('--install-only') && time('dist/.built') < Math.max(...sources.map(newest))) {
  say('building ...');
  run(
    process.execPath,
    ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'],
    'The build failed: the lines above name the file.',
  );
  writeFileSync(join(root, 'dist/.built'), '');
}
