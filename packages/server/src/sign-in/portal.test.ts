import type { Viewer } from '@betterdata/portal-contract';
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { testDatabases } from '../db/testing.ts';
import { testApp, type TestApp, type TestOrganization } from '../http/testing.ts';
import { pathOf, SECTIONS } from './portal-sections.ts';
import { Browser, OWN_ORIGIN } from './testing.ts';

testDatabases('the portal', (database) => {
  let app: TestApp;
  let amazon: TestOrganization;
  let sephora: TestOrganization;
  let dana: { id: string };
  before(async () => {
    app = testApp(database(), { portalScript: '/cdn/portal.js' });
    amazon = await app.addOrganization();
    sephora = await app.addOrganization();
    dana = await amazon.addMember('VIEWER');
  });

  const signedIn = (headers: Record<string, string> = {}, person = dana) =>
    new Browser(app, headers).signIn(database(), person.id);
  const join = (organization: TestOrganization, role: string, status = 'ACTIVE') =>
    database().asSuperuser(`
      insert into app.memberships (owner_org, user_id, role, status)
      values ('${organization.id}', '${dana.id}', '${role}', '${status}')
      on conflict (owner_org, user_id) do update set role = excluded.role, status = excluded.status`);
  const audited = (organization: TestOrganization) =>
    database().asSuperuser(`
      select action from app.audit_events where owner_org = '${organization.id}' order by occurred_at`);
  const currents = (text: string) =>
    [...text.matchAll(/<a href="([^"]+)" aria-current="page">/g)].map(([, href]) => href);

  it('shows each section at an address of its own, to whoever belongs there, whatever their role and plan', async () => {
    const browser = await signedIn();
    for (const section of SECTIONS) {
      const path = pathOf(section);
      const { status, text } = await browser.get(path);
      assert.equal(status, 200, path);
      assert.ok(text.includes(section.widgets.text), path);
      assert.ok(text.includes(`session-url="/portal/session?organization=${amazon.code}"`), path);
      assert.deepEqual(currents(text), [`${path}?organization=${amazon.code}`]);
      for (const other of SECTIONS) {
        assert.ok(text.includes(`href="${pathOf(other)}?organization=${amazon.code}"`), pathOf(other));
      }
    }
    assert.equal((await browser.get('/portal/secrets')).status, 404);
  });

  it('shows around who is here for the first time, in their first session and no other', async () => {
    const tours = async (browser: Browser, path = '/portal') =>
      /<bd-tour>/.test((await browser.get(path)).text);
    const newcomer = await amazon.addMember('OPERATOR');
    const first = await signedIn({}, newcomer);
    assert.deepEqual([await tours(first), await tours(first, '/portal/people')], [true, false]);
    const elsewhere = await signedIn({}, newcomer);
    assert.deepEqual([await tours(elsewhere), await tours(first)], [false, true]);
    const colleague = await amazon.addMember('OPERATOR');
    assert.equal(await tours(await signedIn({}, colleague)), true);
    await database().asSuperuser(
      `update app.memberships set created_at = now() - interval '8 days' where user_id = '${colleague.id}'`,
    );
    assert.equal(await tours(await signedIn({}, colleague)), false);
  });

  it('opens to each what their role and plan allow, and says of the rest what unlocks it', async () => {
    const ask = async (person: { id: string }, path: string) => {
      const browser = await signedIn({}, person);
      const { text } = await browser.post(`/portal/session?organization=${amazon.code}`);
      const { token } = JSON.parse(text) as { token: string };
      return app.request(path, { token, headers: { Origin: OWN_ORIGIN } });
    };
    const owner = await amazon.addMember('OWNER');
    for (const path of ['/v1/members', '/v1/audit-events', '/v1/embed-keys']) {
      assert.partialDeepStrictEqual(await ask(dana, path), {
        status: 403,
        body: { code: 'role-not-allowed' },
      });
      assert.equal((await ask(owner, path)).status, 200, path);
    }
    const { entitlements } = (await ask(owner, '/v1/viewer')).body as Viewer;
    const inviting = entitlements.find(({ feature }) => feature === 'partnerships.create');
    assert.partialDeepStrictEqual(inviting, { granted: false, reason: 'PLAN', requiredPlan: 'PRO' });
  });

  it('leads strangers back to the section that they asked for, once they have signed in', async () => {
    const path = `/portal/people?organization=${amazon.code}`;
    const { location } = await new Browser(app).get(path);
    assert.equal(location, `/sign-in?next=${encodeURIComponent(path)}`);
    const form = await new Browser(app).get(location);
    assert.ok(form.text.includes(`name="next" value="${path}"`));
  });

  it('keeps the section when one goes over to another organization', async () => {
    const browser = await signedIn();
    assert.doesNotMatch((await browser.get('/portal/people')).text, /class="organizations"/);
    await join(sephora, 'OWNER');
    const { text } = await browser.get(`/portal/people?organization=${sephora.code}`);
    assert.deepEqual(currents(text).toSorted(), [
      `/portal/people?organization=${sephora.code}`,
      `/portal/people?organization=${sephora.code}`,
    ]);
    assert.ok(text.includes(`href="/portal/people?organization=${amazon.code}"`));
    assert.ok(text.includes(`<title>People · ${sephora.code} · Better Data</title>`));
  });

  it('shows of an organization that is not theirs no more than of one that there is not', async () => {
    const other = await app.addOrganization();
    const browser = await signedIn();
    const [foreign, unknown] = await Promise.all([
      browser.get(`/portal/audit?organization=${other.code}`),
      browser.get('/portal/audit?organization=ORG-NONE'),
    ]);
    assert.deepEqual([foreign.status, unknown.status], [404, 404]);
    assert.equal(foreign.text, unknown.text);
    assert.doesNotMatch(foreign.text, new RegExp(`bd-portal|${other.code}`));
    assert.ok(foreign.text.includes(`href="/portal/audit?organization=${amazon.code}"`));
    await join(other, 'OWNER', 'REQUESTED');
    assert.equal((await browser.get(`/portal/audit?organization=${other.code}`)).status, 404);
  });

  it('welcomes who belongs nowhere yet', async () => {
    const nobody = await (await app.addOrganization()).addMember('VIEWER');
    await database().asSuperuser(
      `update app.memberships set status = 'REMOVED' where user_id = '${nobody.id}'`,
    );
    const { status, text } = await (await signedIn({}, nobody)).get('/portal/plans');
    assert.equal(status, 200);
    assert.match(text, /You belong to no organization yet/);
    assert.doesNotMatch(text, /bd-portal/);
  });

  it('says once for each organization that somebody has come, however many pages they open', async () => {
    const person = await amazon.addMember('OWNER');
    const browser = await signedIn({}, person);
    const before = (await audited(amazon)).length;
    for (let page = 0; page < 3; page++) {
      const { status } = await browser.post(`/portal/session?organization=${amazon.code}`);
      assert.equal(status, 201);
    }
    const again = await signedIn({}, person);
    await again.post(`/portal/session?organization=${amazon.code}`);
    assert.equal((await audited(amazon)).length, before + 2);
  });

  it('speaks the reader’s language, from right to left where it is written so', async () => {
    const german = await (await signedIn({ 'Accept-Language': 'de-AT' })).get('/portal/locations');
    assert.match(german.text, />Standorte</);
    const arabic = await (await signedIn({ 'Accept-Language': 'ar' })).get('/portal/locations');
    assert.match(arabic.text, /<html lang="ar" dir="rtl">/);
    assert.match(arabic.text, />المواقع</);
  });

  it('shows nothing where the server has no widgets to show', async () => {
    const bare = testApp(database());
    const browser = await new Browser(bare).signIn(database(), dana.id);
    assert.equal((await browser.get('/portal/people')).location, '/account');
  });
});
