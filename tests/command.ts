import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const BUILT = join(ROOT, 'dist', '.built');

/** Arguments for node that run the real program: the build when it is as new as its source, else the source, slowly. */
export function programArgs(): string[] {
  const fresh =
    existsSync(BUILT) &&
    statSync(BUILT).mtimeMs >= Math.max(newest(join(ROOT, 'src')), newest(join(ROOT, 'adapters')));
  return fresh
    ? [join(ROOT, 'dist', 'src', 'main.js')]
    : ['-r', 'ts-node/register', join(ROOT, 'src', 'main.ts')];
}

function newest(path: string): number {
  const about = statSync(path);
  if (!about.isDirectory()) return about.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}
