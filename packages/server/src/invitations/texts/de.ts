import type { InvitationTexts } from './texts.ts';

export const de: InvitationTexts = {
  headline: '{hostName} lädt {organizationName} zur Zusammenarbeit ein',
  note: 'Guten Tag {contactName}, auf der Seite sehen Sie das Angebot und antworten darauf. Sie zu öffnen verpflichtet zu nichts.',
  'fact.role': 'Ihre Rolle',
  'fact.payment': 'Zahlung',
  'fact.replenishment': 'Nachschub',
  'fact.shared': 'Für Sie freigegeben',
  'fact.cost': 'Kosten',
  'fact.until': 'Antwort bis',
  netDays: { one: 'Innerhalb von {count} Tag', other: 'Innerhalb von {count} Tagen' },
  replenished: '{hostName} wird bei weniger als {days} in {location} gewarnt',
  days: { one: '{count} Tag Reichweite', other: '{count} Tagen Reichweite' },
  products: { one: '{count} Produkt', other: '{count} Produkte' },
  cost: '0 $, keine Karte nötig',
  open: 'Einladung ansehen',
  reason:
    '{hostName} hat uns gebeten, dies an {email} zu senden. Wenn Ihnen das nichts sagt, brauchen Sie nichts zu tun: es geschieht nichts.',
  'type.THREE_PL': '3PL-Partner',
  'type.VMI_RETAILER': 'VMI-Händler',
  'type.SUPPLIER': 'Lieferant',
  'type.WHOLESALE_CUSTOMER': 'Kunde',
  'type.FREIGHT_FORWARDER': 'Spediteur',
  'type.CUSTOMS_BROKER': 'Zollagent',
  'page.title': 'Einladung',
  'page.noScript': 'Diese Seite braucht JavaScript, um Ihre Einladung zu zeigen.',
  'page.notHere':
    'Dieser Server kann Einladungen zurzeit nicht zeigen. Nichts ist verloren: Ihr Link bleibt gültig. Sagen Sie es denen, die Sie eingeladen haben, und öffnen Sie ihn später noch einmal.',
};
