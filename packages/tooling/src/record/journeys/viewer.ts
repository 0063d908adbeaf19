import type { Journey } from '../journey.ts';

/** Who is looking, and what the plans include: what the portal and its locked panels ask. */
const journey: Journey = {
  async read(client) {
    await client.viewer.get();
    await client.plans.list();
  },
};

export default journey;
