import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createClient } from './index.ts';
import { json, serve } from './testing/serve.ts';
import { validate } from './validate.ts';

test('an answer that keeps the contract passes, with keys and members that are new', async (t) => {
  const plan = { token: 't', expiresAt: '2026-03-14T17:00:00Z', newKey: true };
  const { endpoint } = await serve(t, json(201, plan));
  const { embedSessions } = createClient({ endpoint, token: 'secret', validate });
  assert.equal((await embedSessions.create({ user: 'a@b.example', origin: 'https://b.example' })).token, 't');
});

test('an answer that breaks the contract is refused with the place of its fault', async (t) => {
  const { endpoint } = await serve(t, json(200, { items: [{ id: 7 }], nextCursor: null }));
  await assert.rejects(createClient({ endpoint, token: 'secret', validate }).asns.list(), {
    code: 'malformed-response',
    message: 'The answer breaks the contract at "/items/0/id".',
  });
});

test('what the contract does not describe is not judged', () => {
  assert.equal(validate('GET /v1/asns', 206, 7), null);
  assert.equal(validate('GET /v9/news', 200, 7), null);
});
