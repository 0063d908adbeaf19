/** In a recorded world nothing happens but what its viewer does. */
const POSITION = 'recorded';

/** So long a time that nobody waits for it: a stream without a timer is kept alive by nothing. */
const NO_HEARTBEAT_MS = 800_000_000;

/** A stream of events that begins, and then has nothing to tell. */
export function silentStream(): Response {
  const ready = { reset: false, heartbeatMs: NO_HEARTBEAT_MS };
  const text = `event: ready\nid: ${POSITION}\ndata: ${JSON.stringify(ready)}\n\n`;
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(text)),
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
}

/** No events since a position, and where to begin without one. */
export function eventsSince(request: Request): Response {
  const reset = new URL(request.url).searchParams.get('after') === null;
  return Response.json({ events: [], position: POSITION, reset });
}
