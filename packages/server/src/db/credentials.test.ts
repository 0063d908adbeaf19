import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import { sql } from 'kysely';
import type { TenantIdentity } from './database.ts';
import { isDatabaseError, sqlState } from './errors.ts';
import { testBothDatabases } from './testing.ts';
import { type Network, seedNetwork } from './testing-network.ts';

const sha256 = (secret: string) => new Uint8Array(createHash('sha256').update(secret).digest());

testBothDatabases('credentials', (database) => {
  let network: Network;
  let hostKey: string;
  before(async () => {
    network = await seedNetwork(database());
    hostKey = await createKey(network.host, 'ek_host', [network.partnerships.amazon]);
  });

  const createKey = (viewer: TenantIdentity, secret: string, partnerships: string[] = []) =>
    database().withTenant(viewer, 'write', async (trx) => {
      const owner_org = viewer.organizationId;
      const { id } = await trx
        .insertInto('embed_keys')
        .values({
          owner_org,
          label: 'Site',
          prefix: secret.slice(0, 6),
          key_sha256: sha256(secret),
          allowed_origins: ['https://intranet.test'],
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      for (const partnership_id of partnerships) {
        await trx
          .insertInto('embed_key_partnerships')
          .values({ owner_org, key_id: id, partnership_id })
          .execute();
      }
      return id;
    });

  interface Mint {
    viewer?: TenantIdentity;
    keyId?: string;
    email: string;
    partnership?: string | null;
    origin?: string;
  }

  const mint = async ({
    viewer = network.host,
    keyId = hostKey,
    email,
    partnership = null,
    origin,
  }: Mint) => {
    const token = randomUUID();
    const minter = { organizationId: viewer.organizationId, userId: null, credentialId: keyId };
    const session = await database().withTenant(minter, 'write', async (trx) => {
      const { rows } = await sql<{ session_id: string; organization_id: string; read_only: boolean }>`
        select * from app.mint_session(${sha256(token)}, ${email}, ${partnership}, ${origin ?? 'https://intranet.test'},
          null, '5 minutes')`.execute(trx);
      return rows[0]!;
    });
    return { token, ...session };
  };

  const authenticate = (token: string) => database().authenticate('embed_session', sha256(token));
  const refusedWith = (state: string) => (error: unknown) => isDatabaseError(error, state);

  it('finds the viewer behind a key, and nobody behind another secret or kind', async () => {
    const credential = await database().authenticate('embed_key', sha256('ek_host'));
    assert.equal(credential?.organizationId, network.host.organizationId);
    assert.equal(credential?.credentialId, hostKey);
    assert.deepEqual(credential?.allowedOrigins, ['https://intranet.test']);
    assert.equal(await database().authenticate('embed_key', sha256('ek_other')), null);
    assert.equal(await database().authenticate('embed_session', sha256('ek_host')), null);
  });

  it('mints a session for a member, whatever the case of the address', async () => {
    const { token } = await mint({ email: 'Owner@ORG-003.test' });
    const credential = await authenticate(token);
    assert.equal(credential?.organizationId, network.host.organizationId);
    assert.equal(credential?.userId, network.host.userId);
    assert.equal(credential?.role, 'OWNER');
    assert.equal(credential?.readOnly, false);
    assert.equal(credential?.partnershipId, null);
    assert.ok(Date.parse(credential?.expiresAt ?? '') > Date.now());
  });

  it('mints for the partner of a partnership that the key names, to read', async () => {
    const { token } = await mint({ email: 'owner@org-101.test', partnership: network.partnerships.amazon });
    const credential = await authenticate(token);
    assert.equal(credential?.organizationId, network.amazon.organizationId);
    assert.equal(credential?.partnershipId, network.partnerships.amazon);
    assert.equal(credential?.minterOrganizationId, network.host.organizationId);
    assert.equal(credential?.readOnly, true);
  });

  it('mints to write where the partner granted it, until that is revoked', async () => {
    const { amazon, host, partnerships } = network;
    await database().withTenant(amazon, 'write', (trx) =>
      trx
        .insertInto('host_action_grants')
        .values({
          owner_org: amazon.organizationId,
          host_org: host.organizationId,
          partnership_id: partnerships.amazon,
          granted_by: amazon.userId!,
        })
        .execute(),
    );
    const { token, read_only } = await mint({
      email: 'owner@org-101.test',
      partnership: partnerships.amazon,
    });
    assert.equal(read_only, false);
    assert.ok(await authenticate(token));
    await database().withTenant(amazon, 'write', (trx) =>
      trx.updateTable('host_action_grants').set({ revoked_at: new Date() }).execute(),
    );
    assert.equal(await authenticate(token), null);
  });

  it('refuses strangers, other partnerships and other origins', async () => {
    await assert.rejects(mint({ email: 'owner@org-101.test' }), refusedWith(sqlState.notFound));
    await assert.rejects(
      mint({ email: 'owner@org-102.test', partnership: network.partnerships.sephora }),
      refusedWith(sqlState.notFound),
    );
    await assert.rejects(
      mint({ email: 'owner@org-003.test', origin: 'https://evil.test' }),
      refusedWith(sqlState.notAllowed),
    );
    await assert.rejects(
      mint({ viewer: network.stranger, email: 'owner@org-999.test' }),
      refusedWith(sqlState.notAllowed),
    );
  });

  it('forgets a session at once when it, its key, its member, its organization or its partnership ends', async () => {
    const partner = { email: 'owner@org-101.test', partnership: network.partnerships.amazon };
    const ends: [string, string, string][] = [
      [
        'session',
        `update app.embed_sessions set revoked_at = now()`,
        `update app.embed_sessions set revoked_at = null`,
      ],
      ['key', `update app.embed_keys set revoked_at = now()`, `update app.embed_keys set revoked_at = null`],
      [
        'member',
        `update app.memberships set status = 'DISABLED'`,
        `update app.memberships set status = 'ACTIVE'`,
      ],
      [
        'organization',
        `update app.organization_accounts set status = 'SUSPENDED'`,
        `update app.organization_accounts set status = 'ACTIVE'`,
      ],
      [
        'partnership',
        `update app.partnerships set status = 'SUSPENDED'`,
        `update app.partnerships set status = 'ACTIVE'`,
      ],
    ];
    for (const [what, end, restore] of ends) {
      const { token } = await mint(partner);
      assert.ok(await authenticate(token), what);
      await database().asSuperuser(end);
      assert.equal(await authenticate(token), null, what);
      await database().asSuperuser(restore);
      assert.ok(await authenticate(token), what);
    }
  });

  it('lets no session live longer than a quarter of an hour, nor past its end', async () => {
    const { token, session_id } = await mint({ email: 'owner@org-003.test' });
    await assert.rejects(
      database().asSuperuser(
        `update app.embed_sessions set expires_at = created_at + interval '16 minutes' where id = '${session_id}'`,
      ),
      refusedWith('23514'),
    );
    await database().asSuperuser(
      `update app.embed_sessions set expires_at = now() - interval '1 second' where id = '${session_id}'`,
    );
    assert.equal(await authenticate(token), null);
  });

  it('takes no wildcard or opaque origin', async () => {
    for (const origin of ['*', 'https://*.test', 'null']) {
      await assert.rejects(
        database().asSuperuser(`update app.embed_keys set allowed_origins = array['${origin}']`),
        refusedWith('23514'),
        origin,
      );
    }
  });

  it('marks keys as used, never backwards, and purges what expired', async () => {
    const lastUsed = async () => {
      const [row] = await database().asSuperuser(
        `select last_used_at from app.embed_keys where id = '${hostKey}'`,
      );
      return row?.['last_used_at'];
    };
    await database().markKeysUsed([hostKey], new Date('2026-03-14T10:00:00Z'));
    await database().markKeysUsed([hostKey], new Date('2026-03-14T09:00:00Z'));
    assert.equal(await lastUsed(), '2026-03-14T10:00:00Z');
    await database().asSuperuser(`update app.embed_sessions set expires_at = now() - interval '2 days'`);
    await database().purgeExpired();
    assert.deepEqual(await database().asSuperuser(`select id from app.embed_sessions`), []);
  });

  it('lists organizations to jobs', async () => {
    const codes = (await database().listOrganizations()).map(({ code }) => code);
    assert.deepEqual(codes, ['ORG-001', 'ORG-003', 'ORG-101', 'ORG-102', 'ORG-201', 'ORG-999']);
  });
});
