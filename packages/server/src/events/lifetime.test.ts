import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { openAsnNetwork, type AsnNetwork } from '../asns/testing.ts';
import { startServer } from '../cli/server.ts';
import { systemClock } from '../common/clock.ts';
import { readConfig } from '../config/config.ts';
import { openTestDatabase, testDatabases } from '../db/testing.ts';
import { silentLogger } from '../http/log.ts';
import { PAGE_ORIGIN, testApp, type TestApp } from '../http/testing.ts';
import { createKey, revokeKey } from '../identity/registration.sql.ts';
import { LiveEvents } from './live-events.ts';
import { openStream, readStream, type OpenStream } from './testing.ts';

/** How soon a stream notices that its credential holds no more, at the latest. */
const HEARTBEAT_MS = 40;

testDatabases('the life of a stream', (database) => {
  let network: AsnNetwork;
  let app: TestApp;
  let live: LiveEvents;
  const streams: OpenStream[] = [];

  beforeEach(async () => {
    network = await openAsnNetwork(database());
    live = new LiveEvents({ database: database(), logger: silentLogger, heartbeatMs: HEARTBEAT_MS });
    app = testApp(database(), { liveEvents: live });
  });
  afterEach(async () => {
    for (const stream of streams.splice(0)) await stream.close();
    live.close();
  });

  const open = async (token: string) => {
    const stream = await openStream(app, token);
    streams.push(stream);
    return stream;
  };
  const heartbeats = (stream: OpenStream) => stream.text().split(': heartbeat\n\n').length - 1;
  const change = (statement: string) => database().asSuperuser(statement);

  it('heartbeats show that it lives, and nothing else is sent while nothing happens', async () => {
    const stream = await open(await network.amazon.signIn());
    const [ready] = stream.text().split('\n\n');
    await change(`
      insert into app.events (owner_org, type, subject_id) values ('${network.sephora.id}', 'asn.sent', gen_random_uuid())`);
    await stream.until(() => heartbeats(stream) >= 3);
    assert.equal(stream.text().replaceAll(': heartbeat\n\n', ''), `${ready}\n\n`);
  });

  it('it ends when its session expires', async () => {
    const token = await network.amazon.signIn();
    await change(`
      update app.embed_sessions set expires_at = now() + interval '1 second' where owner_org = '${network.amazon.id}'`);
    live.close();
    // Without a heartbeat in that time.
    app = testApp(database());
    const stream = await open(token);
    const opened = performance.now();
    await stream.until(() => stream.ended());
    const lasted = performance.now() - opened;
    assert.ok(lasted > 200 && lasted < 1500, `${lasted} ms`);
  });

  const revocations: Record<string, (key: { id: string; secret: string }) => Promise<unknown>> = {
    session: () =>
      change(`update app.embed_sessions set revoked_at = now() where owner_org = '${network.amazon.id}'`),
    key: ({ id }) => revokeKey(database(), network.luxe.id, id),
    membership: () =>
      change(`update app.memberships set status = 'DISABLED' where owner_org = '${network.amazon.id}'`),
    organization: () =>
      change(
        `update app.organization_accounts set status = 'SUSPENDED' where organization_id = '${network.amazon.id}'`,
      ),
    host: () =>
      change(
        `update app.organization_accounts set status = 'SUSPENDED' where organization_id = '${network.luxe.id}'`,
      ),
    partnership: () =>
      change(`update app.partnerships set status = 'ENDED' where id = '${network.partnerships.amazon}'`),
  };
  for (const [what, revoke] of Object.entries(revocations)) {
    it(`it ends when its ${what} is revoked, and tells nothing more`, async () => {
      const partnershipId = network.partnerships.amazon;
      const settings = { label: 'Site', origins: [PAGE_ORIGIN], partnershipIds: [partnershipId] };
      const key = await createKey(database(), network.luxe.id, settings);
      const { email } = await network.amazon.addMember();
      const { body } = await app.request('/v1/embed-sessions', {
        method: 'POST',
        token: key.secret,
        body: { user: email, origin: PAGE_ORIGIN, partnership: partnershipId },
      });
      const stream = await open((body as { token: string }).token);
      const bystander = await open(await network.sephora.signIn());
      await revoke(key);
      await stream.until(() => stream.ended(), 'the end');
      assert.deepEqual(stream.news(), []);
      assert.equal(bystander.ended(), false);
    });
  }

  it('a person has at most eight, and may open another when one is closed', async () => {
    const token = await network.amazon.signIn();
    const own = [];
    for (let count = 0; count < 8; count += 1) own.push(await open(token));
    const { status, headers, body } = await app.request('/v1/events/stream', { token });
    assert.deepEqual([status, (body as { code: string }).code], [429, 'rate-limited']);
    assert.equal(headers.get('retry-after'), '15');
    await open(await network.amazon.signIn());
    await own[0]?.close();
    await open(token);
  });

  it('another origin opens none, and HEAD neither', async () => {
    const token = await network.amazon.signIn();
    const { status } = await app.request('/v1/events/stream', {
      token,
      headers: { Origin: 'https://other.example' },
    });
    assert.equal(status, 403);
    for (let count = 0; count < 10; count += 1) {
      const head = await app.fetch('/v1/events/stream', { method: 'HEAD', token });
      assert.deepEqual([head.status, head.body], [200, null]);
    }
    await open(token);
  });

  it('a reader that does not keep up gets everything when it does', async () => {
    const token = await network.amazon.signIn();
    const response = await app.fetch('/v1/events/stream', { token });
    const ids: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      const round = Array.from({ length: 100 }, () => randomUUID());
      ids.push(...round);
      await change(`
        insert into app.events (owner_org, type, subject_id)
        select '${network.amazon.id}', 'asn.sent', unnest('{${round.join()}}'::uuid[])`);
      await sleep(80);
    }
    const stream = readStream(response);
    streams.push(stream);
    await stream.until(() => stream.news().length >= ids.length);
    assert.deepEqual(stream.news().toSorted(), ids.map((id) => `asn.sent ${id}`).toSorted());
  });

  it('a closing server ends them all and opens no other', async () => {
    const token = await network.amazon.signIn();
    const stream = await open(token);
    live.close();
    await stream.until(() => stream.ended());
    assert.equal((await app.request('/v1/events/stream', { token })).status, 503);
  });
});

it('an open stream does not hold up the stop of its server', async () => {
  const database = await openTestDatabase('pglite');
  const token = await (await testApp(database).addOrganization()).signIn();
  const config = { ...readConfig({ PORT: '0' }) };
  const server = await startServer({ database, config, clock: systemClock, logger: silentLogger });
  const response = await fetch(`http://127.0.0.1:${server.port}/v1/events/stream`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  const stream = readStream(response);
  await stream.until(() => stream.told().length > 0);
  const asked = performance.now();
  await server.close();
  assert.ok(performance.now() - asked < 2000);
  await stream.until(() => stream.ended());
});
