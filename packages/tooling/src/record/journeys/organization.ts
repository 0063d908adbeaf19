import type { Journey } from '../journey.ts';

/** `<bd-organization>`, `<bd-dashboard>`: who the organization is, and with whom it works. */
const journey: Journey = {
  async read(client) {
    await client.organization.get();
  },
};

export default journey;
