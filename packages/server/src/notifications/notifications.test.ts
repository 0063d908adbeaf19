/** What a person is shown of their notifications, and how they say how they want to be told. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import type {
  Notification,
  NotificationList,
  NotificationPreferences,
  NotificationSummary,
} from '@betterdata/portal-contract';
import { expect, openAsnNetwork, refusal, type AsnNetwork } from '../asns/testing.ts';
import { testDatabases } from '../db/testing.ts';
import type { TestAnswer, TestOrganization } from '../http/testing.ts';
import { addNotification, type SampleNotification } from './testing.ts';

testDatabases('notifications', (database) => {
  let network: AsnNetwork;
  before(async () => {
    network = await openAsnNetwork(database());
  });

  /** A new person and what they ask. */
  async function person(
    organization: TestOrganization,
    options: Parameters<TestOrganization['signIn']>[0] = { role: 'OPERATOR' },
  ) {
    const token = await organization.signIn(options);
    const ask = (path: string, method = 'GET', body?: unknown, version?: number): Promise<TestAnswer> =>
      network.app.request(path, {
        method,
        token,
        body,
        headers: {
          ...(method !== 'GET' && { 'Idempotency-Key': randomUUID() }),
          ...(version !== undefined && { 'If-Match': `"${version}"` }),
        },
      });
    const { user } = (await ask('/v1/viewer')).body as { user: { id: string } };
    return {
      id: user.id,
      ask,
      list: async (query = '') => expect<NotificationList>(await ask(`/v1/notifications${query}`), 200).items,
      unread: async () =>
        expect<NotificationSummary>(await ask('/v1/notifications/summary'), 200).unreadCount,
      read: async (id: string) => ask(`/v1/notifications/${id}/read`, 'POST'),
      readAll: async (until: string) => ask('/v1/notifications/read', 'POST', { until }),
      preferences: async () =>
        expect<NotificationPreferences>(await ask('/v1/notification-preferences'), 200),
      notify: (sample: Partial<SampleNotification> = {}) =>
        addNotification(database(), { organizationId: organization.id, userId: user.id, ...sample }),
    };
  }

  const codes = (items: readonly Notification[]) => items.map(({ subject }) => subject.code);

  it('are listed to their person only, the latest first, page by page', async () => {
    const [clerk, colleague, stranger] = [
      await person(network.amazon),
      await person(network.amazon),
      await person(network.sephora),
    ];
    for (const code of ['ASN-1', 'ASN-2', 'ASN-3']) await clerk.notify({ code });
    await clerk.notify({ code: 'by e-mail alone', inApp: false });
    await colleague.notify({ code: 'ASN-4' });
    await stranger.notify({ code: 'ASN-5' });

    assert.deepEqual(codes(await clerk.list()), ['ASN-3', 'ASN-2', 'ASN-1']);
    assert.deepEqual(codes(await colleague.list()), ['ASN-4']);
    assert.deepEqual(codes(await stranger.list()), ['ASN-5']);
    assert.deepEqual([await clerk.unread(), await colleague.unread()], [3, 1]);

    const first = expect<NotificationList>(await clerk.ask('/v1/notifications?limit=2'), 200);
    const rest = await clerk.list(`?limit=2&cursor=${first.nextCursor}`);
    assert.deepEqual(codes([...first.items, ...rest]), ['ASN-3', 'ASN-2', 'ASN-1']);
    assert.partialDeepStrictEqual(first.items[0], {
      kind: 'asn.sent',
      topic: 'NEW_ASN',
      partnershipId: null,
      subject: { type: 'ASN', code: 'ASN-3' },
      values: { asnNumber: 'ASN-3' },
      readAt: null,
    });
  });

  it('are read one by one or up to a moment, by their person only', async () => {
    const [clerk, colleague] = [await person(network.amazon), await person(network.amazon)];
    const one = await clerk.notify({ code: 'ASN-1' });
    await clerk.notify({ code: 'ASN-2' });
    assert.equal(refusal(await colleague.read(one)), '404 not-found');
    const read = expect<Notification>(await clerk.read(one), 200);
    assert.ok(read.readAt);
    assert.equal(expect<Notification>(await clerk.read(one), 200).readAt, read.readAt, 'it keeps its time');
    assert.deepEqual(codes(await clerk.list('?unread=true')), ['ASN-2']);

    const [newest] = await clerk.list();
    await clerk.notify({ code: 'ASN-3' });
    const summary = expect<NotificationSummary>(await clerk.readAll(newest?.createdAt ?? ''), 200);
    assert.deepEqual([summary.unreadCount, codes(await clerk.list('?unread=true'))], [1, ['ASN-3']]);
  });

  it('count up to 100', async () => {
    const clerk = await person(network.amazon);
    for (let n = 0; n < 102; n++) await clerk.notify();
    assert.equal(await clerk.unread(), 100);
  });

  it('show in a session what it shows otherwise: one partnership, some features, read-only', async () => {
    const { amazon, luxe, partnerships } = network;
    const clerk = await person(amazon);
    await clerk.notify({ code: 'ASN-1', partnershipId: partnerships.amazon });
    await clerk.notify({ code: 'LB-1', kind: 'alert.opened', partnershipId: partnerships.amazon });
    await clerk.notify({ code: 'ASN-9', partnershipId: partnerships.sephora });
    const { email } = await clerk.preferences();
    const session = async (key: string, restrictions: object) => {
      const minted = await network.app.request('/v1/embed-sessions', {
        method: 'POST',
        token: key,
        body: { user: email, origin: 'https://intranet.example', ...restrictions },
      });
      const { token } = expect<{ token: string }>(minted, 201);
      const ask = (path: string, method = 'GET', body?: unknown) =>
        network.app.request(path, { method, token, body, headers: { 'Idempotency-Key': randomUUID() } });
      const { items } = expect<NotificationList>(await ask('/v1/notifications'), 200);
      return { ask, codes: codes(items) };
    };
    assert.deepEqual((await session(amazon.key, { features: ['inventory.view-shared'] })).codes, ['LB-1']);
    const own = await session(amazon.key, { partnership: partnerships.amazon });
    assert.deepEqual(own.codes, ['LB-1', 'ASN-1']);
    assert.equal(refusal(await own.ask('/v1/notification-preferences')), '403 session-restricted');

    await database().asSuperuser(`
      insert into app.embed_key_partnerships (owner_org, key_id, partnership_id)
      values ('${luxe.id}', '${luxe.keyId}', '${partnerships.amazon}')`);
    const hosts = await session(luxe.key, { partnership: partnerships.amazon });
    assert.deepEqual(hosts.codes, ['LB-1', 'ASN-1']);
    const until = { until: new Date().toISOString() };
    assert.equal(refusal(await hosts.ask('/v1/notifications/read', 'POST', until)), '403 session-restricted');
    assert.equal(await clerk.unread(), 3);
  });

  it('vanish with the share, where they tell of stock that is another organization’s', async () => {
    const { amazon, luxe, partnerships, locations } = network;
    const [clerk, host] = [await person(amazon), await person(luxe)];
    const alert = { kind: 'alert.opened', code: 'LB-1', partnershipId: partnerships.amazon } as const;
    await clerk.notify({ ...alert, sharedLocationId: locations.amazon });
    await clerk.notify({ code: 'ASN-1', partnershipId: partnerships.amazon });
    await host.notify(alert);
    const end = (status: string) =>
      database().asSuperuser(
        `update app.partnerships set status = '${status}' where id = '${partnerships.amazon}'`,
      );
    assert.deepEqual(codes(await clerk.list()), ['ASN-1', 'LB-1']);
    await end('ENDED');
    assert.deepEqual([codes(await clerk.list()), await clerk.unread()], [['ASN-1'], 1]);
    assert.deepEqual(codes(await host.list()), ['LB-1']);
    await end('ACTIVE');
  });

  it('tell the person’s other pages that they came and were read', async () => {
    const clerk = await person(network.amazon);
    const [one, two] = [await clerk.notify(), await clerk.notify()];
    await clerk.notify({ inApp: false });
    await clerk.read(one);
    await clerk.readAll(new Date().toISOString());
    const events = await database().asSuperuser(`
      select type, subject_id from app.events where user_id = '${clerk.id}' and type like 'notification.%'
      order by transaction_id`);
    assert.deepEqual(
      events.map((event) => [event['type'], event['subject_id']]),
      [
        ['notification.created', one],
        ['notification.created', two],
        ['notification.read', one],
        ['notification.read', two],
      ],
    );
  });

  it('come by the channels that the person chose', async () => {
    const [clerk, colleague] = [await person(network.amazon), await person(network.amazon)];
    const begin = await clerk.preferences();
    assert.match(begin.email, /^operator-/);
    assert.partialDeepStrictEqual(begin, {
      phoneNumber: null,
      locale: null,
      channels: ['IN_APP'],
      version: 1,
    });
    assert.deepEqual(
      begin.topics.map(({ topic, channels }) => [topic, channels.join()]),
      [
        ['NEW_ASN', 'IN_APP,EMAIL'],
        ['SHIPMENT_UPDATES', 'IN_APP,EMAIL'],
        ['RECEIPTS', 'IN_APP'],
        ['STOCK_ALERTS', 'IN_APP,EMAIL'],
        ['MESSAGES', 'IN_APP,EMAIL'],
        ['INVITATIONS', 'IN_APP,EMAIL'],
      ],
    );
    const set = (body: object, version: number) =>
      clerk.ask(
        '/v1/notification-preferences',
        'PUT',
        { phoneNumber: null, locale: null, topics: [], ...body },
        version,
      );
    const sms = {
      phoneNumber: '+14805550142',
      locale: 'de',
      topics: [{ topic: 'NEW_ASN', channels: ['SMS'] }],
    };
    const changed = expect<NotificationPreferences>(await set(sms, 1), 200);
    assert.partialDeepStrictEqual(changed, { phoneNumber: '+14805550142', locale: 'de', version: 2 });
    assert.deepEqual(changed.topics[0], { topic: 'NEW_ASN', channels: ['SMS'] });
    assert.deepEqual(changed.topics[1]?.channels, ['IN_APP', 'EMAIL']);
    assert.deepEqual(await clerk.preferences(), changed);
    assert.equal((await colleague.preferences()).version, 1, 'nobody else’s changed');

    assert.equal(refusal(await set(sms, 1)), '412 version-mismatch');
    const silent = await set({}, 2);
    assert.equal(refusal(silent), '400 invalid-request');
    assert.partialDeepStrictEqual(silent.body, { errors: [{ pointer: '/phoneNumber' }] });
    assert.equal(refusal(await set({ ...sms, phoneNumber: '0480 555' }, 2)), '400 invalid-request');
    assert.deepEqual(await clerk.preferences(), changed);
  });
});
