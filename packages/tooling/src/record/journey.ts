import type { Client } from '@betterdata/portal-sdk';

/**
 * What is recorded for one noun: every question that its widgets ask, and changes that may be made. Each file of
 * journeys/ is one; the recorder finds them by itself.
 */
export interface Journey {
  /** Asks, in every scenario and again after every change. Refusals are answers too. */
  read(client: Client): Promise<void>;
  /** True where nobody of an organization asks this: scenarios name it. */
  named?: true;
  /** Changes, by the name of the state that they lead to. */
  changes?: Readonly<Record<string, Change>>;
}

export interface Change {
  /** The scenarios in which it may be made. */
  scenarios: readonly string[];
  /** The state in which it is made; the start if left out. */
  from?: string;
  /** Makes one write. */
  readonly make: (client: Client) => Promise<unknown>;
}
