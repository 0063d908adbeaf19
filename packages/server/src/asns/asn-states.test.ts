import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asnStatusByCount, lineState } from './asn-lines.ts';
import {
  actionsOf,
  ASN_STATUSES,
  transitions,
  type AsnEvent,
  type AsnStatus,
  type AsnViewer,
} from './asn-states.ts';

/** An independent transcription: event → state → where it may lead. Everything else leads nowhere. */
const EXPECTED: Record<AsnEvent, Partial<Record<AsnStatus, string>>> = {
  REPLACE: { DRAFT: 'SENT', SENT: 'SENT', ACKNOWLEDGED: 'SENT' },
  CANCEL: { DRAFT: 'CANCELLED', SENT: 'CANCELLED', ACKNOWLEDGED: 'CANCELLED' },
  ACKNOWLEDGE: { SENT: 'ACKNOWLEDGED' },
  RECEIVE: {
    SENT: 'PARTIALLY_RECEIVED RECEIVED',
    ACKNOWLEDGED: 'PARTIALLY_RECEIVED RECEIVED',
    PARTIALLY_RECEIVED: 'PARTIALLY_RECEIVED RECEIVED',
  },
  REVERSE_RECEIPT: {
    ACKNOWLEDGED: 'ACKNOWLEDGED',
    PARTIALLY_RECEIVED: 'ACKNOWLEDGED PARTIALLY_RECEIVED RECEIVED',
    RECEIVED: 'ACKNOWLEDGED PARTIALLY_RECEIVED RECEIVED',
  },
  CLOSE: { RECEIVED: 'CLOSED' },
};

test('every state × every event', () => {
  for (const [event, expected] of Object.entries(EXPECTED)) {
    for (const status of ASN_STATUSES) {
      const actual = transitions(status, event as AsnEvent).join(' ');
      assert.equal(actual, expected[status] ?? '', `${event} in ${status}`);
    }
  }
});

const RECEIVER: AsnViewer = {
  sides: ['RECEIVER'],
  may: () => true,
  partnershipActive: true,
  mayPost: true,
  settled: true,
};
const SENDER: AsnViewer = { ...RECEIVER, sides: ['SENDER'], mayPost: false };

test('the receiver acknowledges and receives, the sender replaces, cancels and closes', () => {
  assert.deepEqual(actionsOf('SENT', RECEIVER), ['ACKNOWLEDGE', 'RECEIVE']);
  assert.deepEqual(actionsOf('ACKNOWLEDGED', RECEIVER), ['RECEIVE']);
  assert.deepEqual(actionsOf('PARTIALLY_RECEIVED', RECEIVER), ['RECEIVE']);
  assert.deepEqual(actionsOf('RECEIVED', RECEIVER), []);
  assert.deepEqual(actionsOf('SENT', SENDER), ['REPLACE', 'CANCEL']);
  assert.deepEqual(actionsOf('PARTIALLY_RECEIVED', SENDER), []);
  assert.deepEqual(actionsOf('RECEIVED', SENDER), ['CLOSE']);
  assert.deepEqual(actionsOf('RECEIVED', { ...SENDER, settled: false }), []);
});

test('no action without the right side, plan, session or an active partnership', () => {
  assert.deepEqual(actionsOf('SENT', { ...RECEIVER, sides: [] }), []);
  assert.deepEqual(actionsOf('SENT', { ...RECEIVER, may: () => false }), []);
  assert.deepEqual(actionsOf('SENT', { ...RECEIVER, may: (operation) => operation !== 'asns.receive' }), [
    'ACKNOWLEDGE',
  ]);
  assert.deepEqual(actionsOf('SENT', { ...RECEIVER, partnershipActive: false }), []);
  assert.deepEqual(actionsOf('SENT', { ...RECEIVER, mayPost: false }), []);
});

const LINE = { quantityShipped: 100, accepted: 97, damaged: 1, rejected: 0, closure: null };

test('a line closes when all of it was counted, or when a receipt says so', () => {
  assert.deepEqual(lineState(LINE), { status: 'OPEN', remaining: 2 });
  assert.deepEqual(lineState({ ...LINE, closure: 'BACKORDER' }), { status: 'BACKORDERED', remaining: 0 });
  assert.deepEqual(lineState({ ...LINE, closure: 'CLOSE_SHORT' }), { status: 'CLOSED_SHORT', remaining: 0 });
  assert.deepEqual(lineState({ ...LINE, rejected: 2 }), { status: 'CLOSED', remaining: 0 });
  assert.deepEqual(lineState({ ...LINE, accepted: 105 }), { status: 'CLOSED', remaining: 0 });
});

test('a notice is received when every line is closed', () => {
  const untouched = { quantityShipped: 5, accepted: 0, damaged: 0, rejected: 0, closure: null };
  assert.equal(asnStatusByCount([untouched]), 'ACKNOWLEDGED');
  assert.equal(asnStatusByCount([LINE, untouched]), 'PARTIALLY_RECEIVED');
  assert.equal(asnStatusByCount([{ ...untouched, closure: 'BACKORDER' }, untouched]), 'PARTIALLY_RECEIVED');
  assert.equal(asnStatusByCount([{ ...LINE, closure: 'CLOSE_SHORT' }]), 'RECEIVED');
});
