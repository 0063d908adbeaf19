import { define } from '../define.ts';
import { ENDPOINT, FakeApi, inMinutes, viewerOf } from './fake-api.ts';
import { defineSampleCharts } from './sample-charts.ts';
import { defineSample, samplePage, type BdSample } from './sample-widget.ts';

/** Runs in a frame under the strict policy: shows every part once, then reports the violations. */
const violations: string[] = [];
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
  violations.push(`${violatedDirective} ${blockedURI} ${sourceFile}`);
});

const frame = () => new Promise((resolve) => setTimeout(resolve, 50));

async function show(): Promise<void> {
  define();
  defineSample();
  defineSampleCharts();
  new FakeApi({
    'POST /portal-session': () => ({ token: 'session-token', expiresAt: inMinutes(15) }),
    'GET /v1/viewer': viewerOf(['inventory.view-shared']),
    'GET /v1/inventory': samplePage(300),
  });
  const portal = document.createElement('bd-portal');
  portal.setAttribute('endpoint', ENDPOINT);
  portal.setAttribute('session-url', '/portal-session');
  portal.setAttribute('locale', 'de');
  const widget = document.createElement('bd-sample') as BdSample;
  const charts = document.createElement('bd-sample-charts');
  portal.append(widget, charts);
  document.body.append(portal);
  await new Promise((resolve) => widget.addEventListener('bd-ready', resolve, { once: true }));
  widget.result.show({ tone: 'ok', text: 'Saved.' });
  widget.state = { locations: ['PHX5'], open: 'row-1' };
  for (const id of ['filter-button', 'columns-button']) {
    await frame();
    widget.shadowRoot?.getElementById(id)?.click();
  }
  await frame();
  const { ask } = await import('../parts/dialog.ts');
  void ask(widget, { title: 'Discard?', text: 'It is lost.', confirm: 'Discard', cancel: 'Keep' });
  await frame();
  widget.style.setProperty('inline-size', '360px');
  await frame();
  while (!charts.shadowRoot?.querySelector('figure')) await frame();
}

await show();
parent.postMessage({ violations, text: document.querySelector('bd-sample')?.shadowRoot?.textContent }, '*');
