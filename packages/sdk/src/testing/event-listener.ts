import { createClient } from '../index.ts';
import { withEvents, type EventsState, type PortalEvent } from '../events/events.ts';
import { QUICK } from './quick-pace.ts';

/** What has been heard so far, by name. */
const heard = new Map<string, { events: PortalEvent[]; states: EventsState[]; ending: AbortController }>();

/** Begins to listen, in a page or elsewhere. */
export function listen(name: string, endpoint: string, token: string): void {
  const own = { events: [] as PortalEvent[], states: [] as EventsState[], ending: new AbortController() };
  heard.set(name, own);
  const client = withEvents(createClient({ endpoint, token }));
  const options = {
    signal: own.ending.signal,
    pace: QUICK,
    onState: (state: EventsState) => own.states.push(state),
  };
  void (async () => {
    for await (const event of client.events(options)) own.events.push(event);
  })();
}

/** The events and states until now, as plain data. */
export function heardBy(name: string): { news: string[]; states: EventsState[] } {
  const { events = [], states = [] } = heard.get(name) ?? {};
  return { news: events.map(({ type, id }) => `${type} ${id}`), states };
}

export function leave(name: string): void {
  heard.get(name)?.ending.abort();
}
