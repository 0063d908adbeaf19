import ky from 'ky';
import { asnId, receipt, token, version, type Create } from '../contender.ts';

export const create: Create = (endpoint) => {
  const client = ky.create({ prefix: endpoint, headers: { authorization: `Bearer ${token}` } });
  return {
    read: () => client.get('v1/inventory', { searchParams: { limit: 50 } }).json(),
    write: () =>
      client
        .post(`v1/asns/${asnId}/receipts`, {
          headers: { 'idempotency-key': receipt.id, 'if-match': `"${version}"` },
          json: receipt,
        })
        .json(),
  };
};
