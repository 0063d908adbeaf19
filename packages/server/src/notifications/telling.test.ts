/** Who is told of what, by which channel, in which language: from the change to the e-mail. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, beforeEach, it } from 'node:test';
import type { Asn, Notification, NotificationList } from '@betterdata/portal-contract';
import {
  brushes,
  expect,
  openAsnNetwork,
  receive,
  sendAsn,
  type AsnNetwork,
  type Person,
} from '../asns/testing.ts';
import { testDatabases } from '../db/testing.ts';
import type { TestOrganization } from '../http/testing.ts';
import type { Role } from '../entitlements/entitlements.ts';
import { runJobs } from '../jobs/testing.ts';
import { dispatchEvents } from './dispatcher.ts';
import { KeepingCouriers } from './testing.ts';

interface Someone extends Person {
  email: string;
  list(): Promise<Notification[]>;
}

testDatabases('telling people', (database) => {
  let network: AsnNetwork;
  let couriers: KeepingCouriers;
  /** Of LUXE BOND; sends. */
  let sender: Someone;
  let colleague: Someone;
  /** Of Amazon. */
  let owner: Someone;
  let clerk: Someone;
  let analyst: Someone;
  let bystander: Someone;
  /** Of Sephora. */
  let rival: Someone;

  async function someone(organization: TestOrganization, role: Role): Promise<Someone> {
    const person = await network.person(organization, { role });
    const preferences = await person.get('/v1/notification-preferences');
    const { email } = expect<{ email: string }>(preferences, 200);
    const list = async () => expect<NotificationList>(await person.get('/v1/notifications'), 200).items;
    return { ...person, email, list };
  }

  const prefer = async (person: Someone, body: object) => {
    const { version } = expect<{ version: number }>(await person.get('/v1/notification-preferences'), 200);
    const settings = { phoneNumber: null, locale: null, topics: [], ...body };
    expect(await person.send('PUT', '/v1/notification-preferences', { body: settings, version }), 200);
  };

  const announce = (quantities = [100]) => sendAsn(sender, network.partnerships.amazon, brushes(quantities));
  const act = async (who: Person, asn: Asn, step: string) =>
    expect<Asn>(await who.send('POST', `/v1/asns/${asn.id}/${step}`, { version: asn.version }), 200);
  const deliver = () => couriers.deliver(database());
  const kinds = async (person: Someone) => (await person.list()).map(({ kind }) => kind);

  before(async () => {
    network = await openAsnNetwork(database());
    await database().asSuperuser(`
      update app.organization_accounts set portal_url = 'https://intranet.amazon.example/deliveries'
      where organization_id = '${network.amazon.id}'`);
  });

  beforeEach(async () => {
    // Everybody of earlier tests has left.
    await database().asSuperuser(`update app.memberships set status = 'DISABLED'`);
    await couriers?.deliver(database());
    couriers = new KeepingCouriers();
    const { luxe, amazon, sephora } = network;
    sender = await someone(luxe, 'OPERATOR');
    colleague = await someone(luxe, 'ADMIN');
    owner = await someone(amazon, 'OWNER');
    clerk = await someone(amazon, 'OPERATOR');
    analyst = await someone(amazon, 'ANALYST');
    bystander = await someone(amazon, 'VIEWER');
    rival = await someone(sephora, 'OWNER');
  });

  it('an ASN: each who receives goods once, in the app and by e-mail; nobody else', async () => {
    const asn = await announce([100, 44]);
    const mails = await deliver();
    assert.deepEqual(mails.map(({ to }) => to.address).sort(), [owner.email, clerk.email].sort());
    for (const person of [sender, colleague, analyst, bystander, rival])
      assert.deepEqual(await person.list(), []);
    const [news, ...rest] = await clerk.list();
    assert.deepEqual(rest, []);
    assert.partialDeepStrictEqual(news, {
      kind: 'asn.sent',
      topic: 'NEW_ASN',
      partnershipId: network.partnerships.amazon,
      subject: { type: 'ASN', id: asn.id, code: asn.asnNumber },
      values: {
        counterpartyName: 'LUXE BOND',
        asnNumber: asn.asnNumber,
        locationCode: 'LOC-101',
        locationName: 'Amazon FBA PHX5',
        timezone: 'America/Phoenix',
        units: 144,
        palletCount: 0,
        cartonCount: 0,
      },
      readAt: null,
    });
    assert.equal(Date.parse(news?.values.estimatedDeliveryAt ?? ''), Date.parse('2026-01-05T17:00:00Z'));

    const mail = mails.find(({ to }) => to.address === clerk.email);
    assert.equal(mail?.id, news?.id, 'the Message-ID is the notification’s');
    assert.equal(mail?.subject, `${asn.asnNumber} from LUXE BOND: 144 units to Amazon FBA PHX5`);
    for (const body of [mail?.text ?? '', mail?.html ?? '']) {
      for (const fact of [asn.asnNumber, 'LUXE BOND', 'LOC-101', '144', 'Jan 5, 2026', '10:00', 'MST']) {
        assert.ok(body.includes(fact), `${fact} in\n${body}`);
      }
      assert.ok(body.includes('https://intranet.amazon.example/deliveries'));
      assert.ok(body.includes(mail?.unsubscribeUrl ?? 'none'));
      assert.doesNotMatch(body, /Dallas|LOC-001/, 'where goods come from is masked');
    }
    assert.deepEqual(await deliver(), [], 'nothing is told twice');
    assert.equal((await clerk.list()).length, 1);
  });

  it('updates of a delivery: its receiver', async () => {
    const asn = await announce();
    const body = brushes([70]);
    const replaced = expect<Asn>(
      await sender.send('PUT', `/v1/asns/${asn.id}`, { body, version: asn.version }),
      200,
    );
    await deliver();
    await act(sender, replaced, 'cancel');
    const [mail] = (await deliver()).filter(({ to }) => to.address === clerk.email);
    assert.match(mail?.subject ?? '', /^LUXE BOND cancelled ASN-\w+ to Amazon FBA PHX5$/);
    assert.match(mail?.text ?? '', /There is nothing to receive/);
    assert.deepEqual(await kinds(clerk), ['asn.cancelled', 'asn.replaced', 'asn.sent']);
    assert.deepEqual(await kinds(sender), []);
  });

  it('receipts: the sender, with the differences; not who counted', async () => {
    const asn = await announce([100]);
    await deliver();
    const receipt = await receive(clerk, asn, {
      final: true,
      lines: [{ lineNumber: 1, counts: [{ accepted: 97, damaged: 1, rejected: 0 }] }],
    });
    assert.deepEqual(await deliver(), [], 'in the app alone, until somebody chooses otherwise');
    assert.deepEqual([await kinds(sender), await kinds(clerk)], [['receipt.confirmed'], ['asn.sent']]);
    const [news] = await colleague.list();
    assert.partialDeepStrictEqual(news, {
      subject: { type: 'RECEIPT', id: receipt.id, code: receipt.receiptNumber },
      values: { asnNumber: asn.asnNumber, counterpartyName: 'Amazon', units: 98, discrepancyCount: 2 },
    });

    await prefer(sender, { topics: [{ topic: 'RECEIPTS', channels: ['EMAIL'] }] });
    const body = { id: randomUUID(), reason: 'Counted the wrong pallet' };
    const { version } = receipt.asn;
    const path = `/v1/receipts/${receipt.id}/reversal`;
    expect(await clerk.send('POST', path, { body, version, key: body.id }), 201);
    const [mail, ...others] = await deliver();
    assert.deepEqual([mail?.to.address, others], [sender.email, []]);
    assert.equal(mail?.subject, `Amazon took back receipt ${receipt.receiptNumber} of ${asn.asnNumber}`);
    assert.deepEqual(await kinds(sender), ['receipt.confirmed'], 'not in the app: that was the choice');
    assert.deepEqual(await kinds(colleague), ['receipt.reversed', 'receipt.confirmed']);
  });

  it('everybody in their language, by the channels that they chose', async () => {
    await prefer(owner, { locale: 'ar' });
    await prefer(clerk, {
      locale: 'de',
      phoneNumber: '+14805550142',
      topics: [{ topic: 'NEW_ASN', channels: ['SMS', 'EMAIL'] }],
    });
    const asn = await announce([1]);
    const mails = new Map((await deliver()).map((mail) => [mail.to.address, mail]));
    const [german, arabic] = [mails.get(clerk.email), mails.get(owner.email)];
    assert.deepEqual([german?.language, arabic?.language], ['de', 'ar']);
    assert.equal(german?.subject, `${asn.asnNumber} von LUXE BOND: 1 Einheit an Amazon FBA PHX5`);
    assert.match(german?.text ?? '', /Mo\., 5\. Jan\. 2026/);
    assert.match(arabic?.html ?? '', /<html lang="ar" dir="rtl">/);
    assert.match(arabic?.subject ?? '', /وحدة واحدة/);
    assert.deepEqual(await clerk.list(), []);
    const [text, ...more] = couriers.texts;
    assert.deepEqual([text?.to, more], ['+14805550142', []]);
    assert.ok(text?.text.startsWith(german?.subject ?? '-') && text.text.length <= 160, text?.text);
  });

  it('of what they wrote as text, whatever it is', async () => {
    await network.asHost((trx) =>
      trx
        .updateTable('organizations')
        .set({ display_name: '<b>LUXE</b>\r\nBcc: x@y.example' })
        .where('id', '=', network.luxe.id)
        .execute(),
    );
    await announce();
    const [mail] = await deliver();
    assert.match(mail?.html ?? '', /&lt;b&gt;LUXE&lt;\/b&gt;/);
    assert.doesNotMatch(mail?.html ?? '', /<b>/);
    assert.doesNotMatch(mail?.subject ?? '\n', /[\r\n]/);
    await network.asHost((trx) =>
      trx
        .updateTable('organizations')
        .set({ display_name: 'LUXE BOND' })
        .where('id', '=', network.luxe.id)
        .execute(),
    );
  });

  it('until they end the e-mails about a topic, by the link in one of them', async () => {
    await announce();
    const mail = (await deliver()).find(({ to }) => to.address === clerk.email);
    const { pathname } = new URL(mail?.unsubscribeUrl ?? '');
    const visit = (path: string, method = 'GET') => network.app.request(path, { method });
    const looked = await visit(pathname);
    assert.match(looked.text, /<form method="post"><button>/);
    assert.ok(looked.text.includes(clerk.email));
    const asn = await announce();
    assert.equal((await deliver()).length, 2, 'looking changes nothing');

    assert.equal((await visit(pathname, 'POST')).status, 200);
    await act(sender, asn, 'cancel');
    await announce();
    const subjects = (await deliver()).map(({ to, subject }) => [
      to.address,
      / cancelled | from /.exec(subject)?.[0],
    ]);
    assert.deepEqual(
      subjects.sort(),
      [
        [clerk.email, ' cancelled '],
        [owner.email, ' cancelled '],
        [owner.email, ' from '],
      ].sort(),
    );
    assert.equal((await clerk.list()).length, 4, 'in the app all is as before');
    const { body } = await clerk.get('/v1/notification-preferences');
    assert.partialDeepStrictEqual(body, { version: 2 });

    const stranger = await visit(`${pathname.slice(0, -1)}${pathname.endsWith('A') ? 'B' : 'A'}`, 'POST');
    assert.equal(stranger.status, 404);
  });

  it('while it is theirs to know: not who left meanwhile', async () => {
    await announce();
    await dispatchEvents(database());
    await database().asSuperuser(`
      update app.memberships m set status = 'DISABLED' from app.users u where u.id = m.user_id and u.email = '${owner.email}'`);
    await runJobs(database(), { couriers });
    assert.deepEqual(
      couriers.mails.map(({ to }) => to.address),
      [clerk.email],
    );
  });
});
