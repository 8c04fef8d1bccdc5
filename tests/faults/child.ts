import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** A process of TypeScript that can be killed, and the lines that it has written. */
export interface Child {
  readonly lines: readonly string[];
  /** How it ended, once every line that it wrote has been read. */
  readonly ended: Promise<{ signal: NodeJS.Signals | null; code: number | null; errors: string }>;
  /** Resolves when it has written so many lines, or has ended. */
  wrote(lines: number): Promise<void>;
  kill(signal: NodeJS.Signals): void;
}

/** Runs a file in a process of its own; `task` arrives there as `taskOf()`. */
export function startChild(file: string, task: unknown): Child {
  const args = [
    '--disable-warning=ExperimentalWarning',
    '-r',
    'ts-node/register/transpile-only',
    file,
    JSON.stringify(task),
  ];
  const child: ChildProcess = spawn(process.execPath, args, { cwd: ROOT, stdio: 'pipe' });
  const lines: string[] = [];
  let half = '';
  let errors = '';
  let over = false;
  const waiting = new Set<() => void>();
  const wake = (): void => {
    for (const look of waiting) look();
  };
  child.stdout?.on('data', (data: Buffer) => {
    const parts = (half + data.toString()).split('\n');
    half = parts.pop() ?? '';
    lines.push(...parts);
    wake();
  });
  child.stderr?.on('data', (data: Buffer) => (errors += data.toString()));
  const ended = new Promise<Awaited<Child['ended']>>((resolve) => {
    child.on('close', (code, signal) => {
      over = true;
      wake();
      resolve({ code, signal, errors });
    });
  });
  return {
    lines,
    ended,
    wrote: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (lines.length < count && !over) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    kill: (signal) => child.kill(signal),
  };
}

/** What this process was started to do. */
export function taskOf(): unknown {
  return JSON.parse(process.argv[2] ?? '');
}

/** A line to the parent; it is out when this returns, so that a kill right after it takes nothing back. */
export function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Waits for the kill; ends by itself only when the parent is gone. */
export function untilKilled(): void {
  process.stdin.resume().on('end', () => process.exit());
}
