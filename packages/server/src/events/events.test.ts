import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LiveEventList } from '@betterdata/portal-contract';
import { brushes, openAsnNetwork, sendAsn, type AsnNetwork } from '../asns/testing.ts';
import { testDatabases } from '../db/testing.ts';
import type { TestOrganization } from '../http/testing.ts';
import { openStream, type OpenStream } from './testing.ts';

testDatabases('live events', (database) => {
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
});
