/** SMS through Twilio's library, against a server that speaks Twilio's wire format. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { text } from 'node:stream/consumers';
import { openTwilio } from './twilio.ts';

const accountSid = `AC${'0'.repeat(32)}`;
const sms = { id: '6b1f3f0e-2d52-4c1f-9a77-1c8f5a3e0001', to: '+14805550142', text: 'ASN-8841: 48 units' };

describe('Twilio', () => {
  const received: { request: IncomingMessage; form: URLSearchParams }[] = [];
  let refusal: object | undefined;
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ request, form: new URLSearchParams(body) });
      response.writeHead(refusal ? 400 : 201, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(refusal ?? { sid: `SM${'1'.repeat(32)}`, status: 'queued' }));
    });
  });
  let url: string;

  before(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => void server.close());
  beforeEach(() => {
    received.length = 0;
    refusal = undefined;
  });

  it('is told number, text and sender, with the account’s login', async () => {
    await openTwilio({ accountSid, authToken: 'secret', from: '+15005550006' }, url).send(sms);
    const [{ request, form } = assert.fail('nothing arrived'), ...more] = received;
    assert.equal(more.length, 0);
    assert.equal(request.method, 'POST');
    assert.equal(request.url, `/2010-04-01/Accounts/${accountSid}/Messages.json`);
    assert.equal(
      request.headers.authorization,
      `Basic ${Buffer.from(`${accountSid}:secret`).toString('base64')}`,
    );
    assert.deepEqual(Object.fromEntries(form), { To: sms.to, Body: sms.text, From: '+15005550006' });
  });

  it('chooses the sender where it is a messaging service', async () => {
    const service = `MG${'2'.repeat(32)}`;
    await openTwilio({ accountSid, authToken: 'secret', from: service }, url).send(sms);
    assert.equal(received[0]?.form.get('MessagingServiceSid'), service);
  });

  it('refuses by a code, without the number in the error', async () => {
    refusal = { code: 21211, message: `The 'To' number ${sms.to} is not valid`, status: 400 };
    await assert.rejects(
      openTwilio({ accountSid, authToken: 'secret', from: '+15005550006' }, url).send(sms),
      {
        message: 'Twilio did not take the message: 400 21211',
      },
    );
  });
});
