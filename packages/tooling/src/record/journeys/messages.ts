import { isPortalError, type Client } from '@betterdata/portal-sdk';
import { derivedId } from '../../../../server/src/common/derived-id.ts';
import type { Journey } from '../journey.ts';

/** `<bd-messages>`: conversations with their messages, those about a delivery, and what a new one may be about. */
const journey: Journey = {
  async read(client) {
    const { items } = await client.conversations.list({ limit: 50 });
    for (const { id } of items) {
      await client.conversations.get(id);
      await client.messages.list(id, { limit: 50 });
    }
    for (const subjectId of [ASN_8841, ASN_8846]) {
      // Also by those with whom it is not shared, to whom it does not exist.
      await client.conversations.about({ subjectType: 'ASN', subjectId }).catch(unlessNotFound);
    }
    for (const limit of [2, 200]) await client.partnerships.list({ status: 'ACTIVE', limit });
    await client.asns.list({ code: 'ASN-8846', limit: 10 });
    await client.conversations.summary();
  },
  changes: {
    'messages-read': {
      scenarios: ['amazon', 'long-texts'],
      async make(client) {
        const { id, lastMessage } = await latest(client);
        return client.conversations.read(id, lastMessage.id);
      },
    },
    'message-answered': {
      scenarios: ['amazon'],
      from: 'messages-read',
      async make(client) {
        return client.messages.send((await latest(client)).id, {
          id: ANSWER,
          text: 'Thank you, dock 4 it is.',
        });
      },
    },
    'conversation-begun': {
      scenarios: ['amazon'],
      make: (client) =>
        client.conversations.start({
          id: QUESTION,
          subject: { type: 'ASN', id: ASN_8846 },
          text: 'Can the driver call an hour before?',
        }),
    },
  },
};

export default journey;

const ASN_8841 = derivedId('asn', 'ORG-003', 'ASN-8841');
const ASN_8846 = derivedId('asn', 'ORG-003', 'ASN-8846');
const ANSWER = '7d1c8f3e-2b5a-4e69-8c0d-4a9b1e6f8841';
const QUESTION = '7d1c8f3e-2b5a-4e69-8c0d-4a9b1e6f8846';

async function latest(client: Client) {
  const { items } = await client.conversations.list({ limit: 50 });
  const [first] = items;
  if (!first) throw new Error('There is no conversation.');
  return first;
}

function unlessNotFound(error: unknown): void {
  if (!isPortalError(error) || error.status !== 404) throw error;
}
