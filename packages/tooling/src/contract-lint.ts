/** Checks the contract by Redocly's rules, by Spectral's, and by our own. Prints what is wrong and then fails. */
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { runNode } from './child.ts';
import { rules, type Contract } from './contract/rules.ts';
import { runRedocly } from './generate/bundle.ts';
import type { Document } from './generate/document.ts';
import { readEntitlements } from './generate/entitlements.ts';
import { readProblems } from './generate/problems.ts';
import { inRoot } from './root.ts';

const bundled = 'packages/contract/openapi.json';

async function redocly(): Promise<string[]> {
  const config = ['--config', 'openapi/redocly.yaml', '--format', 'codeframe'];
  return runRedocly(['lint', bundled, ...config]).then(
    () => [],
    (error: unknown) => [String(error)],
  );
}

async function spectral(): Promise<string[]> {
  const program = inRoot('node_modules/@stoplight/spectral-cli/dist/index.js');
  const options = ['--ruleset', 'openapi/spectral.yaml', '--fail-severity', 'hint'];
  const { code, output } = await runNode([program, 'lint', bundled, ...options]);
  return code === 0 ? [] : [output];
}

async function own(): Promise<string[]> {
  const contract: Contract = {
    document: JSON.parse(await readFile(inRoot(bundled), 'utf8')) as Document,
    problems: await readProblems(inRoot('openapi/problems.yaml')),
    entitlements: await readEntitlements(inRoot('openapi/entitlements.yaml')),
    files: await pathFiles(),
  };
  return rules.flatMap((rule) => rule(contract));
}

async function pathFiles(): Promise<Map<string, string[]>> {
  const names = globSync('openapi/paths/*.yaml', { cwd: inRoot() }).sort();
  const texts = await Promise.all(names.map((name) => readFile(inRoot(name), 'utf8')));
  const ids = (text: string) => [...text.matchAll(/^ +operationId: (\S+)$/gm)].map((match) => match[1] ?? '');
  return new Map(names.map((name, index) => [name, ids(texts[index] ?? '')]));
}

const findings = (await Promise.all([redocly(), spectral(), own()])).flat();
for (const finding of findings) console.error(finding);
if (findings.length > 0) process.exitCode = 1;
else console.log('The contract passes Redocly, Spectral and our own rules');
