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

export type AsnFile = YamlFile<z.output<typeof asn>>;
export type ReceiptFile = YamlFile<z.output<typeof receipt>>;

/** What the files say, value by value right, but not yet checked against each other. */
export interface NetworkFiles extends TableContents {
  asns: AsnFile[];
  receipts: ReceiptFile[];
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
    asns: await readYamlFolder(folder, 'asns', asn, today, problems),
    receipts: await readYamlFolder(folder, 'receipts', receipt, today, problems),
  };
}
