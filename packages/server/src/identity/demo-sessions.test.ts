import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { createApp } from '../app.ts';
import { readConfig } from '../config/config.ts';
import { testBothDatabases } from '../db/testing.ts';
import { silentLogger } from '../http/log.ts';
import { testApp, type TestOrganization } from '../http/testing.ts';
import { systemClock } from '../common/clock.ts';
import { mountDemoSessions } from './demo-sessions.ts';

const HERE = 'http://localhost:4100';

testBothDatabases('demo sessions', (database) => {
  let organization: TestOrganization;
  let app: ReturnType<typeof createApp>;

  before(async () => {
    organization = await testApp(database()).addOrganization({ code: 'ORG-101' });
    await organization.addMember('VIEWER');
    await organization.addMember('OWNER');
    const config = readConfig({}, { demo: true });
    app = createApp({ database: database(), config, clock: systemClock, logger: silentLogger });
    mountDemoSessions(app, database());
  });

  async function ask(body: unknown, { url = HERE, origin, address = '127.0.0.1' }: Ask = {}) {
    const response = await app.request(
      `${url}/demo/sessions`,
      {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json', ...(origin !== undefined && { Origin: origin }) },
      },
      { incoming: { socket: { remoteAddress: address } } },
    );
    const answer = (await response.json()) as { token?: string; expiresAt?: string; code?: string };
    return { status: response.status, ...answer };
  }

  interface Ask {
    url?: string;
    origin?: string;
    address?: string;
  }

  it('make an owner’s session for this server’s own pages', async () => {
    const { status, token = '', expiresAt = '' } = await ask({ organization: 'ORG-101' }, { origin: HERE });
    assert.equal(status, 201);
    assert.ok(Date.parse(expiresAt) > Date.now());
    const viewer = (origin: string) =>
      app.request('/v1/viewer', { headers: { Authorization: `Bearer ${token}`, Origin: origin } });
    const own = await viewer(HERE);
    assert.partialDeepStrictEqual(await own.json(), {
      organization: { code: 'ORG-101' },
      user: { role: 'OWNER' },
    });
    assert.equal((await viewer('http://localhost:4101')).status, 403);
  });

  it('can be of a named person', async () => {
    const { email } = await organization.addMember('ANALYST');
    const { token } = await ask({ organization: 'ORG-101', user: email });
    const viewer = await app.request('/v1/viewer', { headers: { Authorization: `Bearer ${token}` } });
    assert.partialDeepStrictEqual(await viewer.json(), { user: { role: 'ANALYST' } });
  });

  it('answer this machine only, by its own name and to its own pages', async () => {
    const body = { organization: 'ORG-101' };
    assert.equal((await ask(body, { url: 'http://127.0.0.1:4100' })).status, 201);
    for (const refused of [
      { origin: 'https://evil.example' },
      { origin: 'http://localhost:4101' },
      { origin: 'null' },
      { url: 'http://rebound.example:4100' },
      { url: 'http://rebound.example:4100', origin: 'http://rebound.example:4100' },
      { address: '192.0.2.7' },
    ]) {
      assert.equal((await ask(body, refused)).code, 'origin-not-allowed', JSON.stringify(refused));
    }
  });

  it('refuse what they do not know', async () => {
    assert.equal((await ask({ organization: 'ORG-999' })).code, 'not-found');
    assert.equal((await ask({ organization: 7 })).code, 'invalid-request');
    assert.equal((await ask({ organization: 'ORG-101', role: 'OWNER' })).code, 'invalid-request');
    assert.equal((await ask({ organization: 'ORG-101', user: 'nobody@nowhere.example' })).code, 'not-found');
  });

  it('do not exist without the demo', async () => {
    const { status } = await testApp(database()).request('/demo/sessions', {
      method: 'POST',
      body: { organization: 'ORG-101' },
    });
    assert.equal(status, 404);
  });
});
