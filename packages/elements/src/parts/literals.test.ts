import { expect } from 'chai';
import { problem, viewerOf, type Routes } from '../testing/fake-api.ts';
import { findLiterals } from '../testing/checks.ts';
import { inside, mountPortal, unmountAll, until } from '../testing/mount.ts';
import { defineSample, samplePage, type BdSample } from '../testing/sample-widget.ts';

const DATA = ['LB-1000', 'LB-1001', 'Serum 0', 'Serum 1', 'SKU', 'PHX5', 'MDW2', 'LGB8', 'Ana', 'req-1'];
const LIST = 'GET /v1/inventory';

async function mountPseudo(routes: Routes, granted = ['inventory.view-shared']): Promise<BdSample> {
  const { widget } = await mountPortal({
    markup: '<bd-sample></bd-sample>',
    granted,
    routes,
    attributes: 'locale="en-XA"',
  });
  await until(() => inside(widget, 'section').lang === 'en-XA', 'the pseudo-language');
  return widget as BdSample;
}

describe('texts on the screen', () => {
  before(defineSample);
  afterEach(unmountAll);

  /** The sample widget's own texts are not part of the catalogue: they stand for literals. */
  const ownTexts =
    /^(Sample stock|Product|Units|Count|Count LB-\d+|Location|\d+ units? at|Lots and movements|Search SKU.*|.*here yet.*)/;
  const literals = (widget: BdSample) =>
    findLiterals(widget, DATA)
      .map((text) => text.trim())
      .filter((text) => !ownTexts.test(text));

  it('come from the catalogue: table, filters, columns, details, results', async () => {
    const widget = await mountPseudo({ [LIST]: samplePage(2, 0, 'next') });
    await until(() => widget.status === 'ready', 'ready');
    widget.state = { locations: ['PHX5'], open: 'row-1' };
    widget.result.show({ tone: 'ok', text: '⟦Saved.⟧' });
    await widget.updateComplete;
    for (const id of ['filter-button', 'columns-button']) {
      widget.shadowRoot?.getElementById(id)?.click();
      await until(() => widget.shadowRoot?.querySelector('.choices, .column-list') !== null, id);
    }
    expect(literals(widget)).to.deep.equal([]);
  });

  it('come from the catalogue: locked and error', async () => {
    const locked = await mountPseudo({ 'GET /v1/viewer': viewerOf([]) }, []);
    await until(() => locked.status === 'locked', 'locked');
    await locked.updateComplete;
    expect(literals(locked)).to.deep.equal([]);
    unmountAll();
    const failed = await mountPseudo({ [LIST]: problem(500, 'internal-error') });
    await until(() => failed.status === 'error', 'error');
    await failed.updateComplete;
    expect(literals(failed).filter((text) => !text.includes('Sample stock'))).to.deep.equal([]);
  });

  it('are found when they do not', async () => {
    const widget = await mountPseudo({ [LIST]: samplePage(1) });
    await until(() => widget.status === 'ready', 'ready');
    await widget.updateComplete;
    expect(findLiterals(widget, DATA)).to.include('Product');
  });
});
