import { expect } from 'chai';
import { move, type Position } from './grid-keys.ts';

const shape = { rows: 50, columns: 4, page: 10, rtl: false };
const press = (key: string, at: Position, changes: object = {}) =>
  move({ key, ctrlKey: false, metaKey: false, ...changes }, at, { ...shape, ...changes });

describe('grid keys', () => {
  const at = { row: 5, column: 1 };

  it('move by one cell and stop at the edges', () => {
    expect(press('ArrowDown', at)).to.deep.equal({ row: 6, column: 1 });
    expect(press('ArrowUp', { row: 0, column: 1 })).to.deep.equal({ row: -1, column: 1 });
    expect(press('ArrowUp', { row: -1, column: 1 })).to.deep.equal({ row: -1, column: 1 });
    expect(press('ArrowLeft', { row: 5, column: 0 })).to.deep.equal({ row: 5, column: 0 });
    expect(press('ArrowRight', { row: 5, column: 3 })).to.deep.equal({ row: 5, column: 3 });
  });

  it('mirror left and right in right-to-left', () => {
    expect(press('ArrowLeft', at, { rtl: true })).to.deep.equal({ row: 5, column: 2 });
    expect(press('ArrowRight', at, { rtl: true })).to.deep.equal({ row: 5, column: 0 });
  });

  it('go to the ends of row and grid', () => {
    expect(press('Home', at)).to.deep.equal({ row: 5, column: 0 });
    expect(press('End', at)).to.deep.equal({ row: 5, column: 3 });
    expect(press('Home', at, { ctrlKey: true })).to.deep.equal({ row: 0, column: 0 });
    expect(press('End', at, { ctrlKey: true })).to.deep.equal({ row: 49, column: 3 });
  });

  it('move by a screen without entering the header', () => {
    expect(press('PageDown', at)).to.deep.equal({ row: 15, column: 1 });
    expect(press('PageUp', at)).to.deep.equal({ row: 0, column: 1 });
    expect(press('PageDown', { row: 45, column: 1 })).to.deep.equal({ row: 49, column: 1 });
  });

  it('leave all other keys alone', () => {
    expect(press('a', at)).to.equal(undefined);
    expect(press('Tab', at)).to.equal(undefined);
  });
});
