/** E-mail to a real SMTP server: what arrives, and what happens while it does not. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, it } from 'node:test';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { brushes, openAsnNetwork, sendAsn, type AsnNetwork } from '../asns/testing.ts';
import { testDatabases } from '../db/testing.ts';
import { runJobs } from '../jobs/testing.ts';
import type { Couriers } from '../notifications/couriers.ts';
import { dispatchEvents } from '../notifications/dispatcher.ts';
import { openSmtp } from './smtp.ts';

testDatabases('SMTP', (database) => {
  const received: Email[] = [];
  let trouble: Error | undefined;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, callback) => callback(trouble),
    onData: (stream, _session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          received.push(mail);
          callback();
        }, callback);
      });
    },
  });
  let network: AsnNetwork;
  let couriers: Couriers;
  let clerk: { email: string };

  before(async () => {
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
    const { port } = server.server.address() as AddressInfo;
    couriers = {
      mail: openSmtp(`smtp://127.0.0.1:${port}`),
      mailFrom: 'Better Data <portal@betterdata.example>',
      sms: undefined,
      publicUrl: 'https://api.example',
    };
    network = await openAsnNetwork(database());
    clerk = await network.amazon.addMember('OPERATOR');
  });

  after(async () => {
    couriers.mail?.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  beforeEach(() => {
    received.length = 0;
    trouble = undefined;
  });

  const announce = async () =>
    sendAsn(await network.person(network.luxe), network.partnerships.amazon, brushes([12]));

  it('gets a message with text, HTML and the headers of one that a program sent', async () => {
    const asn = await announce();
    await dispatchEvents(database());
    await runJobs(database(), { couriers });
    const [mail, ...more] = received;
    assert.deepEqual(more, []);
    const header = (name: string) => mail?.headers.find(({ key }) => key === name)?.value ?? '';
    assert.deepEqual(mail?.to?.[0]?.address, clerk.email);
    assert.equal(mail?.from?.address, 'portal@betterdata.example');
    assert.equal(mail?.subject, `${asn.asnNumber} from LUXE BOND: 12 units to Amazon FBA PHX5`);
    const [row] = await database().asSuperuser(`select id from app.notifications`);
    assert.equal(mail?.messageId, `<${String(row?.['id'])}@betterdata.example>`);
    assert.match(header('list-unsubscribe'), /^<https:\/\/api\.example\/unsubscribe\/us_[\w-]{43}>$/);
    assert.equal(header('list-unsubscribe-post'), 'List-Unsubscribe=One-Click');
    assert.equal(header('auto-submitted'), 'auto-generated');
    assert.equal(header('content-language'), 'en');
    for (const part of [mail?.text, mail?.html]) assert.ok(part?.includes(asn.asnNumber));
    assert.doesNotMatch(mail?.html ?? '', /<script|<img|src=/);
  });

  it('gets it once it takes it: tried again, sent once', async () => {
    await announce();
    await dispatchEvents(database());
    trouble = Object.assign(new Error('try later'), { responseCode: 451 });
    await assert.rejects(runJobs(database(), { couriers }), /did not take the message: EENVELOPE 451/);
    assert.equal(received.length, 0);
    const statuses = () =>
      database().asSuperuser(
        `select status, count(*)::int as n from app.notification_deliveries group by 1 order by 1`,
      );
    assert.deepEqual(await statuses(), [
      { status: 'QUEUED', n: 1 },
      { status: 'SENT', n: 1 },
    ]);
    trouble = undefined;
    await database().asSuperuser(`update pgboss.job set start_after = now() where state = 'retry'`);
    await runJobs(database(), { couriers });
    assert.equal(received.length, 1);
    assert.deepEqual(await statuses(), [{ status: 'SENT', n: 2 }]);
    await database().asSuperuser(`update app.events set dispatched_at = null`);
    await dispatchEvents(database());
    await runJobs(database(), { couriers });
    assert.equal(received.length, 1, 'a job that is done again tells nobody again');
  });
});
