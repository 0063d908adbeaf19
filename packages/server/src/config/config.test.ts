import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigError, readConfig } from './config.ts';

const database = 'postgres://portal:secret@db.example/portal';

test('the defaults are those of production', () => {
  const config = readConfig({});
  assert.equal(config.demo, false);
  assert.equal(config.host, '127.0.0.1');
  assert.equal(config.port, 4100);
  assert.equal(config.operationsPort, 4110);
  assert.equal(config.publicUrl, 'http://localhost:4100');
  assert.equal(config.runJobs, true);
  assert.equal(readConfig({ JOBS: 'off' }).runJobs, false);
});

test('every wrong variable is named', () => {
  const env = { PORT: '70000', DATABASE_URL: 'mysql://x', JOBS: 'some', LOG_LEVEL: 'loud' };
  assert.throws(
    () => readConfig(env),
    (error) => {
      assert.ok(error instanceof ConfigError);
      for (const name of Object.keys(env)) assert.match(error.message, new RegExp(`^${name}: `, 'm'));
      return true;
    },
  );
});

test('a command that needs a variable says so; an empty one counts as missing', () => {
  const needs = ['databaseUrl', 'publicUrl'] as const;
  assert.throws(() => readConfig({ DATABASE_URL: ' ' }, { needs }), {
    message: 'DATABASE_URL is not set\nPUBLIC_URL is not set',
  });
  const config = readConfig({ DATABASE_URL: database, PUBLIC_URL: 'https://api.example/' }, { needs });
  assert.equal(config.databaseUrl, database);
  assert.equal(config.publicUrl, 'https://api.example');
});

test('the demo does not run beside real data', () => {
  assert.throws(() => readConfig({ NODE_ENV: 'production' }, { demo: true }), /NODE_ENV/);
  assert.throws(() => readConfig({ DATABASE_URL: database }, { demo: true }), /DATABASE_URL/);
  assert.equal(readConfig({ HOST: '0.0.0.0' }, { demo: true }).host, '127.0.0.1');
});

test('trusted proxies are addresses and networks', () => {
  const { trustedProxies } = readConfig({ TRUSTED_PROXIES: '10.0.0.0/8, ::1' });
  assert.ok(trustedProxies.check('10.1.2.3'));
  assert.ok(trustedProxies.check('::1', 'ipv6'));
  assert.ok(!trustedProxies.check('192.0.2.1'));
  for (const bad of ['proxy.example', '10.0.0.0/33', '10.0.0.0/x', '/8']) {
    assert.throws(() => readConfig({ TRUSTED_PROXIES: bad }), /TRUSTED_PROXIES/);
  }
});
