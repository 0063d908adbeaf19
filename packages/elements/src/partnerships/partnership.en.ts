import type { Messages } from '../core/messages.ts';

/** What the other side of a partnership is, for the catalogue of a widget that names it. */
export const partnershipEn = {
  'partnership.THREE_PL': '3PL',
  'partnership.VMI_RETAILER': 'VMI retail',
  'partnership.SUPPLIER': 'Supplier',
  'partnership.WHOLESALE_CUSTOMER': 'Wholesale customer',
  'partnership.FREIGHT_FORWARDER': 'Freight forwarder',
  'partnership.CUSTOMS_BROKER': 'Customs broker',
  'partnership.OTHER': 'Other',
  'partnership.HOST': 'Host',
  'partnership.PARTNER': 'Partner',
} as const satisfies Messages;
