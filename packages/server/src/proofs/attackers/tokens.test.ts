/** Sessions and keys that were stolen, kept, or taken elsewhere. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { operations, type OperationId } from '@betterdata/portal-contract';
import { PAGE_ORIGIN } from '../../http/testing.ts';
import { createKey } from '../../identity/registration.sql.ts';
import { organizationId, partnershipId } from '../../network/ids.ts';
import { signIn } from '../../testing/sign-in.ts';
import { attack } from './target.ts';

const CLERK = 'dana.reyes@amazon.example';
const OWNER = 'alicia.moreno@amazon.example';
const someId = () => randomUUID();
const withIds = (path: string, id: () => string) => path.replaceAll(/\{\w+\}/g, id);
const writing = { 'Idempotency-Key': 'a'.repeat(36), 'If-Match': '"1"' };

/** The operations that a session may call, but for the one that ends it. */
const ofSessions = (Object.keys(operations) as OperationId[]).filter(
  (id) => operations[id].security.some((scheme) => scheme === 'session') && id !== 'embedSessions.end',
);

attack('who has somebody’s token', (target) => {
  const anything = (token: string, headers?: Record<string, string>) =>
    target().codeOf('/v1/viewer', { token, ...(headers && { headers }) });

  it('(1) replays a session after it was ended', async () => {
    const token = await target().signIn('ORG-101');
    const end = () => target().app.request('/v1/embed-sessions/current', { method: 'DELETE', token });
    assert.equal((await end()).status, 204);
    assert.equal(await anything(token), 'unauthenticated');
    assert.equal((await end()).status, 401);
  });

  it('(2) uses an expired session: every operation refuses it', async () => {
    const token = await target().signIn('ORG-101');
    await target().database.asSuperuser(`
      update app.embed_sessions set created_at = now() - interval '10 minutes', expires_at = now() - interval '1 second'`);
    for (const id of ofSessions) {
      const { method, path } = operations[id];
      assert.equal(
        await target().codeOf(withIds(path, someId), { method, token, headers: writing }),
        'unauthenticated',
        id,
      );
    }
  });

  it('(3) uses a session from another page: every operation refuses it, and tells nothing', async () => {
    const token = await target().signIn('ORG-101');
    for (const id of ofSessions) {
      const { method, path } = operations[id];
      for (const Origin of ['https://evil.example', 'null', PAGE_ORIGIN.replace('https', 'http')]) {
        const answer = await target().app.request(withIds(path, someId), {
          ...{ method, token, headers: { ...writing, Origin } },
        });
        assert.equal((answer.body as { code: string }).code, 'origin-not-allowed', `${id} from ${Origin}`);
        assert.doesNotMatch(answer.text, /Amazon|ORG-101/);
      }
    }
  });

  it('(3) uses a key from a page, or for a page that it does not name', async () => {
    const origins = ['https://warehouse.amazon.example'];
    const { secret: token } = await createKey(target().database, organizationId('ORG-101'), {
      ...{ label: 'Warehouse', origins },
    });
    const mint = (origin: string, headers = {}) =>
      target().codeOf('/v1/embed-sessions', {
        method: 'POST',
        token,
        headers,
        body: { user: CLERK, origin },
      });
    assert.equal(await mint('https://evil.example'), 'origin-not-allowed');
    assert.equal(await mint(origins[0] ?? '', { Origin: origins[0] }), 'origin-not-allowed');
  });

  it('(4) uses a session for one partnership to see another', async () => {
    const token = await target().mintFor('ORG-003', partnershipId('LUXE-AMAZON'), CLERK);
    const elsewhere = {
      partnerships: await target().ids(
        `select id from app.partnerships where id <> '${partnershipId('LUXE-AMAZON')}'`,
      ),
      asns: await target().ids(
        `select id from app.asns where partnership_id <> '${partnershipId('LUXE-AMAZON')}'`,
      ),
      receipts: await target().ids(
        `select r.id from app.receipts r join app.asns a on a.id = r.asn_id
          where a.partnership_id <> '${partnershipId('LUXE-AMAZON')}'`,
      ),
    };
    for (const [noun, ids] of Object.entries(elsewhere)) {
      assert.ok(ids.length > 0, noun);
      for (const id of ids.slice(0, 5)) {
        assert.equal(await target().codeOf(`/v1/${noun}/${id}`, { token }), 'not-found');
      }
      const { body } = await target().app.request(`/v1/${noun}?limit=200`, { token });
      const listed = (body as { items: { id: string }[] }).items.map(({ id }) => id);
      assert.deepEqual(
        listed.filter((id) => ids.includes(id)),
        [],
      );
    }
  });

  it('(5) goes on with what a session could do before', async () => {
    const token = await target().signIn('ORG-201');
    const create = () =>
      target()
        .app.request('/v1/viewer', { token })
        .then(({ body }) => {
          const { entitlements } = body as { entitlements: { feature: string; granted: boolean }[] };
          return entitlements.find(({ feature }) => feature === 'partnerships.create')?.granted;
        });
    assert.equal(await create(), true);
    const organization = organizationId('ORG-201');
    await target().database.asSuperuser(
      `update app.organization_accounts set plan_tier = 'FREE' where organization_id = '${organization}'`,
    );
    assert.equal(await create(), false);
    await target().database.asSuperuser(`
      update app.organization_accounts set plan_tier = 'PRO' where organization_id = '${organization}';
      update app.memberships set role = 'VIEWER' where owner_org = '${organization}'`);
    assert.equal(await create(), false);
    await target().database.asSuperuser(
      `update app.memberships set status = 'DISABLED' where owner_org = '${organization}'`,
    );
    assert.equal(await anything(token), 'unauthenticated');
  });

  it('(6) guesses ids: those of others answer as those of nobody, whatever is asked', async () => {
    const token = await target().signIn('ORG-101');
    const hidden: Record<string, string> = {
      partnerships: `select id from app.partnerships where partner_org <> '${organizationId('ORG-101')}'`,
      asns: `select id from app.asns where ship_to_code = 'LOC-104'`,
      receipts: `select r.id from app.receipts r join app.asns a on a.id = r.asn_id where a.ship_to_code = 'LOC-104'`,
      products: `select id from app.products where owner_org = '${organizationId('ORG-201')}'`,
      inventory: `select i.id from app.inventory_items i join app.locations l on l.id = i.location_id where l.code = 'LOC-001'`,
      conversations: `select id from app.conversations where counterparty_org <> '${organizationId('ORG-101')}'`,
      discrepancies: `select d.id from app.discrepancies d where d.counterparty_org <> '${organizationId('ORG-101')}'`,
    };
    for (const [noun, sql] of Object.entries(hidden)) {
      const [id] = await target().ids(`${sql} limit 1`);
      assert.ok(id, noun);
      const asked = ofSessions.filter((each) => operations[each].path.startsWith(`/v1/${noun}/{`));
      assert.ok(asked.length > 0, noun);
      for (const operation of asked) {
        const { method, path } = operations[operation];
        const ask = async (guess: string) => {
          const answer = await target().app.request(
            withIds(path, () => guess),
            {
              ...{
                method,
                token,
                headers: { ...writing, 'Idempotency-Key': randomUUID(), 'X-Request-Id': 'the-same-request' },
              },
              ...(method !== 'GET' && { body: {} }),
            },
          );
          return [answer.status, answer.text];
        };
        assert.deepEqual(await ask(id), await ask(someId()), operation);
      }
    }
  });

  it('(6) guesses ids of people, keys and grants: nothing is found to change', async () => {
    const { app, database } = target();
    const token = await signIn(app, database, organizationId('ORG-101'), OWNER);
    const sephora = organizationId('ORG-102');
    await target().database.asSuperuser(`
      insert into app.embed_keys (owner_org, label, prefix, key_sha256, allowed_origins)
      values ('${sephora}', 'X', 'ek_X', sha256('guessed'), array['https://x.example']);
      insert into app.ingest_tokens (host_org, partner_org, partnership_id, label, prefix, token_sha256, created_by)
      select p.host_org, p.partner_org, p.id, 'X', 'it_X', sha256('guessed'), gen_random_uuid()
      from app.partnerships p where p.partner_org = '${sephora}'`);
    const hidden = {
      members: `select id from app.memberships where owner_org = '${sephora}' and role <> 'OWNER'`,
      'embed-keys': `select id from app.embed_keys where owner_org = '${sephora}'`,
      'ingest-tokens': `select id from app.ingest_tokens where partner_org = '${sephora}'`,
      'host-grants': `select id from app.partnerships where partner_org = '${sephora}'`,
    };
    const bodies: Partial<Record<OperationId, object>> = {
      'members.changeRole': { role: 'VIEWER' },
      'members.accept': { role: 'VIEWER' },
      'embedKeys.update': { label: 'Mine', origins: [PAGE_ORIGIN] },
    };
    for (const [noun, sql] of Object.entries(hidden)) {
      const [id] = await target().ids(`${sql} limit 1`);
      assert.ok(id, noun);
      const asked = ofSessions.filter((each) => operations[each].path.startsWith(`/v1/${noun}/{`));
      assert.ok(asked.length > 0, noun);
      for (const operation of asked) {
        const { method, path } = operations[operation];
        const ask = async (guess: string) => {
          const headers = { ...writing, 'Idempotency-Key': randomUUID(), 'X-Request-Id': 'the-same-request' };
          const body = bodies[operation];
          const request = { method, token, headers, ...(body && { body }) };
          const { status, text } = await target().app.request(
            withIds(path, () => guess),
            request,
          );
          return [status, text];
        };
        const answer = await ask(id);
        assert.equal(answer[0], 404, `${operation} ${String(answer[1])}`);
        assert.deepEqual(answer, await ask(someId()), operation);
      }
    }
  });

  it('(15) has a host act for a partner that granted nothing', async () => {
    const partnership = partnershipId('LUXE-AMAZON');
    const token = await target().mintFor('ORG-003', partnership, CLERK);
    for (const id of ofSessions.filter((each) => operations[each].method !== 'GET')) {
      const { method, path, feature, personal } = operations[id];
      const { status, body } = await target().app.request(withIds(path, someId), {
        ...{ method, token, headers: { ...writing, 'Idempotency-Key': randomUUID() }, body: {} },
      });
      const { code } = body as { code?: string };
      assert.ok(status >= 400, `${id} ${status}`);
      if (feature !== null && !personal) assert.equal(code, 'session-restricted', id);
    }
  });
});
