import type { Client } from '@betterdata/portal-sdk';
import type { Journey } from '../journey.ts';

const PAGE = 20;
const TOPICS = [
  'NEW_ASN',
  'SHIPMENT_UPDATES',
  'RECEIPTS',
  'STOCK_ALERTS',
  'MESSAGES',
  'INVITATIONS',
] as const;

/** `<bd-notifications>`: the latest news, how much is unread, and how the person wants to be told. */
const journey: Journey = {
  async read(client) {
    await list(client);
    await client.notifications.summary();
    await client.notifications.getPreferences();
  },
  changes: {
    'news-read': {
      scenarios: ['amazon'],
      async make(client) {
        const latest = (await list(client)).items.find(({ readAt }) => readAt === null);
        if (latest) await client.notifications.read(latest.id);
      },
    },
    'all-news-read': {
      scenarios: ['luxe-bond'],
      async make(client) {
        const [latest] = (await list(client)).items;
        if (latest) await client.notifications.readAll({ until: latest.createdAt });
      },
    },
    'told-by-e-mail': {
      scenarios: ['amazon'],
      async make(client) {
        const { phoneNumber, version } = await client.notifications.getPreferences();
        const topics = TOPICS.map((topic) => ({ topic, channels: ['IN_APP' as const, 'EMAIL' as const] }));
        await client.notifications.setPreferences(
          { phoneNumber, locale: null, topics },
          { ifMatch: version },
        );
      },
    },
  },
};

export default journey;

const list = (client: Client) => client.notifications.list({ limit: PAGE });
