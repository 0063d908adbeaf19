import { randomUUID } from 'node:crypto';
import type { Asn } from '@betterdata/portal-contract';
import type { Demo } from './demo.ts';

/** One lot of one product, as it stands in the demo network's files. */
export interface AnnouncedLine {
  sku: string;
  quantity: number;
  lotNumber: string;
}

/** LUXE BOND announces a delivery of loose items to one of Amazon's sites; a test that receives makes its own. */
export async function announce(
  demo: Pick<Demo, 'clientOf'>,
  asnNumber: string,
  shipToLocation: string,
  lines: readonly AnnouncedLine[],
): Promise<Asn> {
  const luxeBond = demo.clientOf('ORG-003');
  const { items } = await luxeBond.partnerships.list();
  const partnership = items.find(({ counterparty }) => counterparty.code === 'ORG-101');
  const today = Date.now();
  const day = 24 * 60 * 60 * 1000;
  return luxeBond.asns.create(
    {
      partnershipId: partnership?.id ?? '',
      asnNumber,
      content: {
        shipFromLocation: 'LOC-001',
        shipToLocation,
        structure: 'SOI',
        shippedAt: new Date(today - day).toISOString(),
        estimatedDeliveryAt: new Date(today).toISOString(),
        lines: lines.map(({ sku, quantity, lotNumber }, index) => ({
          lineNumber: index + 1,
          sku,
          quantity,
          lots: [{ lotNumber, quantity }],
        })),
      },
    },
    { idempotencyKey: randomUUID() },
  );
}
