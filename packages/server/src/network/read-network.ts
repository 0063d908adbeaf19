import { requests } from '@betterdata/portal-contract/zod';
import { z } from 'zod';
import { readTable, type Table } from './csv-table.ts';
import type { NetworkProblems } from './problems.ts';
import { tables, type TableContents } from './tables.ts';
import { readYamlFolder, type YamlFile } from './yaml-file.ts';

const asnInput = requests['asns.create'].body.shape;
const moment = requests['asns.receive'].body.shape.receivedAt;

/** A notice: what the sender announced, in the words of the API, and how far it got without receipts. */
const asn = z.strictObject({
  partnership: z.string(),
  asnNumber: asnInput.asnNumber,
  status: z.enum(['DRAFT', 'SENT', 'ACKNOWLEDGED', 'CANCELLED']),
  acknowledgedAt: moment,
  cancelledAt: moment,
  closedAt: moment,
  content: asnInput.content,
});

/** A count, in the words of the API, by a person of the receiver. */
const receipt = z.strictObject({
  ...requests['asns.receive'].body.omit({ id: true, receivedAt: true }).shape,
  asn: z.string(),
  receivedBy: z.string().toLowerCase(),
  receivedAt: moment.unwrap(),
});

const share = z.int().min(1).max(1_000_000);

/** How a retailer's stores sell; see {@link SalesPattern}. */
const salesPattern = z.strictObject({
  partnership: z.string(),
  lastDate: z.iso.date(),
  days: z.int().min(28).max(4000),
  units: z.record(z.string(), z.int().min(0).max(1_000_000)),
  stores: z.record(z.string(), share),
  weekdays: z.array(share).length(7),
  months: z.array(share).length(12),
  yearBefore: z.number().positive().max(10),
  steadyDays: z.int().min(28).multipleOf(28),
  stockOuts: z
    .array(
      z.strictObject({ store: z.string(), sku: z.string(), fromDate: z.iso.date(), days: z.int().min(1) }),
    )
    .default([]),
});

export type AsnFile = YamlFile<z.output<typeof asn>>;
export type ReceiptFile = YamlFile<z.output<typeof receipt>>;
export type SalesPatternFile = YamlFile<z.output<typeof salesPattern>>;

/** What the files say, value by value right, but not yet checked against each other. */
export interface NetworkFiles extends TableContents {
  asns: AsnFile[];
  receipts: ReceiptFile[];
  salesPatterns: SalesPatternFile[];
}

/** Reads all files of a network's folder. */
export async function readNetwork(
  folder: string,
  today: string,
  problems: NetworkProblems,
): Promise<NetworkFiles> {
  const known = tables(today);
  const read = <Columns extends z.ZodObject>(table: Table<Columns>) => readTable(folder, table, problems);
  return {
    organizations: await read(known.organizations),
    people: await read(known.people),
    parties: await read(known.parties),
    partnerships: await read(known.partnerships),
    locations: await read(known.locations),
    products: await read(known.products),
    packs: await read(known.packs),
    lots: await read(known.lots),
    prices: await read(known.prices),
    shares: await read(known.shares),
    stock: await read(known.stock),
    replenishment: await read(known.replenishment),
    stores: await read(known.stores),
    sales: await read(known.sales),
    messages: await read(known.messages),
    asns: await readYamlFolder(folder, 'asns', asn, today, problems),
    receipts: await readYamlFolder(folder, 'receipts', receipt, today, problems),
    salesPatterns: await readYamlFolder(folder, 'sell-through', salesPattern, today, problems),
  };
}
