import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openTestDatabase, type TestDatabase } from '../db/testing.ts';

const main = fileURLToPath(new URL('../cli/main.ts', import.meta.url));
const small = fileURLToPath(new URL('small-network/', import.meta.url));

describe('portal-server load-network', () => {
  let database: TestDatabase;
  before(async () => {
    database = await openTestDatabase('postgres');
  });
  after(() => database.close());

  /** Runs `portal-server load-network` as an operator does. */
  function load(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
    const command = [
      ...process.execArgv.filter((flag) => flag.startsWith('--conditions')),
      main,
      'load-network',
    ];
    const env = { ...process.env, DATABASE_URL: database.databaseUrl };
    return new Promise((resolve) => {
      execFile(process.execPath, [...command, ...args], { env }, (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
      });
    });
  }

  test('a command line that does not fit says how', async () => {
    assert.match((await load()).stderr, /The folder is missing\./);
    assert.match(
      (await load(small, '--today', 'tomorrow')).stderr,
      /--today must be a date such as 2026-03-14/,
    );
  });

  test('a folder without a network lists what is wrong and fails', async () => {
    const { code, stderr } = await load(fileURLToPath(new URL('.', import.meta.url)));
    assert.equal(code, 1);
    assert.match(stderr, /The network has 2 problems; nothing was loaded\.\norganizations\.csv: is missing/);
  });

  test('a network is loaded once', async () => {
    const first = await load(small, '--today', '2028-02-29');
    assert.equal(first.stderr, '');
    assert.equal(first.stdout, 'Loaded: organizations 2, products 2, asns 1, receipts 2.\n');
    const second = await load(small);
    assert.equal(second.code, 1);
    assert.match(second.stderr, /already holds 2 organizations \(HARBOR, SOAP\)\./);
  });
});
