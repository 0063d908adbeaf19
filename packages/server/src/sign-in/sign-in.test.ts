import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { testDatabases } from '../db/testing.ts';
import { testApp, type TestApp, type TestOrganization } from '../http/testing.ts';
import { Browser, readSignInMails } from './testing.ts';

testDatabases('signing in', (database) => {
  let app: TestApp;
  let amazon: TestOrganization;
  let dana: { id: string; email: string };
  const open = (headers?: Record<string, string>) => new Browser(app, headers);
  const ask = async (browser: Browser, email = dana.email, next = '/portal') => {
    const answer = await browser.post('/sign-in', { email, next });
    const [mail] = await readSignInMails(database());
    return { answer, mail: mail ?? { to: '', token: '', code: '', language: '' } };
  };
  const age = (email: string, interval: string) =>
    database().asSuperuser(
      `update app.sign_in_challenges set created_at = created_at - interval '${interval}',
         expires_at = expires_at - interval '${interval}' where email = '${email}'`,
    );

  before(async () => {
    app = testApp(database(), { config: { signInLimitPerMinute: 1e6 }, portalScript: '/cdn/portal.js' });
    amazon = await app.addOrganization();
  });
  const someone = async () => (dana = await amazon.addMember('OPERATOR'));

  it('(1) lets in whoever has the link, once, in whatever browser', async () => {
    await someone();
    const { answer, mail } = await ask(open());
    assert.equal(answer.location, '/sign-in/code');
    assert.equal(mail.to, dana.email);
    const other = open();
    assert.equal((await other.get('/portal')).location, '/sign-in?next=%2Fportal');
    assert.equal((await other.post('/sign-in/link', { token: mail.token })).location, '/portal');
    const portal = await other.get('/portal');
    assert.equal(portal.status, 200);
    assert.match(portal.text, new RegExp(`session-url="/portal/session\\?organization=${amazon.code}"`));
    const replayed = await open().post('/sign-in/link', { token: mail.token });
    assert.equal(replayed.status, 422);
    assert.match(replayed.text, /used already or is too old/);
    assert.deepEqual([...replayed.headers.getSetCookie()], []);
  });

  it('lets in whoever has the code, in the browser that asked and no other', async () => {
    await someone();
    const browser = open();
    const { mail } = await ask(browser, dana.email, '/account');
    assert.match((await browser.get('/sign-in/code')).text, new RegExp(dana.email));
    const thief = open();
    await ask(thief, 'thief@evil.example');
    assert.equal((await thief.post('/sign-in/code', { code: mail.code })).status, 422);
    assert.equal((await open().post('/sign-in/code', { code: mail.code })).status, 422);
    assert.equal((await browser.post('/sign-in/code', { code: mail.code })).location, '/account');
    assert.equal(
      (await open().post('/sign-in/link', { token: mail.token })).status,
      422,
      'one challenge, used',
    );
  });

  it('(2) takes neither link nor code after a quarter of an hour', async () => {
    await someone();
    const browser = open();
    const { mail } = await ask(browser);
    await age(dana.email, '15 minutes');
    assert.equal((await browser.post('/sign-in/link', { token: mail.token })).status, 422);
    assert.match((await browser.post('/sign-in/code', { code: mail.code })).text, /This sign-in is over/);
  });

  it('(12) lets nobody guess: five tries a code, five codes an address in a quarter of an hour', async () => {
    await someone();
    const browser = open();
    const { mail } = await ask(browser);
    const wrong = mail.code === '0000 0000' ? '11111111' : '00000000';
    for (let tries = 0; tries < 5; tries++) {
      assert.equal((await browser.post('/sign-in/code', { code: wrong })).status, 422);
    }
    assert.match((await browser.post('/sign-in/code', { code: mail.code })).text, /This sign-in is over/);
    assert.deepEqual([...browser.cookies.keys()], ['__Host-bd_sign_in']);
    for (let more = 0; more < 4; more++) assert.equal((await ask(open())).answer.status, 303);
    const { answer, mail: none } = await ask(open());
    assert.equal(answer.status, 429);
    assert.equal(answer.headers.get('retry-after'), '900');
    assert.equal(none.to, '');
  });

  it('(12) lets nobody guess on and on, with ever new codes and from everywhere: then only the link lets in', async () => {
    await someone();
    for (let round = 0; round < 10; round++) {
      const guesser = open();
      const { mail } = await ask(guesser);
      const wrong = mail.code === '0000 0000' ? '11111111' : '00000000';
      for (let tries = 0; tries < 5; tries++) await guesser.post('/sign-in/code', { code: wrong });
      await age(dana.email, '15 minutes');
    }
    const browser = open();
    const { mail } = await ask(browser);
    const answer = await browser.post('/sign-in/code', { code: mail.code });
    assert.equal(answer.status, 422);
    assert.match(answer.text, /The link in the e-mail works as well/);
    assert.equal((await browser.post('/sign-in/link', { token: mail.token })).status, 303);
    await age(dana.email, '1 day');
    const { mail: next } = await ask(browser);
    assert.equal((await browser.post('/sign-in/code', { code: next.code })).status, 303);
  });

  it('makes one client wait that is in too much haste', async () => {
    const strict = testApp(database(), { config: { signInLimitPerMinute: 2 } });
    const browser = new Browser(strict);
    for (const path of ['/sign-in/link', '/sign-in/code']) {
      assert.equal((await browser.post(path)).status, 422);
    }
    assert.equal((await browser.post('/sign-in', { email: 'a@b.example' })).status, 429);
  });

  it('(13) answers the same, and does the same, whether or not it knows an address', async () => {
    await someone();
    const unknown = 'nobody@nowhere.example';
    const [known, stranger] = [open(), open()];
    const answers = [];
    for (const [browser, email] of [
      [known, dana.email],
      [stranger, unknown],
    ] as const) {
      const before = await database().asSuperuser('select count(*)::int as n from pgboss.job');
      const answer = await browser.post('/sign-in', { email });
      const after = await database().asSuperuser('select count(*)::int as n from pgboss.job');
      const page = await browser.get('/sign-in/code');
      answers.push({
        ...{ status: answer.status, location: answer.location, text: answer.text },
        jobs: Number(after[0]?.['n']) - Number(before[0]?.['n']),
        page: page.text.replaceAll(email, 'EMAIL'),
        wrong: (await browser.post('/sign-in/code', { code: '00000000' })).text.replaceAll(email, 'EMAIL'),
      });
    }
    assert.deepEqual(answers[0], answers[1]);
    assert.equal(answers[0]?.jobs, 1);
    const mails = await readSignInMails(database());
    assert.deepEqual(
      mails.map(({ to }) => to),
      [dana.email],
    );
    const states = await database().asSuperuser(
      `select distinct state::text from pgboss.job where name = 'sign-in.send'`,
    );
    assert.deepEqual(states, [{ state: 'completed' }]);
  });

  it('(7) uses a secret of its own for each sign-in, and none that somebody planted', async () => {
    await someone();
    const planted = `ps_${'A'.repeat(43)}`;
    const browser = open();
    browser.cookies.set('__Host-bd_person', planted);
    const first = await ask(browser);
    await browser.post('/sign-in/link', { token: first.mail.token });
    const earlier = browser.cookies.get('__Host-bd_person') ?? '';
    assert.match(earlier, /^ps_[\w-]{43}$/);
    assert.notEqual(earlier, planted);
    const second = await ask(browser);
    await browser.post('/sign-in/link', { token: second.mail.token });
    assert.notEqual(browser.cookies.get('__Host-bd_person'), earlier);
    const kept = open();
    kept.cookies.set('__Host-bd_person', earlier);
    assert.equal((await kept.get('/portal')).status, 303, 'the browser’s earlier session is over');
  });

  it('(11) keeps the cookie from scripts, other sites and other hosts', async () => {
    await someone();
    const { mail } = await ask(open());
    const { headers } = await open().post('/sign-in/link', { token: mail.token });
    const [cookie = ''] = headers.getSetCookie();
    assert.match(
      cookie,
      /^__Host-bd_person=ps_[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const local = testApp(database(), { config: { publicUrl: 'http://localhost:4100' } });
    const plain = await new Browser(local).post(
      '/sign-in',
      { email: dana.email },
      { Origin: 'http://localhost:4100' },
    );
    assert.match(
      plain.headers.getSetCookie()[0] ?? '',
      /^bd_sign_in=sb_[\w-]{43}; Max-Age=900; Path=\/; HttpOnly; SameSite=Lax$/,
    );
  });

  it('(9) takes no form of another site', async () => {
    await someone();
    const { mail } = await ask(open());
    const browser = await open().signIn(database(), dana.id);
    const cookies = new Map(browser.cookies);
    const posts: [string, Record<string, string>][] = [
      ['/sign-in', { email: dana.email }],
      ['/sign-in/code', { code: mail.code }],
      ['/sign-in/link', { token: mail.token }],
      ['/sign-out', {}],
      ['/account/invitations', { organization: amazon.id, answer: 'accept' }],
      ['/portal/session', {}],
    ];
    for (const [path, form] of posts) {
      for (const origin of ['https://evil.example', 'null', 'https://api.example.evil.example', '']) {
        const answer = await browser.post(path, form, { Origin: origin });
        assert.equal(answer.status, 403, `${path} from ${origin}`);
        assert.deepEqual(answer.headers.getSetCookie(), []);
      }
    }
    assert.deepEqual(browser.cookies, cookies);
    assert.equal(
      (await open().post('/sign-in/link', { token: mail.token })).status,
      303,
      'nothing was used up',
    );
  });

  it('(8) leads to its own pages only', async () => {
    await someone();
    const evil = [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/portal/../..//evil.example',
      '/%2f%2fevil.example',
      '%2f%2fevil.example',
      '///evil.example',
      '/portal@evil.example',
      '/portal/',
      '\\\\evil.example',
      'HTTPS:evil.example',
      'data:text/html,x',
      '/v1/viewer',
    ];
    for (const next of [
      ...evil,
      'javascript:alert(1)',
      '/\t/evil.example',
      '/portal\r\nX: y',
      'portal',
      '',
    ]) {
      const page = await open().get(`/sign-in?next=${encodeURIComponent(next)}`);
      assert.match(page.text, /name="next" value="\/portal"/, next);
      await age(dana.email, '1 hour');
      const { mail } = await ask(open(), dana.email, next);
      assert.equal((await open().post('/sign-in/link', { token: mail.token })).location, '/portal', next);
    }
    const { mail } = await ask(open(), dana.email, '/portal?organization=ORG-1');
    assert.equal(
      (await open().post('/sign-in/link', { token: mail.token })).location,
      '/portal?organization=ORG-1',
    );
  });

  it('speaks the browser’s language, and writes in it', async () => {
    await someone();
    for (const [wanted, language, title] of [
      ['de-AT,en;q=0.5', 'de', 'Anmelden'],
      ['fr, ar;q=0.8, en;q=0.1', 'ar', 'تسجيل الدخول'],
      ['fr', 'en', 'Sign in'],
    ] as const) {
      const browser = open({ 'Accept-Language': wanted });
      const page = await browser.get('/sign-in');
      assert.match(
        page.text,
        new RegExp(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`),
      );
      assert.match(page.text, new RegExp(`<h1>${title}</h1>`));
      assert.equal((await ask(browser)).mail.language, language);
    }
  });

  it('shows pages that run no script but their own, and that nobody stores or frames', async () => {
    const { headers } = await open().get('/sign-in');
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /script-src 'self'; style-src 'self'/);
    assert.match(policy, /require-trusted-types-for 'script'; trusted-types 'none'/);
    assert.match(policy, /form-action 'self'.*frame-ancestors 'none'/);
    assert.equal(headers.get('cache-control'), 'no-store');
    assert.equal(headers.get('referrer-policy'), 'same-origin');
  });

  it('gives the portal a session that ends with the person’s', async () => {
    await someone();
    const browser = await open().signIn(database(), dana.id);
    const viewer = (token: string, origin = 'https://api.example') =>
      app.request('/v1/viewer', { token, headers: { Origin: origin } });
    const answer = await browser.post(`/portal/session?organization=${amazon.code}`);
    assert.equal(answer.status, 201);
    const { token } = JSON.parse(answer.text) as { token: string };
    assert.partialDeepStrictEqual((await viewer(token)).body, { organization: { id: amazon.id } });
    assert.equal((await viewer(token, 'https://intranet.example')).status, 403);
    assert.equal((await browser.post('/portal/session?organization=ORG-OTHER')).status, 404);
    assert.equal((await open().post('/portal/session')).status, 401);
    assert.equal(
      (await app.request('/v1/viewer', { token: browser.cookies.get('__Host-bd_person') ?? '' })).status,
      401,
    );
    assert.equal((await browser.post('/sign-out')).location, '/sign-in');
    assert.equal((await viewer(token)).status, 401);
  });

  it('shows who invites, and lets in only once one has accepted', async () => {
    await someone();
    const sephora = await app.addOrganization();
    const stranger = await sephora.addMember('VIEWER');
    await database().asSuperuser(
      `insert into app.memberships (owner_org, user_id, role, status) values
         ('${sephora.id}', '${dana.id}', 'OPERATOR', 'INVITED')`,
    );
    const browser = await open().signIn(database(), dana.id);
    assert.match((await browser.get('/portal')).text, new RegExp(`${sephora.code} invites you as operator`));
    const session = `/portal/session?organization=${sephora.code}`;
    assert.equal((await browser.post(session)).status, 404);
    const accept = { organization: sephora.id, answer: 'accept' };
    const other = await open().signIn(database(), stranger.id);
    await other.post('/account/invitations', { organization: amazon.id, answer: 'accept' });
    assert.equal((await other.post(`/portal/session?organization=${amazon.code}`)).status, 404);
    assert.equal(
      (await browser.post('/account/invitations', accept)).location,
      `/portal?organization=${sephora.code}`,
    );
    assert.equal((await browser.post(session)).status, 201);
    const audit = await database().asSuperuser(
      `select e.action, e.actor_user_id, m.user_id as subject from app.audit_events e
       left join app.memberships m on m.owner_org = e.owner_org and m.id = e.subject_id
       where e.owner_org = '${sephora.id}' and e.action like 'member%'`,
    );
    assert.deepEqual(audit, [{ action: 'member.joined', actor_user_id: dana.id, subject: dana.id }]);
    await database().asSuperuser(
      `update app.memberships set status = 'INVITED' where owner_org = '${sephora.id}' and user_id = '${dana.id}'`,
    );
    assert.equal((await browser.post(session)).status, 404);
  });
});

testDatabases(
  'a link that two use at once',
  (database) => {
    it('(18) lets one of them in', async () => {
      const app = testApp(database(), { config: { signInLimitPerMinute: 1e6 } });
      const amazon = await app.addOrganization();
      for (let round = 0; round < 10; round++) {
        const { email } = await amazon.addMember();
        const browser = new Browser(app);
        await browser.post('/sign-in', { email });
        const [mail] = await readSignInMails(database());
        const tries = [
          ...Array.from({ length: 4 }, () =>
            new Browser(app).post('/sign-in/link', { token: mail?.token ?? '' }),
          ),
          browser.post('/sign-in/code', { code: mail?.code ?? '' }),
        ];
        const statuses = (await Promise.all(tries)).map(({ status }) => status);
        assert.equal(statuses.filter((status) => status === 303).length, 1, String(statuses));
      }
    });

    it('(12) (18) counts every code that is tried at once', async () => {
      const app = testApp(database(), { config: { signInLimitPerMinute: 1e6 } });
      const { email } = await (await app.addOrganization()).addMember();
      const browser = new Browser(app);
      await browser.post('/sign-in', { email });
      await readSignInMails(database());
      await Promise.all(
        Array.from({ length: 12 }, () => browser.post('/sign-in/code', { code: '00000000' })),
      );
      const rows = await database().asSuperuser(
        `select attempts from app.sign_in_challenges where email = '${email}'`,
      );
      assert.deepEqual(rows, [{ attempts: 5 }]);
    });
  },
  ['postgres'],
);
