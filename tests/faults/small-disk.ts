import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real disk of a few megabytes, in memory. */
export interface SmallDisk {
  /** A folder on it that anybody may write. */
  readonly folder: string;
  /** Takes what room there is left. */
  fill(): void;
  /** Gives the room back. */
  free(): void;
  /** Out: another way to the folder, on which nothing may be written. */
  writeProtected(): string;
  remove(): void;
}

/** Out: undefined where this user may not mount one; only root on Linux may. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const mounted = mkdtempSync(join(tmpdir(), 'roastpitch-disk-'));
  chmodSync(mounted, 0o755);
  const mounts = [mounted];
  try {
    const args = ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', mounted];
    execFileSync('mount', args, { stdio: 'ignore' });
  } catch {
    rmdirSync(mounted);
    return undefined;
  }
  const folder = join(mounted, 'data');
  mkdirSync(folder);
  chmodSync(folder, 0o777);
  const ballast = join(mounted, 'ballast');
  return {
    folder,
    fill() {
      const file = openSync(ballast, 'a');
      // Down to the last byte, or a short record would still fit.
      for (const bytes of [65_536, 4_096, 1])
        try {
          for (;;) writeSync(file, Buffer.alloc(bytes));
        } catch {
          // Full, for pieces of this length.
        }
      closeSync(file);
    },
    free() {
      rmSync(ballast, { force: true });
    },
    writeProtected() {
      const other = mkdtempSync(join(tmpdir(), 'roastpitch-disk-'));
      execFileSync('mount', ['--bind', folder, other]);
      mounts.push(other);
      execFileSync('mount', ['-o', 'remount,bind,ro', other]);
      return other;
    },
    remove() {
      for (const each of mounts.reverse()) {
        // Lazily: SQLite may hold a file until its memory is collected.
        execFileSync('umount', ['-l', each]);
        rmdirSync(each);
      }
    },
  };
}

/** Said where there can be no small disk. */
export const NO_DISK = 'This user may not mount a disk: a full or write-protected disk is NOT tested.';
