import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Document } from './document.ts';

const redocly = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');

/** Joins a specification of many files into one document whose references are all local. */
export async function bundle(entry: string): Promise<Document> {
  const folder = await mkdtemp(join(tmpdir(), 'openapi-'));
  const output = join(folder, 'openapi.json');
  try {
    await runRedocly([
      'bundle',
      entry,
      '--output',
      output,
      '--component-renaming-conflicts-severity',
      'error',
    ]);
    return JSON.parse(await readFile(output, 'utf8')) as Document;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Runs Redocly's command line without its telemetry and update check. */
export async function runRedocly(args: string[]): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [redocly, ...args], {
    cwd: dirname(redocly),
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  }).catch((error: { stdout: string; stderr: string }) => {
    throw new Error(`redocly ${args.join(' ')}\n${error.stdout}${error.stderr}`);
  });
  return stdout + stderr;
}
