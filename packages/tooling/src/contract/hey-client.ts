import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@hey-api/openapi-ts';
import { build } from 'esbuild';
import ts from 'typescript';
import { inRoot } from '../root.ts';

/** What a function of the generated client takes and answers, as far as the tests care. */
export interface HeyRequest {
  baseUrl: string;
  auth: string;
  path?: Record<string, string>;
  query?: Record<string, unknown>;
  headers?: Record<string, string>;
  body?: unknown;
}
export interface HeyAnswer {
  data?: unknown;
  error?: unknown;
  response: Response;
}
export type HeyClient = Record<string, (request: HeyRequest) => Promise<HeyAnswer>>;

/** A client that Hey API, which is not ours, generates from the contract; in a folder of its own. */
export class GeneratedClient implements AsyncDisposable {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  static async create(): Promise<GeneratedClient> {
    const folder = await mkdtemp(join(tmpdir(), 'hey-client-'));
    await generate(folder);
    return new GeneratedClient(folder);
  }

  /** Type-checks the client together with a file that uses it; answers the compiler's complaints. */
  async typeCheck(usage: string): Promise<string[]> {
    const file = join(this.#folder, 'usage.ts');
    await writeFile(file, usage);
    const program = ts.createProgram([file], {
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
      types: [],
    });
    return ts.getPreEmitDiagnostics(program).map(({ file: where, messageText }) => {
      return `${where?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
  }

  async load(): Promise<HeyClient> {
    const outfile = join(this.#folder, 'client.mjs');
    await build({ entryPoints: [join(this.#folder, 'index.ts')], bundle: true, format: 'esm', outfile });
    return (await import(pathToFileURL(outfile).href)) as HeyClient;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#folder, { recursive: true });
  }
}

/** Has Hey API write its client into a folder. */
export async function generate(folder: string): Promise<void> {
  await createClient({
    input: inRoot('packages/contract/openapi.json'),
    output: folder,
    logs: { level: 'silent', file: false },
  });
}

/** Hey API's name for an operation: `asns.get` → `asnsGet`. */
export function heyName(operationId: string): string {
  return operationId.replaceAll(/\.([a-z])/g, (_dot, letter: string) => letter.toUpperCase());
}
