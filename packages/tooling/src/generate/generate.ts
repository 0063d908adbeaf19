import { join } from 'node:path';
import { format } from 'prettier';
import { bundle } from './bundle.ts';
import { printEntitlements, readEntitlements } from './entitlements.ts';
import { printGuards } from './guards.ts';
import { printOperations } from './operations.ts';
import { describeProblems, printProblems, readProblems } from './problems.ts';
import { describeRevalidation } from './revalidation.ts';
import { printModels, printTypes } from './types.ts';
import { printRequestSchemas, printResponseSchemas } from './zod.ts';

const HEADER = '// Generated from openapi/ by `npm run generate`. Do not edit.\n\n';
const STYLE = { printWidth: 110, singleQuote: true };

/** Everything that is generated from the specification in a folder: file name in packages/contract → text. */
export async function generate(specification: string): Promise<Map<string, string>> {
  const [document, problems, entitlements] = await Promise.all([
    bundle(join(specification, 'portal.yaml')),
    readProblems(join(specification, 'problems.yaml')),
    readEntitlements(join(specification, 'entitlements.yaml')),
  ]);
  describeRevalidation(document);
  describeProblems(document, problems);
  const sources = {
    'types.gen.ts': await printTypes(document),
    'models.gen.ts': printModels(document),
    'operations.gen.ts': printOperations(document),
    'zod/requests.gen.ts': printRequestSchemas(document),
    'zod/responses.gen.ts': printResponseSchemas(document),
    'guards.gen.ts': printGuards(document),
    'entitlements.gen.ts': printEntitlements(entitlements),
    'problems.gen.ts': printProblems(problems),
  };
  const files = new Map<string, string>();
  files.set('openapi.json', await format(JSON.stringify(document), { ...STYLE, parser: 'json' }));
  for (const [name, source] of Object.entries(sources)) {
    files.set(`src/${name}`, await format(HEADER + source, { ...STYLE, parser: 'typescript' }));
  }
  return files;
}
