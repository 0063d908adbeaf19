import { expect } from 'chai';
import { datesOf, periodOf, periodProblem } from './period.ts';

describe('a period', () => {
  it('includes both of its ends', () => {
    expect(periodOf('7d', '2026-03-13')).to.deep.equal({ from: '2026-03-07', to: '2026-03-13' });
    expect(periodOf('28d', '2026-03-13')).to.deep.equal({ from: '2026-02-14', to: '2026-03-13' });
    expect(datesOf({ from: '2026-02-27', to: '2026-03-01' })).to.deep.equal([
      '2026-02-27',
      '2026-02-28',
      '2026-03-01',
    ]);
  });

  it('of twelve months is at most as long as the API sums up, leap years too', () => {
    expect(periodOf('12m', '2026-03-13').from).to.equal('2025-03-14');
    expect(datesOf(periodOf('12m', '2028-03-13'))).to.have.length(366);
    expect(datesOf(periodOf('12m', '2028-02-29'))).to.have.length(365);
  });

  it('ends after it begins, not in the future, and within a year', () => {
    const latest = '2026-03-14';
    expect(periodProblem({ from: '2026-03-14', to: '2026-03-13' }, latest)).to.equal('order');
    expect(periodProblem({ from: '', to: '' }, latest)).to.equal('order');
    expect(periodProblem({ from: '2026-03-14', to: '2026-03-15' }, latest)).to.equal('future');
    expect(periodProblem({ from: '2025-03-13', to: '2026-03-14' }, latest)).to.equal('tooLong');
    expect(periodProblem({ from: '2025-03-14', to: '2026-03-14' }, latest)).to.equal(null);
  });
});
