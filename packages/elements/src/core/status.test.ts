import { expect } from 'chai';
import { STALE_AFTER_MS, statusOf, type Facts } from './status.ts';

const nothing: Facts = {
  locked: false,
  hasData: false,
  isEmpty: false,
  failed: false,
  online: true,
  age: 0,
  live: false,
};
const withData: Facts = { ...nothing, hasData: true };

describe('the status of a widget', () => {
  const cases: [string, Facts][] = [
    ['loading', nothing],
    ['error', { ...nothing, failed: true }],
    ['offline', { ...nothing, online: false, failed: true }],
    ['ready', withData],
    ['empty', { ...withData, isEmpty: true }],
    ['offline', { ...withData, online: false }],
    ['stale', { ...withData, failed: true }],
    ['stale', { ...withData, age: STALE_AFTER_MS }],
    ['ready', { ...withData, age: STALE_AFTER_MS, live: true }],
    ['locked', { ...withData, locked: true, online: false, failed: true }],
  ];
  for (const [status, facts] of cases) {
    it(`is ${status} for ${JSON.stringify(facts)}`, () => expect(statusOf(facts)).to.equal(status));
  }
});
