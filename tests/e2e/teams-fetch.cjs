/**
 * Fetches Microsoft's local Teams client, which tests/e2e/teams.test.ts talks to. Its licence is Microsoft's own and it
 * is a tool for developers: it is never vendored and never a dependency. Does nothing when it is there.
 * Usage: node tests/e2e/teams-fetch.cjs
 */
const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, rmSync } = require('node:fs');
const { join } = require('node:path');

const NAME = '@microsoft/m365agentsplayground@0.2.28';
const SHA512 = 'EevhYW8xtEATwNg5eiFqTgZT0P5gjfCsLBwBWESSrB6+0lr9Yi9R27HJwjNGUlT3JQlxoWMgnvEQunUuyI/+2Q==';
const FOLDER = join(__dirname, '..', '..', 'node_modules', '.cache', 'm365agentsplayground');

if (!existsSync(join(FOLDER, 'package', 'cli.js'))) {
  mkdirSync(FOLDER, { recursive: true });
  const said = execFileSync('npm', ['pack', NAME, '--silent', '--pack-destination', FOLDER], {
    encoding: 'utf8',
  });
  const file = join(FOLDER, said.trim().split('\n').pop());
  if (createHash('sha512').update(readFileSync(file)).digest('base64') !== SHA512) {
    rmSync(file);
    throw new Error(`${NAME} is not the package that this test was written for; it was thrown away.`);
  }
  execFileSync('tar', ['-xzf', file, '-C', FOLDER]);
  rmSync(file);
}
