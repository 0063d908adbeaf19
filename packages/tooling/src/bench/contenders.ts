import { mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { inRoot, sourceCondition } from '../root.ts';
import type { Contender, Create } from './contender.ts';
import { generateHeyContender } from './hey-api.ts';

/** The names of all contenders; the first is what the others are compared with. */
export const names = ['raw fetch', 'SDK', 'openapi-fetch', 'Hey API', 'ky', 'axios'] as const;

export type Name = (typeof names)[number];

const own = (name: string) => `packages/tooling/src/bench/contenders/${name}.ts`;

/** Each contender's module, as a path from the root. */
export async function contenderModules(): Promise<Record<Name, string>> {
  return {
    'raw fetch': own('fetch'),
    SDK: own('sdk'),
    'openapi-fetch': own('openapi-fetch'),
    'Hey API': await generateHeyContender(),
    ky: own('ky'),
    axios: own('axios'),
  };
}

/** Loads a contender as Node's users would run it: its sources compiled, its dependencies as they are published. */
export async function load(module: string, endpoint: string): Promise<Contender> {
  const folder = inRoot('.cache/bench');
  mkdirSync(folder, { recursive: true });
  const outfile = `${folder}/${module.replaceAll(/\W/g, '-')}.mjs`;
  await build({
    entryPoints: [inRoot(module)],
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: [sourceCondition.slice('--conditions='.length)],
    external: ['axios', 'ky', 'openapi-fetch'],
    outfile,
  });
  const { create } = (await import(pathToFileURL(outfile).href)) as { create: Create };
  return create(endpoint);
}
