import createFetchClient from 'openapi-fetch';
import type { paths } from '@betterdata/portal-contract';
import { asnId, receipt, token, version, type Create } from '../contender.ts';

export const create: Create = (endpoint) => {
  const client = createFetchClient<paths>({
    baseUrl: endpoint,
    headers: { authorization: `Bearer ${token}` },
  });
  return {
    read: async () => parsed(await client.GET('/v1/inventory', { params: { query: { limit: 50 } } })),
    write: async () =>
      parsed(
        await client.POST('/v1/asns/{asnId}/receipts', {
          params: {
            path: { asnId },
            header: { 'Idempotency-Key': receipt.id, 'If-Match': `"${version}"` },
          },
          body: receipt,
        }),
      ),
  };
};

function parsed({ data, response }: { data?: unknown; response: Response }): unknown {
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return data;
}
