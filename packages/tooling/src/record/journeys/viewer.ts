import type { Journey } from '../journey.ts';

/** Who is looking, what the plans include and what is paid: what the portal, its locked panels and the plans ask. */
const journey: Journey = {
  async read(client) {
    await client.viewer.get();
    await client.plans.list();
    await client.subscription.get();
  },
};

export default journey;
