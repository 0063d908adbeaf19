import { loadReport } from '../../../../elements/src/sell-through/report.ts';
import type { Journey } from '../journey.ts';

/** `<bd-sell-through>`: the report of each period that it offers. */
const journey: Journey = {
  async read(client) {
    const { organization } = await client.viewer.get();
    const signal = new AbortController().signal;
    for (const choice of ['28d', '7d', '90d', '12m'] as const) {
      const query = { partnershipId: undefined, choice, custom: undefined, timeZone: organization.timezone };
      await loadReport(client, query, signal);
    }
  },
};

export default journey;
