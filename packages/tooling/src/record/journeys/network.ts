import type { Client } from '@betterdata/portal-sdk';
import type { Journey } from '../journey.ts';

/** `<bd-network>`: all organizations, the network of a host among them, and other rates. */
const journey: Journey = {
  named: true,
  async read(client) {
    const { items } = await client.network.organizations();
    await ask(client);
    await client.network.projection({ rate: 75 });
    const host = items.find(({ code }) => code === 'ORG-001');
    if (host) await ask(client, { host: host.id });
  },
};

async function ask(client: Client, query: { host?: string } = {}): Promise<void> {
  await client.network.summary(query);
  await client.network.cohorts(query);
  await client.network.projection({ ...query, rate: 40 });
  await client.network.organizations(query);
}

export default journey;
