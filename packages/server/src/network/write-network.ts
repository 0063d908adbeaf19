import type { Database, TenantTransaction } from '../db/database.ts';
import { writeLocations, writeLots, writeProducts } from './catalogue.sql.ts';
import type { Network } from './check-network.ts';
import { asnEvents } from './documents.sql.ts';
import { organizationId } from './ids.ts';
import { replay } from './load-events.ts';
import { enter, setClock } from './load-transaction.sql.ts';
import { messageEvent } from './messages.sql.ts';
import { registerOrganizations, writeParties, writePeople } from './organizations.sql.ts';
import { writePartnerships } from './partnerships.sql.ts';
import { salesEvents, writeHistory, writeStores } from './sales.sql.ts';
import { openStock, writeItems } from './stock.sql.ts';
import type { RowOf } from './tables.ts';

/** Writes a checked network in one transaction, each row in the name of the organization that owns it. */
export async function writeNetwork(database: Database, network: Network, now: Date): Promise<void> {
  const { rows: organizations } = network.index.organizations;
  const [first] = organizations;
  if (!first) return;
  const loader = { organizationId: organizationId(first.organization), userId: null, credentialId: null };
  await database.withTenant(loader, 'write', async (trx) => {
    await setClock(trx, now);
    await registerOrganizations(trx, network.index);
    for (const organization of organizations) await writeOwnRows(trx, organization, network);
    for (const sales of network.sales) await writeStores(trx, sales, network.index);
    for (const { organization } of organizations) await openStock(trx, organization, network);
    for (const sales of network.sales) await writeHistory(trx, sales);
    const reports = network.sales.flatMap((sales) => salesEvents(sales, network.index, now));
    const messages = network.messages.map(messageEvent);
    await replay(trx, [...network.asns.flatMap(asnEvents), ...reports, ...messages]);
  });
}

/** What an organization keeps of its own, and the partnerships that it hosts. */
async function writeOwnRows(
  trx: TenantTransaction,
  organization: RowOf<'organizations'>,
  network: Network,
): Promise<void> {
  const { index } = network;
  const code = organization.organization;
  const own = <Row extends { organization: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.organization === code);
  await enter(trx, { organizationId: organizationId(code), userId: null });
  await writePeople(trx, own(index.people.rows));
  await writeParties(trx, own(index.parties.rows));
  await writeLocations(trx, own(index.locations.rows));
  await writeProducts(trx, organization, own(index.products.rows), own(index.packs.rows));
  await writeLots(trx, own(index.lots.rows));
  const hosted = index.partnerships.rows.filter((row) => row.host === code);
  await writePartnerships(trx, hosted, index);
  await writeItems(trx, code, network);
}
