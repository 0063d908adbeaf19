import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { say, StepError } from './say.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages */

/**
 * Runs `npm ci` unless node_modules already holds what the lockfile says.
 * @param {string} root
 */
export function ensureInstalled(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  if (!wanted)
    throw new StepError(
      'package-lock.json is missing or damaged: restore it (git checkout package-lock.json).',
    );
  if (isInStep(wanted, readPackages(join(root, 'node_modules/.package-lock.json')))) return;

  say('Installing the dependencies from package-lock.json (npm ci, about a minute) …');
  // npm prints pages of notices about packages that want a newer Node than the one that installs them.
  const flags = [
    '--include=dev',
    '--include=optional',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const npm = spawnSync('npm', ['ci', ...flags], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (npm.error)
    throw new StepError(`Could not run npm: ${npm.error.message}. npm comes with Node: https://nodejs.org`);
  if (npm.status !== 0)
    throw new StepError('npm ci failed; its message is above. Is the npm registry reachable?');
}

/**
 * npm records what it installed in node_modules/.package-lock.json. Optional packages of other platforms
 * are rightly absent from it.
 * @param {Packages} wanted
 * @param {Packages | undefined} installed
 */
export function isInStep(wanted, installed) {
  if (!installed) return false;
  const complete = Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? found.version === version : optional === true;
  });
  return complete && Object.keys(installed).every((path) => path in wanted);
}

/**
 * @param {string} lockfile
 * @returns {Packages | undefined}
 */
function readPackages(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  } catch {
    return undefined;
  }
}
