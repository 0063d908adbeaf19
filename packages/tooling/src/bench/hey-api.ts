import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { generate } from '../contract/hey-client.ts';
import { inRoot } from '../root.ts';

/** Below the root, because that is where the bundler finds things; not committed. */
const folder = inRoot('.cache/bench-hey-api');

/** Generates Hey API's client and the contender on top of it; answers the contender's path from the root. */
export async function generateHeyContender(): Promise<string> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await generate(`${folder}/client`);
  const common = relative(folder, inRoot('packages/tooling/src/bench/contender.ts'));
  writeFileSync(
    `${folder}/hey-api.ts`,
    `
    import { asnId, receipt, token as auth, version } from '${common}';
    import { asnsReceive, inventoryList } from './client/index';

    export const create = (baseUrl) => {
      const common = { baseUrl, auth, throwOnError: true };
      return {
        read: async () => (await inventoryList({ ...common, query: { limit: 50 } })).data,
        write: async () => {
          const headers = { 'Idempotency-Key': receipt.id, 'If-Match': \`"\${version}"\` };
          return (await asnsReceive({ ...common, path: { asnId }, headers, body: receipt })).data;
        },
      };
    };
    `,
  );
  return relative(inRoot(), `${folder}/hey-api.ts`);
}
