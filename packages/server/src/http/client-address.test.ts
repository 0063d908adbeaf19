import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { readConfig } from '../config/config.ts';
import { clientAddress, networkOf } from './client-address.ts';
import type { EdgeEnv } from './env.ts';

const { trustedProxies } = readConfig({ TRUSTED_PROXIES: '10.0.0.0/8, 2001:db8::/32' });

async function addressOf(socket: string | undefined, forwarded?: string): Promise<string> {
  const app = new Hono<EdgeEnv>();
  app.get('/', (context) => context.text(clientAddress(context, trustedProxies) ?? 'none'));
  const headers = forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded };
  const env = socket === undefined ? {} : { incoming: { socket: { remoteAddress: socket } } };
  return (await app.request('/', { headers }, env)).text();
}

test('the socket’s address counts, whatever a stranger writes', async () => {
  assert.equal(await addressOf('192.0.2.1'), '192.0.2.1');
  assert.equal(await addressOf('192.0.2.1', '198.51.100.7'), '192.0.2.1');
  assert.equal(await addressOf(undefined, '198.51.100.7'), 'none');
});

test('behind trusted proxies the last untrusted address counts', async () => {
  assert.equal(await addressOf('10.0.0.1', '198.51.100.7'), '198.51.100.7');
  assert.equal(await addressOf('10.0.0.1', '203.0.113.9, 198.51.100.7, 10.2.3.4'), '198.51.100.7');
  assert.equal(await addressOf('2001:db8::1', '2001:4860::8'), '2001:4860::8');
  assert.equal(await addressOf('10.0.0.1'), '10.0.0.1');
  assert.equal(await addressOf('10.0.0.1', 'unknown, <script>'), '10.0.0.1');
});

test('an IPv4 address in IPv6 notation is the same address', async () => {
  assert.equal(await addressOf('::ffff:10.0.0.1', '198.51.100.7'), '198.51.100.7');
});

test('(12) addresses of one network are one client, and nobody else', () => {
  const same = (...addresses: string[]) => new Set(addresses.map(networkOf)).size === 1;
  assert.ok(same('2001:db8:0:1::1', '2001:DB8::1:ffff:1:2:3', '2001:db8:0:1:a:b:c:d'));
  assert.ok(same('192.0.2.1', '::ffff:192.0.2.1'));
  assert.ok(same('::1', '::2:3'));
  for (const [one, other] of [
    ['2001:db8:0:1::1', '2001:db8:0:2::1'],
    ['192.0.2.1', '192.0.2.2'],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.2'],
    ['2001:db8::1', '::1'],
  ] as const) {
    assert.ok(!same(one, other), `${one} ${other}`);
  }
});
