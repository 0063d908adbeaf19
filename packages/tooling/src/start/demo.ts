import { inRoot, sourceCondition } from '../root.ts';
import type { Supervised } from './supervise.ts';

/** The API on `port`, the partner intranet and LUXE BOND's site on the next two. */
export function demoProcesses(port: number): Supervised[] {
  const url = `http://localhost:${port}`;
  const site = (name: string, title: string, offset: number): Supervised => ({
    title,
    args: [inRoot('examples', name, 'server.ts')],
    env: { PORT: String(port + offset), API_URL: url },
    url: `http://localhost:${port + offset}/`,
    readyAt: `http://localhost:${port + offset}/`,
  });
  return [
    {
      title: 'API and hub',
      args: [sourceCondition, inRoot('packages/server/src/cli/main.ts'), 'serve', '--demo'],
      env: { PORT: String(port), LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn' },
      url: `${url}/`,
      readyAt: `${url}/healthz`,
    },
    site('partner-intranet', 'Partner intranet', 1),
    site('luxe-bond', "LUXE BOND's site", 2),
  ];
}
