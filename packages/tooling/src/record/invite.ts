import { randomUUID } from 'node:crypto';
import type { InvitationInput } from '@betterdata/portal-contract';
import { system, type Database } from '../../../server/src/db/database.ts';
import { hashToken, newToken } from '../../../server/src/identity/tokens.ts';
import { addToken } from '../../../server/src/invitations/invitation-letter.sql.ts';
import {
  insertInvitation,
  insertShares,
  setStatus,
} from '../../../server/src/invitations/invitations.sql.ts';
import { INVITATION_DAYS, type InvitationStatus } from '../../../server/src/invitations/invitations.ts';
import { locationId, organizationId, personId, productId } from '../../../server/src/network/ids.ts';

/** Whom LUXE BOND has invited before the recordings, and what has become of it. */
export interface Invited {
  organizationName: string;
  type: 'THREE_PL' | 'VMI_RETAILER';
  /** Code of the location that the partner shall receive into. */
  location: string;
  /** SENT if left out; one that is sent long ago has expired. */
  status?: InvitationStatus;
  daysAgo?: number;
}

const HOST = 'ORG-003';
const SKUS = ['LB-1001', 'LB-1041', 'LB-1042'];
const DAY_MS = 24 * 60 * 60 * 1000;

const INVITED_TERMS = {
  incoterm: 'DAP',
  currency: 'USD',
  consignment: true,
  titleTransfer: 'ON_SALE',
  paymentTerms: { netDays: 30 },
  receiptTolerancePercent: 5,
  claimWindowDays: 30,
} as const satisfies InvitationInput['terms'];

/** Sends an invitation without an e-mail, and answers the token of its link. */
export async function invite(
  database: Database,
  { organizationName, type, location, status, daysAgo = 0 }: Invited,
  now: Date,
): Promise<string> {
  const sentAt = new Date(now.getTime() - daysAgo * DAY_MS);
  const days = { thresholdDays: 30, targetDays: 45, leadTimeDays: 7, reviewDays: 7 };
  const replenishment = { locationCode: location, ...days };
  const token = newToken('iv');
  await database.withTenant(system(organizationId(HOST)), 'write', async (trx) => {
    const id = randomUUID();
    await insertInvitation(trx, {
      id,
      organizationName,
      type,
      email: 'sam.okoro@harbor.example',
      contactName: 'Sam Okoro',
      businessType: type === 'THREE_PL' ? 'THREE_PL' : 'RETAILER',
      language: 'en',
      terms: type === 'THREE_PL' ? INVITED_TERMS : { ...INVITED_TERMS, replenishment },
      createdBy: personId('nina.park@luxebond.example'),
      now: sentAt,
      expiresAt: new Date(sentAt.getTime() + INVITATION_DAYS * DAY_MS),
    });
    const share = { locationId: locationId(HOST, location), visibility: 'QUANTITY', access: 'ACT' };
    await insertShares(
      trx,
      id,
      [share],
      SKUS.map((sku) => productId(HOST, sku)),
    );
    await addToken(trx, id, hashToken(token));
    if (status) await setStatus(trx, id, status);
  });
  return token;
}
