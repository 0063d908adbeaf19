import { expect } from 'chai';
import { moveClock } from '@betterdata/portal-mocks';
import { inside, mountPortal, once, textOf, unmountAll, until } from '../testing/mount.ts';
import { defineSample, samplePage, type BdSample } from '../testing/sample-widget.ts';
import { STALE_AFTER_MS } from './status.ts';

const LIST = 'GET /v1/inventory';
const page = {
  markup: '<bd-sample></bd-sample>',
  granted: ['inventory.view-shared'],
};

async function mountReady(list: object = samplePage(3)) {
  const mounted = await mountPortal({ ...page, routes: { [LIST]: list } });
  await once(mounted.widget, 'bd-ready');
  return { ...mounted, widget: mounted.widget as BdSample };
}

/** Does something at a later time, by the page's clock. */
async function after(milliseconds: number, act: () => Promise<void>): Promise<void> {
  const clock = moveClock(new Date(Date.now() + milliseconds).toISOString());
  try {
    await act();
  } finally {
    clock.restore();
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a widget that hears of changes', () => {
  before(defineSample);
  afterEach(unmountAll);

  it('loads again on its events, and shows the old data meanwhile', async () => {
    const { api, live, widget } = await mountReady();
    let answer = () => {};
    const waiting = new Promise<void>((resolve) => (answer = resolve));
    api.routes = { ...api.routes, [LIST]: async () => (await waiting, samplePage(3, 5)) };
    live.tell('inventory.changed', 'LOC-101');
    await until(() => api.to(LIST).length === 2, 'the request');
    await widget.updateComplete;
    expect(textOf(widget)).to.include('Serum 1');
    expect(widget.shadowRoot?.querySelector('.skeleton')).to.equal(null);
    expect(widget.status).to.equal('ready');
    answer();
    await until(() => textOf(widget).includes('Serum 6'), 'the new data');
  });

  it('leaves alone what is not of its concern: other types, other objects', async () => {
    const { api, live } = await mountReady();
    live.tell('sell-through.reported', 'any');
    live.tell('asn.sent', 'elsewhere');
    await pause(400);
    expect(api.to(LIST)).to.have.length(1);
    live.tell('asn.sent', 'here');
    await until(() => api.to(LIST).length === 2, 'the request');
  });

  it('loads once for many events, and once more for those that came meanwhile', async () => {
    const { api, live, widget } = await mountReady();
    for (let count = 0; count < 20; count += 1) live.tell('inventory.changed', 'LOC-101');
    await once(widget, 'bd-ready');
    expect(api.to(LIST)).to.have.length(2);
    for (let count = 0; count < 20; count += 1) live.tell('asn.changed', 'here');
    await pause(100);
    expect(api.to(LIST)).to.have.length(2);
    await once(widget, 'bd-ready');
    await pause(700);
    expect(api.to(LIST)).to.have.length(3);
  });

  it('has at most one request under way', async () => {
    const { api, live } = await mountReady();
    const answers: (() => void)[] = [];
    api.routes = {
      ...api.routes,
      [LIST]: () => new Promise<object>((resolve) => answers.push(() => resolve(samplePage(3)))),
    };
    for (let count = 0; count < 3; count += 1) {
      live.tell('inventory.changed', 'LOC-101');
      await pause(350);
    }
    expect(answers).to.have.length(1);
    answers[0]?.();
    await until(() => answers.length === 2, 'the one that was pending');
    answers[1]?.();
    await pause(700);
    expect(answers).to.have.length(2);
  });

  it('loads again when events may have been missed', async () => {
    const { api, live, widget } = await mountReady();
    live.tellAll();
    await once(widget, 'bd-ready');
    expect(api.to(LIST)).to.have.length(2);
  });

  it('hears no more once it has left the page', async () => {
    const { api, live, widget } = await mountReady();
    widget.remove();
    live.tell('inventory.changed', 'LOC-101');
    await pause(400);
    expect(api.to(LIST)).to.have.length(1);
  });

  it('keeps what is typed, chosen and focused', async () => {
    const { live, widget } = await mountReady();
    const field = inside<HTMLInputElement>(widget, '.tbody input[size="4"]');
    field.focus();
    field.value = '12';
    inside<HTMLInputElement>(widget, '.tbody [aria-colindex="1"] input').click();
    live.tell('inventory.changed', 'LOC-101');
    await once(widget, 'bd-ready');
    expect(widget.shadowRoot?.activeElement).to.equal(field);
    expect(field.value).to.equal('12');
    expect(textOf(widget)).to.include('1 loaded row selected');
  });

  it('says that it is live, and is not stale however old its data', async () => {
    const { widget } = await mountReady();
    await until(() => inside(widget, '[part="status"]').textContent.trim() === 'Live', 'live');
    await after(2 * STALE_AFTER_MS, async () => {
      widget.requestUpdate();
      await widget.updateComplete;
      expect(widget.status).to.equal('ready');
    });
  });

  it('counts as current until it was live no more', async () => {
    const { portal, widget } = await mountReady();
    await until(() => inside(widget, '[part="status"]').textContent.trim() === 'Live', 'live');
    await after(2 * STALE_AFTER_MS, async () => {
      portal.remove();
      document.body.append(portal);
      await widget.updateComplete;
      expect(widget.status).to.equal('ready');
      expect(textOf(widget)).to.match(/Updated \d\d:\d\d/);
    });
  });
});
