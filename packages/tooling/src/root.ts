import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, with a trailing separator. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A path inside the repository. */
export const inRoot = (...parts: string[]): string => join(root, ...parts);

/** What a child Node needs so that our packages resolve to their sources. */
export const sourceCondition = '--conditions=@betterdata/source';
