import { expect } from 'chai';
import { inside, mountPortal, once, unmountAll } from '../testing/mount.ts';
import { defineSample, samplePage, type BdSample } from '../testing/sample-widget.ts';

const HOSTILE = `
  * { all: unset !important; }
  /* Not the root: sizes in rem follow its font size, as readers want them to. */
  :not(html) {
    font: italic small-caps 700 40px/4 fantasy !important;
    letter-spacing: 9px !important; word-spacing: 20px !important; text-transform: uppercase !important;
    text-align: center !important; text-indent: 50px !important; white-space: pre !important;
    color: rgb(255, 0, 0) !important; text-shadow: 2px 2px red !important; cursor: crosshair !important;
    list-style: square !important; direction: rtl !important;
    -webkit-text-fill-color: lime !important; -webkit-text-stroke: 1px blue !important;
    tab-size: 40 !important; hyphens: auto !important; border-collapse: collapse !important;
    font-variant-numeric: oldstyle-nums !important; font-feature-settings: 'onum' !important;
  }
  button, input, section, header, ul, li, svg, h1, h2, h3 { display: none !important; }
`;

/** What a widget looks like, without the font, which is the host's. */
function looks(widget: Element): unknown[] {
  const selectors = ['.root', '.title', '.td.key', '.td.end', '.sorter', '.search input', '.btn', '.icon'];
  return selectors.map((selector) => {
    const element = inside(widget, selector);
    const style = getComputedStyle(element);
    const names = [...style].filter(
      (name) =>
        !/^(--_key-width|font-family|block-size|height|inline-size|width|perspective-origin|transform-origin|inset|top|left|right|bottom)/.test(
          name,
        ),
    );
    return [selector, Object.fromEntries(names.map((name) => [name, style.getPropertyValue(name)]))];
  });
}

async function mountReady(): Promise<BdSample> {
  const { widget } = await mountPortal({
    markup: '<bd-sample></bd-sample>',
    granted: ['inventory.view-shared'],
    routes: { 'GET /v1/inventory': samplePage(3) },
  });
  await once(widget, 'bd-ready');
  return widget as BdSample;
}

describe('a guest on a page', () => {
  before(defineSample);
  afterEach(unmountAll);

  it('looks the same under a hostile stylesheet', async () => {
    const before = looks(await mountReady());
    unmountAll();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(HOSTILE);
    document.adoptedStyleSheets = [sheet];
    try {
      const widget = await mountReady();
      await widget.updateComplete;
      expect(looks(widget)).to.deep.equal(before);
      expect(inside(widget, '.tbody .tr').offsetHeight).to.be.at.most(40);
    } finally {
      document.adoptedStyleSheets = [];
    }
  });

  it('takes the host’s font', async () => {
    document.body.style.fontFamily = 'Georgia';
    const widget = await mountReady();
    expect(getComputedStyle(inside(widget, '.btn')).fontFamily).to.equal('Georgia');
    document.body.style.fontFamily = '';
  });

  it('can be hidden by the host', async () => {
    const widget = await mountReady();
    widget.hidden = true;
    expect(widget.getClientRects()).to.have.length(0);
  });

  it('leaves scroll, focus, address and title of the page alone', async () => {
    const { scrollY } = window;
    const { href } = location;
    const { title } = document;
    await mountReady();
    expect(document.activeElement).to.equal(document.body);
    expect([scrollY, href, title]).to.deep.equal([window.scrollY, location.href, document.title]);
  });
});
