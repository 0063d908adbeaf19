import { randomBytes } from 'node:crypto';
import { inRoot, sourceCondition } from '../root.ts';
import type { Supervised } from './supervise.ts';

/** The API on `port`, the partner intranet and LUXE BOND's site on the next two. */
export function demoProcesses(port: number): Supervised[] {
  const url = `http://localhost:${port}`;
  // The server accepts the keys that the sites hold; they are made up anew at every start and written nowhere.
  const keys = {
    AMAZON_EMBED_KEY: embedKey(),
    SEPHORA_EMBED_KEY: embedKey(),
    LUXE_BOND_EMBED_KEY: embedKey(),
  };
  const site = (name: string, title: string, offset: number): Supervised => ({
    title,
    args: [inRoot('examples', name, 'server.ts')],
    env: { PORT: String(port + offset), API_URL: url, ...keys },
    url: `http://localhost:${port + offset}/`,
    readyAt: `http://localhost:${port + offset}/`,
  });
  return [
    {
      title: 'API and hub',
      args: [sourceCondition, inRoot('packages/server/src/cli/main.ts'), 'serve', ...demoOptions],
      env: { PORT: String(port), LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn', ...keys },
      url: `${url}/`,
      readyAt: `${url}/healthz`,
    },
    site('partner-intranet', 'Partner intranet', 1),
    site('luxe-bond', "LUXE BOND's site", 2),
  ];
}

const demoOptions = ['--demo', '--data', inRoot('.data'), '--cdn', inRoot('packages/elements/dist/cdn')];

const embedKey = (): string => `ek_${randomBytes(32).toString('base64url')}`;
