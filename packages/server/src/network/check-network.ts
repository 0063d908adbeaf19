import { checkDocuments, type CheckedAsn } from './check-documents.ts';
import { checkTables, indexTables, type NetworkIndex } from './check-tables.ts';
import type { NetworkProblems } from './problems.ts';
import type { NetworkFiles } from './read-network.ts';

/** A network that can be loaded. */
export interface Network {
  index: NetworkIndex;
  asns: CheckedAsn[];
}

/** Checks the files against each other, by the same rules as the API. What is wrong goes to `problems`. */
export function checkNetwork(
  files: NetworkFiles,
  today: string,
  now: Date,
  problems: NetworkProblems,
): Network {
  const index = indexTables(files, problems);
  checkTables(index, today, problems);
  return { index, asns: checkDocuments(files, { index, now, problems }) };
}
