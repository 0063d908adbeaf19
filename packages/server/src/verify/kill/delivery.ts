import { randomUUID } from 'node:crypto';
import type { Asn, Receipt } from '@betterdata/portal-contract';
import { brushes } from '../../asns/testing.ts';
import type { PatientClient, Settled } from './patient-client.ts';
import type { Random } from '../../common/seeded-random.ts';

/** What the clients were told, to be compared with what the database holds. */
export class Acknowledged {
  /** Notices whose sending was answered. */
  readonly asns = new Set<string>();
  /** Receipts and corrections whose posting was answered, with what each put on hand. */
  readonly documents = new Map<string, { available: number; damaged: number }>();
  /** Every id that a client ever sent. */
  readonly attempted = new Set<string>();
  /** Requests that were sent a second time after their answer, as after a lost answer. */
  repeated = 0;
}

interface People {
  sender: PatientClient;
  clerks: readonly PatientClient[];
}

/**
 * One delivery, from notice to last receipt: the host announces two lines; clerks count them in parts and at the same
 * time; one of them closes it; sometimes a receipt is taken back.
 */
export async function deliver(
  people: People,
  partnershipId: string,
  random: Random,
  acknowledged: Acknowledged,
): Promise<void> {
  const asn = await announce(people.sender, partnershipId, random, acknowledged);
  const counting = people.clerks.map((clerk) => count(clerk, asn.id, random.fork(), acknowledged));
  const receipts = (await Promise.all(counting)).flat();
  const [first] = people.clerks;
  if (first === undefined) return;
  await post(first, asn.id, { lines: [], final: true }, acknowledged);
  const wrong = receipts[random.integer(0, Math.max(0, receipts.length - 1))];
  if (wrong !== undefined && random.chance(0.3)) await takeBack(first, asn.id, wrong, acknowledged);
}

async function announce(
  sender: PatientClient,
  partnershipId: string,
  random: Random,
  acknowledged: Acknowledged,
): Promise<Asn> {
  const asnNumber = `K-${randomUUID().slice(0, 24)}`;
  const content = brushes([random.integer(40, 400), random.integer(40, 400)]);
  const body = { partnershipId, asnNumber, content };
  const answer = await sender.send({ method: 'POST', path: '/v1/asns', key: randomUUID(), body });
  const asn = done<Asn>(answer, 201);
  acknowledged.asns.add(asn.id);
  return asn;
}

/** Some receipts of a few units each. */
async function count(
  clerk: PatientClient,
  asnId: string,
  random: Random,
  acknowledged: Acknowledged,
): Promise<string[]> {
  const ids: string[] = [];
  for (let left = random.integer(1, 3); left > 0; left -= 1) {
    const lines = [1, 2].map((lineNumber) => ({
      lineNumber,
      counts: [{ accepted: random.integer(1, 6), damaged: random.integer(0, 1), rejected: 0 }],
    }));
    const id = await post(clerk, asnId, { lines }, acknowledged);
    if (id !== undefined) ids.push(id);
    if (id !== undefined && random.chance(0.2)) await repeat(clerk, asnId, id, { lines }, acknowledged);
  }
  return ids;
}

interface Count {
  lines: object[];
  final?: boolean;
}

/** Posts a count under one id, however often the notice changes meanwhile. Undefined where it was refused for good. */
async function post(
  clerk: PatientClient,
  asnId: string,
  input: Count,
  acknowledged: Acknowledged,
): Promise<string | undefined> {
  const id = randomUUID();
  acknowledged.attempted.add(id);
  const answer = await withPresentVersion(clerk, asnId, (version) => ({
    method: 'POST',
    path: `/v1/asns/${asnId}/receipts`,
    key: id,
    version,
    body: { id, ...input },
  }));
  if (answer.status !== 201) return undefined;
  remember(answer, acknowledged);
  return id;
}

/** The answer was lost on the way back, as far as the server knows. */
async function repeat(
  clerk: PatientClient,
  asnId: string,
  id: string,
  input: Count,
  acknowledged: Acknowledged,
): Promise<void> {
  const request = {
    method: 'POST',
    path: `/v1/asns/${asnId}/receipts`,
    key: id,
    version: 1,
    body: { id, ...input },
  };
  const answer = await clerk.send(request);
  if (done<Receipt>(answer, 201).id !== id) throw new Error(`${id} was answered with another receipt`);
  acknowledged.repeated += 1;
}

async function takeBack(
  clerk: PatientClient,
  asnId: string,
  receiptId: string,
  acknowledged: Acknowledged,
): Promise<void> {
  const id = randomUUID();
  acknowledged.attempted.add(id);
  const answer = await withPresentVersion(clerk, asnId, (version) => ({
    method: 'POST',
    path: `/v1/receipts/${receiptId}/reversal`,
    key: id,
    version,
    body: { id, reason: 'Counted the wrong pallet' },
  }));
  done<Receipt>(answer, 201);
  remember(answer, acknowledged);
}

function remember(answer: Settled, acknowledged: Acknowledged): void {
  const receipt = done<Receipt>(answer, 201);
  const { unitsAccepted: available, unitsDamaged: damaged } = receipt;
  acknowledged.documents.set(receipt.id, { available, damaged });
}

/** Reads the notice again as long as others change it in between. */
async function withPresentVersion(
  clerk: PatientClient,
  asnId: string,
  request: (version: number) => Parameters<PatientClient['send']>[0],
): Promise<Settled> {
  for (;;) {
    const asn = done<Asn>(await clerk.send({ method: 'GET', path: `/v1/asns/${asnId}` }), 200);
    const answer = await clerk.send(request(asn.version));
    if (answer.status !== 412) return answer;
  }
}

function done<Body>({ status, body }: Settled, expected: number): Body {
  if (status !== expected) throw new Error(`Expected ${expected}: ${status} ${JSON.stringify(body)}`);
  return body as Body;
}
