import type { FieldError, LocationInput } from '@betterdata/portal-contract';
import { isGln } from '@betterdata/portal-contract/gs1';

/** What is wrong with a new location beyond its form. */
export function faultsOf({ gln, timezone }: LocationInput): FieldError[] {
  const faults: FieldError[] = [];
  if (gln && !isGln(gln))
    faults.push({ pointer: '/gln', detail: 'The check digit is wrong', code: 'check-digit' });
  if (timezone && !isTimeZone(timezone)) {
    faults.push({ pointer: '/timezone', detail: 'Must be an IANA time zone such as Europe/Berlin' });
  }
  return faults;
}

/** Why a location cannot be archived now; null where it can. */
export function refuseArchiving(location: {
  status: 'ACTIVE' | 'INACTIVE';
  isShared: boolean;
  isEmpty: boolean;
}): string | null {
  if (location.status === 'INACTIVE') return 'The location is archived already.';
  if (location.isShared) return 'A partner works there or sees its stock. End that first.';
  if (!location.isEmpty) return 'There is stock on hand. Move it or count it out first.';
  return null;
}

/** By its name: an offset such as +02:00 knows no summer. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
