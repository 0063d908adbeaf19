import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { RequestLog } from './log.ts';

/** What the edge hands to everything behind it. */
export interface EdgeEnv {
  /** Empty when a test calls the app directly. */
  Bindings: Partial<HttpBindings>;
  Variables: {
    requestId: string;
    /** Filled on the way, written when the answer is ready. */
    log: Partial<RequestLog>;
    /** Headers of the answer, whatever it turns out to be. */
    headers: Record<string, string>;
  };
}

export type EdgeContext = Context<EdgeEnv>;
