import { spawn, type ChildProcess } from 'node:child_process';
import { root } from './root.ts';

/** How a child process ended and all that it wrote. `code` is null when a signal or the time limit ended it. */
export interface Ended {
  code: number | null;
  output: string;
}

export interface RunOptions {
  env?: Record<string, string>;
  /** Also show the output while it comes. */
  live?: boolean;
  /** Milliseconds after which the child and its children are killed. */
  limit?: number;
}

const running = new Set<ChildProcess>();
const windows = process.platform === 'win32';

/** Runs Node with `args` in the repository's root, in a process group of its own, to its end. */
export function runNode(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const { env = {}, live = false, limit = 15 * 60_000 } = options;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: !windows,
    });
    running.add(child);
    let output = '';
    const keep = (target: NodeJS.WriteStream) => (text: string) => {
      output += text;
      if (live) target.write(text);
    };
    child.stdout.setEncoding('utf8').on('data', keep(process.stdout));
    child.stderr.setEncoding('utf8').on('data', keep(process.stderr));
    const timer = setTimeout(() => {
      output += `\nStopped: not done after ${limit / 1000} s.\n`;
      kill(child);
    }, limit);
    const end = (code: number | null) => {
      clearTimeout(timer);
      running.delete(child);
      kill(child);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      end(null);
    });
    child.on('close', end);
  });
}

/** Ends every child that still runs; for an interrupted run. */
export function killChildren(): void {
  for (const child of running) kill(child);
}

/** A runner may leave browsers or databases behind: the signal goes to its whole group. */
function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (windows) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is gone already: that is what was wanted.
  }
}
