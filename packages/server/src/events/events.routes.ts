import { routes, type StreamRoutes } from '../http/operation.ts';
import { eventsAfter } from './answer.ts';
import type { LiveEvents } from './live-events.ts';

export const eventRoutes = routes({
  'events.list': async ({ trx, viewer, query, clock }) => {
    const { events, position, reset } = await eventsAfter(trx, viewer, query.after, clock());
    return { events, position, reset };
  },
});

export const eventStreams = (liveEvents: LiveEvents): StreamRoutes => ({
  'events.stream': (call) => liveEvents.open(call),
});
