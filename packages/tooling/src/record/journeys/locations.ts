import type { Journey } from '../journey.ts';

/** `<bd-locations>`: the organization's own locations, among all that it sees. */
const journey: Journey = {
  async read(client) {
    await client.locations.list({ limit: 200 });
  },
};

export default journey;
