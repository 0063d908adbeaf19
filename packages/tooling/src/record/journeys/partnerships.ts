import type { Journey } from '../journey.ts';

/** `<bd-partnerships>`: the list, and each of them. */
const journey: Journey = {
  async read(client) {
    const { items } = await client.partnerships.list({});
    for (const { id } of items) await client.partnerships.get(id);
  },
};

export default journey;
