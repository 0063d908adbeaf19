export const ASN_STATUSES = [
  'DRAFT',
  'SENT',
  'ACKNOWLEDGED',
  'PARTIALLY_RECEIVED',
  'RECEIVED',
  'CLOSED',
  'CANCELLED',
] as const;

export type AsnStatus = (typeof ASN_STATUSES)[number];

/** A step that a person may take, in the order of the work. */
export const ASN_ACTIONS = ['ACKNOWLEDGE', 'RECEIVE', 'REPLACE', 'CANCEL', 'CLOSE'] as const;

export type AsnAction = (typeof ASN_ACTIONS)[number];

/** What happens to a notice. */
export type AsnEvent = AsnAction | 'REVERSE_RECEIPT';

/**
 * The state machine: which states an event may meet. Anything that is not listed is an `invalid-transition`.
 *
 * - Replacing a draft sends it for the first time. Replacing a sent notice sends it again, so that it waits for
 *   a new acknowledgement.
 * - A notice whose receipts were all taken back is ACKNOWLEDGED: nothing of it is received, but it was seen. So is
 *   one of which a receipt still stands that reported unexpected goods only; that one can be taken back, too.
 */
const TRANSITIONS: Record<AsnEvent, Partial<Record<AsnStatus, readonly AsnStatus[]>>> = {
  REPLACE: { DRAFT: ['SENT'], SENT: ['SENT'], ACKNOWLEDGED: ['SENT'] },
  CANCEL: { DRAFT: ['CANCELLED'], SENT: ['CANCELLED'], ACKNOWLEDGED: ['CANCELLED'] },
  ACKNOWLEDGE: { SENT: ['ACKNOWLEDGED'] },
  RECEIVE: {
    SENT: ['PARTIALLY_RECEIVED', 'RECEIVED'],
    ACKNOWLEDGED: ['PARTIALLY_RECEIVED', 'RECEIVED'],
    PARTIALLY_RECEIVED: ['PARTIALLY_RECEIVED', 'RECEIVED'],
  },
  REVERSE_RECEIPT: {
    ACKNOWLEDGED: ['ACKNOWLEDGED'],
    PARTIALLY_RECEIVED: ['ACKNOWLEDGED', 'PARTIALLY_RECEIVED', 'RECEIVED'],
    RECEIVED: ['ACKNOWLEDGED', 'PARTIALLY_RECEIVED', 'RECEIVED'],
  },
  CLOSE: { RECEIVED: ['CLOSED'] },
};

/** The states that `event` may lead to from `status`; none where the transition is invalid. */
export function transitions(status: AsnStatus, event: AsnEvent): readonly AsnStatus[] {
  return TRANSITIONS[event][status] ?? [];
}

export function isPossible(status: AsnStatus, event: AsnEvent): boolean {
  return transitions(status, event).length > 0;
}

/** Which side of the notice takes a step. */
export const ACTORS: Record<AsnEvent, AsnSide> = {
  REPLACE: 'SENDER',
  CANCEL: 'SENDER',
  ACKNOWLEDGE: 'RECEIVER',
  RECEIVE: 'RECEIVER',
  REVERSE_RECEIPT: 'RECEIVER',
  CLOSE: 'SENDER',
};

export type AsnSide = 'SENDER' | 'RECEIVER';

/** The operation behind each action, whose feature decides who may take it. */
const OPERATIONS = {
  ACKNOWLEDGE: 'asns.acknowledge',
  RECEIVE: 'asns.receive',
  REPLACE: 'asns.replace',
  CANCEL: 'asns.cancel',
  CLOSE: 'asns.close',
} as const satisfies Record<AsnAction, string>;

export type AsnOperation = (typeof OPERATIONS)[AsnAction];

/** Who looks at the notice. */
export interface AsnViewer {
  /** For which side the viewer may act; none for a mere reader, such as the parent organization. */
  sides: readonly AsnSide[];
  /** Whether plan, session and role let the viewer call the operation. */
  may: (operation: AsnOperation) => boolean;
  /** Documents of a suspended or ended partnership are read-only. */
  partnershipActive: boolean;
  /** Whether the receiver may change the stock at the ship-to location. */
  mayPost: boolean;
  /** Whether no difference waits for an answer; until then a notice stays open. */
  settled: boolean;
}

/** The steps that the viewer may take now. */
export function actionsOf(status: AsnStatus, viewer: AsnViewer): AsnAction[] {
  return ASN_ACTIONS.filter(
    (action) =>
      isPossible(status, action) &&
      isOpenTo(ACTORS[action], viewer) &&
      viewer.may(OPERATIONS[action]) &&
      (action !== 'CLOSE' || viewer.settled),
  );
}

/** Whether the documents between the two let the viewer act for this side at all. */
function isOpenTo(side: AsnSide, { sides, partnershipActive, mayPost }: AsnViewer): boolean {
  return sides.includes(side) && partnershipActive && (side === 'SENDER' || mayPost);
}
