import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beforeEach, it } from 'node:test';
import { testBothDatabases } from '../db/testing.ts';
import { PAGE_ORIGIN, testApp, type TestApp, type TestOrganization } from '../http/testing.ts';
import { systemClock } from '../common/clock.ts';
import { KeyUse } from './key-use.ts';
import { createKey, revokeKey } from './registration.sql.ts';
import { newToken } from './tokens.ts';

testBothDatabases('embed sessions', (database) => {
  let app: TestApp;
  let amazon: TestOrganization;
  let sephora: TestOrganization;

  beforeEach(async () => {
    app = testApp(database());
    amazon = await app.addOrganization();
    sephora = await app.addOrganization();
  });

  const mint = (token: string, body: object, headers: Record<string, string> = {}) =>
    app.request('/v1/embed-sessions', { method: 'POST', token, body, headers });
  const codeOf = (answer: { body: unknown }) => (answer.body as { code?: string }).code;

  it('show each its own organization', async () => {
    for (const organization of [amazon, sephora]) {
      const token = await organization.signIn({ role: 'OPERATOR' });
      const { status, body } = await app.request('/v1/viewer', { token, headers: { Origin: PAGE_ORIGIN } });
      assert.equal(status, 200);
      assert.partialDeepStrictEqual(body, {
        organization: { id: organization.id, code: organization.code },
        user: { role: 'OPERATOR' },
        session: { readOnly: false, partnershipId: null },
      });
    }
  });

  it('last fifteen minutes, or less when asked', async () => {
    const { email } = await amazon.addMember();
    for (const [lifetimeSeconds, expected] of [
      [undefined, 900],
      [60, 60],
    ]) {
      const { status, body } = await mint(amazon.key, {
        user: email,
        origin: PAGE_ORIGIN,
        ...(lifetimeSeconds && { lifetimeSeconds }),
      });
      assert.equal(status, 201);
      const { token, expiresAt } = body as { token: string; expiresAt: string };
      assert.match(token, /^bs_[\w-]{43}$/);
      const seconds = (Date.parse(expiresAt) - Date.now()) / 1000;
      assert.ok(Math.abs(seconds - (expected ?? 0)) < 30, `${seconds} s`);
    }
    const tooLong = await mint(amazon.key, { user: email, origin: PAGE_ORIGIN, lifetimeSeconds: 901 });
    assert.equal(codeOf(tooLong), 'invalid-request');
  });

  it('are refused when unknown, expired, ended or of the wrong kind', async () => {
    const token = await amazon.signIn();
    const status = async (credential?: string) =>
      (await app.request('/v1/viewer', credential === undefined ? {} : { token: credential })).status;
    assert.equal(await status(token), 200);
    assert.equal(await status(), 401);
    assert.equal(await status(newToken('bs')), 401);
    assert.equal(await status(amazon.key), 401);
    assert.equal((await mint(token, { user: 'a@b.example', origin: PAGE_ORIGIN })).status, 401);

    const ended = await app.request('/v1/embed-sessions/current', { method: 'DELETE', token });
    assert.equal(ended.status, 204);
    assert.equal(await status(token), 401);

    const expired = await amazon.signIn();
    await database().asSuperuser(`
      update app.embed_sessions set created_at = now() - interval '20 minutes', expires_at = now() - interval '5 minutes'
      where owner_org = '${amazon.id}'`);
    assert.equal(await status(expired), 401);
  });

  it('end with their key, their membership and their organization', async () => {
    const status = async (token: string) => (await app.request('/v1/viewer', { token })).status;
    const untouched = await sephora.signIn();

    const token = await amazon.signIn();
    await database().asSuperuser(
      `update app.memberships set status = 'DISABLED' where owner_org = '${amazon.id}'`,
    );
    assert.equal(await status(token), 401);
    await database().asSuperuser(
      `update app.memberships set status = 'ACTIVE' where owner_org = '${amazon.id}'`,
    );
    assert.equal(await status(token), 200);
    await database().asSuperuser(
      `update app.organization_accounts set status = 'SUSPENDED' where organization_id = '${amazon.id}'`,
    );
    assert.equal(await status(token), 401);
    await database().asSuperuser(
      `update app.organization_accounts set status = 'ACTIVE' where organization_id = '${amazon.id}'`,
    );
    assert.equal(await revokeKey(database(), sephora.id, amazon.keyId), false);
    assert.equal(await status(token), 200);
    assert.equal(await revokeKey(database(), amazon.id, amazon.keyId), true);
    assert.equal(await status(token), 401);
    assert.equal((await mint(amazon.key, { user: 'a@b.example', origin: PAGE_ORIGIN })).status, 401);
    assert.equal(await status(untouched), 200);
  });

  it('are made for exact origins of the key only', async () => {
    const { email } = await amazon.addMember();
    const refused = [
      'https://intranet.example.evil.example',
      'https://sub.intranet.example',
      'http://intranet.example',
      'https://intranet.example:8443',
      'https://intranet.example/path',
      'null',
      '*',
      'https://*.example',
    ];
    for (const origin of refused) {
      assert.equal(codeOf(await mint(amazon.key, { user: email, origin })), 'origin-not-allowed', origin);
    }
    const normalized = await mint(amazon.key, { user: email, origin: 'https://INTRANET.example:443/' });
    assert.equal(normalized.status, 201);
  });

  it('are not made from a page: a key belongs to a backend', async () => {
    const { email } = await amazon.addMember();
    const answer = await mint(amazon.key, { user: email, origin: PAGE_ORIGIN }, { Origin: PAGE_ORIGIN });
    assert.equal(codeOf(answer), 'origin-not-allowed');
  });

  it('are made for members of the own organization only, and all others look alike', async () => {
    const other = await sephora.addMember();
    const unknown = await mint(amazon.key, { user: 'nobody@nowhere.example', origin: PAGE_ORIGIN });
    const foreign = await mint(amazon.key, { user: other.email, origin: PAGE_ORIGIN });
    assert.equal(unknown.status, 404);
    const withoutId = ({ body }: { body: unknown }) => ({ ...(body as object), requestId: '' });
    assert.deepEqual(withoutId(foreign), withoutId(unknown));
  });

  it('can be narrowed to features', async () => {
    const token = await amazon.signIn({ features: ['asns.receive'] });
    const { body } = await app.request('/v1/viewer', { token });
    const { entitlements } = body as {
      entitlements: { feature: string; granted: boolean; reason: string }[];
    };
    for (const { feature, granted, reason } of entitlements) {
      assert.equal(granted, feature === 'asns.receive', feature);
      if (!granted) assert.equal(reason, 'SESSION');
    }
    const { email } = await amazon.addMember();
    const misspelt = await mint(amazon.key, { user: email, origin: PAGE_ORIGIN, features: ['asns.recieve'] });
    assert.partialDeepStrictEqual(misspelt.body, {
      code: 'invalid-request',
      errors: [{ pointer: '/features/0' }],
    });
  });

  it('of a host for a partner’s people show one partnership, read-only until the partner grants more', async () => {
    const [host, partner, other] = [await app.addOrganization({ planTier: 'ENTERPRISE' }), amazon, sephora];
    const partnership = randomUUID();
    const foreign = randomUUID();
    await database().asSuperuser(`
      insert into app.partnerships (id, host_org, partner_org, type, terms, status, effective_from) values
        ('${partnership}', '${host.id}', '${partner.id}', 'THREE_PL', '{}', 'ACTIVE', '2023-01-01'),
        ('${foreign}', '${other.id}', '${partner.id}', 'THREE_PL', '{}', 'ACTIVE', '2023-01-01')`);
    const key = await createKey(database(), host.id, {
      label: 'Brand site',
      origins: [PAGE_ORIGIN],
      partnershipIds: [partnership],
    });
    const { email, id } = await partner.addMember('OWNER');
    const body = { user: email, origin: PAGE_ORIGIN, partnership };

    // A key that does not name the partnership makes sessions of the host's own people only.
    assert.equal((await mint(host.key, body)).status, 404);
    assert.equal((await mint(key.secret, { ...body, partnership: foreign })).status, 404);
    assert.equal((await mint(key.secret, { ...body, partnership: randomUUID() })).status, 404);
    assert.equal((await mint(key.secret, { user: email, origin: PAGE_ORIGIN })).status, 404);

    const { token } = (await mint(key.secret, body)).body as { token: string };
    const viewer = await app.request('/v1/viewer', { token });
    assert.partialDeepStrictEqual(viewer.body, {
      organization: { id: partner.id },
      user: { id, canPurchase: false },
      session: { readOnly: true, partnershipId: partnership },
    });
    assert.equal(codeOf(await app.request('/v1/plans', { token })), 'session-restricted');

    const audit = await database().asSuperuser(
      `select action, minter_org, partnership_id, detail from app.audit_events where owner_org = '${host.id}'`,
    );
    assert.partialDeepStrictEqual(audit, [
      {
        action: 'embed-session.created',
        minter_org: host.id,
        partnership_id: partnership,
        detail: { organizationId: partner.id, userId: id, readOnly: true },
      },
    ]);

    await database().asSuperuser(`
      insert into app.host_action_grants (owner_org, host_org, partnership_id, granted_by)
      values ('${partner.id}', '${host.id}', '${partnership}', '${id}')`);
    const acting = (await mint(key.secret, body)).body as { token: string };
    const { body: actor } = await app.request('/v1/viewer', { token: acting.token });
    assert.partialDeepStrictEqual(actor, { session: { readOnly: false } });

    // A session for one partnership ends itself; the end of the partnership ends the others.
    assert.equal((await app.request('/v1/embed-sessions/current', { method: 'DELETE', token })).status, 204);
    assert.equal((await app.request('/v1/viewer', { token })).status, 401);
    for (const [end, undo] of [
      [
        `update app.organization_accounts set status = 'SUSPENDED' where organization_id = '${host.id}'`,
        `update app.organization_accounts set status = 'ACTIVE' where organization_id = '${host.id}'`,
      ],
      [
        `update app.partnerships set effective_to = '2023-12-31' where id = '${partnership}'`,
        `update app.partnerships set effective_to = null where id = '${partnership}'`,
      ],
      [`update app.partnerships set status = 'ENDED' where id = '${partnership}'`, ''],
    ] as const) {
      assert.equal((await app.request('/v1/viewer', { token: acting.token })).status, 200);
      await database().asSuperuser(end);
      assert.equal((await app.request('/v1/viewer', { token: acting.token })).status, 401);
      assert.notEqual((await mint(key.secret, body)).status, 201);
      if (undo !== '') await database().asSuperuser(undo);
    }
  });

  it('leave a mark on their key, outside the request', async () => {
    const keyUse = new KeyUse(database(), systemClock);
    keyUse.mark(amazon.keyId);
    const lastUsed = async () => {
      const [row] = await database().asSuperuser(
        `select last_used_at from app.embed_keys where id = '${amazon.keyId}'`,
      );
      return row?.['last_used_at'];
    };
    await amazon.signIn();
    assert.equal(await lastUsed(), null);
    await keyUse.flush();
    assert.notEqual(await lastUsed(), null);
  });

  it('store no secret', async () => {
    const token = await amazon.signIn();
    const tables = await database().asSuperuser(`
      select (select json_agg(s)::text from app.embed_sessions s) || (select json_agg(k)::text from app.embed_keys k)
        || coalesce((select json_agg(a)::text from app.audit_events a), '') as dump`);
    const dump = String(tables[0]?.['dump']);
    assert.ok(!dump.includes(token.slice(3)) && !dump.includes(amazon.key.slice(10)));
  });
});
