import assert from 'node:assert/strict';
import { after, before, beforeEach, it } from 'node:test';
import { testDatabases } from '../db/testing.ts';
import { testApp, type TestApp, type TestOrganization } from '../http/testing.ts';
import { callbackOf } from './next.ts';
import { setOpenid, type NewOpenidProvider } from './openid.sql.ts';
import { CLIENT_SECRET, openTestProvider, type TestProvider } from './testing-provider.ts';
import { Browser, OWN_ORIGIN, readSignInMails, type Page } from './testing.ts';

const CODE = 'ORG-IDP';
const CALLBACK = `${OWN_ORIGIN}${callbackOf(CODE)}`;

testDatabases('a company that signs its people in', (database) => {
  let app: TestApp;
  let provider: TestProvider;
  let amazon: TestOrganization;
  let domain: string;
  let dana: { id: string; email: string };

  before(async () => {
    process.env['TEST_OPENID_SECRET'] = CLIENT_SECRET;
    app = testApp(database(), { config: { signInLimitPerMinute: 1e6 }, portalScript: '/cdn/portal.js' });
    provider = await openTestProvider(CALLBACK);
    amazon = await app.addOrganization({ code: CODE });
  });
  after(() => provider.close());

  beforeEach(async () => {
    dana = await amazon.addMember('OPERATOR');
    domain = dana.email.split('@')[1] ?? '';
    // Also forgets whom it knew.
    await setOpenid(database(), amazon.id, undefined);
    await configure({});
    Object.assign(provider, { forged: {}, trouble: undefined, exchanges: 0 });
    provider.claims = { email: dana.email, email_verified: true, name: 'Dana Reyes' };
  });

  const configure = (changes: Partial<NewOpenidProvider>) =>
    setOpenid(database(), amazon.id, {
      ...{ issuer: provider.issuer, clientId: 'portal', secretVariable: 'TEST_OPENID_SECRET' },
      ...{ domains: [domain], defaultRole: null },
      ...changes,
    });
  const begin = async (browser: Browser, email = dana.email, next = '/account'): Promise<string> => {
    const page = await browser.post('/sign-in', { email, next });
    return (/href="(http[^"]+)"/.exec(page.text)?.[1] ?? '').replaceAll('&amp;', '&');
  };
  const comeBack = (browser: Browser, back: URL): Promise<Page> => browser.get(back.pathname + back.search);
  const travel = async (browser: Browser, email?: string, account?: string) =>
    comeBack(browser, await provider.signIn(await begin(browser, email), account));
  /** Signs in anew; answers whose account that is. */
  const whoAmI = async (account: string): Promise<string | undefined> => {
    const browser = new Browser(app);
    const { status } = await travel(browser, dana.email, account);
    if (status !== 303) return undefined;
    return /You sign in with (\S+)\.</.exec((await browser.get('/account')).text)?.[1];
  };

  it('sends them to its provider by their address’s domain, and takes them in when they come back', async () => {
    const browser = new Browser(app);
    const url = new URL(await begin(browser));
    assert.equal(url.origin, provider.issuer);
    assert.equal(url.searchParams.get('code_challenge_method'), 'S256');
    assert.equal(url.searchParams.get('redirect_uri'), CALLBACK);
    assert.deepEqual(await readSignInMails(database()), [], 'no mail goes out');
    const answer = await comeBack(browser, await provider.signIn(url.href));
    assert.equal(answer.location, '/account');
    assert.match((await browser.get('/account')).text, /By company sign-in/);
    assert.deepEqual([...browser.cookies.keys()], ['__Host-bd_person']);
  });

  it('(8) leads to our own pages only, whatever was asked for on the way there', async () => {
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const browser = new Browser(app);
      const back = await provider.signIn(await begin(browser, dana.email, next));
      assert.equal((await comeBack(browser, back)).location, '/portal', next);
    }
  });

  it('leaves everybody else to e-mail, also once the provider is taken off', async () => {
    const sephora = await (await app.addOrganization()).addMember();
    assert.equal(
      (await new Browser(app).post('/sign-in', { email: sephora.email })).location,
      '/sign-in/code',
    );
    await setOpenid(database(), amazon.id, undefined);
    assert.equal((await new Browser(app).post('/sign-in', { email: dana.email })).location, '/sign-in/code');
    await readSignInMails(database());
  });

  it('takes no answer to another browser’s question, nor a changed, replayed or made-up one', async () => {
    const browser = new Browser(app);
    const back = await provider.signIn(await begin(browser));
    const changed = (change: (query: URLSearchParams) => void) => {
      const url = new URL(back);
      change(url.searchParams);
      return url;
    };
    const stranger = new Browser(app);
    await begin(stranger);
    for (const other of [new Browser(app), stranger]) {
      const answer = await comeBack(other, back);
      assert.equal(answer.status, 400);
      assert.match(answer.text, /does not belong to a sign-in that began in this browser/);
      assert.equal(other.cookies.has('__Host-bd_person'), false);
    }
    const elsewhere = Buffer.from(JSON.stringify({ organizationId: amazon.id, next: '//evil.example' }));
    for (const url of [
      changed((query) => query.set('state', 'made.up')),
      changed((query) =>
        query.set(
          'state',
          `${elsewhere.toString('base64url')}.${back.searchParams.get('state')?.split('.')[1] ?? ''}`,
        ),
      ),
      changed((query) => query.delete('state')),
      changed((query) => query.set('code', 'made-up')),
      changed((query) => query.set('iss', 'https://evil.example')),
    ]) {
      assert.equal((await comeBack(browser, url)).status, 400, url.search);
    }
    const [fresh, second] = [new Browser(app), new Browser(app)];
    const answered = await provider.signIn(await begin(fresh));
    second.cookies.set('__Host-bd_openid', fresh.cookies.get('__Host-bd_openid') ?? '');
    assert.equal((await comeBack(fresh, answered)).status, 303);
    assert.equal((await comeBack(second, answered)).status, 400, 'the code was used');
  });

  it('refuses an ID token with another nonce', async () => {
    const browser = new Browser(app);
    const url = new URL(await begin(browser));
    url.searchParams.set('nonce', 'another');
    assert.equal((await comeBack(browser, await provider.signIn(url.href))).status, 400);
  });

  it('says so where the address is not verified, foreign, or nobody’s here', async () => {
    const refused = async (claims: Record<string, unknown>, text: RegExp) => {
      provider.claims = claims;
      const browser = new Browser(app);
      const answer = await travel(browser);
      assert.equal(answer.status, 403);
      assert.match(answer.text, text);
      assert.equal(browser.cookies.has('__Host-bd_person'), false);
    };
    await refused({ email: dana.email, email_verified: false }, /has not verified your e-mail address/);
    await refused({ email: dana.email }, /has not verified/);
    await refused({}, /has not verified/);
    const sephora = await (await app.addOrganization()).addMember();
    await refused({ email: sephora.email, email_verified: true }, /not in one of its own domains/);
    await refused({ email: `new@${domain}`, email_verified: true }, /You are no member/);
    await database().asSuperuser(
      `update app.memberships set status = 'DISABLED' where user_id = '${dana.id}'`,
    );
    await configure({ defaultRole: 'VIEWER' });
    await refused({ email: dana.email, email_verified: true }, /You are no member/);
  });

  it('makes members of new people, if the company wants it', async () => {
    await configure({ defaultRole: 'VIEWER' });
    const email = `new@${domain}`;
    provider.claims = { email, email_verified: true, name: 'New Person' };
    const browser = new Browser(app);
    assert.equal((await travel(browser, email)).status, 303);
    const rows = await database().asSuperuser(
      `select u.display_name, m.role, m.status from app.users u join app.memberships m on m.user_id = u.id
       where u.email = '${email}'`,
    );
    assert.deepEqual(rows, [{ display_name: 'New Person', role: 'VIEWER', status: 'ACTIVE' }]);
    assert.equal((await browser.post(`/portal/session?organization=${amazon.code}`)).status, 201);
    await travel(new Browser(app), email);
    const trail = await database().asSuperuser(
      `select e.action, e.detail ->> 'role' as role from app.audit_events e
       join app.memberships m on m.id = e.subject_id and m.user_id = e.actor_user_id
       join app.users u on u.id = m.user_id
       where e.owner_org = '${amazon.id}' and u.email = '${email}'`,
    );
    assert.deepEqual(trail, [{ action: 'member.joined', role: 'VIEWER' }]);
  });

  it('says so while the provider is away, or its secret is not here, and when somebody cancels', async () => {
    await configure({ issuer: 'http://127.0.0.1:9' });
    const down = await new Browser(app).post('/sign-in', { email: dana.email });
    assert.equal(down.status, 502);
    assert.match(down.text, /does not answer/);
    await configure({ secretVariable: 'NOT_SET' });
    assert.equal((await new Browser(app).post('/sign-in', { email: dana.email })).status, 502);
    await configure({});
    const browser = new Browser(app);
    const state = new URL(await begin(browser)).searchParams.get('state') ?? '';
    const denied = await browser.get(`${callbackOf(CODE)}?error=access_denied&state=${state}`);
    assert.equal(denied.status, 403);
    assert.match(denied.text, /did not let you in, or you cancelled/);
  });

  it('means the same person by a subject, whatever address they have there now', async () => {
    assert.equal(await whoAmI('dana'), dana.email);
    const eve = await amazon.addMember('ADMIN');
    for (const claims of [
      { email: `dana-now-married@${domain}`, email_verified: true },
      { email: eve.email, email_verified: true },
      { email: 'dana@private.example', email_verified: true },
      { email: dana.email, email_verified: false },
      {},
    ]) {
      provider.claims = claims;
      assert.equal(await whoAmI('dana'), dana.email, JSON.stringify(claims));
    }
  });

  it('opens no account for the next person at an address, until the company has removed the one before', async () => {
    assert.equal(await whoAmI('dana'), dana.email);
    const browser = new Browser(app);
    const answer = await travel(browser, dana.email, 'her successor');
    assert.equal(answer.status, 403);
    assert.match(answer.text, /Your address belonged to somebody else/);
    assert.equal(browser.cookies.has('__Host-bd_person'), false);
    const audit = await database().asSuperuser(
      `select e.action, e.detail, m.user_id from app.audit_events e join app.memberships m on m.id = e.subject_id
       where e.owner_org = '${amazon.id}' and e.action = 'member.sign-in-refused'`,
    );
    assert.deepEqual(audit, [
      { action: 'member.sign-in-refused', detail: { issuer: provider.issuer }, user_id: dana.id },
    ]);
    assert.equal(await whoAmI('dana'), dana.email, 'she still comes in');
    const become = (status: string) =>
      database().asSuperuser(`update app.memberships set status = '${status}' where user_id = '${dana.id}'`);
    await become('DISABLED');
    assert.equal(await whoAmI('her successor'), undefined);
    await become('REMOVED');
    assert.equal(await whoAmI('dana'), undefined);
    await become('INVITED');
    assert.equal(await whoAmI('her successor'), dana.email);
    assert.equal(await whoAmI('dana'), undefined);
  });

  it('names people anew once it is another client, and else goes on', async () => {
    assert.equal(await whoAmI('dana'), dana.email);
    await configure({ domains: [domain, `other.${domain}`], defaultRole: 'VIEWER' });
    assert.equal(await whoAmI('her successor'), undefined);
    await configure({ clientId: 'another' });
    const rows = await database().asSuperuser(
      `select count(*)::int as n from app.openid_subjects where owner_org = '${amazon.id}'`,
    );
    assert.deepEqual(rows, [{ n: 0 }]);
  });

  it('is named in what a person takes along, and forgotten with them', async () => {
    const browser = new Browser(app);
    await travel(browser);
    const held = JSON.parse((await browser.get('/account/export')).text) as unknown;
    assert.partialDeepStrictEqual(held, {
      organizations: [{ companySignIn: [{ issuer: provider.issuer, subject: 'dana' }] }],
    });
    await amazon.addMember('OWNER');
    await browser.post('/account/delete/code');
    const code = (await readSignInMails(database())).at(-1)?.code ?? '';
    assert.equal((await browser.post('/account/delete', { code })).location, '/account/deleted');
    const rows = await database().asSuperuser(
      `select from app.openid_subjects where owner_org = '${amazon.id}' and subject = 'dana'`,
    );
    assert.equal(rows.length, 0);
  });

  it('takes no ID token for another client, of another issuer, for another sign-in, or from another time', async () => {
    const hour = 3600;
    const now = Math.floor(Date.now() / 1000);
    for (const forged of [
      { aud: 'another' },
      { aud: ['portal', 'another'], azp: 'another' },
      { iss: 'https://login.evil.example' },
      { nonce: 'another' },
      { exp: now - hour },
      { sub: undefined },
    ]) {
      provider.forged = forged;
      const browser = new Browser(app);
      const answer = await travel(browser);
      assert.equal(answer.status, 400, JSON.stringify(forged));
      assert.equal(browser.cookies.has('__Host-bd_person'), false);
    }
  });

  it('says so where it is in trouble when somebody comes back', async () => {
    provider.trouble = 503;
    const answer = await travel(new Browser(app));
    assert.equal(answer.status, 502);
    assert.match(answer.text, /does not answer/);
  });

  it('has its domains to itself', async () => {
    const sephora = await app.addOrganization();
    const provided = { issuer: provider.issuer, clientId: 'x', secretVariable: null, defaultRole: 'VIEWER' };
    assert.equal(await setOpenid(database(), sephora.id, { ...provided, domains: [domain] }), true);
    assert.equal((await travel(new Browser(app))).status, 303);
  });

  it('lets nobody in for another company, though both may name the same address', async (test) => {
    const code = 'ORG-RIVAL';
    const rival = await app.addOrganization({ code });
    const theirs = await openTestProvider(`${OWN_ORIGIN}${callbackOf(code)}`, 'rival-portal');
    test.after(() => theirs.close());
    const foreign = await rival.addMember();
    await setOpenid(database(), rival.id, {
      ...{ issuer: theirs.issuer, clientId: 'rival-portal', secretVariable: 'TEST_OPENID_SECRET' },
      ...{ domains: [foreign.email.split('@')[1] ?? ''], defaultRole: 'ADMIN' },
    });
    theirs.claims = { email: dana.email, email_verified: true };
    assert.equal(await whoAmI('dana'), dana.email);
    for (const account of ['dana', 'somebody']) {
      const browser = new Browser(app);
      const back = await theirs.signIn(await begin(browser, foreign.email), account);
      const answer = await comeBack(browser, back);
      assert.equal(answer.status, 403);
      assert.match(answer.text, /not in one of its own domains/);
      assert.equal(browser.cookies.has('__Host-bd_person'), false);
    }
    // Their provider passes the browser on to the other company's, to be told its code (mix-up). It need not say who
    // answers, as many real ones do not.
    theirs.metadata = { authorization_response_iss_parameter_supported: false };
    const browser = new Browser(app);
    const asked = new URL(await begin(browser, foreign.email));
    const passedOn = new URL(await begin(new Browser(app)));
    for (const name of ['state', 'nonce', 'code_challenge']) {
      passedOn.searchParams.set(name, asked.searchParams.get(name) ?? '');
    }
    const answered = await provider.signIn(passedOn.href);
    theirs.exchanges = 0;
    for (const iss of [answered.searchParams.get('iss') ?? '', theirs.issuer, undefined]) {
      if (iss === undefined) answered.searchParams.delete('iss');
      else answered.searchParams.set('iss', iss);
      assert.equal((await comeBack(browser, answered)).status, 400);
    }
    assert.equal(theirs.exchanges, 0, 'the code stays untold');
  });
});
