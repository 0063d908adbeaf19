import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bearerToken, hashToken, newToken } from './tokens.ts';

test('a token has 256 random bits and its prefix', () => {
  const tokens = Array.from({ length: 100 }, () => newToken('bs'));
  assert.equal(new Set(tokens).size, 100);
  for (const token of tokens) assert.match(token, /^bs_[\w-]{43}$/);
  assert.equal(hashToken(tokens[0] ?? '').byteLength, 32);
});

test('only a whole bearer credential of ours is read', () => {
  const token = newToken('ek');
  assert.equal(bearerToken(`Bearer ${token}`, 'ek'), token);
  assert.equal(bearerToken(`bearer ${token}`, 'ek'), token);
  for (const header of [
    undefined,
    '',
    token,
    `Basic ${token}`,
    `Bearer ${token}x`,
    `Bearer ${token} x`,
    'Bearer sk_1',
    `Bearer ${newToken('bs')}`,
  ]) {
    assert.equal(bearerToken(header, 'ek'), undefined);
  }
});
