import { derivedId } from '../common/derived-id.ts';

export const organizationId = (code: string) => derivedId('organization', code);
export const partnershipId = (code: string) => derivedId('partnership', code);
export const locationId = (organization: string, code: string) => derivedId('location', organization, code);
export const productId = (organization: string, sku: string) => derivedId('product', organization, sku);
export const lotId = (organization: string, sku: string, lot: string) =>
  derivedId('lot', organization, sku, lot);
export const itemId = (organization: string, location: string, sku: string) =>
  derivedId('item', organization, location, sku);
export const storeId = (partnership: string, code: string) => derivedId('store', partnership, code);
export const personId = (email: string) => derivedId('person', email);
export const partyId = (organization: string, code: string) => derivedId('party', organization, code);
