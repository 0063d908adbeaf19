import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));

type Environment = Record<string, string>;

function start(args: readonly string[], env: Environment): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, ['--conditions=@betterdata/source', main, ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs `portal-server` with this environment alone, to its end. */
export async function portal(args: readonly string[], env: Environment = {}) {
  const child = start(args, env);
  const [stdout, stderr, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit') as Promise<[number | null]>,
  ]);
  return { code, stdout, stderr };
}

export interface ServingPortal {
  url: string;
  operationsUrl: string;
  /** Ends it with a signal and resolves to its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Runs `portal-server serve` on free ports, until it listens. Rejects with its complaint if it ends instead. */
export async function portalServe(args: readonly string[], env: Environment): Promise<ServingPortal> {
  const child = start(['serve', ...args], { PORT: '0', ...env, LOG_LEVEL: 'info' });
  const complaint = text(child.stderr);
  const exited = once(child, 'exit') as Promise<[number | null]>;
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    const entry = JSON.parse(line) as { msg: string; port?: number; operationsPort?: number };
    if (entry.msg !== 'listening') continue;
    child.stdout.resume();
    return {
      url: `http://localhost:${entry.port}`,
      operationsUrl: `http://127.0.0.1:${entry.operationsPort}`,
      stop: async (signal = 'SIGTERM') => {
        child.kill(signal);
        return (await exited)[0];
      },
    };
  }
  throw new Error(await complaint);
}
