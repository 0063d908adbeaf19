import type { LiveEvent } from '@betterdata/portal-contract';

/** What a stream says, as server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). */

export const HEARTBEAT = ': heartbeat\n\n';

export function readyText(position: string, reset: boolean, heartbeatMs: number): string {
  return textOf('ready', position, { reset, heartbeatMs });
}

export function resetText(position: string): string {
  return textOf('reset', position, { reset: true });
}

/**
 * Events that were read together. Each has an id, and only the last has a new one, because whoever is cut off between
 * them begins before them again. So an event is of the same length whatever it is read with.
 */
export function eventsText(events: readonly LiveEvent[], before: string, position: string): string {
  return events
    .map((event, index) => textOf(event.type, index === events.length - 1 ? position : before, event))
    .join('');
}

function textOf(event: string, id: string, data: object): string {
  return `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`;
}
