import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { openDatabase } from '../database.ts';

const viewer = { organizationId: '8c0b5c0e-4b0a-4d6e-9a55-5f4d3c2b8841', userId: null, credentialId: null };

/** Commits products one by one, prints the number of each once it is committed, and never stops by itself. */
const writer = `
  const { openDatabase } = await import(${JSON.stringify(new URL('../database.ts', import.meta.url).href)});
  const viewer = ${JSON.stringify(viewer)};
  const database = await openDatabase({ pglite: { folder: process.argv[1] } });
  await database.withTenant(viewer, 'write', (trx) => trx.insertInto('organizations').values({
    id: viewer.organizationId, code: 'ORG-1', legal_name: 'Crash LLC', display_name: 'Crash', business_type: 'SUPPLIER',
  }).execute());
  for (let n = 1; ; n++) {
    await database.withTenant(viewer, 'write', (trx) => trx.insertInto('products')
      .values({ owner_org: viewer.organizationId, sku: String(n), name: 'Kept' }).execute());
    process.stdout.write(n + '\\n');
  }`;

describe('an embedded database whose process is killed', () => {
  const root = mkdtempSync(join(tmpdir(), 'portal-crash-'));
  after(() => rmSync(root, { recursive: true, force: true }));

  it('opens again, with everything that was committed', async () => {
    const folder = join(root, 'data');
    const child = spawn(
      process.execPath,
      ['--conditions=@betterdata/source', '--input-type=module', '-e', writer, folder],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let acknowledged = 0;
    for await (const chunk of child.stdout) {
      acknowledged = Number(String(chunk).trim().split('\n').at(-1));
      if (acknowledged >= 20) child.kill('SIGKILL');
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');

    const database = await openDatabase({ pglite: { folder } });
    const products = await database.withTenant(viewer, 'read', (trx) =>
      trx.selectFrom('products').select('sku').execute(),
    );
    await database.close();
    // The last commit may have been cut off before it could be printed.
    assert.ok(acknowledged >= 20 && products.length >= acknowledged, `${products.length} of ${acknowledged}`);
  });
});
