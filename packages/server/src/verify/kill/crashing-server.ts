import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../db/test-cluster.ts';

const main = fileURLToPath(new URL('../../cli/main.ts', import.meta.url));

/** How long the server may take to listen. */
const START_MS = 60_000;

/** `portal-server serve` in a process of its own, always at the same address, to be killed and started again. */
export class CrashingServer {
  readonly url: string;
  /** Rejects if the process ends without having been killed: no trouble of the database may bring the server down. */
  readonly crashed: Promise<never>;
  readonly #crash: (error: Error) => void;
  readonly #environment: Record<string, string>;
  #process: ChildProcess | undefined;

  /** @param settings further environment variables */
  constructor(port: number, databaseUrl: string, settings: Readonly<Record<string, string>> = {}) {
    this.url = `http://127.0.0.1:${port}`;
    const { promise, reject } = Promise.withResolvers<never>();
    this.crashed = promise;
    this.#crash = reject;
    // Whoever waits for it hears of it; until then it is nobody's unhandled rejection.
    promise.catch(() => undefined);
    this.#environment = {
      DATABASE_URL: databaseUrl,
      DATABASE_POOL_SIZE: '6',
      PUBLIC_URL: 'https://api.example',
      PORT: String(port),
      OPERATIONS_PORT: '0',
      LOG_LEVEL: 'silent',
      RATE_LIMIT_PER_MINUTE: '1000000',
      FAILED_SIGN_IN_LIMIT_PER_MINUTE: '1000000',
      // A thousand starts take less time when the code is compiled once.
      NODE_COMPILE_CACHE: join(tmpdir(), 'portal-kill-compile-cache'),
      ...settings,
    };
  }

  static async start(
    databaseUrl: string,
    settings?: Readonly<Record<string, string>>,
  ): Promise<CrashingServer> {
    const server = new CrashingServer(await freePort(), databaseUrl, settings);
    await server.start();
    return server;
  }

  /** Starts the process and waits until it answers. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['--conditions=@betterdata/source', main, 'serve'], {
      env: this.#environment,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#process = child;
    const complaint: string[] = [];
    child.stderr.on('data', (chunk) => complaint.push(String(chunk)));
    child.once('exit', (code, signal) => {
      if (this.#process !== child) return;
      this.#crash(new Error(`The server ended by itself (${code ?? signal}):\n${complaint.join('')}`));
    });
    const deadline = Date.now() + START_MS;
    while (!(await this.#answers())) {
      // Killed while it started.
      if (this.#process !== child) return;
      if (child.exitCode !== null || child.signalCode !== null) await this.crashed;
      if (Date.now() > deadline) throw new Error('The server did not answer in time');
      await sleep(25);
    }
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }

  async #answers(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/healthz`)).ok;
    } catch {
      return false;
    }
  }
}
