import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import type {
  Asn,
  Conversation,
  ConversationPlace,
  ConversationSummary,
  Message,
} from '@betterdata/portal-contract';
import { responses } from '@betterdata/portal-contract/zod';
import {
  brushes,
  expect,
  openAsnNetwork,
  receive,
  refusal,
  sendAsn,
  type AsnNetwork,
  type Person,
} from '../asns/testing.ts';
import { testDatabases } from '../db/testing.ts';

interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

testDatabases('messages', (database) => {
  let network: AsnNetwork;
  let host: Person;
  let clerk: Person;
  let colleague: Person;
  let other: Person;
  let asn: Asn;
  before(async () => {
    network = await openAsnNetwork(database());
    host = await network.person(network.luxe, { role: 'OPERATOR' });
    clerk = await network.person(network.amazon, { role: 'ADMIN' });
    colleague = await network.person(network.amazon);
    other = await network.person(network.sephora);
    asn = await newAsn();
  });

  const newAsn = () => sendAsn(host, network.partnerships.amazon, brushes([10]));
  const tryStart = (person: Person, type: string, id: string, text: string, key = randomUUID()) =>
    person.send('POST', '/v1/conversations', { body: { id: key, subject: { type, id }, text }, key });
  const start = async (person: Person, { id }: { id: string }, text: string) =>
    expect<Conversation>(await tryStart(person, 'ASN', id, text), 201);
  const trySend = (person: Person, { id }: Conversation, text: string, key = randomUUID()) =>
    person.send('POST', `/v1/conversations/${id}/messages`, { body: { id: key, text }, key });
  const send = async (person: Person, conversation: Conversation, text: string) =>
    expect<Message>(await trySend(person, conversation, text), 201);
  const get = async (person: Person, { id }: Conversation) =>
    expect<Conversation>(await person.get(`/v1/conversations/${id}`), 200);
  const list = async (person: Person, query = '') =>
    expect<Page<Conversation>>(await person.get(`/v1/conversations${query}`), 200);
  const messages = async (person: Person, { id }: Conversation, query = '') =>
    expect<Page<Message>>(await person.get(`/v1/conversations/${id}/messages${query}`), 200);
  const summary = async (person: Person) =>
    expect<ConversationSummary>(await person.get('/v1/conversations/summary'), 200);
  const read = (person: Person, { id }: Conversation, messageId: string) =>
    person.send('POST', `/v1/conversations/${id}/read`, { body: { messageId } });

  it('both sides read what each wrote, by person and organization and nothing more', async () => {
    const started = await start(clerk, asn, 'Does the second pallet\ncome with the same truck?');
    assert.equal(started.counterparty.name, 'LUXE BOND');
    assert.deepEqual(started.subject, { type: 'ASN', id: asn.id, code: asn.asnNumber });
    assert.equal(started.lastMessage.excerpt, 'Does the second pallet come with the same truck?');
    const answered = await send(host, started, 'Yes, <b>both</b> at 10:00.');
    assert.equal(answered.number, 2);

    const seen = await messages(clerk, started);
    assert.deepEqual(
      seen.items.map(({ author, mine, text }) => ({ author: author.name, mine, text })),
      [
        { author: `OPERATOR of ${network.luxe.code}`, mine: false, text: 'Yes, <b>both</b> at 10:00.' },
        {
          author: `ADMIN of ${network.amazon.code}`,
          mine: true,
          text: 'Does the second pallet\ncome with the same truck?',
        },
      ],
    );
    const { id, code } = network.luxe;
    assert.deepEqual(seen.items[0]?.author.organization, { id, code, name: 'LUXE BOND' });
    assert.deepEqual(Object.keys(seen.items[0]?.author ?? {}), ['name', 'organization']);
    const fromOtherSide = await messages(host, started);
    assert.deepEqual(
      fromOtherSide.items.map(({ mine }) => mine),
      [true, false],
    );
    assert.equal((await get(host, started)).counterparty.name, 'Amazon');
    // A colleague's message is nobody else's own.
    assert.ok((await messages(colleague, started)).items.every(({ mine }) => !mine));
  });

  it('there is one conversation for a subject, whoever starts it', async () => {
    const subject = await newAsn();
    const [first, second] = await Promise.all([
      tryStart(clerk, 'ASN', subject.id, 'One'),
      tryStart(host, 'ASN', subject.id, 'Two'),
    ]);
    const [one, two] = [expect<Conversation>(first, 201), expect<Conversation>(second, 201)];
    assert.equal(one.id, two.id);
    const { items } = await messages(clerk, one);
    assert.deepEqual(
      items.map(({ number }) => number),
      [2, 1],
    );
    assert.deepEqual(items.map(({ text }) => text).sort(), ['One', 'Two']);
  });

  it('a message that is sent again is there once', async () => {
    const conversation = await start(clerk, await newAsn(), 'First');
    const key = randomUUID();
    const sent = expect<Message>(await trySend(clerk, conversation, 'Again', key), 201);
    assert.deepEqual(expect(await trySend(clerk, conversation, 'Again', key), 201), sent);
    // Also when the stored answer is gone.
    await database().asSuperuser('delete from app.idempotency_keys');
    assert.deepEqual(expect(await trySend(clerk, conversation, 'Again', key), 201), sent);
    assert.equal(refusal(await trySend(clerk, conversation, 'Other', key)), '422 idempotency-key-reused');
    assert.equal(refusal(await trySend(host, conversation, 'Again', key)), '422 idempotency-key-reused');
    assert.equal((await messages(clerk, conversation)).items.length, 2);
    const next = await send(host, conversation, 'Next');
    assert.equal(next.number, 3);
  });

  it('another partner neither sees, finds nor writes it, as if it did not exist', async () => {
    const conversation = await start(clerk, asn, 'Between us');
    const nowhere = { ...conversation, id: randomUUID() };
    const withoutId = ({ status, body }: { status: number; body: unknown }) => ({
      status,
      body: { ...(body as object), requestId: '' },
    });
    for (const ask of [
      ({ id }: Conversation) => other.get(`/v1/conversations/${id}`),
      ({ id }: Conversation) => other.get(`/v1/conversations/${id}/messages`),
      (each: Conversation) => trySend(other, each, 'Hello'),
      (each: Conversation) => read(other, each, conversation.lastMessage.id),
    ]) {
      const hidden = await ask(conversation);
      assert.equal(refusal(hidden), '404 not-found');
      assert.deepEqual(withoutId(hidden), withoutId(await ask(nowhere)));
    }
    assert.equal(refusal(await tryStart(other, 'ASN', asn.id, 'Hello')), '404 not-found');
    assert.equal(
      refusal(await other.get(`/v1/conversations/about?subjectType=ASN&subjectId=${asn.id}`)),
      '404 not-found',
    );
    assert.deepEqual((await list(other)).items, []);
    assert.deepEqual((await list(other, `?partnershipId=${network.partnerships.amazon}`)).items, []);
    assert.deepEqual(await summary(other), { unreadConversations: 0, unreadMessages: 0 });
  });

  it('is about what both sides see', async () => {
    const about = (person: Person, type: string, id: string) =>
      person.get(`/v1/conversations/about?subjectType=${type}&subjectId=${id}`);
    const delivery = await newAsn();
    const receipt = await receive(clerk, delivery, {
      final: true,
      lines: [{ lineNumber: 1, counts: [{ accepted: 7, damaged: 1, rejected: 0 }] }],
    });
    const codes = {
      ASN: [delivery.id, delivery.asnNumber],
      RECEIPT: [receipt.id, receipt.receiptNumber],
      DISCREPANCY: [receipt.discrepancies[0]?.id ?? '', `${delivery.asnNumber}, LB-2001`],
      PARTNERSHIP: [network.partnerships.amazon, null],
    } as const;
    for (const [type, [id, code]] of Object.entries(codes)) {
      for (const person of [host, clerk]) {
        const place = expect<ConversationPlace>(await about(person, type, id), 200);
        assert.deepEqual(place.subject, { type, id, code });
        assert.equal(place.partnershipId, network.partnerships.amazon);
        assert.equal(place.canSend, true);
      }
      const conversation = expect<Conversation>(await tryStart(clerk, type, id, type), 201);
      const found = expect<ConversationPlace>(await about(host, type, id), 200);
      assert.equal(found.conversation?.id, conversation.id);
      assert.equal(refusal(await about(other, type, id)), '404 not-found');
    }
    await database().asSuperuser(`update app.asns set status = 'DRAFT' where id = '${asn.id}'`);
    // Not even its sender, because nobody could answer.
    assert.equal(refusal(await about(host, 'ASN', asn.id)), '404 not-found');
    await database().asSuperuser(`update app.asns set status = 'SENT' where id = '${asn.id}'`);
  });

  it('unread is what others wrote since; a mark is one person’s, and never moves back', async () => {
    const before = await summary(clerk);
    const conversation = await start(clerk, await newAsn(), 'Question');
    const answer = await send(host, conversation, 'Answer');
    await send(clerk, conversation, 'Thanks');
    const last = await send(host, conversation, 'Welcome');
    assert.equal((await get(clerk, conversation)).unreadCount, 2);
    assert.equal((await get(host, conversation)).unreadCount, 2);
    assert.equal((await get(colleague, conversation)).unreadCount, 4);
    assert.equal((await summary(clerk)).unreadConversations, before.unreadConversations + 1);
    assert.equal((await summary(clerk)).unreadMessages, before.unreadMessages + 2);

    const marked = expect<Conversation>(await read(clerk, conversation, last.id), 200);
    assert.deepEqual([marked.unreadCount, marked.readUpTo], [0, 4]);
    const again = expect<Conversation>(await read(clerk, conversation, answer.id), 200);
    assert.deepEqual([again.unreadCount, again.readUpTo], [0, 4]);
    assert.equal((await get(colleague, conversation)).unreadCount, 4);
    assert.deepEqual(await summary(clerk), before);
    const unread = await list(clerk, '?unread=true');
    assert.ok(unread.items.every(({ id, unreadCount }) => id !== conversation.id && unreadCount > 0));
    const elsewhere = await start(clerk, await newAsn(), 'Elsewhere');
    assert.equal(refusal(await read(clerk, conversation, elsewhere.lastMessage.id)), '404 not-found');
  });

  it('the latest conversation comes first, and pages miss none', async () => {
    const first = await start(clerk, await newAsn(), 'First');
    const second = await start(clerk, await newAsn(), 'Second');
    await send(host, first, 'First again');
    assert.deepEqual(
      (await list(clerk, '?limit=2')).items.map(({ id }) => id),
      [first.id, second.id],
    );
    const whole = (await list(host, '?limit=200')).items.map(({ id }) => id);
    const paged: string[] = [];
    let cursor = '';
    do {
      const page = await list(host, `?limit=2${cursor}`);
      paged.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
    } while (cursor !== '');
    assert.deepEqual(paged, whole);

    for (let count = 2; count <= 5; count += 1) await send(clerk, second, `${count}`);
    const latest = await messages(host, second, '?limit=3');
    assert.deepEqual(
      latest.items.map(({ number }) => number),
      [5, 4, 3],
    );
    const earlier = await messages(host, second, `?limit=3&cursor=${latest.nextCursor}`);
    assert.deepEqual(
      earlier.items.map(({ number }) => number),
      [2, 1],
    );
    assert.equal(earlier.nextCursor, null);
  });

  it('messages sent at once are numbered without a gap', async () => {
    const conversation = await start(clerk, await newAsn(), '1');
    const texts = Array.from({ length: 8 }, (_, index) => `${index}`);
    await Promise.all(texts.map((text, index) => send(index % 2 === 0 ? clerk : host, conversation, text)));
    const { items } = await messages(clerk, conversation);
    assert.deepEqual(
      items.map(({ number }) => number),
      [9, 8, 7, 6, 5, 4, 3, 2, 1],
    );
    const times = items.map(({ sentAt }) => Date.parse(sentAt));
    assert.deepEqual(
      times,
      times.toSorted((a, b) => b - a),
    );
  });

  it('who only looks may read and mark, but not write', async () => {
    const viewer = await network.person(network.amazon, { role: 'VIEWER' });
    const conversation = await start(host, await newAsn(), 'Hello');
    assert.equal((await get(viewer, conversation)).canSend, false);
    assert.equal((await get(clerk, conversation)).canSend, true);
    assert.equal(refusal(await trySend(viewer, conversation, 'Hello')), '403 role-not-allowed');
    assert.equal(refusal(await tryStart(viewer, 'ASN', asn.id, 'Hello')), '403 role-not-allowed');
    const marked = await read(viewer, conversation, conversation.lastMessage.id);
    assert.equal(expect<Conversation>(marked, 200).unreadCount, 0);
  });

  it('refuses what is no text', async () => {
    const conversation = await start(clerk, await newAsn(), 'x');
    for (const text of ['', ' \n\t ', 'a\u0000b', 'a\u0007b', 'a\u001b[31mb', 'a\u0085b', 'x'.repeat(4001)]) {
      assert.equal(
        refusal(await trySend(clerk, conversation, text)),
        '400 invalid-request',
        JSON.stringify(text),
      );
    }
    for (const text of ['\u{1f4e6}'.repeat(4000), 'a\tb\r\nc', '<script>alert(1)</script>', '\u202e x']) {
      assert.equal((await send(clerk, conversation, text)).text, text);
    }
    const wrongKey = { body: { id: randomUUID(), text: 'x' }, key: randomUUID() };
    const path = `/v1/conversations/${conversation.id}/messages`;
    assert.equal(refusal(await clerk.send('POST', path, wrongKey)), '400 invalid-request');
  });

  it('answers as the contract says', async () => {
    const conversation = await start(clerk, asn, 'Contract');
    const answers = [
      ['conversations.list', '/v1/conversations'],
      ['conversations.get', `/v1/conversations/${conversation.id}`],
      ['conversations.summary', '/v1/conversations/summary'],
      ['conversations.about', `/v1/conversations/about?subjectType=ASN&subjectId=${asn.id}`],
      ['messages.list', `/v1/conversations/${conversation.id}/messages`],
    ] as const;
    for (const person of [host, clerk]) {
      for (const [operation, path] of answers) {
        const { error } = responses[operation][200].safeParse((await person.get(path)).body);
        assert.equal(error, undefined, operation);
      }
    }
  });
});
