import type { Journey } from '../journey.ts';

/** `<bd-invitation>`: what the link shows, and the answers that register nobody. */
const journey: Journey = {
  named: true,
  async read(client) {
    await client.invitation.get();
  },
  changes: {
    opened: { scenarios: ['invited', 'invited-3pl'], make: (client) => client.invitation.open() },
    declined: {
      scenarios: ['invited'],
      from: 'opened',
      make: (client) => client.invitation.decline({ reason: 'We have no room this year.' }),
    },
    asked: {
      scenarios: ['invited'],
      from: 'opened',
      make: (client) => client.invitation.join({ organization: 'ORG-101', personName: 'Sam Okoro' }),
    },
  },
};

export default journey;
