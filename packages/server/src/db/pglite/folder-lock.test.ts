import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { openDatabase } from '../database.ts';
import { FolderLockedError, lockFolder } from './folder-lock.ts';

describe('the lock of a data folder', () => {
  const root = mkdtempSync(join(tmpdir(), 'portal-lock-'));
  after(() => rmSync(root, { recursive: true, force: true }));

  it('is held once, and again after it was released', () => {
    const folder = join(root, 'once');
    const release = lockFolder(folder);
    assert.equal(readFileSync(`${folder}.lock`, 'utf8'), String(process.pid));
    assert.throws(() => lockFolder(folder), FolderLockedError);
    release();
    assert.equal(existsSync(`${folder}.lock`), false);
    lockFolder(folder)();
  });

  it('names the living process that holds it', async () => {
    const folder = join(root, 'living');
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => undefined, 60_000)']);
    try {
      writeFileSync(`${folder}.lock`, String(other.pid));
      assert.throws(
        () => lockFolder(folder),
        new RegExp(`in use by process ${other.pid}.*remove .*living\\.lock`, 's'),
      );
    } finally {
      other.kill();
    }
  });

  it('is taken over from a process that died, even one of the same number, and from an empty file', () => {
    const folder = join(root, 'stale');
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    for (const left of [String(dead), String(process.pid), '']) {
      writeFileSync(`${folder}.lock`, left);
      const release = lockFolder(folder);
      assert.equal(readFileSync(`${folder}.lock`, 'utf8'), String(process.pid));
      release();
    }
  });

  it('keeps a second database off the folder; the first one keeps its data', async () => {
    const folder = join(root, 'data');
    const pglite = { folder };
    const viewer = {
      organizationId: '8c0b5c0e-4b0a-4d6e-9a55-5f4d3c2b8841',
      userId: null,
      credentialId: null,
    };
    const first = await openDatabase({ pglite });
    await assert.rejects(openDatabase({ pglite }), FolderLockedError);
    await first.withTenant(viewer, 'write', (trx) =>
      trx
        .insertInto('organizations')
        .values({
          id: viewer.organizationId,
          code: 'ORG-1',
          legal_name: 'Kept LLC',
          display_name: 'Kept',
          business_type: 'SUPPLIER',
        })
        .execute(),
    );
    await first.close();
    const second = await openDatabase({ pglite });
    const kept = await second.withTenant(viewer, 'read', (trx) =>
      trx.selectFrom('organizations').select('code').execute(),
    );
    await second.close();
    assert.deepEqual(kept, [{ code: 'ORG-1' }]);
  });
});
