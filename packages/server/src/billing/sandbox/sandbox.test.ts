import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { CheckoutRequest } from '../provider.ts';
import { Reports } from './reports.ts';
import { Sandbox, type SandboxEvent } from './sandbox.ts';
import { verify, SIGNATURE_HEADER } from './signature.ts';
import { createSandboxSite } from './site.ts';
import { SandboxStore } from './store.ts';

const clock = () => new Date('2026-03-14T09:42:00Z');

const request: CheckoutRequest = {
  organizationId: '0b54a0de-52ab-4d0c-8b0f-2f3f6b1f0101',
  customer: null,
  email: '"><script>alert(1)</script>@amazon.example',
  order: { planTier: 'PRO', addOns: { ADDITIONAL_LOCATION: 1 } },
  returnUrl: 'https://intranet.amazon.example/portal?tab="x"',
  idempotencyKey: 'k1',
};

function open(store = new SandboxStore(null)) {
  const events: SandboxEvent[] = [];
  const sandbox = new Sandbox({ store, clock, report: (event) => events.push(event) });
  const site = createSandboxSite(sandbox);
  const post = (path: string, fields: Record<string, string>) =>
    site.request(path, { method: 'POST', body: new URLSearchParams(fields) });
  return { sandbox, site, events, post };
}

describe('the pages of the sandbox', () => {
  it('sell at the price of the list, and say so before the card is typed', async () => {
    const { sandbox, site, events, post } = open();
    const path = `/checkout/${sandbox.startCheckout(request).id}`;
    const shown = await (await site.request(path)).text();
    assert.match(shown, /\$248\.00/);
    assert.match(shown, /nothing is charged/);
    assert.doesNotMatch(shown, /<script/);
    const paid = await post(path, { card: '4242 4242 4242 4242' });
    assert.deepEqual([paid.status, paid.headers.get('location')], [303, path]);
    assert.match(await (await site.request(path)).text(), /The payment was made/);
    assert.deepEqual(
      events.map(({ type }) => type),
      ['checkout.completed'],
    );
    // The page again, or a double click, buys nothing more.
    assert.equal((await post(path, { card: '4242424242424242' })).status, 402);
    assert.equal(events.length, 1);
  });

  it('decline, ask for authentication, and take no real card', async () => {
    const { sandbox, site, events, post } = open();
    const path = `/checkout/${sandbox.startCheckout(request).id}`;
    for (const card of ['4000000000000002', '4111111111111111', '', "4242'"]) {
      assert.equal((await post(path, { card })).status, 402, card);
    }
    await post(path, { card: '4000002500003155' });
    assert.match(await (await site.request(path)).text(), /Your bank asks/);
    assert.equal((await post(path, { decision: 'refuse' })).status, 402);
    await post(path, { card: '4000002500003155' });
    assert.equal((await post(path, { decision: 'confirm' })).status, 303);
    assert.equal(events.length, 1);
  });

  it('know no other pages', async () => {
    const { site } = open();
    for (const path of ['/checkout/cs_x', '/portal/bps_x', '/']) {
      assert.equal((await site.request(path)).status, 404);
    }
  });

  it('let nothing but themselves run or be framed', async () => {
    const { sandbox, site } = open();
    const answer = await site.request(`/checkout/${sandbox.startCheckout(request).id}`);
    const policy = answer.headers.get('content-security-policy') ?? '';
    for (const rule of ["default-src 'none'", "form-action 'self'", "frame-ancestors 'none'"]) {
      assert.ok(policy.includes(rule), rule);
    }
    assert.equal(answer.headers.get('referrer-policy'), 'no-referrer');
  });
});

describe('the sandbox', () => {
  it('renews on the same day of each month, or on its last', () => {
    const january = () => new Date('2026-01-31T10:00:00Z');
    const store = new SandboxStore(null);
    const sandbox = new Sandbox({ store, clock: january, report: () => {} });
    sandbox.pay(sandbox.startCheckout(request).id, { brand: 'visa', last4: '4242', behaviour: 'PAYS' });
    const [reference = ''] = Object.keys(store.state.subscriptions);
    assert.equal(sandbox.find(reference)?.periodEndsAt, '2026-02-28T10:00:00.000Z');
    sandbox.advanceTo(new Date('2026-03-01T00:00:00Z'));
    assert.equal(sandbox.find(reference)?.periodEndsAt, '2026-03-31T10:00:00.000Z');
  });

  it('remembers, and posts what was not taken after a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
    try {
      const file = join(folder, 'payments.json');
      const options = { url: 'https://api.example/billing/webhook', secret: 's', clock };
      const store = new SandboxStore(file);
      const down = new Reports({ ...options, store, send: async () => new Response(null, { status: 503 }) });
      const first = new Sandbox({ store, clock, report: (event) => down.add(event) });
      first.pay(first.startCheckout(request).id, { brand: 'visa', last4: '4242', behaviour: 'PAYS' });
      await down.settled();
      down.stop();

      const taken: string[] = [];
      const again = new SandboxStore(file);
      const up = new Reports({
        ...options,
        store: again,
        send: async (_url, init) => {
          const body = init?.body as string;
          verify(body, new Headers(init?.headers).get(SIGNATURE_HEADER), 's', clock());
          taken.push(body);
          return new Response(null, { status: 204 });
        },
      });
      up.flush();
      await up.settled();
      assert.equal(taken.length, 1);
      assert.match(taken[0] ?? '', /checkout\.completed/);
      assert.equal(Object.keys(again.state.subscriptions).length, 1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
