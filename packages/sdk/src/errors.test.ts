import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPortalError, PortalError } from './errors.ts';

test('an error is recognised by its brand, also one of another copy of the SDK', async () => {
  const another = './errors.ts?another-copy';
  const copy = (await import(another)) as typeof import('./errors.ts');
  const error = new copy.PortalError('limit-reached', 'The limit is reached.', { status: 403 });
  assert.equal(error instanceof PortalError, false);
  assert.ok(isPortalError(error));
  assert.ok(isPortalError(error, 'limit-reached'));
  assert.equal(isPortalError(error, 'upgrade-required'), false);
});

test('nothing else is taken for one', () => {
  for (const other of [undefined, null, 'not-found', new Error('not-found'), { code: 'not-found' }]) {
    assert.equal(isPortalError(other), false);
  }
});

test('a code narrows the problem to its members', () => {
  const error: unknown = new PortalError('not-found', 'There is nothing here.');
  if (isPortalError(error, 'limit-reached')) {
    const { limit, usage }: { limit: number; usage: number } = error.problem;
    assert.fail(`${limit} ${usage}`);
  }
  if (isPortalError(error, 'timeout')) {
    const none: undefined = error.problem;
    assert.fail(none);
  }
  // @ts-expect-error: a code that neither the contract nor the client has
  assert.equal(isPortalError(error, 'not-fuond'), false);
});

test('an error prints its name, code and cause', () => {
  const cause = new Error('ECONNRESET');
  const error = new PortalError('network-error', 'The server could not be reached.', {
    cause,
    retryable: true,
  });
  assert.equal(String(error), 'PortalError: The server could not be reached.');
  assert.equal(error.cause, cause);
  assert.equal(error.retryable, true);
});
