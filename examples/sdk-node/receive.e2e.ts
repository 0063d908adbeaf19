import { readFile } from 'node:fs/promises';
import { runNode } from '../../packages/tooling/src/child.ts';
import { expect, test } from '../../packages/tooling/src/e2e/test.ts';
import { inRoot, sourceCondition } from '../../packages/tooling/src/root.ts';

test.use({ world: 'sdk-node' });

const run = (api: string) =>
  runNode([sourceCondition, inRoot('examples/sdk-node/receive.ts')], {
    env: { API_URL: api },
    limit: 60_000,
  });

test('the script does what its README shows, and goes on when it is run again', async ({ demo }) => {
  const { asns, receipts } = demo.clientOf('ORG-101');
  const count = async () => (await receipts.list()).items.length;
  const before = await count();

  const { code, output } = await run(demo.api);
  expect(code).toBe(0);
  const readme = await readFile(inRoot('examples/sdk-node/README.md'), 'utf8');
  expect(/^```text\n(.*?)^```$/ms.exec(readme)?.[1]).toBe(output);

  expect(await count()).toBe(before + 1);
  const { items } = await asns.list({ status: 'PARTIALLY_RECEIVED' });
  expect(items.map(({ asnNumber }) => asnNumber)).toEqual(['ASN-8846']);

  expect((await run(demo.api)).code).toBe(0);
  expect(await count()).toBe(before + 2);
});

test('without a server the script says what to do', async () => {
  const { code, output } = await run('http://localhost:1');
  expect(output).toContain('Does the demo run at http://localhost:1? Start it with npm start.');
  expect(code).toBe(1);
});
