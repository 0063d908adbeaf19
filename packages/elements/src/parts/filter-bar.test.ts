import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { checkAccessibility } from '../testing/checks.ts';
import { inside, mountPortal, once, unmountAll, until } from '../testing/mount.ts';
import { defineSample, samplePage, type BdSample } from '../testing/sample-widget.ts';

async function mountSample(): Promise<{ widget: BdSample; requests: () => string[] }> {
  const { api, widget } = await mountPortal({
    markup: '<bd-sample></bd-sample>',
    granted: ['inventory.view-shared'],
    routes: { 'GET /v1/inventory': samplePage(3) },
  });
  await once(widget, 'bd-ready');
  const requests = () => api.to('GET /v1/inventory').map(({ url }) => new URL(url).search);
  return { widget: widget as BdSample, requests };
}

const focused = (widget: Element) => widget.shadowRoot?.activeElement as HTMLElement;
const all = (widget: Element, selector: string) => [
  ...(widget.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

describe('the filter bar', () => {
  before(defineSample);
  afterEach(unmountAll);

  it('searches shortly after typing, and at once with Enter', async () => {
    const { widget, requests } = await mountSample();
    inside(widget, '.search input').focus();
    await sendKeys({ type: 'ser' });
    expect(widget.state.query).to.equal(undefined);
    await until(() => widget.state.query === 'ser', 'the search');
    await sendKeys({ type: 'um' });
    await sendKeys({ press: 'Enter' });
    expect(widget.state.query).to.equal('serum');
    await until(() => requests().some((search) => search.includes('query=serum')), 'the request');
  });

  it('chooses options by keyboard in a combobox, and says what is chosen in chips', async () => {
    const { widget } = await mountSample();
    inside(widget, '#filter-button').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused(widget)?.getAttribute('role') === 'combobox', 'the combobox');
    await checkAccessibility(widget);
    await sendKeys({ type: 'mdw' });
    await sendKeys({ press: 'Enter' });
    await widget.updateComplete;
    expect(widget.state.locations).to.deep.equal(['MDW2']);
    expect(inside(widget, '.chip').textContent.trim()).to.equal('Location: MDW2');
    await sendKeys({ press: 'Escape' });
    await until(() => focused(widget)?.id === 'filter-button', 'the focus back on the button');
  });

  it('removes a chip with Delete and moves the focus to the next, at last to the button', async () => {
    const { widget } = await mountSample();
    widget.state = { locations: ['PHX5', 'MDW2', 'LGB8'] };
    await widget.updateComplete;
    all(widget, '.chip')[1]?.focus();
    await sendKeys({ press: 'Delete' });
    await widget.updateComplete;
    expect(widget.state.locations).to.deep.equal(['PHX5', 'LGB8']);
    expect(focused(widget).textContent.trim()).to.equal('Location: LGB8');
    await sendKeys({ press: 'Delete' });
    await widget.updateComplete;
    expect(focused(widget).textContent.trim()).to.equal('Location: PHX5');
    await sendKeys({ press: 'Delete' });
    await widget.updateComplete;
    expect(focused(widget).id).to.equal('filter-button');
  });

  it('restores what a host saved', async () => {
    const { widget } = await mountSample();
    const saved = JSON.parse(JSON.stringify({ query: 'serum', locations: ['PHX5'], sort: '-sku' })) as object;
    widget.state = saved;
    await once(widget, 'bd-ready');
    expect(inside<HTMLInputElement>(widget, '.search input').value).to.equal('serum');
    expect(inside(widget, '.chip').textContent.trim()).to.equal('Location: PHX5');
  });

  it('keeps its popover within the window', async () => {
    const { widget } = await mountSample();
    widget.style.marginInlineStart = 'calc(100vw - 260px)';
    inside(widget, '#filter-button').click();
    await until(() => widget.shadowRoot?.querySelector('.choices') !== null, 'the choices');
    await widget.updateComplete;
    const { left, right } = inside(widget, '#filter').getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
  });
});

describe('the column chooser', () => {
  before(defineSample);
  afterEach(unmountAll);

  const headers = (widget: Element) =>
    all(widget, '[role="columnheader"]:not(.check)').map(({ textContent }) => textContent.trim());

  it('shows, hides and moves columns; the key column stays first', async () => {
    const { widget } = await mountSample();
    expect(headers(widget)).to.deep.equal(['SKU', 'Product', 'Units', 'Count']);
    inside(widget, '#columns-button').click();
    await until(() => widget.shadowRoot?.querySelector('.column-list') !== null, 'the chooser');
    await checkAccessibility(widget);
    inside(widget, '[aria-label="Move Units up"]').click();
    await widget.updateComplete;
    expect(headers(widget)).to.deep.equal(['SKU', 'Units', 'Product', 'Count']);
    expect(inside(widget, '[aria-label="Move Units up"]').getAttribute('aria-disabled')).to.equal('true');
    all(widget, '.column-list input')[1]?.click();
    await widget.updateComplete;
    expect(headers(widget)).to.deep.equal(['SKU', 'Units', 'Count']);
    expect(widget.state.columns).to.deep.equal(['units', 'count']);
  });
});
