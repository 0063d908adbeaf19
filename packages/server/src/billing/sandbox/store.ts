import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SandboxState } from './sandbox.ts';

const EMPTY = (): SandboxState => ({
  customers: {},
  checkouts: {},
  portals: {},
  subscriptions: {},
  aheadMs: 0,
  reports: [],
});

/** Keeps what the sandbox remembers, in one file or, for tests, nowhere. */
export class SandboxStore {
  readonly state: SandboxState;
  readonly #file: string | null;

  constructor(file: string | null) {
    this.#file = file;
    this.state = file === null ? EMPTY() : read(file);
  }

  /** Whole or not at all: a file beside it takes its place. */
  save(): void {
    if (this.#file === null) return;
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(`${this.#file}.new`, JSON.stringify(this.state));
    renameSync(`${this.#file}.new`, this.#file);
  }
}

function read(file: string): SandboxState {
  try {
    return { ...EMPTY(), ...(JSON.parse(readFileSync(file, 'utf8')) as SandboxState) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return EMPTY();
    throw error;
  }
}
