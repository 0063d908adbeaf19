/**
 * What ends a credential, by the front door: it opens nothing from then on, and the stream that it keeps open closes by
 * itself, without the next heartbeat, and tells nothing more.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { afterEach, before, it } from 'node:test';
import { openAsnNetwork, type AsnNetwork } from '../asns/testing.ts';
import { testBothDatabases } from '../db/testing.ts';
import { LiveEvents } from '../events/live-events.ts';
import { openStream, type OpenStream } from '../events/testing.ts';
import { silentLogger } from '../http/log.ts';
import { PAGE_ORIGIN, testApp, type TestApp } from '../http/testing.ts';
import { manager, type Manager } from '../members/testing.ts';
import { Browser, readSignInMails } from '../sign-in/testing.ts';

/** Longer than these tests take, so that no heartbeat ends a stream. */
const HEARTBEAT_MS = 3_600_000;

/** A credential, and what ends it. */
interface Ending {
  token: string;
  end: () => Promise<{ status: number }>;
}

testBothDatabases('a credential', (database) => {
  let network: AsnNetwork;
  let app: TestApp;
  let live: LiveEvents;
  let owner: Manager;
  let host: Manager;
  const streams: OpenStream[] = [];

  before(async () => {
    network = await openAsnNetwork(database());
    live = new LiveEvents({ database: database(), logger: silentLogger, heartbeatMs: HEARTBEAT_MS });
    app = testApp(database(), { liveEvents: live, config: { signInLimitPerMinute: 1e6 } });
    owner = await manager(app, database(), network.amazon, 'OWNER');
    host = await manager(app, database(), network.luxe, 'OWNER');
  });
  afterEach(async () => {
    for (const stream of streams.splice(0)) await stream.close();
  });

  const open = async (token: string) => {
    const stream = await openStream(app, token);
    streams.push(stream);
    return stream;
  };
  const send = (method: string, path: string, token: string, body?: object) =>
    app.request(path, { method, token, body, headers: { 'Idempotency-Key': randomUUID() } });
  const statusOf = async (token: string) => (await send('GET', '/v1/viewer', token)).status;
  /** An embed key that somebody makes in the portal, and what it mints. */
  const newKey = async (who: Manager, { partnership }: { partnership?: string } = {}) => {
    const partnershipIds = partnership === undefined ? [] : [partnership];
    const settings = { label: 'Pages', origins: [PAGE_ORIGIN], partnershipIds };
    const { body } = await who.send('POST', '/v1/embed-keys', settings);
    const { key, secret } = body as { key: { id: string; version: number }; secret: string };
    const mint = async (user: string) => {
      const wanted = { user, origin: PAGE_ORIGIN, ...(partnership !== undefined && { partnership }) };
      const answer = await send('POST', '/v1/embed-sessions', secret, wanted);
      return (answer.body as { token: string }).token;
    };
    return { ...key, mint };
  };
  const clerk = () => network.amazon.addMember('OPERATOR');
  /** A clerk's session in a page of the host, for the partnership only. */
  const inHostPage = async () => {
    const { email, id: userId } = await clerk();
    const key = await newKey(host, { partnership: network.partnerships.amazon });
    return { email, userId, key, token: await key.mint(email) };
  };
  const inOwnPage = async () => {
    const { email } = await clerk();
    const key = await newKey(owner);
    return { email, key, token: await key.mint(email) };
  };
  /** Somebody in our own portal page. */
  const inPortal = async () => {
    const { id, email } = await clerk();
    const browser = await new Browser(app).signIn(database(), id);
    const { text } = await browser.post(`/portal/session?organization=${network.amazon.code}`);
    return { id, email, browser, token: (JSON.parse(text) as { token: string }).token };
  };
  const grant = (method: string) => owner.send(method, `/v1/host-grants/${network.partnerships.amazon}`);

  const endings: Record<string, () => Promise<Ending>> = {
    'its member is disabled': async () => {
      const { email, token } = await inOwnPage();
      return { token, end: () => owner.change(email, 'disable') };
    },
    'its member is removed': async () => {
      const { email, token } = await inOwnPage();
      return { token, end: () => owner.change(email, 'remove') };
    },
    'its member is disabled, in a page of the host': async () => {
      const { email, token } = await inHostPage();
      return { token, end: () => owner.change(email, 'disable') };
    },
    'its member leaves': async () => {
      const { token } = await inOwnPage();
      return { token, end: () => send('DELETE', '/v1/members/current', token) };
    },
    'it ends itself': async () => {
      const { token } = await inOwnPage();
      return { token, end: () => send('DELETE', '/v1/embed-sessions/current', token) };
    },
    'its person signs out': async () => {
      const { token, browser } = await inPortal();
      return { token, end: () => browser.post('/sign-out') };
    },
    'its person signs in anew in this browser': async () => {
      const { token, email, browser } = await inPortal();
      await browser.post('/sign-in', { email });
      const [mail] = await readSignInMails(database());
      return { token, end: () => browser.post('/sign-in/link', { token: mail?.token ?? '' }) };
    },
    'its person signs out everywhere else': async () => {
      const { id, token } = await inPortal();
      const other = await new Browser(app).signIn(database(), id);
      return { token, end: () => other.post('/account/sessions/end', { session: 'others' }) };
    },
    'its person deletes the account': async () => {
      const { token, browser } = await inPortal();
      await browser.post('/account/delete/code');
      const [mail] = await readSignInMails(database());
      return { token, end: () => browser.post('/account/delete', { code: mail?.code ?? '' }) };
    },
    'its embed key is revoked': async () => {
      const { token, key } = await inOwnPage();
      return { token, end: () => owner.send('DELETE', `/v1/embed-keys/${key.id}`) };
    },
    'the host’s embed key is revoked': async () => {
      const { token, key } = await inHostPage();
      return { token, end: () => host.send('DELETE', `/v1/embed-keys/${key.id}`) };
    },
    'the host’s embed key names the partnership no more': async () => {
      const { token, key } = await inHostPage();
      const settings = { label: 'Pages', origins: [PAGE_ORIGIN], partnershipIds: [] };
      return { token, end: () => host.send('PUT', `/v1/embed-keys/${key.id}`, settings, key.version) };
    },
    'its embed key names the origin no more': async () => {
      const { token, key } = await inOwnPage();
      const settings = { label: 'Pages', origins: ['https://other.example'] };
      return { token, end: () => owner.send('PUT', `/v1/embed-keys/${key.id}`, settings, key.version) };
    },
    'the grant to act through the host is withdrawn': async () => {
      await grant('PUT');
      const { token } = await inHostPage();
      return { token, end: () => grant('DELETE') };
    },
  };
  for (const [what, prepare] of Object.entries(endings)) {
    it(`(5) opens nothing once ${what}, and its stream closes at once`, async () => {
      const { token, end } = await prepare();
      const [stream, bystander] = [await open(token), await open(owner.token)];
      assert.equal(await statusOf(token), 200);
      const { status } = await end();
      assert.ok(status < 400, String(status));
      assert.equal(await statusOf(token), 401);
      await stream.until(() => stream.ended(), 'the end');
      assert.deepEqual(stream.news(), []);
      assert.equal(bystander.ended(), false);
      assert.equal(await statusOf(owner.token), 200);
    });
  }

  it('(5) does what its member’s role allows now, in every page, which hears of it at once', async () => {
    for (const { email, token } of [await inOwnPage(), await inHostPage()]) {
      const stream = await open(token);
      const deliver = async () => {
        const { body } = await send('POST', `/v1/asns/${randomUUID()}/acknowledge`, token);
        return (body as { code: string }).code;
      };
      const before = await deliver();
      await owner.change(email, 'role', { role: 'ANALYST' });
      await stream.until(() => stream.news().some((news) => news.startsWith('viewer.changed ')));
      assert.notEqual(before, 'role-not-allowed');
      assert.equal(stream.ended(), false);
    }
  });

  const machines: Record<
    string,
    (maker: Manager, id: string, version: number) => Promise<{ status: number }>
  > = {
    'it is revoked': (_maker, id) => host.send('DELETE', `/v1/api-keys/${id}`),
    'it is rotated without overlap': (maker, id, version) =>
      maker.send('POST', `/v1/api-keys/${id}/rotate`, { overlapHours: 0 }, version),
    'its maker is disabled': ({ email }) => host.change(email, 'disable'),
    'its maker is removed': ({ email }) => host.change(email, 'remove'),
    'its maker leaves': ({ token }) => send('DELETE', '/v1/members/current', token),
  };
  for (const [what, end] of Object.entries(machines)) {
    it(`(5) of a machine opens nothing once ${what}`, async () => {
      const maker = await manager(app, database(), network.luxe, 'ADMIN');
      const { body } = await maker.send('POST', '/v1/api-keys', { label: 'ERP', scopes: ['asns:read'] });
      const { key, secret } = body as { key: { id: string; version: number }; secret: string };
      const read = async () => (await send('GET', '/v1/asns', secret)).status;
      assert.equal(await read(), 200);
      const { status } = await end(maker, key.id, key.version);
      assert.ok(status < 400, String(status));
      assert.equal(await read(), 401);
    });
  }
});
