/**
 * Fetches what the end-to-end tests talk to: a local Slack and Microsoft's local Teams client (whose licence is its own: a
 * tool for developers, never vendored). Together about 100 MB, and never a dependency, since nobody who uses RoastPitch
 * needs them. Does nothing for what is there. Usage: node tests/e2e/fetch-clients.cjs
 */
const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, rmSync } = require('node:fs');
const { join } = require('node:path');

const CLIENTS = [
  {
    name: 'local-slack-linux-x64@0.1.8',
    sha512: '2BCTKxKajjZNWCSCj66Jq5VDScUDNpGZ1lA3281I8RvpDE4/ULCwC26TlcW6/4sPbSTs02Q3KjTiltJp3ZBEvg==',
    folder: 'local-slack',
    program: ['bin', 'local-slack'],
    runsHere: process.platform === 'linux' && process.arch === 'x64',
  },
  {
    name: '@microsoft/m365agentsplayground@0.2.28',
    sha512: 'EevhYW8xtEATwNg5eiFqTgZT0P5gjfCsLBwBWESSrB6+0lr9Yi9R27HJwjNGUlT3JQlxoWMgnvEQunUuyI/+2Q==',
    folder: 'm365agentsplayground',
    program: ['cli.js'],
    runsHere: true,
  },
];

for (const { name, sha512, folder, program, runsHere } of CLIENTS) {
  const home = join(__dirname, '..', '..', 'node_modules', '.cache', folder);
  if (!runsHere) process.stderr.write(`${name} does not run here; its end-to-end test will be skipped.\n`);
  else if (!existsSync(join(home, 'package', ...program))) fetch(name, sha512, home);
}

function fetch(name, sha512, home) {
  mkdirSync(home, { recursive: true });
  const said = execFileSync('npm', ['pack', name, '--silent', '--pack-destination', home], {
    encoding: 'utf8',
  });
  const file = join(home, said.trim().split('\n').pop());
  if (createHash('sha512').update(readFileSync(file)).digest('base64') !== sha512) {
    rmSync(file);
    throw new Error(`${name} is not the package that this test was written for; it was thrown away.`);
  }
  execFileSync('tar', ['-xzf', file, '-C', home]);
  rmSync(file);
}
