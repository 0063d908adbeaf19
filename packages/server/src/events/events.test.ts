import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LiveEventList } from '@betterdata/portal-contract';
import { brushes, openAsnNetwork, sendAsn, type AsnNetwork } from '../asns/testing.ts';
import { testBothDatabases } from '../db/testing.ts';
import { testApp, type TestOrganization } from '../http/testing.ts';
import { callerOf } from '../identity/caller.ts';
import { hashToken } from '../identity/tokens.ts';
import { signIn } from '../testing/sign-in.ts';
import { sealPosition } from './positions.ts';
import { openStream, type OpenStream } from './testing.ts';

testBothDatabases('live events', (database) => {
  let network: AsnNetwork;
  let amazon: string;
  let sephora: string;
  const streams: OpenStream[] = [];

  beforeEach(async () => {
    network = await openAsnNetwork(database());
    amazon = await network.amazon.signIn();
    sephora = await network.sephora.signIn();
  });
  afterEach(async () => {
    for (const stream of streams.splice(0)) await stream.close();
  });

  const open = async (...[token, options]: [token: string, options?: { after?: string }]) => {
    const stream = await openStream(network.app, token, options);
    streams.push(stream);
    return stream;
  };
  const list = async (token: string, after?: string) => {
    const query = after === undefined ? '' : `?after=${after}`;
    const { status, body } = await network.app.request(`/v1/events${query}`, { token });
    assert.equal(status, 200);
    return body as LiveEventList;
  };
  const newsIn = ({ events }: LiveEventList) => events.map(({ type, id }) => `${type} ${id}`);
  /** Something happens for an organization, or for one of its people. */
  const happen = async (organization: TestOrganization, type = 'asn.sent', user?: string) => {
    const id = randomUUID();
    await database().asSuperuser(`
      insert into app.events (owner_org, type, subject_id, user_id)
      values ('${organization.id}', '${type}', '${id}', ${user === undefined ? 'null' : `'${user}'`})`);
    return `${type} ${id}`;
  };

  it('an ASN is told to both of its sides, and to nobody else', async () => {
    const host = await network.person(network.luxe);
    const sender = await open(await network.luxe.signIn());
    const [receiver, other] = [await open(amazon), await open(sephora)];
    const silence = other.text();
    const { id } = await sendAsn(host, network.partnerships.amazon, brushes([10]));
    await receiver.until(() => receiver.news().length > 0);
    await sender.until(() => sender.news().length > 0);
    await sleep(100);
    assert.deepEqual(receiver.news(), [`asn.sent ${id}`]);
    assert.deepEqual(sender.news(), [`asn.sent ${id}`]);
    assert.equal(other.text(), silence);
  });

  it('a stream begins at once, and tells proxies to let it pass', async () => {
    const { response, ...stream } = await open(amazon);
    const [ready, ...rest] = stream.told();
    assert.deepEqual([ready?.event, ready?.data, rest], ['ready', { reset: true, heartbeatMs: 15_000 }, []]);
    assert.match(response.headers.get('content-type') ?? '', /^text\/event-stream/);
    assert.equal(response.headers.get('cache-control'), 'no-cache, no-transform');
    assert.equal(response.headers.get('x-accel-buffering'), 'no');
  });

  it('a stream that was cut goes on where it was, without loss or repetition', async () => {
    const first = await open(amazon);
    const before = await happen(network.amazon);
    await first.until(() => first.news().length === 1);
    const after = first.position();
    await first.close();
    const missed = [await happen(network.amazon), await happen(network.amazon, 'receipt.confirmed')];
    await happen(network.sephora);
    const second = await open(amazon, { after });
    await second.until(() => second.news().length >= 2);
    const next = await happen(network.amazon);
    await second.until(() => second.news().length >= 3);
    assert.equal(second.told()[0]?.data['reset'], false);
    assert.deepEqual(first.news(), [before]);
    assert.deepEqual(second.news(), [...missed, next]);
  });

  it('events of one moment share the position before them, up to the last', async () => {
    const stream = await open(amazon);
    const ready = stream.position();
    await database().asSuperuser(`
      insert into app.events (owner_org, type, subject_id)
      select '${network.amazon.id}', 'asn.sent', gen_random_uuid() from generate_series(1, 3)`);
    await stream.until(() => stream.news().length === 3);
    const [, ...ids] = stream.told().map(({ id }) => id);
    assert.deepEqual(ids.slice(0, 2), [ready, ready]);
    assert.equal(stream.news().length, (await list(amazon, ready)).events.length);
    assert.deepEqual((await list(amazon, ids[2])).events, []);
  });

  it('the list tells the same as the stream, whose positions it takes', async () => {
    const start = await list(amazon);
    assert.deepEqual([start.events, start.reset], [[], true]);
    const stream = await open(amazon);
    const all = [await happen(network.amazon), await happen(network.amazon, 'inventory.changed')];
    await happen(network.sephora);
    await stream.until(() => stream.news().length === 2);
    const answer = await list(amazon, start.position);
    assert.deepEqual(newsIn(answer), all);
    assert.equal(answer.reset, false);
    assert.deepEqual(stream.news(), all);
    assert.deepEqual((await list(amazon, stream.position())).events, []);
    // Nothing new, and so the same answer: its entity tag saves sending it.
    assert.deepEqual(await list(amazon, answer.position), { ...answer, events: [] });
  });

  it('a position that is unknown, somebody else’s, of another partnership or too old is a reset', async () => {
    const partnership = network.partnerships.amazon;
    const colleague = await network.amazon.signIn();
    const narrow = await network.luxe.signIn({ partnership });
    const { position } = await list(amazon);
    await happen(network.amazon);
    const late = testApp(database(), { clock: () => new Date(Date.now() + 6 * 86_400_000 + 60_000) });
    const { body } = await late.request(`/v1/events?after=${position}`, { token: amazon });
    assert.partialDeepStrictEqual(body, { events: [], reset: true });
    for (const [token, after] of [
      [amazon, 'unreadable'],
      [amazon, `${position.slice(0, -4)}AAAA`],
      [colleague, position],
      [sephora, position],
      [narrow, (await list(await network.luxe.signIn())).position],
    ] as const) {
      const answer = await list(token, after);
      assert.deepEqual([answer.events, answer.reset], [[], true]);
      const stream = await open(token, { after });
      assert.equal(stream.told()[0]?.data['reset'], true);
      assert.notEqual(stream.position(), after);
    }
    assert.equal((await list(amazon, position)).events.length, 1);
  });

  it('a position from beyond a restored backup is a reset', async () => {
    const secret = hashToken(amazon);
    const credential = await database().authenticate('embed_session', secret);
    const [row] = await database().asSuperuser('select app.position_key() as key');
    assert.ok(credential);
    const viewer = callerOf('session', credential);
    const seal = (snapshot: string) =>
      sealPosition(row?.['key'] as Uint8Array, viewer, { snapshot, takenAt: new Date() });
    assert.equal((await list(amazon, seal('1:1:'))).reset, false);
    assert.equal((await list(amazon, seal('9000000000:9000000000:'))).reset, true);
  });

  it('who has missed very much is told to ask for everything anew', async () => {
    const { position } = await list(amazon);
    const stream = await open(amazon, { after: position });
    await database().asSuperuser(`
      insert into app.events (owner_org, type, subject_id)
      select '${network.amazon.id}', 'asn.sent', gen_random_uuid() from generate_series(1, 1001)`);
    await stream.until(() => stream.told().length > 1);
    assert.equal(stream.told().at(-1)?.event, 'reset');
    assert.deepEqual((await list(amazon, stream.position())).reset, false);
    const answer = await list(amazon, position);
    assert.deepEqual([answer.events, answer.reset], [[], true]);
  });

  it('a person hears of what is for them alone, and a colleague does not', async () => {
    const { id, email } = await network.amazon.addMember();
    const own = await open(await signIn(network.app, database(), network.amazon.id, email));
    const colleague = await open(amazon);
    const personal = await happen(network.amazon, 'notification.created', id);
    const shared = await happen(network.amazon);
    for (const stream of [own, colleague]) await stream.until(() => stream.news().includes(shared));
    assert.deepEqual(own.news(), [personal, shared]);
    assert.deepEqual(colleague.news(), [shared]);
  });

  it('a session for some features hears of these only', async () => {
    const stock = await network.amazon.signIn({ features: ['inventory.view-shared'] });
    const { position } = await list(stock);
    const stream = await open(stock);
    const text = stream.text();
    await happen(network.amazon, 'asn.sent');
    await happen(network.amazon, 'something.unheard-of');
    await sleep(150);
    assert.equal(stream.text(), text);
    const shown = await happen(network.amazon, 'inventory.changed');
    await stream.until(() => stream.news().length > 0);
    assert.deepEqual(stream.news(), [shown]);
    assert.deepEqual(newsIn(await list(stock, position)), [shown]);
  });

  it('a session for one partnership hears of that one only', async () => {
    const host = await network.person(network.luxe);
    const { amazon: one, sephora: other } = network.partnerships;
    const narrow = await open(await network.luxe.signIn({ partnership: one }));
    const wide = await open(await network.luxe.signIn());
    await sendAsn(host, other, brushes([10], { shipToLocation: 'LOC-104' }));
    const { id } = await sendAsn(host, one, brushes([10]));
    await wide.until(() => wide.news().length === 2);
    await narrow.until(() => narrow.news().length === 1);
    assert.deepEqual(narrow.news(), [`asn.sent ${id}`]);
  });

  it('a parent on the FULL tier hears of its subsidiary, once; other organizations do not', async () => {
    const child = await network.app.addOrganization({ kind: 'SUBSIDIARY', parentId: network.luxe.id });
    const [parent, other] = [await open(await network.luxe.signIn()), await open(amazon)];
    const silence = other.text();
    const id = randomUUID();
    await database().asSuperuser(`
      insert into app.events (owner_org, type, subject_id)
      values ('${child.id}', 'partnership.changed', '${id}'), ('${network.luxe.id}', 'partnership.changed', '${id}')`);
    const next = await happen(child);
    await parent.until(() => parent.news().includes(next));
    assert.deepEqual(parent.news(), [`partnership.changed ${id}`, next]);
    assert.equal(other.text(), silence);
  });

  it('a change that is rolled back is never told', async () => {
    const stream = await open(await network.luxe.signIn());
    const failed = network.asHost(async (trx) => {
      await trx.updateTable('partnerships').set({ version: 2 }).execute();
      throw new Error('Changed my mind');
    });
    await assert.rejects(failed, /Changed my mind/);
    const next = await happen(network.luxe);
    await stream.until(() => stream.news().length > 0);
    assert.deepEqual(stream.news(), [next]);
  });
});
