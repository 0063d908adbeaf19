/** `/invitation`, where the e-mail leads: what it tells browsers, mail scanners and whoever reads along. */
import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import { testDatabases } from '../db/testing.ts';
import { testApp, type TestApp } from '../http/testing.ts';
import { Browser, type Page } from '../sign-in/testing.ts';
import { InvitationNetwork } from './testing.ts';

testDatabases('the page of an invitation', (database) => {
  let network: InvitationNetwork;
  let app: TestApp;
  const open = (headers?: Record<string, string>) => new Browser(app, headers);

  before(async () => {
    network = await InvitationNetwork.open(database());
    app = testApp(database(), { config: { signInLimitPerMinute: 1e6 }, portalScript: '/cdn/portal.js' });
  });

  const policyOf = ({ headers }: Page) => headers.get('content-security-policy') ?? '';

  it('(11) is never stored, runs no script but ours, and is named to no other site', async () => {
    const page = await open().get('/invitation');
    assert.equal(page.status, 200);
    assert.equal(page.headers.get('cache-control'), 'no-store');
    // The secret stands behind the #, which no browser names to anybody; our own pages hear which of them posts.
    assert.equal(page.headers.get('referrer-policy'), 'same-origin');
    assert.equal(page.headers.get('x-content-type-options'), 'nosniff');
    const policy = policyOf(page);
    for (const directive of [
      "default-src 'none'",
      "script-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ]) {
      assert.ok(policy.includes(directive), `${directive} in ${policy}`);
    }
    assert.doesNotMatch(policy, /unsafe|\*|https?:/);
    assert.doesNotMatch(page.text, /<script(?![^>]* src=)|<style|style=|\son\w+=/);
    assert.deepEqual(page.headers.getSetCookie(), []);
    const script = await open().get('/invitation.js');
    assert.match(script.headers.get('content-type') ?? '', /^text\/javascript/);
    assert.match(script.text, /history\.replaceState/);
  });

  it('is the same for every link, and following one changes nothing, however often a scanner does', async () => {
    const { invitation, token } = await network.invite();
    const before = await network.stateOf(invitation.id);
    const blank = await open().get('/invitation');
    for (const method of ['GET', 'HEAD']) {
      // A browser keeps what stands behind the #; a scanner may not.
      for (const path of ['/invitation', `/invitation?t=${token}`, `/invitation?token=${token}`]) {
        const answer = await app.fetch(path, { method });
        assert.equal(answer.status, 200, `${method} ${path}`);
        const text = await answer.text();
        assert.equal(text, method === 'HEAD' ? '' : blank.text);
      }
    }
    assert.ok(!blank.text.includes(invitation.email) && !blank.text.includes('Luxe'));
    assert.deepEqual(await network.stateOf(invitation.id), before);
    assert.equal((await network.app.request('/v1/invitation', { token, method: 'HEAD' })).status, 200);
    assert.deepEqual(await network.stateOf(invitation.id), before);
    assert.equal((await network.accept(token)).status, 201);
  });

  it('speaks the language of the browser', async () => {
    const german = await open({ 'Accept-Language': 'de-AT,en;q=0.5' }).get('/invitation');
    assert.match(german.text, /<html lang="de"/);
    assert.match(german.text, /<title>Einladung · Better Data<\/title>/);
    assert.match(german.text, /<bd-invitation [^>]*locale="de"/);
    assert.match(german.text, /<noscript><p>Diese Seite braucht JavaScript/);
    const arabic = await open({ 'Accept-Language': 'ar' }).get('/invitation');
    assert.match(arabic.text, /<html lang="ar" dir="rtl"/);
  });

  it('knows who is signed in, and for which companies they may accept', async () => {
    const hostile = `"><script>alert(1)</script>`;
    const partner = await network.app.addOrganization({ name: hostile });
    const { id, email } = await partner.addMember('OWNER');
    const page = await (await open().signIn(database(), id)).get('/invitation');
    assert.ok(page.text.includes(`signed-in-as="${email}"`));
    const [, attribute = ''] = /organizations="([^"]*)"/.exec(page.text) ?? [];
    const listed: unknown = JSON.parse(
      attribute
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&'),
    );
    assert.deepEqual(listed, [{ code: partner.code, name: hostile }]);
    assert.doesNotMatch(page.text, /<script>/);
    const clerk = await partner.addMember('OPERATOR');
    const theirs = await (await open().signIn(database(), clerk.id)).get('/invitation');
    assert.match(theirs.text, /organizations="\[\]"/);
  });

  it('says so on a server that serves no widgets, and keeps the link good', async () => {
    const bare = testApp(database());
    const { invitation, token } = await network.invite();
    const page = await new Browser(bare).get('/invitation');
    assert.equal(page.status, 503);
    assert.match(page.text, /cannot show invitations at present\. Nothing is lost/);
    assert.doesNotMatch(page.text, /<bd-invitation|<script/);
    assert.equal(page.headers.get('cache-control'), 'no-store');
    assert.equal((await network.stateOf(invitation.id)).status, 'SENT');
    assert.equal((await network.accept(token)).status, 201);
  });

  it('(9) signs in nobody by a form of another site, and (1) nobody twice', async () => {
    const { token } = await network.invite();
    const { result } = await network.join(token);
    const secret = result.signInToken ?? '';
    const foreign = await open().post(
      '/invitation/sign-in',
      { token: secret },
      { Origin: 'https://evil.example' },
    );
    assert.equal(foreign.status, 403);
    assert.equal((await open().post('/invitation/sign-in', { token })).location, '/sign-in');
    const person = open();
    const before = person.cookies.get('__Host-bd_person');
    assert.equal((await person.post('/invitation/sign-in', { token: secret })).location, '/portal');
    assert.notEqual(person.cookies.get('__Host-bd_person'), before);
    assert.match((await person.get('/portal')).text, /Harbor Logistics Inc/);
    const replayed = open();
    assert.equal((await replayed.post('/invitation/sign-in', { token: secret })).location, '/sign-in');
    assert.equal(replayed.cookies.has('__Host-bd_person'), false);
  });

  it('(2) signs in nobody after five minutes', async () => {
    const { token } = await network.invite();
    const { result } = await network.join(token);
    await database().asSuperuser(
      `update app.invitations set sign_in_expires_at = now() where sign_in_sha256 is not null`,
    );
    const late = await open().post('/invitation/sign-in', { token: result.signInToken ?? '' });
    assert.equal(late.location, '/sign-in');
  });
});
