import type { Journey } from '../journey.ts';

/** `<bd-invite>`: the list, and the form's choices; refused where the plan lacks it. */
const journey: Journey = {
  async read(client) {
    await client.invitations.list({});
    await client.locations.list({ limit: 200 });
    await client.products.list({ limit: 200 });
  },
};

export default journey;
