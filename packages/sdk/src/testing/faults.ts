import { gzipSync } from 'node:zlib';
import { after, breakOff, hangUp, json, problem, silence, text, type Reply } from './serve.ts';

/** One way in which a server misbehaves, and what a caller must learn of it. */
export interface Fault {
  reply: Reply;
  /** The write was not carried out when this reply is sent. */
  unprocessed?: true;
  code: string;
  /** Undefined where no header arrives. */
  status?: number;
  /** A page does not see the status. */
  hidden?: true;
  retryable: boolean;
  /** Milliseconds that the server asks to wait. */
  retryAfterMs?: number;
  /** A call that may be repeated is sent again. Default: as `retryable`. */
  repeated?: boolean;
  /**
   * Chromium itself sends the same request again, a POST too, if the connection had been used before. No script can
   * prevent that or learn of it, which is why whatever changes data takes a key.
   */
  resent?: true;
}

const DAY = 24 * 60 * 60 * 1000;
/** The server's clock is years behind. */
const clock = (ms: number) => new Date(Date.UTC(2015, 9, 21, 7, 28) + ms).toUTCString();
const inDateForm = (ms: number) => ({ date: clock(0), 'retry-after': clock(ms) });

const timeout = { code: 'timeout', retryable: true };
const broken = { code: 'network-error', retryable: true };
const malformed = { code: 'malformed-response', retryable: true };
const limited = { code: 'rate-limited', status: 429, retryable: true };

/** Faults by name. Those in which a header arrives carry the request's id. */
export const faults: Record<string, Fault> = {
  'slow headers': { reply: silence, ...timeout },
  'a slow body': { reply: drip, ...timeout },
  'half a body, by its length': { reply: breakOff, status: 200, ...broken },
  'half a body, by its chunks': { reply: halfTheChunks, status: 200, ...broken },
  'half a body that ends': {
    reply: text(200, '{"items":[', { connection: 'close' }),
    status: 200,
    ...malformed,
  },
  'a compressed body that breaks off': { reply: halfGzip, status: 200, ...broken },
  'an error without a body': {
    reply: json(500, undefined),
    code: 'http-error',
    status: 500,
    retryable: true,
  },
  'an error with a foreign body': {
    reply: text(500, '<h1>Oops</h1>'),
    code: 'http-error',
    status: 500,
    retryable: true,
  },
  'an error with a problem': {
    reply: problem(503, 'unavailable'),
    code: 'unavailable',
    status: 503,
    retryable: true,
  },
  'a problem that this version does not know': {
    reply: problem(422, 'moon-phase-wrong'),
    code: 'moon-phase-wrong',
    status: 422,
    retryable: false,
  },
  'a limit, in seconds': {
    reply: problem(429, 'rate-limited', { 'retry-after': '1' }),
    retryAfterMs: 1_000,
    ...limited,
  },
  'a limit, as a date of a wrong clock': {
    reply: problem(429, 'rate-limited', inDateForm(1_000)),
    retryAfterMs: 1_000,
    ...limited,
  },
  'a limit of a day, in seconds': {
    reply: problem(429, 'rate-limited', { 'retry-after': '86400' }),
    retryAfterMs: DAY,
    repeated: false,
    ...limited,
  },
  'a limit of a day, as a date of a wrong clock': {
    reply: problem(429, 'rate-limited', inDateForm(DAY)),
    retryAfterMs: DAY,
    repeated: false,
    ...limited,
  },
  'a page with 200': { reply: text(200, '<h1>Sign in</h1>'), status: 200, ...malformed },
  'no content': { reply: (response) => response.writeHead(204).end(), status: 204, ...malformed },
  'a 304 that nobody asked for': {
    reply: (response) => response.writeHead(304).end(),
    code: 'http-error',
    status: 304,
    retryable: false,
  },
  'a redirect to elsewhere': {
    reply: (response) => response.writeHead(307, { location: 'http://127.0.0.1:1/' }).end(),
    code: 'http-error',
    status: 307,
    hidden: true,
    retryable: false,
  },
  'a token that has ended': {
    reply: problem(401, 'unauthenticated'),
    unprocessed: true,
    code: 'unauthenticated',
    status: 401,
    retryable: false,
    repeated: true,
  },
  'a reset before the request is processed': { reply: hangUp, unprocessed: true, resent: true, ...broken },
  'a reset after the request was processed': { reply: after(20, hangUp), resent: true, ...broken },
  'something that is not HTTP': { reply: (response) => response.socket?.end('220 ready\r\n\r\n'), ...broken },
};

/** A byte now and then: each is a sign of life, and the whole never comes. */
function drip(...[response]: Parameters<Reply>) {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 50);
  response.on('close', () => clearInterval(timer));
}

function halfTheChunks(...[response]: Parameters<Reply>) {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.write('{"items":[', () => response.destroy());
}

function halfGzip(...[response]: Parameters<Reply>) {
  const whole = gzipSync(JSON.stringify({ items: Array.from({ length: 1_000 }, () => Math.random()) }));
  response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': whole.length });
  response.write(whole.subarray(0, whole.length / 2), () => response.destroy());
}
