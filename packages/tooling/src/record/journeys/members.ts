import type { Journey } from '../journey.ts';

/** `<bd-people>`: who belongs to the organization. */
const journey: Journey = {
  async read(client) {
    await client.members.list({ limit: 200 });
    await client.organization.get();
  },
};

export default journey;
