import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** Another process has the data folder open. */
export class FolderLockedError extends Error {
  constructor(folder: string, lockFile: string, pid: number) {
    super(
      `The data folder ${folder} is in use by process ${pid}. Stop that process first; if it is not a portal server, ` +
        `remove ${lockFile}.`,
    );
    this.name = 'FolderLockedError';
  }
}

const held = new Set<string>();

/**
 * Takes the data folder for this process and returns the function that gives it back. PGlite itself would let two
 * processes write one folder and ruin it. A lock that a dead process left behind is taken over.
 *
 * @throws FolderLockedError if a living process has it
 */
export function lockFolder(folder: string): () => void {
  const lockFile = `${folder}.lock`;
  // Twice is enough: once to find a stale lock, once to take it over.
  if (!create(lockFile)) {
    const owner = readOwner(lockFile);
    if (owner !== undefined && isAlive(owner, lockFile)) throw new FolderLockedError(folder, lockFile, owner);
    removeStale(lockFile, owner);
    if (!create(lockFile)) throw new FolderLockedError(folder, lockFile, readOwner(lockFile) ?? 0);
  }
  held.add(lockFile);
  const release = (): void => {
    process.off('exit', release);
    if (held.delete(lockFile)) rmSync(lockFile, { force: true });
  };
  process.on('exit', release);
  return release;
}

/** O_EXCL: the file system lets exactly one caller create it. */
function create(lockFile: string): boolean {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (isErrnoException(error, 'EEXIST')) return false;
    throw error;
  }
}

function readOwner(lockFile: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(lockFile, 'utf8'), 10) || undefined;
  } catch (error) {
    if (isErrnoException(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function isAlive(pid: number, lockFile: string): boolean {
  // In a container the process before this one may have had the same number.
  if (pid === process.pid) return held.has(lockFile);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isErrnoException(error, 'EPERM');
  }
}

/** Renames before it removes: of two processes that found the same stale lock, one renames the other's new lock. */
function removeStale(lockFile: string, owner: number | undefined): void {
  const aside = `${lockFile}.${process.pid}`;
  try {
    renameSync(lockFile, aside);
  } catch (error) {
    if (isErrnoException(error, 'ENOENT')) return;
    throw error;
  }
  if (readOwner(aside) === owner) rmSync(aside);
  else renameSync(aside, lockFile);
}

function isErrnoException(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
