import { asnId, receipt, token, version, type Create } from '../contender.ts';

export const create: Create = (endpoint) => {
  const authorization = `Bearer ${token}`;
  return {
    read: async () =>
      parsed(await fetch(`${endpoint}/v1/inventory?limit=50`, { headers: { authorization } })),
    write: async () =>
      parsed(
        await fetch(`${endpoint}/v1/asns/${asnId}/receipts`, {
          method: 'POST',
          headers: {
            authorization,
            'content-type': 'application/json',
            'idempotency-key': receipt.id,
            'if-match': `"${version}"`,
          },
          body: JSON.stringify(receipt),
        }),
      ),
  };
};

async function parsed(response: Response): Promise<unknown> {
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return response.json();
}
