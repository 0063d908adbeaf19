import type { Journey } from '../journey.ts';

const OPEN = ['REPORTED', 'ACKNOWLEDGED', 'INVESTIGATING', 'DISPUTED'] as const;

/** `<bd-discrepancies>`: what is open, all there are, and each of them. */
const journey: Journey = {
  async read(client) {
    await client.discrepancies.list({ status: [...OPEN] });
    const { items } = await client.discrepancies.list({});
    for (const { id } of items) await client.discrepancies.get(id);
  },
};

export default journey;
