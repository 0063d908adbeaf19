/**
 * The calendar day of a moment in a time zone, ISO 8601. Prices and costs take effect by day; where no location
 * gives the zone, the day is UTC's.
 */
export function businessDay(moment: Date, timeZone = 'UTC'): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return parts.format(moment);
}
