import type { Organization } from '@betterdata/portal-contract';
import { expect } from 'chai';
import { viewerOf } from '../testing/fake-api.ts';
import { compose } from './blocks.ts';

const SHARED = ['reports.basic', 'inventory.view-shared', 'asns.receive', 'partnerships.view'];

type Count = Organization['partnerships'][number];
const as = (role: Count['role'], ...types: Count['type'][]): Count[] =>
  types.map((type) => ({ type, role, count: 1 }));

const blocks = (partnerships: Count[], granted: readonly string[] = SHARED) => {
  const { main, side } = compose(partnerships, viewerOf(granted).entitlements);
  return `${main.join(' ')} | ${side.join(' ')}`;
};

describe('the composition of a dashboard', () => {
  it('follows the type of the partnership and the side that the viewer is on', () => {
    expect(blocks(as('PARTNER', 'THREE_PL'))).to.equal(
      'inventory asn-inbox | notifications messages partnerships organization',
    );
    expect(blocks(as('PARTNER', 'VMI_RETAILER'))).to.equal(
      'sell-through inventory | asn-inbox notifications messages partnerships organization',
    );
    expect(blocks(as('PARTNER', 'SUPPLIER'))).to.equal(
      'asn-inbox | notifications messages partnerships organization',
    );
    expect(blocks(as('HOST', 'WHOLESALE_CUSTOMER'))).to.equal(
      'inventory discrepancies | notifications messages partnerships organization',
    );
    expect(blocks([])).to.equal(' | notifications messages partnerships organization');
  });

  it('joins several of them without doubles', () => {
    expect(blocks([...as('HOST', 'THREE_PL', 'VMI_RETAILER')])).to.equal(
      'inventory discrepancies sell-through | asn-inbox notifications messages partnerships organization',
    );
    // What one puts at the side and another in the middle is in the middle.
    expect(blocks(as('PARTNER', 'VMI_RETAILER', 'THREE_PL'))).to.equal(
      'sell-through inventory asn-inbox | notifications messages partnerships organization',
    );
  });

  it('leaves out what is not granted, and adds what is, whatever the plan is called', () => {
    expect(blocks(as('PARTNER', 'THREE_PL'), ['partnerships.view'])).to.equal(
      ' | notifications messages partnerships organization',
    );
    expect(blocks([], [...SHARED, 'inventory.manage'])).to.equal(
      'inventory | notifications messages partnerships organization',
    );
  });

  it('knows nothing of a type of partnership that comes later', () => {
    expect(blocks([{ type: 'DROP_SHIPPER', role: 'PARTNER', count: 1 }])).to.equal(
      ' | notifications messages partnerships organization',
    );
  });
});
