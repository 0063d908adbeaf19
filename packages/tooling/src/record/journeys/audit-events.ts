import type { Journey } from '../journey.ts';

/** `<bd-audit>`: the trail, whole and of who did the latest of it. */
const journey: Journey = {
  async read(client) {
    const { items } = await client.auditEvents.list({});
    const actorId = items[0]?.actor.id;
    if (actorId) await client.auditEvents.list({ actorId });
  },
};

export default journey;
