const MILLISECONDS_PER_DAY = 86_400_000;

/** The calendar day of a moment in an IANA time zone, ISO 8601: `2026-03-14`. */
export function businessDate(moment: Date, timezone: string): string {
  const parts = new Intl.DateTimeFormat('en-US-u-ca-iso8601', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(moment);
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** The day that lies `days` after an ISO date. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** The moment at which a business date begins in an IANA time zone. */
export function startOfDay(date: string, timezone: string): Date {
  const midnight = Date.parse(date);
  // Twice: the second look is at the moment itself, whose clock may be another than that of UTC's midnight.
  const begin = midnight - offsetOf(midnight, timezone);
  return new Date(midnight - offsetOf(begin, timezone));
}

/** Milliseconds that the clocks of a zone are ahead of UTC at a moment. */
function offsetOf(moment: number, timezone: string): number {
  const parts = new Intl.DateTimeFormat('en-US-u-ca-iso8601', {
    timeZone: timezone,
    timeZoneName: 'longOffset',
  }).formatToParts(moment);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  const [, sign = '+', hours = 0, minutes = 0] = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}
