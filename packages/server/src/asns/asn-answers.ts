import type { Asn, AsnSummary } from '@betterdata/portal-contract';
import type { TenantTransaction } from '../db/database.ts';
import { problem } from '../http/problem.ts';
import type { Viewer } from '../identity/caller.ts';
import { lineState } from './asn-lines.ts';
import { actionsFor } from './asn-steps.ts';
import {
  findAsnLines,
  findAsnLots,
  findAsns,
  findLogisticUnits,
  type AsnLineRow,
  type AsnLotRow,
  type AsnRow,
} from './asns.sql.ts';

/** A notice that the viewer sees, or `not-found`. */
export async function requireAsn(trx: TenantTransaction, asnId: string): Promise<AsnRow> {
  const [asn] = await findAsns(trx, [asnId]);
  if (asn === undefined) throw problem('not-found');
  return asn;
}

/** The whole notice as the viewer may see it. */
export async function answerAsn(trx: TenantTransaction, asnId: string, viewer: Viewer): Promise<Asn> {
  const asn = await requireAsn(trx, asnId);
  const lots = Map.groupBy(await findAsnLots(trx, asnId), (lot) => lot.lineId);
  const lines = await findAsnLines(trx, asnId);
  return {
    ...toSummary(asn, viewer),
    revision: asn.revision,
    structure: asn.structure,
    sellingParty: asn.sellingParty,
    billTo: asn.billTo,
    billOfLading: asn.billOfLading,
    measurements: { grossWeightKg: asn.grossWeightKg, volumeM3: asn.volumeM3 },
    lines: lines.map((line) => toLine(line, lots.get(line.id) ?? [])),
    logisticUnits: await findLogisticUnits(trx, asnId),
    createdAt: asn.createdAt,
  };
}

export function toSummary(asn: AsnRow, viewer: Viewer): AsnSummary {
  return {
    id: asn.id,
    asnNumber: asn.asnNumber,
    purpose: asn.purpose,
    status: asn.status,
    version: asn.version,
    direction: asn.direction,
    partnershipId: asn.partnershipId,
    from: { organization: asn.sender, legalName: asn.senderLegalName, location: asn.shipFrom },
    to: { organization: asn.receiver, location: asn.shipTo },
    carrier: {
      scac: asn.carrierScac,
      name: asn.carrierName,
      proNumber: asn.proNumber,
      trackingNumbers: asn.trackingNumbers,
    },
    purchaseOrders: asn.purchaseOrders,
    shippedAt: asn.shippedAt,
    estimatedDeliveryAt: asn.estimatedDeliveryAt,
    palletCount: asn.palletCount,
    cartonCount: asn.cartonCount,
    lineCount: asn.lineCount,
    unitsShipped: asn.unitsShipped,
    unitsCounted: asn.unitsCounted,
    actions: actionsFor(asn, viewer),
    updatedAt: asn.updatedAt,
  };
}

function toLine({ id: _, closure, ...line }: AsnLineRow, lots: readonly AsnLotRow[]): Asn['lines'][number] {
  return {
    ...line,
    ...lineState({ ...line, closure }),
    lots: lots.map(({ lotNumber, expiryDate, productionDate, quantity }) => ({
      lotNumber,
      expiryDate,
      productionDate,
      quantity,
    })),
  };
}
