import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Role } from '../entitlements/entitlements.ts';
import { mayInvite, mayLeave, refusalOf, type Change, type MemberStatus } from './members.ts';

const ROLES: readonly Role[] = ['OWNER', 'ADMIN', 'OPERATOR', 'ANALYST', 'BILLING', 'VIEWER'];
const OTHERS: readonly Role[] = ROLES.filter((role) => role !== 'OWNER' && role !== 'ADMIN');
const STATUSES: readonly MemberStatus[] = ['ACTIVE', 'INVITED', 'REQUESTED', 'DISABLED', 'REMOVED'];
const CHANGES: readonly Change[] = [
  ...ROLES.flatMap((role): Change[] => [
    { to: 'role', role },
    { to: 'accepted', role },
  ]),
  { to: 'disabled' },
  { to: 'enabled' },
  { to: 'removed' },
];

/** Every combination of a manager, a member and a change, with two owners in the organization. */
const decisions = ROLES.flatMap((manager) =>
  ROLES.flatMap((role) =>
    STATUSES.flatMap((status) =>
      CHANGES.map((change) => ({
        manager: { role: manager, status: 'ACTIVE' as const },
        target: { role, status, isManager: false },
        owners: 2,
        change,
      })),
    ),
  ),
);

describe('who changes members', () => {
  it('owners and administrators alone', () => {
    for (const decision of decisions.filter(({ manager }) => OTHERS.includes(manager.role))) {
      assert.equal(refusalOf(decision), 'role-not-allowed', JSON.stringify(decision));
    }
    for (const status of STATUSES.filter((each) => each !== 'ACTIVE')) {
      for (const decision of decisions) {
        const gone = { ...decision, manager: { ...decision.manager, status } };
        assert.equal(refusalOf(gone), 'role-not-allowed', JSON.stringify(gone));
      }
    }
  });

  it('(14) an administrator never makes, changes or removes an owner', () => {
    for (const decision of decisions.filter(({ manager }) => manager.role === 'ADMIN')) {
      const { target, change } = decision;
      const makes = 'role' in change && change.role === 'OWNER';
      const touches = target.role === 'OWNER' && target.status !== 'REQUESTED';
      if (makes || touches) assert.equal(refusalOf(decision), 'role-not-allowed', JSON.stringify(decision));
      else assert.notEqual(refusalOf(decision), 'role-not-allowed', JSON.stringify(decision));
    }
  });

  it('each step leads on from its own states only', () => {
    const possible = {
      role: ['ACTIVE', 'INVITED', 'DISABLED'],
      accepted: ['REQUESTED'],
      resent: ['INVITED'],
      disabled: ['ACTIVE'],
      enabled: ['DISABLED'],
      removed: ['ACTIVE', 'INVITED', 'REQUESTED', 'DISABLED'],
    };
    for (const decision of decisions.filter(({ manager }) => manager.role === 'OWNER')) {
      const { target, change } = decision;
      const expected = possible[change.to].includes(target.status) ? undefined : 'invalid-transition';
      assert.equal(refusalOf(decision), expected, JSON.stringify(decision));
    }
  });

  it('the last owner is neither demoted, disabled nor removed, and does not leave', () => {
    const last = {
      manager: { role: 'OWNER', status: 'ACTIVE' },
      target: { role: 'OWNER', status: 'ACTIVE', isManager: true },
      owners: 1,
    } as const;
    assert.equal(refusalOf({ ...last, change: { to: 'role', role: 'ADMIN' } }), 'last-owner');
    assert.equal(refusalOf({ ...last, change: { to: 'removed' } }), 'last-owner');
    assert.equal(refusalOf({ ...last, change: { to: 'role', role: 'OWNER' } }), undefined);
    assert.equal(refusalOf({ ...last, owners: 2, change: { to: 'role', role: 'ADMIN' } }), undefined);
    assert.equal(refusalOf({ ...last, owners: 2, change: { to: 'disabled' } }), 'role-not-allowed');
    assert.deepEqual(
      [mayLeave('OWNER', 1), mayLeave('OWNER', 2), mayLeave('VIEWER', 1)],
      [false, true, true],
    );
  });

  it('owners invite anybody, administrators anybody but owners, and others nobody', () => {
    for (const role of ROLES) {
      assert.equal(mayInvite('OWNER', role), true);
      assert.equal(mayInvite('ADMIN', role), role !== 'OWNER');
      for (const manager of OTHERS) assert.equal(mayInvite(manager, role), false);
    }
  });
});
