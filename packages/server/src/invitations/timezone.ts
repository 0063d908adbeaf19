import { problem } from '../http/problem.ts';

/** Refuses what is no IANA time zone. */
export function requireTimezone(timezone: string | undefined): void {
  if (timezone === undefined || isTimezone(timezone)) return;
  throw problem('invalid-request', { errors: [{ pointer: '/timezone', detail: 'Not an IANA time zone' }] });
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
