import { expect } from 'chai';

/** The strict policy of the host pages; `'self'` in a `srcdoc` frame is the origin of its parent. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self' https://api.test",
  "img-src 'self' blob:",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

interface Report {
  readonly violations: readonly string[];
  readonly text: string;
}

describe('a page under a strict policy with Trusted Types', () => {
  it('shows the widgets without one violation', async () => {
    const frame = document.createElement('iframe');
    const script = new URL('./csp-page.ts', import.meta.url).pathname;
    const reported = new Promise<Report>((resolve) => {
      addEventListener('message', ({ data, source }) => {
        if (source === frame.contentWindow) resolve(data as Report);
      });
    });
    frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${POLICY}"><body><script type="module" src="${script}"></script>`;
    document.body.append(frame);
    const { violations, text } = await reported;
    frame.remove();
    expect(violations).to.deep.equal([]);
    expect(text).to.include('LB-1001');
  });
});
