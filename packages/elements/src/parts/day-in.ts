/** The calendar day of an instant in an IANA zone, ISO 8601: what Canadian English writes. */
export function dayIn(instant: string | Date, timeZone: string): string {
  const parts = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return new Intl.DateTimeFormat('en-CA', parts).format(new Date(instant));
}
