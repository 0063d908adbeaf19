// What a developer writes against the packages; it only has to compile.
import { problems, type Asn, type Viewer } from '@betterdata/portal-contract';
import * as guards from '@betterdata/portal-contract/guards';
import * as schemas from '@betterdata/portal-contract/zod';
import { createPortal, type BdPortal } from '@betterdata/portal-elements';
import { createClient, isPortalError, type Client } from '@betterdata/portal-sdk';
import * as server from '@betterdata/portal-server';

export const client: Client = createClient({ endpoint: 'https://api.example.com', token: 'bs_…' });

export async function numbersOfOpenAsns(): Promise<string[]> {
  const numbers: string[] = [];
  try {
    for await (const asn of client.asns.list()) numbers.push(asn.asnNumber);
  } catch (error) {
    if (isPortalError(error)) console.error(error.code, error.requestId);
  }
  return numbers;
}

export const tierOf = (viewer: Viewer): string => viewer.organization.code;
export const versionOf = (asn: Asn): number => asn.version;
export const portal: BdPortal | null = document.querySelector('bd-portal');
export const parts = [problems, guards, schemas, server, createPortal];

// @ts-expect-error An unknown noun must not compile: the declarations are really read, not `any`.
client.unicorns.list();
