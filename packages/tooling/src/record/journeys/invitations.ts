import type { Journey } from '../journey.ts';

/** `<bd-invite>`: the list, and the form’s choices. */
const journey: Journey = {
  async read(client) {
    await client.invitations.list({});
    await client.locations.list({ limit: 200 });
    await client.products.list({ limit: 200 });
  },
};

export default journey;
