import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { testDatabases } from '../db/testing.ts';
import { testApp, type TestApp, type TestOrganization } from '../http/testing.ts';
import { addNotification } from '../notifications/testing.ts';
import { loadTwoPartners, twoPartners } from '../testing/two-partners.ts';
import { Browser, readSignInMails } from './testing.ts';

testDatabases('an account', (database) => {
  let app: TestApp;
  let amazon: TestOrganization;
  const open = (userId: string) => new Browser(app).signIn(database(), userId);
  const sessionIds = (text: string) =>
    [...text.matchAll(/name="session" value="([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '');
  const askCode = async (browser: Browser) => {
    assert.equal((await browser.post('/account/delete/code')).location, '/account/delete');
    return (await readSignInMails(database())).at(-1)?.code ?? '';
  };

  before(async () => {
    app = testApp(database(), { config: { signInLimitPerMinute: 1e6 } });
    amazon = await app.addOrganization();
    await loadTwoPartners(database());
  });

  it('is asked for by whoever is signed in, and shows their own', async () => {
    const [dana, eve] = [await amazon.addMember('OPERATOR'), await amazon.addMember('ADMIN')];
    const browser = await open(dana.id);
    const page = await browser.get('/account');
    assert.match(page.text, new RegExp(dana.email));
    assert.doesNotMatch(page.text, new RegExp(eve.email));
    assert.match(page.text, new RegExp(`${amazon.code}</a></strong><br>\n<span class="muted">operator`));
    assert.equal((await browser.post('/account/name', { name: ' <b>Dana</b> ' })).location, '/account');
    assert.match((await browser.get('/account')).text, /value="&lt;b&gt;Dana&lt;\/b&gt;"/);
    assert.equal((await new Browser(app).get('/account')).location, '/sign-in?next=%2Faccount');
  });

  it('lists its sessions, and ends one or all others with the portals opened from them', async () => {
    const [dana, eve] = [await amazon.addMember(), await amazon.addMember()];
    const here = await open(dana.id);
    const others = [await open(dana.id), await open(dana.id)];
    const stranger = await open(eve.id);
    const token = async (browser: Browser) =>
      (JSON.parse((await browser.post('/portal/session')).text) as { token: string }).token;
    const tokens = [
      await token(here),
      await token(others[0] ?? here),
      await token(others[1] ?? here),
      await token(stranger),
    ];
    const works = () =>
      Promise.all(
        tokens.map(async (one) => (await app.request('/v1/viewer', { token: one })).status === 200),
      );
    const [first = ''] = sessionIds((await here.get('/account')).text);
    await stranger.post('/account/sessions/end', { session: first });
    await stranger.post('/account/sessions/end', { session: 'others' });
    assert.deepEqual(await works(), [true, true, true, true], 'not by another person');
    await here.post('/account/sessions/end', { session: first });
    assert.equal((await works()).filter(Boolean).length, 3);
    await here.post('/account/sessions/end', { session: 'others' });
    assert.deepEqual(await works(), [true, false, false, true]);
    assert.equal((await here.get('/account')).status, 200);
    assert.equal((await others[0]?.get('/account'))?.status, 303);
  });

  it('can be taken along as one file, with what each organization holds and nobody else’s', async () => {
    const { north, south, partnerships } = twoPartners;
    const conversation = `insert into app.conversations (id, owner_org, counterparty_org, partnership_id, subject_type, subject_id)
      select gen_random_uuid(), host_org, partner_org, id, 'PARTNERSHIP', id from app.partnerships where id = '${partnerships.north}' returning id`;
    const [thread] = await database().asSuperuser(conversation);
    const write = (org: string, user: string, body: string, number: number) =>
      database()
        .asSuperuser(`insert into app.messages (id, owner_org, partnership_id, conversation_id, number, author_org,
          author_user_id, author_name, body) values (gen_random_uuid(), '${twoPartners.host.organizationId}',
          '${partnerships.north}', '${String(thread?.['id'])}', ${number}, '${org}', '${user}', '${user === north.userId ? 'NORTH clerk' : 'HOST clerk'}', '${body}')`);
    await write(north.organizationId, north.userId, 'We begin at nine.', 1);
    await write(twoPartners.host.organizationId, twoPartners.host.userId, 'Fine.', 2);
    const browser = await open(north.userId);
    await browser.post('/portal/session');
    const answer = await browser.get('/account/export');
    assert.match(answer.headers.get('content-disposition') ?? '', /^attachment/);
    const held = JSON.parse(answer.text) as { organizations: Record<string, unknown[]>[] };
    assert.partialDeepStrictEqual(held, {
      profile: { id: north.userId, email: 'clerk@north.example', name: 'NORTH clerk' },
      sessions: [{ method: 'LINK', device: 'Firefox, Linux' }],
      organizations: [
        {
          code: 'NORTH',
          role: 'OPERATOR',
          messages: [{ body: 'We begin at nine.' }],
          portalSessions: [{ origin: 'https://api.example' }],
          audit: [{ action: 'embed-session.created' }],
        },
      ],
    });
    assert.equal(held.organizations[0]?.['messages']?.length, 1);
    assert.doesNotMatch(answer.text, /Fine\.|HOST|SOUTH|sha256|ps_|bs_/);
    assert.doesNotMatch(
      (await (await open(south.userId)).get('/account/export')).text,
      /NORTH|begin at nine/,
    );
  });

  it('is deleted by a fresh code, and leaves documents without a name', async () => {
    const { north, host } = twoPartners;
    const browser = await open(north.userId);
    const elsewhere = await open(north.userId);
    // Once invited as a partner, and asked to join another organization, whose owner was told of it.
    await addNotification(database(), {
      ...{ organizationId: host.organizationId, userId: host.userId, kind: 'membership.requested' },
      ...{ code: 'clerk@north.example', values: { personName: 'NORTH clerk' }, subjectId: north.userId },
    });
    await database().asSuperuser(`
      with invited as (
        insert into app.invitations (owner_org, email, organization_name, contact_name, business_type, type, language, terms,
          status, sent_at, expires_at)
        values ('${host.organizationId}', 'clerk@north.example', 'North', 'NORTH clerk', 'THREE_PL', 'THREE_PL', 'en', '{}',
          'ACCEPTED', now(), now())
        returning id)
      insert into app.invitation_sendings (owner_org, invitation_id, number, email)
      select '${host.organizationId}', id, 1, 'clerk@north.example' from invited`);
    const code = await askCode(browser);
    assert.match((await browser.get('/account/delete')).text, /A code is on its way to clerk@north\.example/);
    const wrong = code === '0000 0000' ? '11111111' : '00000000';
    assert.equal((await browser.post('/account/delete', { code: wrong })).status, 422);
    const other = await open((await amazon.addMember()).id);
    other.cookies.set('__Host-bd_sign_in', browser.cookies.get('__Host-bd_sign_in') ?? '');
    await amazon.addMember('OWNER');
    assert.equal((await other.post('/account/delete', { code })).status, 422, 'not another person’s');
    const again = await askCode(browser);
    assert.equal((await browser.post('/account/delete', { code: again })).location, '/account/deleted');
    for (const one of [browser, elsewhere]) assert.equal((await one.get('/account')).status, 303);
    const left = await database().asSuperuser(
      `select u.email, u.display_name, m.status, (select count(*)::int from app.messages
         where author_user_id = u.id and author_name = '–') as messages
       from app.users u join app.memberships m on m.user_id = u.id where u.id = '${north.userId}'`,
    );
    const email = `deleted+${north.userId}@deleted.invalid`;
    assert.deepEqual(left, [{ email, display_name: '–', status: 'REMOVED', messages: 1 }]);
    const trail = await database().asSuperuser(
      `select e.action from app.audit_events e join app.memberships m on m.id = e.subject_id
       where m.user_id = '${north.userId}' and e.actor_user_id = m.user_id and e.owner_org = m.owner_org`,
    );
    assert.deepEqual(trail, [{ action: 'member.left' }]);
    const tables = await database().asSuperuser(
      `select relname from pg_class where relnamespace = 'app'::regnamespace and relkind = 'r'`,
    );
    const traces = await database().asSuperuser(
      tables
        .map(
          ({ relname }) => `select '${String(relname)}' as place from app.${String(relname)} t
          where t::text ~ 'clerk@north.example|NORTH clerk'`,
        )
        .join(' union all '),
    );
    assert.deepEqual(traces, []);
    await new Browser(app).post('/sign-in', { email: 'clerk@north.example' });
    assert.deepEqual(await readSignInMails(database()), []);
  });

  it('is kept while others count on its owner, and says what to do', async () => {
    const team = await app.addOrganization();
    const [owner, member] = [await team.addMember('OWNER'), await team.addMember('OPERATOR')];
    const browser = await open(owner.id);
    const page = await browser.get('/account/delete');
    assert.match(
      page.text,
      new RegExp(`${team.code}: you are its only owner. Make another member an owner first`),
    );
    const code = await askCode(browser);
    assert.match((await browser.post('/account/delete', { code })).text, /Not yet possible/);
    await database().asSuperuser(`update app.memberships set role = 'OWNER' where user_id = '${member.id}'`);
    assert.equal((await browser.post('/account/delete', { code })).location, '/account/deleted');

    const { south } = twoPartners;
    await database().asSuperuser(
      `update app.memberships set role = 'OWNER' where user_id = '${south.userId}'`,
    );
    const alone = await open(south.userId);
    assert.match((await alone.get('/account/delete')).text, /a partnership is in force/);
    await database().asSuperuser(
      `update app.partnerships set status = 'ENDED' where id = '${twoPartners.partnerships.south}'`,
    );
    const last = await askCode(alone);
    assert.equal((await alone.post('/account/delete', { code: last })).location, '/account/deleted');
  });

  it('is kept while its company pays for a plan that nobody else could cancel', async () => {
    const { id, code: company, ...team } = await app.addOrganization();
    const owner = await team.addMember('OWNER');
    await database().asSuperuser(`
      insert into app.subscriptions (owner_org, provider, customer, reference, status, plan_tier)
      values ('${id}', 'SANDBOX', 'cus_1', 'sub_1', 'ACTIVE', 'PRO')`);
    const browser = await open(owner.id);
    assert.match(
      (await browser.get('/account/delete')).text,
      new RegExp(`${company}: you are its only owner, and its plan renews. Cancel the plan`),
    );
    const code = await askCode(browser);
    assert.match((await browser.post('/account/delete', { code })).text, /Not yet possible/);
    await database().asSuperuser(`
      update app.subscriptions set pending = '{"planTier": "FREE", "addOns": {}}' where owner_org = '${id}'`);
    assert.equal((await browser.post('/account/delete', { code })).location, '/account/deleted');
  });

  it('leaves an organization by itself, after a question, unless it is its only owner', async () => {
    const team = await app.addOrganization();
    const [owner, viewer] = [await team.addMember('OWNER'), await team.addMember('VIEWER')];
    const browser = await open(viewer.id);
    const { token } = JSON.parse((await browser.post('/portal/session')).text) as { token: string };
    const address = `/account/leave?organization=${team.code}`;
    assert.ok((await browser.get('/account')).text.includes(`href="${address}"`));
    assert.match((await browser.get(address)).text, new RegExp(`Leave ${team.code}\\?`));
    const form = { organization: team.code };
    assert.equal((await browser.post('/account/leave', form)).location, '/account');
    assert.equal((await app.request('/v1/viewer', { token })).status, 401);
    assert.equal((await browser.get(address)).location, '/account', 'there is nothing left to leave');
    const trail = await database().asSuperuser(
      `select action, actor_user_id from app.audit_events where owner_org = '${team.id}' and action like 'member%'`,
    );
    assert.deepEqual(trail, [{ action: 'member.left', actor_user_id: viewer.id }]);

    const alone = await open(owner.id);
    const refused = await alone.post('/account/leave', form);
    assert.equal(refused.status, 409);
    assert.match(refused.text, /you are its only owner/);
    // Of an organization that is none of theirs, nobody learns whether it exists.
    assert.equal((await alone.post('/account/leave', { organization: amazon.code })).location, '/account');
  });

  it('takes no form of another site', async () => {
    const dana = await amazon.addMember();
    const browser = await open(dana.id);
    for (const path of [
      '/account/name',
      '/account/sessions/end',
      '/account/leave',
      '/account/delete',
      '/account/delete/code',
    ]) {
      const forged = await browser.post(
        path,
        { name: 'X', session: 'others' },
        { Origin: 'https://evil.example' },
      );
      assert.equal(forged.status, 403, path);
    }
  });
});

testDatabases(
  'the last two owners',
  (database) => {
    it('cannot leave at once', async () => {
      const app = testApp(database(), { config: { signInLimitPerMinute: 1e6 } });
      const team = await app.addOrganization();
      await team.addMember('OPERATOR');
      const owners = [await team.addMember('OWNER'), await team.addMember('OWNER')];
      const browsers = await Promise.all(owners.map(({ id }) => new Browser(app).signIn(database(), id)));
      for (const browser of browsers) await browser.post('/account/delete/code');
      const mails = await readSignInMails(database());
      const answers = await Promise.all(
        browsers.map((browser, index) => {
          const code = mails.find(({ to }) => to === owners[index]?.email)?.code ?? '';
          return browser.post('/account/delete', { code });
        }),
      );
      assert.deepEqual(answers.map(({ location }) => location).filter(Boolean), ['/account/deleted']);
    });
  },
  ['postgres'],
);
