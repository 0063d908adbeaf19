import type { Journey } from '../journey.ts';

/** `<bd-inventory>`: totals, the list in its orders and by location, a search, the export, and details of each row. */
const journey: Journey = {
  async read(client) {
    const { locations } = await client.inventory.summary();
    const { items } = await client.inventory.list({});
    await client.inventory.list({ limit: 200 });
    for (const sort of ['location', 'sku', '-sku'] as const) await client.inventory.list({ sort });
    for (const { code } of locations.slice(0, 3)) await client.inventory.list({ location: [code] });
    await client.inventory.list({ query: 'serum' });
    await client.inventory.list({ query: 'nothing like it' });
    for (const { id } of items) {
      await client.inventory.get(id);
      await client.inventory.movements(id, { limit: 20 });
    }
  },
};

export default journey;
