import type { Journey } from '../journey.ts';

/** `<bd-dashboard>`: what needs the person. */
const journey: Journey = {
  async read(client) {
    await client.tasks.list();
  },
};

export default journey;
