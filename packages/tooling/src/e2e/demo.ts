import type { ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type Client } from '@betterdata/portal-sdk';
import { runNode } from '../child.ts';
import { inRoot, sourceCondition } from '../root.ts';
import { demoProcesses } from '../start/demo.ts';
import { answering, start, stop, type Supervised } from '../start/supervise.ts';
import { freePorts } from './free-ports.ts';

/** The whole demo on ports and data of its own. */
export interface Demo {
  /** Origins, without a trailing slash. */
  readonly api: string;
  readonly intranet: string;
  readonly luxeBond: string;
  /** A client of the API for an organization's owner, or for one of its people. */
  clientOf(organization: string, user?: string): Client;
  stopApi(): Promise<void>;
  startApi(): Promise<void>;
  /** Stops the API, revokes the intranet's key of an organization, and starts the API again. */
  revokeKey(organization: 'ORG-101' | 'ORG-102'): Promise<void>;
  close(): Promise<void>;
}

/** Starts the demo with a copy of the data in `seed`. */
export async function startDemo(seed: string): Promise<Demo> {
  const data = mkdtempSync(join(tmpdir(), 'portal-e2e-'));
  cpSync(seed, data, { recursive: true });
  const port = await freePorts([0, 1, 2, 3, 10]);
  const [server, ...sites] = demoProcesses({ port, data });
  if (!server) throw new Error('The demo has no API.');

  let api = await started(server);
  const children = await Promise.all(sites.map((site) => started(site)));
  const origin = (offset: number) => `http://localhost:${port + offset}`;
  const stopApi = () => stop(api);
  const startApi = async (env: Record<string, string> = {}) => {
    api = await started({ ...server, env: { ...server.env, ...env } });
  };

  return {
    api: origin(0),
    intranet: origin(1),
    luxeBond: origin(2),
    clientOf: (organization, user) =>
      createClient({ endpoint: origin(0), token: () => demoToken(origin(0), organization, user) }),
    stopApi,
    startApi: () => startApi(),
    revokeKey: async (organization) => {
      await stopApi();
      const script = inRoot('packages/tooling/src/e2e/revoke-key.ts');
      const { code, output } = await runNode([sourceCondition, script, data, organization, String(port + 1)]);
      if (code !== 0) throw new Error(output);
      // A server that was given the revoked key again would take it for a new one.
      await startApi(organization === 'ORG-101' ? { AMAZON_EMBED_KEY: '' } : { SEPHORA_EMBED_KEY: '' });
    },
    close: async () => {
      await Promise.all([api, ...children].map(stop));
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function started(process: Supervised): Promise<ChildProcess> {
  const child = start(process);
  const patience = new AbortController();
  child.once('exit', () => patience.abort());
  await answering(process.readyAt, patience.signal);
  if (child.exitCode !== null) throw new Error(`${process.title} ended with ${child.exitCode}.`);
  return child;
}

async function demoToken(api: string, organization: string, user?: string): Promise<string> {
  const answer = await fetch(`${api}/demo/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ organization, user }),
  });
  if (!answer.ok) throw new Error(`/demo/sessions answered ${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as { token: string }).token;
}
