import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runNode } from '../child.ts';
import { inRoot } from '../root.ts';
import type { Document } from './document.ts';

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

/** Runs Redocly's command line without its telemetry and update check; a finding of severity error throws. */
export async function runRedocly(args: string[]): Promise<string> {
  const { code, output } = await runNode([inRoot('node_modules/@redocly/cli/bin/cli.js'), ...args], {
    env: { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  });
  if (code !== 0) throw new Error(`redocly ${args.join(' ')}\n${output}`);
  return output;
}
