import { randomUUID } from 'node:crypto';
import { createClient, type Client } from '@betterdata/portal-sdk';
import { portal, portalServe, type ServingPortal } from '../../../server/src/cli/testing.ts';
import { createTestDatabase, stopOwnCluster } from '../../../server/src/db/test-cluster.ts';
import { inRoot } from '../root.ts';

/** A server of its own process, with the example network behind it. */
export interface Server {
  readonly url: string;
  /** A session of one of an organization's people, for this server's own pages. */
  session(organization: string, user: string): Promise<{ token: string; expiresAt: string }>;
  clientOf(organization: string, user: string): Client;
}

/** Two processes of `portal-server serve` on one PostgreSQL. */
export interface TwoServers {
  readonly first: Server;
  readonly second: Server;
  close(): Promise<void>;
}

export async function startTwoServers(): Promise<TwoServers> {
  const database = await createTestDatabase(`e2e_${randomUUID().replaceAll('-', '')}`);
  const env = { DATABASE_URL: database.serverUrl, PUBLIC_URL: 'https://api.example' };
  await run(['load-network', inRoot('packages/server/network')]);
  const bundle = inRoot('packages/elements/dist/cdn');
  const servers = await Promise.all([1, 2].map(() => portalServe(['--cdn', bundle], env)));
  const [first, second] = servers.map(serverOf) as [Server, Server];

  return {
    first,
    second,
    close: async () => {
      await Promise.all(servers.map((server) => server.stop()));
      await database.drop();
      await stopOwnCluster();
    },
  };

  async function run(args: readonly string[]): Promise<string> {
    const { code, stdout, stderr } = await portal(args, env);
    if (code !== 0) throw new Error(stderr);
    return stdout;
  }

  function serverOf({ url }: ServingPortal): Server {
    const session = async (organization: string, user: string) => {
      const key = await run([
        ...['create-key', '--organization', organization],
        ...['--label', `Page of ${user}`, '--origin', url],
      ]);
      const answer = await fetch(`${url}/v1/embed-sessions`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${key.trim().split('\n').at(-1)}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ user, origin: url }),
      });
      if (!answer.ok) throw new Error(await answer.text());
      return (await answer.json()) as { token: string; expiresAt: string };
    };
    const clientOf = (organization: string, user: string) =>
      createClient({ endpoint: url, token: async () => (await session(organization, user)).token });
    return { url, session, clientOf };
  }
}
