import { periodOf } from '../../../../elements/src/parts/period.ts';
import { isPortalError } from '@betterdata/portal-sdk';
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
  changes: {
    // The report of a bad file is what the widget shows; nothing else changes.
    'sales-refused': {
      scenarios: ['sephora'],
      async make(client) {
        const { items } = await client.replenishment.list({ limit: 1 });
        const of = items[0] ? { partnershipId: items[0].partnership.id } : {};
        await client.sellThrough.upload(BAD_FILE, of).catch(unlessInvalid);
      },
    },
  },
};

export default journey;

/** Three rows: a date as a spreadsheet writes it, a store that there is not, and a good one. */
const BAD_FILE = `storeCode,sku,date,sold,returned,onHand
SEP-011,LB-1042,13/03/2026,3,0,6
SEP-999,LB-1042,2026-03-13,1,0,4
SEP-014,LB-1042,2026-03-13,2,0,5
`;

function unlessInvalid(error: unknown): void {
  if (!isPortalError(error) || error.code !== 'sell-through-invalid') throw error;
}
