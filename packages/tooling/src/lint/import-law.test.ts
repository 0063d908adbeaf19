import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { root } from '../root.ts';
import { everywhere, importLaw } from './import-law.ts';

const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: true,
  overrideConfig: [
    { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
    everywhere,
    ...importLaw(['asns']),
  ],
});

async function messages(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: `${root}packages/${file}` });
  return result?.messages.map(({ message }) => message) ?? [];
}

const forbiddenImports: [file: string, specifiers: string[]][] = [
  ['contract/src/index.ts', ['@betterdata/portal-sdk', '@betterdata/portal-server', 'zod', './zod/index.ts']],
  ['contract/src/zod/requests.gen.ts', ['@betterdata/portal-elements']],
  [
    'sdk/src/asns.ts',
    [
      '@betterdata/portal-elements',
      '@betterdata/portal-server',
      '@betterdata/portal-mocks',
      '../../../packages/server/src/index.ts',
      '@betterdata/portal-contract/zod',
      'zod/mini',
      'openapi-fetch',
    ],
  ],
  ['sdk/src/transport.ts', ['@betterdata/portal-elements', 'zod']],
  [
    'elements/src/inventory/inventory.ts',
    [
      '@betterdata/portal-react',
      '@betterdata/portal-server',
      'zod',
      '@betterdata/portal-contract/zod',
      'openapi-fetch',
    ],
  ],
  ['react/src/index.ts', ['@betterdata/portal-server', '@betterdata/portal-mocks']],
  ['mocks/src/asns.ts', ['@betterdata/portal-sdk', '@betterdata/portal-server']],
  ['server/src/db/with-tenant.ts', ['@betterdata/portal-sdk', '@betterdata/portal-elements']],
  ['server/src/asns/asns.routes.ts', ['kysely', 'pg', '@electric-sql/pglite', '@betterdata/portal-sdk']],
  [
    'server/src/asns/asns.ts',
    [
      'kysely',
      'pg',
      'hono',
      'hono/http-exception',
      '@hono/node-server',
      '../db/db.ts',
      '../http/problem.ts',
      './asns.sql.ts',
      './asns.routes.ts',
      '@betterdata/portal-sdk',
    ],
  ],
];

for (const [file, specifiers] of forbiddenImports) {
  test(`${file} must not import ${specifiers.join(', ')}`, async () => {
    for (const specifier of specifiers) {
      const ways = [
        `import x from '${specifier}'; x();`,
        `export * from '${specifier}';`,
        `await import('${specifier}');`,
        `export type X = import('${specifier}').X;`,
      ];
      for (const way of ways) assert.equal((await messages(file, way)).length, 1, way);
    }
  });
}

const allowed: [file: string, code: string][] = [
  ['contract/src/zod/requests.gen.ts', `import * as z from 'zod'; z.string();`],
  ['sdk/src/asns.ts', `import type { Asn } from '@betterdata/portal-contract'; export type X = Asn;`],
  ['sdk/src/transport.ts', `import createClient from 'openapi-fetch'; createClient();`],
  ['sdk/src/against-server.test.ts', `import '@betterdata/portal-server';`],
  ['elements/src/inventory/inventory.ts', `import '@betterdata/portal-sdk'; import 'lit'; client.fetch();`],
  ['server/src/asns/asns.sql.ts', `import { sql } from 'kysely'; sql\`select 1 from asns\`;`],
  [
    'server/src/asns/asns.routes.ts',
    `import './asns.sql.ts'; import '../http/app.ts'; import '@betterdata/portal-contract/zod';`,
  ],
  ['server/src/asns/asns.ts', `import '../common/money.ts'; import 'big.js';`],
];

for (const [file, code] of allowed) {
  test(`${file} may contain ${code}`, async () => assert.deepEqual(await messages(file, code), []));
}

const forbiddenSyntax: [file: string, code: string][] = [
  ['elements/src/inventory/inventory.ts', `await fetch('/v1/inventory');`],
  ['elements/src/inventory/inventory.ts', `await window.fetch('/v1/inventory');`],
  ['elements/src/inventory/inventory.ts', `new EventSource('/v1/events');`],
  ['server/src/asns/asns.routes.ts', `sql\`insert\`;`],
  ['server/src/asns/asns.routes.ts', `run('SELECT id FROM asns');`],
  ['server/src/asns/asns.routes.ts', `run(\`delete from asns where id = \${id}\`);`],
  ['server/src/asns/asns.test.ts', `test.only('x', () => {});`],
  ['elements/src/inventory/inventory.test.ts', `it.skip('x', () => {});`],
];

for (const [file, code] of forbiddenSyntax) {
  test(`${file} must not contain ${code}`, async () => assert.equal((await messages(file, code)).length, 1));
}
