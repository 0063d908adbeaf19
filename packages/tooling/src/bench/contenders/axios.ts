import axios from 'axios';
import { asnId, receipt, token, version, type Create } from '../contender.ts';

export const create: Create = (endpoint) => {
  const client = axios.create({ baseURL: endpoint, headers: { authorization: `Bearer ${token}` } });
  return {
    read: async () => (await client.get<unknown>('/v1/inventory', { params: { limit: 50 } })).data,
    write: async () => {
      const headers = { 'idempotency-key': receipt.id, 'if-match': `"${version}"` };
      return (await client.post<unknown>(`/v1/asns/${asnId}/receipts`, receipt, { headers })).data;
    },
  };
};
