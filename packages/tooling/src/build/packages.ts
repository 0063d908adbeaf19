import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../root.ts';

interface Manifest {
  name: string;
  private?: boolean;
  dependencies?: Record<string, string>;
}

/** The folders of the packages that are published, each after the ones that it depends on. */
export function publishedPackages(): string[] {
  const folders = readdirSync(inRoot('packages')).filter((folder) => {
    return existsSync(inRoot('packages', folder, 'package.json')) && !manifest(folder).private;
  });
  const ordered = new Set<string>();
  const add = (folder: string): void => {
    dependencies(folder, folders).forEach(add);
    ordered.add(folder);
  };
  folders.forEach(add);
  return [...ordered];
}

/** The folders among `folders` that a package depends on directly. */
export function dependencies(folder: string, folders: readonly string[]): string[] {
  const wanted = Object.keys(manifest(folder).dependencies ?? {});
  return folders.filter((other) => wanted.includes(manifest(other).name));
}

/** A package's package.json. */
export function manifest(folder: string): Manifest {
  return JSON.parse(readFileSync(inRoot('packages', folder, 'package.json'), 'utf8')) as Manifest;
}
