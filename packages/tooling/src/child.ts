import { spawn, type ChildProcess } from 'node:child_process';
import { inRoot, root } from './root.ts';

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

/** Where Node keeps what it has compiled: each test file is a process of its own, and loads much the same. */
const compiled = inRoot('.cache/node');

const running = new Set<ChildProcess>();
const windows = process.platform === 'win32';

/** Runs Node with `args` in the repository's root, in a process group of its own, to its end. */
export function runNode(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const { env = {}, live = false, limit = 30 * 60_000 } = options;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { NODE_COMPILE_CACHE: compiled, ...process.env, ...env },
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
      stop(child);
    }, limit);
    const end = (code: number | null) => {
      clearTimeout(timer);
      running.delete(child);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += `${error.message}\n`;
      end(null);
    });
    // What it leaves behind would keep its output open, and us waiting.
    child.on('exit', () => signalGroup(child, 'SIGKILL'));
    child.on('close', end);
  });
}

/** Makes Ctrl-C and SIGTERM end all children before this process. */
export function stopChildrenWithUs(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      running.forEach(stop);
      setTimeout(() => process.exit(130), grace + 500);
    });
  }
}

/** Milliseconds that a runner has to close the browsers and databases that it started. */
const grace = 3000;

function stop(child: ChildProcess): void {
  signalGroup(child, 'SIGTERM');
  setTimeout(() => signalGroup(child, 'SIGKILL'), grace);
}

/** A runner may leave processes behind: the signal goes to its whole group. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (windows) child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group is gone already: that is what was wanted.
  }
}
