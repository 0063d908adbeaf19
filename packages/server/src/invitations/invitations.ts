import { isDeepStrictEqual } from 'node:util';
import { features, type InvitationTerms, type PlanKey, type ProblemCode } from '@betterdata/portal-contract';

export const INVITATION_STATUSES = [
  'SENT',
  'OPENED',
  'AWAITING_APPROVAL',
  'ACCEPTED',
  'DECLINED',
  'REVOKED',
  'EXPIRED',
] as const;

export type InvitationStatus = (typeof INVITATION_STATUSES)[number];

export type InvitedType =
  'THREE_PL' | 'VMI_RETAILER' | 'SUPPLIER' | 'WHOLESALE_CUSTOMER' | 'FREIGHT_FORWARDER' | 'CUSTOMS_BROKER';

/** What the host may do with an invitation, besides looking at it. */
export type HostStep = 'RESEND' | 'REVOKE' | 'APPROVE' | 'REFUSE';

/** The days in which an invitation can be answered. */
export const INVITATION_DAYS = 14;

/** What an organization may send in 24 hours, in all and to one address: enough for business, too little for spam. */
export const SENDINGS_A_DAY = 50;
export const SENDINGS_TO_ONE_ADDRESS = 3;

/**
 * The host's part of the state machine; the partner's is to answer one that is SENT or OPENED, once. Anything that is
 * not listed is an `invalid-transition`. One that expired may be sent again: nobody answered it.
 */
const STEPS: Record<HostStep, Partial<Record<InvitationStatus, InvitationStatus>>> = {
  RESEND: { SENT: 'SENT', OPENED: 'SENT', EXPIRED: 'SENT' },
  REVOKE: { SENT: 'REVOKED', OPENED: 'REVOKED' },
  APPROVE: { AWAITING_APPROVAL: 'ACCEPTED' },
  REFUSE: { AWAITING_APPROVAL: 'REVOKED' },
};

/** The state that a step leads to; undefined where it is not possible. */
export function stepFrom(status: InvitationStatus, step: HostStep): InvitationStatus | undefined {
  return STEPS[step][status];
}

/** An invitation as far as it matters to whether it can be answered. */
export interface Answerable {
  status: InvitationStatus;
  /** RFC 3339 in UTC. */
  expiresAt: string;
  hostStatus: string;
  hostPlan: PlanKey;
  /** Whether sales of another partner consume by now at the location that the terms name. */
  locationTaken: boolean;
}

/** An invitation that ran out is expired from that moment on, before the schedule says so. */
export function statusAt(
  { status, expiresAt }: Pick<Answerable, 'status' | 'expiresAt'>,
  now: Date,
): InvitationStatus {
  const waits = status === 'SENT' || status === 'OPENED';
  return waits && new Date(expiresAt) <= now ? 'EXPIRED' : status;
}

/** Why an invitation cannot be answered now; undefined where it can. */
export function refusalOf(invitation: Answerable, now: Date): ProblemCode | undefined {
  switch (statusAt(invitation, now)) {
    case 'ACCEPTED':
    case 'AWAITING_APPROVAL':
    case 'DECLINED':
      return 'invitation-used';
    case 'REVOKED':
      return 'invitation-withdrawn';
    case 'EXPIRED':
      return 'invitation-expired';
    case 'SENT':
    case 'OPENED':
      return mayHost(invitation) ? undefined : 'invitation-host-unavailable';
  }
}

/** A host that lost its plan or its account takes no partners, nor does a location that has one. */
function mayHost({ hostStatus, hostPlan, locationTaken }: Answerable): boolean {
  const plans: readonly PlanKey[] = features['partnerships.create'].granted;
  return hostStatus === 'ACTIVE' && plans.includes(hostPlan) && !locationTaken;
}

/** The terms that a partner asks for, where they differ from those proposed. */
export function editedTerms(
  proposed: InvitationTerms,
  asked: InvitationTerms | undefined,
): InvitationTerms | null {
  return asked === undefined || isDeepStrictEqual(proposed, asked) ? null : asked;
}

/**
 * What is wrong with the replenishment that terms name, proposed or asked for: it is a retailer's, at a location that it
 * is offered to receive into.
 */
export function replenishmentFaults(
  { replenishment }: InvitationTerms,
  type: InvitedType,
  receivingCodes: readonly string[],
): { pointer: string; detail: string }[] {
  if (replenishment === undefined) return [];
  const at = (field: string, detail: string) => ({ pointer: `/terms/replenishment${field}`, detail });
  const { locationCode, thresholdDays, targetDays } = replenishment;
  return [
    ...(type === 'VMI_RETAILER' ? [] : [at('', 'Only a VMI retailer has replenishment')]),
    ...(receivingCodes.includes(locationCode)
      ? []
      : [at('/locationCode', 'Not one of the locations to receive into')]),
    ...(targetDays === null || targetDays > thresholdDays
      ? []
      : [at('/targetDays', 'Not more than the days of supply that open an alert')]),
  ];
}
