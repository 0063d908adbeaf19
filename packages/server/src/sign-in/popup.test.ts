import assert from 'node:assert/strict';
import { createHash, randomBytes } from 'node:crypto';
import { before, beforeEach, it } from 'node:test';
import { testDatabases } from '../db/testing.ts';
import { PAGE_ORIGIN, testApp, type TestApp, type TestOrganization } from '../http/testing.ts';
import { createKey, revokeKey } from '../identity/registration.sql.ts';
import { Browser } from './testing.ts';

testDatabases('the popup for pages without a backend', (database) => {
  let app: TestApp;
  let amazon: TestOrganization;
  let sephora: TestOrganization;
  let dana: { id: string; email: string };
  let browser: Browser;

  before(async () => {
    app = testApp(database(), { config: { signInLimitPerMinute: 1e6 } });
  });
  beforeEach(async () => {
    [amazon, sephora] = [await app.addOrganization(), await app.addOrganization()];
    dana = await amazon.addMember('OPERATOR');
    browser = await new Browser(app).signIn(database(), dana.id);
  });

  const ask = (changes: Record<string, string> = {}) => {
    const verifier = randomBytes(32).toString('base64url');
    const request = {
      origin: PAGE_ORIGIN,
      state: randomBytes(16).toString('base64url'),
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      ...changes,
    };
    return { verifier, request, address: `/sign-in/popup?${new URLSearchParams(request).toString()}` };
  };
  const choose = (request: Record<string, string>, organization = amazon.id, by = browser) =>
    by.post('/sign-in/popup', { ...request, organization });
  const codeIn = (text: string) => /data-code="(pc_[\w-]{43})"/.exec(text)?.[1] ?? '';
  const exchange = (code: string, codeVerifier: string, origin: string | undefined = PAGE_ORIGIN) =>
    app.request('/v1/embed-sessions/exchange', {
      method: 'POST',
      token: code,
      body: { codeVerifier },
      ...(origin !== '' && { headers: { Origin: origin } }),
    });
  const open = async (): Promise<string> => {
    const { verifier, request } = ask();
    const { body } = await exchange(codeIn((await choose(request)).text), verifier);
    return (body as { token: string }).token;
  };
  const viewer = (token: string, origin = PAGE_ORIGIN) =>
    app.request('/v1/viewer', { token, headers: { Origin: origin } });
  const renew = (token: string) =>
    app.request('/v1/embed-sessions/current/renewal', {
      method: 'POST',
      token,
      headers: { Origin: PAGE_ORIGIN },
    });

  it('posts a code to the page that opened it, which exchanges it for a session of this page', async () => {
    const { verifier, request, address } = ask();
    assert.equal(
      (await new Browser(app).get(address)).location,
      `/sign-in?next=${encodeURIComponent(address)}`,
    );
    assert.match((await browser.get(address)).text, new RegExp(`Continue as ${amazon.code}`));
    const answer = await choose(request);
    assert.match(answer.text, new RegExp(`data-origin="${PAGE_ORIGIN}" data-state="${request.state}"`));
    assert.equal(answer.headers.get('location'), null, 'the code is in no address');
    const session = await exchange(codeIn(answer.text), verifier);
    assert.equal(session.status, 201);
    const { token, expiresAt } = session.body as { token: string; expiresAt: string };
    assert.ok(Date.parse(expiresAt) <= Date.now() + 15 * 60_000);
    assert.partialDeepStrictEqual((await viewer(token)).body, { organization: { id: amazon.id } });
    assert.equal((await viewer(token, 'https://evil.example')).status, 403);
  });

  it('(3) gives no code to origins that no key in use names, nor for organizations of others', async () => {
    for (const origin of [
      'https://evil.example',
      `${PAGE_ORIGIN}.evil.example`,
      `${PAGE_ORIGIN}:8443`,
      `${PAGE_ORIGIN}.`,
      'https://evil-intranet.example',
      'https://evil.intranet.example',
      'https://xn--ntranet-mbg.example',
    ]) {
      const { request, address } = ask({ origin });
      assert.match((await browser.get(address)).text, /None of your organizations has a page at/);
      assert.equal(codeIn((await choose(request)).text), '', origin);
    }
    for (const origin of [
      ...[
        'null',
        '*',
        `${PAGE_ORIGIN}/`,
        'javascript:alert(1)',
        'http://intranet.example',
        'https://*.example',
      ],
      ...[`${PAGE_ORIGIN}@evil.example`, `${PAGE_ORIGIN}#@evil.example`, `${PAGE_ORIGIN}:443`],
      ...[`${PAGE_ORIGIN}, https://evil.example`, 'HTTPS://INTRANET.EXAMPLE', 'https://ıntranet.example', ''],
    ]) {
      assert.equal((await browser.get(ask({ origin }).address)).status, 400, origin);
      assert.equal((await choose(ask({ origin }).request)).status, 400, origin);
    }
    assert.equal(codeIn((await choose(ask().request, sephora.id)).text), '', 'no member there');
    await revokeKey(database(), amazon.id, amazon.keyId);
    assert.equal(codeIn((await choose(ask().request)).text), '');
  });

  it('(9) takes no form of another site, and none without a challenge or a state', async () => {
    const { request } = ask();
    const forged = await browser.post(
      '/sign-in/popup',
      { ...request, organization: amazon.id },
      { Origin: PAGE_ORIGIN },
    );
    assert.equal(forged.status, 403);
    assert.equal(codeIn(forged.text), '');
    for (const changes of [
      { code_challenge: '' },
      { code_challenge: 'short' },
      { state: '' },
      { state: '<b>' },
    ]) {
      assert.equal((await choose(ask(changes as Record<string, string>).request)).status, 400);
    }
    assert.equal((await choose(request, amazon.id, new Browser(app))).location, '/sign-in');
  });

  it('(1) (2) (3) exchanges a code once, for its origin and its verifier only, and within a minute', async () => {
    const { verifier, request } = ask();
    const code = codeIn((await choose(request)).text);
    for (const origin of ['https://evil.example', '']) {
      assert.equal((await exchange(code, verifier, origin)).status, 403, origin);
    }
    assert.equal((await exchange(code, randomBytes(32).toString('base64url'))).status, 401);
    assert.equal((await viewer(code)).status, 401, 'a code opens nothing else');
    assert.equal((await exchange(code, verifier)).status, 201);
    assert.equal((await exchange(code, verifier)).status, 401, 'replayed');
    const late = ask();
    const old = codeIn((await choose(late.request)).text);
    await database().asSuperuser(`update app.popup_codes set expires_at = now() where consumed_at is null`);
    assert.equal((await exchange(old, late.verifier)).status, 401);
  });

  it('(5) ends what it opened with the person’s session, the key or the membership', async () => {
    const revocations = [
      () => browser.post('/sign-out'),
      () => revokeKey(database(), amazon.id, amazon.keyId),
      () =>
        database().asSuperuser(`update app.memberships set status = 'DISABLED' where user_id = '${dana.id}'`),
    ];
    for (const revoke of revocations) {
      amazon = await app.addOrganization();
      dana = await amazon.addMember('OPERATOR');
      browser = await new Browser(app).signIn(database(), dana.id);
      const token = await open();
      const { verifier, request } = ask();
      const code = codeIn((await choose(request)).text);
      assert.equal((await viewer(token)).status, 200);
      await revoke();
      assert.equal((await viewer(token)).status, 401);
      assert.equal((await renew(token)).status, 401);
      assert.equal((await exchange(code, verifier)).status, 401);
    }
  });

  it('renews its own sessions for twelve hours, and nobody else’s', async () => {
    const token = await open();
    const renewed = await renew(token);
    assert.equal(renewed.status, 201);
    const next = (renewed.body as { token: string }).token;
    assert.notEqual(next, token);
    assert.equal((await viewer(next)).status, 200);
    const byHost = await amazon.signIn();
    assert.partialDeepStrictEqual((await renew(byHost)).body, { code: 'session-restricted' });
    const own = JSON.parse((await browser.post('/portal/session')).text) as { token: string };
    const ofPortal = await app.request('/v1/embed-sessions/current/renewal', {
      method: 'POST',
      token: own.token,
    });
    assert.partialDeepStrictEqual(ofPortal.body, { code: 'session-restricted' });
    await database().asSuperuser(
      `update app.person_sessions set created_at = now() - interval '12 hours' where user_id = '${dana.id}'`,
    );
    assert.equal((await renew(next)).status, 401);
    const { verifier, request } = ask();
    assert.equal((await exchange(codeIn((await choose(request)).text), verifier)).status, 401);
  });

  it('(3) renews no session of an origin that the key names no more', async () => {
    const token = await open();
    await database().asSuperuser(
      `update app.embed_keys set allowed_origins = '{https://other.example}' where id = '${amazon.keyId}'`,
    );
    assert.equal((await renew(token)).status, 401);
  });

  it('lets a person choose among the organizations that have a page there', async () => {
    const page = 'https://shared.example';
    for (const { id } of [amazon, sephora])
      await createKey(database(), id, { label: 'Shared', origins: [page] });
    await database().asSuperuser(
      `insert into app.memberships (owner_org, user_id, role) values ('${sephora.id}', '${dana.id}', 'VIEWER')`,
    );
    const { request, address, verifier } = ask({ origin: page });
    const { text } = await browser.get(address);
    for (const { code } of [amazon, sephora]) assert.match(text, new RegExp(`Continue as ${code}`));
    const answer = await exchange(codeIn((await choose(request, sephora.id)).text), verifier, page);
    const { token } = answer.body as { token: string };
    const { body } = await viewer(token, page);
    assert.partialDeepStrictEqual(body, { organization: { id: sephora.id } });
  });
});

testDatabases(
  'a code of the popup that two exchange at once',
  (database) => {
    it('(18) gives one of them a session', async () => {
      const app = testApp(database());
      const amazon = await app.addOrganization();
      const { id } = await amazon.addMember();
      const browser = await new Browser(app).signIn(database(), id);
      for (let round = 0; round < 5; round++) {
        const codeVerifier = randomBytes(32).toString('base64url');
        const challenge = createHash('sha256').update(codeVerifier).digest('base64url');
        const form = { origin: PAGE_ORIGIN, state: 'a'.repeat(22), code_challenge: challenge };
        const { text } = await browser.post('/sign-in/popup', { ...form, organization: amazon.id });
        const token = /data-code="(pc_[\w-]{43})"/.exec(text)?.[1] ?? '';
        const tries = Array.from({ length: 5 }, () =>
          app.request('/v1/embed-sessions/exchange', {
            method: 'POST',
            token,
            body: { codeVerifier },
            headers: { Origin: PAGE_ORIGIN },
          }),
        );
        const statuses = (await Promise.all(tries)).map(({ status }) => status);
        assert.equal(statuses.filter((status) => status === 201).length, 1, String(statuses));
      }
    });
  },
  ['postgres'],
);
