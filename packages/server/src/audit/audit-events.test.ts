import openapi from '@betterdata/portal-contract/openapi.json' with { type: 'json' };
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, it, test } from 'node:test';
import { testDatabases } from '../db/testing.ts';
import { PAGE_ORIGIN, type TestApp } from '../http/testing.ts';
import { createKey } from '../identity/registration.sql.ts';
import { openAsnNetwork, sendAsn, brushes, type AsnNetwork } from '../asns/testing.ts';

interface Trail {
  items: {
    id: string;
    action: string;
    occurredAt: string;
    organization: { code: string };
    actor: { kind: string; name: string | null };
    host: { name: string } | null;
    subject: { type: string; id: string; name: string | null } | null;
    detail: { name: string; value: string }[];
  }[];
  nextCursor: string | null;
}

testDatabases('the audit trail', (database) => {
  let network: AsnNetwork;
  let app: TestApp;

  before(async () => {
    network = await openAsnNetwork(database());
    app = network.app;
  });

  const trailOf = async (token: string, query = '') =>
    (await app.request(`/v1/audit-events${query}`, { token })).body as Trail;

  it('says who did what to what, to the organization that did it and to no other', async () => {
    const host = await network.person(network.luxe);
    const asn = await sendAsn(host, network.partnerships.amazon, brushes([10]));
    const [sent] = (await trailOf(await network.luxe.signIn({ role: 'ADMIN' }))).items.filter(
      ({ action }) => action === 'asn.sent',
    );
    assert.partialDeepStrictEqual(sent, {
      actor: { kind: 'PERSON' },
      host: null,
      subject: { type: 'asn', id: asn.id, name: asn.asnNumber },
      detail: [],
    });
    assert.equal(typeof sent?.actor.name, 'string');
    for (const other of [network.amazon, network.sephora]) {
      const { items } = await trailOf(await other.signIn());
      assert.deepEqual(
        items.filter(({ action }) => action.startsWith('asn.')),
        [],
      );
      assert.ok(items.every(({ organization }) => organization.code === other.code));
    }
  });

  it('says what was changed from what to what, and bears no name that only others know', async () => {
    const owner = await network.amazon.signIn({ role: 'OWNER' });
    const manage = (method: string, path: string, body: unknown, version?: number) =>
      app.request(`/v1/members${path}`, {
        ...{ method, token: owner, body },
        headers: {
          'Idempotency-Key': crypto.randomUUID(),
          ...(version !== undefined && { 'If-Match': `"${version}"` }),
        },
      });
    const dana = await network.sephora.addMember('OPERATOR');
    const [person] = await database().asSuperuser(
      `update app.users set display_name = 'Known To Sephora' where id = '${dana.id}' returning email`,
    );
    const invited = await manage('POST', '', {
      email: person?.['email'],
      name: 'Dana of the night shift',
      role: 'VIEWER',
    });
    assert.equal(invited.status, 201, invited.text);
    const { id, version } = invited.body as { id: string; version: number };
    const changed = await manage('PUT', `/${id}/role`, { role: 'ANALYST' }, version);
    assert.equal(changed.status, 200, changed.text);
    const trail = await app.request('/v1/audit-events', { token: owner });
    const [event] = (trail.body as Trail).items;
    assert.partialDeepStrictEqual(event, {
      action: 'member.role-changed',
      subject: { type: 'member', id, name: 'Dana of the night shift' },
      detail: [
        { name: 'role', value: 'ANALYST' },
        { name: 'before', value: 'VIEWER' },
      ],
    });
    assert.doesNotMatch(trail.text, /Known To Sephora/);
  });

  it('names the key where a backend did it, and the host in whose page it was done', async () => {
    const partnershipIds = [network.partnerships.amazon];
    const key = await createKey(database(), network.luxe.id, {
      label: 'Brand site',
      origins: [PAGE_ORIGIN],
      partnershipIds,
    });
    const { email } = await network.amazon.addMember();
    const { body } = await app.request('/v1/embed-sessions', {
      method: 'POST',
      token: key.secret,
      body: { user: email, origin: PAGE_ORIGIN, partnership: partnershipIds[0] },
    });
    const [made] = (await trailOf(await network.luxe.signIn())).items.filter(
      ({ actor }) => actor.name === 'Brand site',
    );
    assert.partialDeepStrictEqual(made, {
      action: 'embed-session.created',
      actor: { kind: 'KEY' },
      host: null,
    });
    // In the host's page the partner's trail is nobody's business; what was done there is in the partner's own.
    const { token } = body as { token: string };
    const refused = await app.request('/v1/audit-events', { token });
    assert.equal((refused.body as { code: string }).code, 'session-restricted');
    await app.request('/v1/embed-sessions/current', { method: 'DELETE', token });
    const [ended] = (await trailOf(await network.amazon.signIn())).items.filter(
      ({ action }) => action === 'embed-session.ended',
    );
    assert.equal(ended?.host?.name, 'LUXE BOND');
  });

  it('is for owners and administrators', async () => {
    for (const role of ['OPERATOR', 'ANALYST', 'BILLING', 'VIEWER'] as const) {
      const { status, body } = await app.request('/v1/audit-events', {
        token: await network.amazon.signIn({ role }),
      });
      assert.deepEqual([role, status, (body as { code: string }).code], [role, 403, 'role-not-allowed']);
    }
    const narrow = await network.luxe.signIn({ partnership: network.partnerships.amazon });
    assert.equal((await app.request('/v1/audit-events', { token: narrow })).status, 403);
  });

  it('is read page by page and by days of the organization’s zone', async () => {
    const token = await network.sephora.signIn();
    await database().asSuperuser(`
      update app.organization_accounts set timezone = 'America/Los_Angeles' where organization_id = '${network.sephora.id}';
      insert into app.audit_events (owner_org, action, occurred_at) values
        ('${network.sephora.id}', 'first', '2026-03-02T07:59:59Z'), ('${network.sephora.id}', 'second', '2026-03-02T08:00:00Z'),
        ('${network.sephora.id}', 'third', '2026-03-03T07:59:59Z'), ('${network.sephora.id}', 'fourth', '2026-03-03T08:00:00Z')`);
    const query = '?from=2026-03-02&to=2026-03-02&limit=1';
    const page = await trailOf(token, query);
    assert.deepEqual([page.items[0]?.action, page.items[0]?.actor.kind], ['third', 'SYSTEM']);
    const next = await trailOf(token, `${query}&cursor=${page.nextCursor}`);
    assert.deepEqual([next.items[0]?.action, next.nextCursor], ['second', null]);
    const { status } = await app.request(`/v1/audit-events?cursor=${page.nextCursor}`, { token });
    assert.equal(status, 400);
  });

  it('is read by who did it', async () => {
    const owner = await network.amazon.signIn();
    const { body } = await app.request('/v1/viewer', { token: owner });
    const { id } = (body as { user: { id: string } }).user;
    assert.deepEqual((await trailOf(owner, `?actorId=${id}`)).items, []);
    await app.request('/v1/embed-sessions/current', { method: 'DELETE', token: owner });
    const { items } = await trailOf(await network.amazon.signIn(), `?actorId=${id}`);
    assert.deepEqual(
      items.map(({ action }) => action),
      ['embed-session.ended'],
    );
    // To another organization this person has done nothing.
    assert.deepEqual((await trailOf(await network.luxe.signIn(), `?actorId=${id}`)).items, []);
  });

  it('includes subsidiaries where the parent is FULL', async () => {
    const parent = await app.addOrganization({ kind: 'PARENT', planTier: 'ENTERPRISE' });
    const child = await app.addOrganization({
      kind: 'SUBSIDIARY',
      planTier: 'ENTERPRISE',
      parentId: parent.id,
    });
    await child.signIn();
    const codes = (await trailOf(await parent.signIn())).items.map(({ organization }) => organization.code);
    assert.ok(codes.includes(child.code) && codes.includes(parent.code));
    const own = (await trailOf(await child.signIn())).items.map(({ organization }) => organization.code);
    assert.deepEqual([...new Set(own)], [child.code]);
  });
});

// Whatever TypeScript records is of the closed list, or does not compile.
test('what the database records by itself is of the closed list, too', () => {
  const known: readonly string[] = openapi.components.schemas.AuditAction.enum;
  const folder = new URL('../../migrations/', import.meta.url);
  const recorded = readdirSync(folder)
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .flatMap(
      (sql) => sql.match(/(?:insert into app\.audit_events|perform app\.record_answer\()[^;]+;/g) ?? [],
    )
    .flatMap((call) => call.match(/(?<=')[a-z-]+\.[a-z-]+(?=')/g) ?? []);
  assert.ok(recorded.includes('invitation.declined') && recorded.includes('member.requested'));
  assert.deepEqual(
    recorded.filter((action) => !known.includes(action)),
    [],
  );
});
