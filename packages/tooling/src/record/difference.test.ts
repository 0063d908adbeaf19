import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeDifference } from './difference.ts';

test('shows the place in the exchange, not the whole line', () => {
  const line = (units: number) =>
    `{"url":"/v1/asns","answer":{"text":"${'x'.repeat(500)}","units":${units}}},`;
  const text = describeDifference('amazon.gen.ts', `[\n${line(100)}\n]`, `[\n${line(98)}\n]`);
  assert.match(text, /^amazon\.gen\.ts:2:\d+ \/v1\/asns\n-… x+","units":100}}, …\n\+… x+","units":98}}, …$/);
});

test('tells what is missing at the end', () => {
  assert.match(
    describeDifference('a.gen.ts', 'one\n', 'one\ntwo\n'),
    /^a\.gen\.ts:2:1 \n-… {2}…\n\+… two …$/,
  );
});
