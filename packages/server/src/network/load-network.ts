import type { Database } from '../db/database.ts';
import { systemClock, type Clock } from '../common/clock.ts';
import { checkNetwork } from './check-network.ts';
import { NetworkProblems } from './problems.ts';
import { readNetwork } from './read-network.ts';
import { writeNetwork } from './write-network.ts';

export interface LoadNetworkOptions {
  /** An empty, migrated database. */
  database: Database;
  /** The folder with the files; their form is described in the README of the demo network. */
  folder: string;
  /** The ISO date that `today` in the files stands for; the clock's UTC day if left out. */
  today?: string;
  clock?: Clock;
}

/** How much was loaded. */
export interface LoadedNetwork {
  organizations: number;
  products: number;
  asns: number;
  receipts: number;
}

/** The database holds organizations already: a network is loaded whole, never merged. */
export class DatabaseNotEmptyError extends Error {
  override readonly name = 'DatabaseNotEmptyError';

  constructor(codes: readonly string[]) {
    const some = codes.length > 3 ? [...codes.slice(0, 3), '…'] : codes;
    super(
      `The database already holds ${codes.length} organizations (${some.join(', ')}). A network is loaded into an empty ` +
        'database only; nothing was changed.',
    );
  }
}

/**
 * Loads a network from files: all of it, in one transaction, or nothing. Two loads of the same files for the same
 * `today` make the same database, ids included.
 *
 * @throws NetworkFilesError naming file, row and column of everything that is wrong
 * @throws DatabaseNotEmptyError
 */
export async function loadNetwork({
  database,
  folder,
  clock = systemClock,
  today = clock().toISOString().slice(0, 10),
}: LoadNetworkOptions): Promise<LoadedNetwork> {
  const problems = new NetworkProblems();
  const now = new Date(`${today}T${clock().toISOString().slice(11)}`);
  const files = await readNetwork(folder, today, problems);
  const network = checkNetwork(files, today, now, problems);
  problems.throwIfFound();

  const present = await database.listOrganizations();
  if (present.length > 0) throw new DatabaseNotEmptyError(present.map(({ code }) => code));
  await writeNetwork(database, network, now);
  return {
    organizations: files.organizations.rows.length,
    products: files.products.rows.length,
    asns: files.asns.length,
    receipts: files.receipts.length,
  };
}
