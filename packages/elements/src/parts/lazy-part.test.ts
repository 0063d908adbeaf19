import { expect } from 'chai';
import { render } from 'lit';
import { mountPortal, once, unmountAll, until } from '../testing/mount.ts';
import { defineSample, samplePage, type BdSample } from '../testing/sample-widget.ts';
import { LazyPart, loadModule } from './lazy-part.ts';

/** A part of a sample widget, over a connection that may be gone, drawn into a box. */
async function lazyPart() {
  const granted = ['inventory.view-shared'];
  const routes = { 'GET /v1/inventory': samplePage(1) };
  const { widget } = await mountPortal({ markup: '<bd-sample></bd-sample>', granted, routes });
  await once(widget, 'bd-ready');
  const network = { gone: false, loads: 0 };
  const part = new LazyPart(widget as BdSample, async () => {
    network.loads += 1;
    if (network.gone) throw new TypeError('Failed to fetch dynamically imported module');
    return { name: 'details' };
  });
  const box = document.createElement('div');
  const draw = () => {
    render(
      part.render(({ name }) => name, 'waiting'),
      box,
    );
    return box.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  };
  return { part, network, box, draw };
}

describe('a part that is loaded on demand', () => {
  before(defineSample);
  afterEach(unmountAll);

  it('is loaded once, when it is first drawn', async () => {
    const { network, draw } = await lazyPart();
    expect(network.loads).to.equal(0);
    expect([draw(), draw()]).to.deep.equal(['waiting', 'waiting']);
    await until(() => draw() === 'details', 'the part');
    expect(network.loads).to.equal(1);
  });

  it('says where it could not be loaded, and tries again on request only', async () => {
    const { network, box, draw } = await lazyPart();
    network.gone = true;
    draw();
    await until(() => draw() === 'This part couldn’t be loaded. Try again', 'the failure');
    draw();
    expect(network.loads).to.equal(1);
    network.gone = false;
    box.querySelector('button')?.click();
    await until(() => draw() === 'details', 'the part');
    expect(network.loads).to.equal(2);
  });

  it('counts as a failure of the network, which may be tried again', async () => {
    const failure = await loadModule(() => Promise.reject(new TypeError('Failed to fetch'))).catch(
      (error: unknown) => error,
    );
    expect(failure).to.include({ code: 'network-error' });
  });
});
