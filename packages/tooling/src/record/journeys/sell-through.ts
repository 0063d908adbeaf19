import { periodOf } from '../../../../elements/src/parts/period.ts';
import type { Journey } from '../journey.ts';

const limit = 200;

/** `<bd-sell-through>`: the report of each period that it offers. */
const journey: Journey = {
  async read(client) {
    const { items } = await client.replenishment.list({ limit });
    const of = items[0] ? { partnershipId: items[0].partnership.id } : {};
    const { period } = await client.sellThrough.summary({ ...of, groupBy: 'day' });
    for (const choice of ['28d', '7d', '90d', '12m'] as const) {
      const wanted = { ...of, ...periodOf(choice, period.asOf ?? period.to) };
      await client.sellThrough.summary({ ...wanted, groupBy: 'day' });
      await client.sellThrough.summary({ ...wanted, groupBy: 'store', limit });
      await client.sellThrough.summary({ ...wanted, groupBy: 'sku', limit });
      await client.sellThrough.stockouts({ ...wanted, limit });
    }
  },
};

export default journey;
