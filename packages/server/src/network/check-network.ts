import { checkDocuments, type CheckedAsn } from './check-documents.ts';
import { checkMessages, type CheckedMessage } from './check-messages.ts';
import { checkSales, type CheckedSales } from './check-sales.ts';
import { checkTables, indexTables, type NetworkIndex } from './check-tables.ts';
import type { NetworkProblems } from './problems.ts';
import type { NetworkFiles } from './read-network.ts';

/** A network that can be loaded. */
export interface Network {
  index: NetworkIndex;
  asns: CheckedAsn[];
  sales: CheckedSales[];
  messages: CheckedMessage[];
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
  const context = { index, now, problems };
  const asns = checkDocuments(files, context);
  return {
    index,
    asns,
    sales: checkSales(files.salesPatterns, context),
    messages: checkMessages(asns, context),
  };
}
