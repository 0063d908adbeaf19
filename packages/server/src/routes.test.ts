import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operations } from '@betterdata/portal-contract';
import { nouns } from './routes.ts';

test('every operation of the contract has exactly one handler', () => {
  const handled = nouns.flatMap((noun) => Object.keys(noun));
  // Of the streams the compiler knows.
  const others = Object.entries(operations).filter(([, { streams }]) => !streams);
  assert.deepEqual(handled.toSorted(), others.map(([id]) => id).toSorted());
});
