import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StepError } from './say.mjs';

/** The first Node that runs TypeScript files directly, without a flag and without a warning we would have to hide. */
export const oldestNode = '22.18.0';

/**
 * The Node that runs our TypeScript: this one if it is new enough, else the one among the locked dependencies.
 * @param {string} root
 */
export function findNode(root) {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const locked = join(root, 'node_modules', lockedNodePackage(process.platform, process.arch), 'bin');
  const node = ['node', 'node.exe'].map((name) => join(locked, name)).find((path) => existsSync(path));
  if (node) return node;
  throw new StepError(
    `Node ${oldestNode} or newer is needed and no packaged one exists for ${process.platform}-${process.arch}; ` +
      `this is ${process.versions.node}. Install a newer Node from https://nodejs.org and try again.`,
  );
}

/**
 * The package that carries a Node binary for a platform; optionalDependencies of the root lists them.
 * @param {string} platform
 * @param {string} arch
 */
export function lockedNodePackage(platform, arch) {
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}

/** @param {string} version */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode.split('.').map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}
