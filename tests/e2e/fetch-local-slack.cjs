/**
 * Fetches the local Slack that tests/e2e/slack.test.ts talks to: 37 MB, and never a dependency, since nobody who uses
 * RoastPitch needs it. Does nothing when it is there. Usage: node tests/e2e/fetch-local-slack.cjs
 */
const { execFileSync } = require('node:child_process');
const { createHash } = require('node:crypto');
const { existsSync, mkdirSync, readFileSync, rmSync } = require('node:fs');
const { join } = require('node:path');

const NAME = 'local-slack-linux-x64@0.1.8';
const SHA512 = '2BCTKxKajjZNWCSCj66Jq5VDScUDNpGZ1lA3281I8RvpDE4/ULCwC26TlcW6/4sPbSTs02Q3KjTiltJp3ZBEvg==';
const FOLDER = join(__dirname, '..', '..', 'node_modules', '.cache', 'local-slack');

if (process.platform !== 'linux' || process.arch !== 'x64') {
  process.stderr.write('The local Slack runs on Linux x64 only; its end-to-end test will be skipped.\n');
} else if (!existsSync(join(FOLDER, 'package', 'bin', 'local-slack'))) {
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
