import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Linter } from 'eslint';
import { explainedDisable } from './explained-disable.ts';

function faults(comment: string): number {
  const config: Linter.Config = {
    plugins: { own: { rules: { 'explained-disable': explainedDisable } } },
    rules: { 'own/explained-disable': 'error', 'no-console': 'error' },
  };
  return new Linter().verify(`${comment}\nconsole.log('here');`, config).length;
}

test('a disabled rule must be explained', () => {
  assert.equal(faults('// eslint-disable-next-line no-console -- the command line talks here'), 0);
  assert.equal(faults('// eslint-disable-next-line no-console'), 1);
  assert.equal(faults('/* eslint-disable no-console */'), 1);
});
