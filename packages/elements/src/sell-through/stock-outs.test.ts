import { expect } from 'chai';
import { sampleStockOut, sampleStores } from '../testing/sample-sales.ts';
import { markOf, storesOfInterest } from './stock-outs.ts';

describe('stock-outs by store and day', () => {
  const stores = sampleStores.map((store) => ({ ...store, missingDates: [] as string[] }));
  const [first, second] = stores;
  const incident = { ...sampleStockOut, from: '2026-03-09', to: '2026-03-13', days: 4, notReportedDays: 1 };

  it('name the stores that ran out or did not report, and no others', () => {
    const found = storesOfInterest(
      stores.map((store) => (store === second ? { ...store, missingDates: ['2026-03-01'] } : store)),
      [incident],
    );
    expect(found.map(({ name }) => name)).to.deep.equal([first?.storeName, second?.storeName]);
  });

  it('keep a store that is not among those that sold, as long as it ran out', () => {
    const found = storesOfInterest([], [incident]);
    expect(found.map(({ name }) => name)).to.deep.equal([incident.storeName]);
  });

  it('leave open whether it was out on a day that was not reported', () => {
    const [store] = storesOfInterest(
      stores.map((row) => (row === first ? { ...row, missingDates: ['2026-03-11'] } : row)),
      [incident],
    );
    if (!store) throw new Error('No store');
    const dates = [
      '2026-03-08',
      '2026-03-09',
      '2026-03-10',
      '2026-03-11',
      '2026-03-12',
      '2026-03-13',
      '2026-03-14',
    ];
    expect(dates.map((date) => markOf(store, date))).to.deep.equal([
      ...['none', 'marked', 'marked', 'unknown', 'marked', 'marked', 'none'],
    ]);
  });
});
