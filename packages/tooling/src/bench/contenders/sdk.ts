import { createClient } from '@betterdata/portal-sdk';
import { asnId, receipt, token, version, type Create } from '../contender.ts';

export const create: Create = (endpoint) => {
  const { asns, inventory } = createClient({ endpoint, token });
  return {
    read: () => inventory.list({ limit: 50 }),
    write: () => asns.receive(asnId, receipt, { ifMatch: version }),
  };
};
