import { randomBytes } from 'node:crypto';
import { inRoot, sourceCondition } from '../root.ts';
import { sites } from './sites.ts';
import type { Supervised } from './supervise.ts';

export interface DemoOptions {
  /** Of the API; the example sites stand on the ports after it. */
  port: number;
  /** The folder of the embedded database. */
  data: string;
}

/** The API and the example sites. */
export function demoProcesses({ port, data }: DemoOptions): Supervised[] {
  const api = `http://localhost:${port}`;
  // The server accepts the keys that the sites hold; they are made up anew at every start and written nowhere.
  const keys = {
    AMAZON_EMBED_KEY: embedKey(),
    SEPHORA_EMBED_KEY: embedKey(),
    LUXE_BOND_EMBED_KEY: embedKey(),
  };
  const server = inRoot('packages/server/src/cli/main.ts');
  const bundle = inRoot('packages/elements/dist/cdn');
  return [
    {
      title: 'API and hub',
      args: [sourceCondition, server, 'serve', '--demo', '--data', data, '--cdn', bundle],
      env: { PORT: String(port), LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn', ...keys },
      url: `${api}/`,
      readyAt: `${api}/healthz`,
    },
    ...sites.map(({ name, title, offset }) => {
      const url = `http://localhost:${port + offset}/`;
      return {
        title,
        args: [inRoot('examples', name, 'server.ts')],
        env: { PORT: String(port + offset), API_URL: api, ...keys },
        url,
        readyAt: url,
        quiet: true,
      };
    }),
  ];
}

const embedKey = (): string => `ek_${randomBytes(32).toString('base64url')}`;
