import { problem } from './problem.ts';

/** The id of a document is the key of the request that makes it, so that one draft can never become two documents. */
export function requireSameKey(id: string, idempotencyKey: string): void {
  if (id.toLowerCase() === idempotencyKey.toLowerCase()) return;
  const detail = 'The Idempotency-Key must be the id in the body.';
  throw problem('invalid-request', {
    errors: [{ pointer: 'header/idempotency-key', code: 'not-the-id', detail }],
  });
}
