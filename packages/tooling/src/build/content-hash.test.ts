import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { contentHash, onceFor } from './content-hash.ts';

const folder = mkdtempSync(join(tmpdir(), 'content-hash-'));
after(() => rmSync(folder, { recursive: true }));
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
mkdirSync(join(folder, 'src/deep'), { recursive: true });
write('src/deep/a.ts', '1');
const hash = () => contentHash(folder, [join(folder, 'src')]);

test('the hash follows contents and names, not tests', () => {
  const before = hash();
  assert.equal(hash(), before);
  write('src/deep/a.test.ts', 'tests are not shipped');
  assert.equal(hash(), before);
  write('src/deep/a.ts', '2');
  const changed = hash();
  assert.notEqual(changed, before);
  write('src/b.ts', '');
  assert.notEqual(hash(), changed);
});

test('work is done once for a hash, again for another, when its product is gone, and after a failure', async () => {
  const product = join(folder, 'product');
  const stamp = join(folder, 'cache/stamp');
  const build = (hash: string) => onceFor({ hash, stamp, product }, async () => write('product', hash));
  assert.equal(await build('one'), true);
  assert.equal(await build('one'), false);
  assert.equal(await build('two'), true);
  rmSync(product);
  assert.equal(await build('two'), true);
  await assert.rejects(
    onceFor({ hash: 'three', stamp, product }, () => Promise.reject(new Error('broken source'))),
  );
  assert.equal(await build('two'), true);
});
