import type { Journey } from '../journey.ts';

const PAGE = { limit: 200 };

/** `<bd-access>`: keys, grants and tokens. */
const journey: Journey = {
  async read(client) {
    const asked = await Promise.allSettled([
      client.embedKeys.list(PAGE),
      client.hostGrants.list(PAGE),
      client.apiKeys.list(PAGE),
      client.ingestTokens.list(PAGE),
      client.partnerships.list(PAGE),
    ]);
    const refused = asked.find(({ status }) => status === 'rejected');
    if (refused?.status === 'rejected') throw refused.reason;
  },
};

export default journey;
