import { operations } from '@betterdata/portal-contract';
import { responseGuards, type Guard } from '@betterdata/portal-contract/guards';
import type { Route } from './transport/call.ts';

/**
 * Checks answers against the contract: `createClient({ validate })`. An answer that does not keep it rejects with
 * `malformed-response` instead of surprising its reader later. Unknown keys and enumeration members pass.
 *
 * @returns the JSON Pointer of the first fault, or null
 */
export function validate(route: Route, status: number, value: unknown): string | null {
  return guards.get(route)?.[status]?.(value) ?? null;
}

const guards = new Map<string, Partial<Record<number, Guard<unknown>>>>();
for (const id of Object.keys(operations) as (keyof typeof operations)[]) {
  guards.set(`${operations[id].method} ${operations[id].path}`, responseGuards[id]);
}
