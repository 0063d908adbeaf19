import type { Texts } from './texts.ts';

export const de: Texts = {
  'asn.sent': '{asnNumber} von {counterpartyName}: {units} an {location}',
  'asn.replaced': '{counterpartyName} hat {asnNumber} geändert: {units} an {location}',
  'asn.replaced.note': 'Diese Zahlen gelten jetzt. Begonnene Zählungen bleiben erhalten.',
  'asn.cancelled': '{counterpartyName} hat {asnNumber} an {location} storniert',
  'asn.cancelled.note': 'Diese Lieferung kommt nicht. Es gibt nichts anzunehmen.',
  'asn.closed': '{counterpartyName} hat {asnNumber} an {location} abgeschlossen',
  'asn.closed.note': 'Was bis jetzt nicht angekommen ist, folgt nicht mehr.',
  'receipt.confirmed':
    '{counterpartyName} hat {asnNumber} in {location} angenommen: {units} gezählt, {differences}',
  'receipt.confirmed.note': 'Ihr Bestand dort ist aktualisiert.',
  'receipt.reversed': '{counterpartyName} hat den Wareneingang {receiptNumber} zu {asnNumber} zurückgenommen',
  'receipt.reversed.note': 'Ihr Bestand ist wieder wie vor diesem Wareneingang.',
  'alert.opened': '{sku} in {location}: {daysOfSupply}',
  'alert.opened.note':
    'Das ist weniger als die {thresholdDays} Tage, die in der Partnerschaft vereinbart sind.',
  'message.sent': '{authorName} von {counterpartyName} hat zu {code} geschrieben',
  'message.sent.general': '{authorName} von {counterpartyName} hat Ihnen geschrieben',
  'invitation.accepted': '{counterpartyName} hat Ihre Einladung angenommen',
  'invitation.accepted.note': 'Die Partnerschaft ist aktiv, und was Sie angeboten haben, ist freigegeben.',
  'invitation.declined': '{counterpartyName} hat Ihre Einladung abgelehnt',
  'invitation.terms-edited': '{counterpartyName} bittet um andere Konditionen',
  'invitation.terms-edited.note': 'Bevor Sie zustimmen, ist nichts freigegeben.',
  'partnership.approved': '{counterpartyName} hat Ihren Konditionen zugestimmt',
  'partnership.approved.note': 'Die Partnerschaft ist aktiv, und Sie sehen, was für Sie freigegeben ist.',
  'partnership.refused': '{counterpartyName} hat Ihren Konditionen nicht zugestimmt',
  'partnership.refused.note':
    'Die Partnerschaft kommt nicht zustande. {counterpartyName} kann Sie erneut einladen; Ihr Konto bleibt.',
  'membership.requested': '{personName} möchte Ihrer Organisation beitreten',
  'membership.requested.note': 'Bevor jemand mit Verwaltungsrechten zustimmt, ist nichts zu sehen.',

  units: { one: '{count} Einheit', other: '{count} Einheiten' },
  differences: { one: '{count} Abweichung', other: '{count} Abweichungen' },
  daysOfSupply: { one: '{count} Tag Reichweite', other: '{count} Tage Reichweite' },

  'fact.from': 'Von',
  'fact.to': 'An',
  'fact.at': 'In',
  'fact.due': 'Erwartet',
  'fact.units': 'Einheiten',
  'fact.pallets': 'Paletten',
  'fact.cartons': 'Kartons',
  'fact.receipt': 'Wareneingang',
  'fact.counted': 'Gezählte Einheiten',
  'fact.differences': 'Abweichungen',
  'fact.product': 'Produkt',
  'fact.available': 'Verfügbare Einheiten',
  'fact.daysOfSupply': 'Tage Reichweite',
  'fact.email': 'E-Mail',

  'mail.open': 'Im Portal öffnen',
  'mail.reason': 'Sie erhalten E-Mails zu „{topic}“ als {role} von {organization}.',
  'mail.unsubscribe': 'Diese E-Mails abbestellen',

  'topic.NEW_ASN': 'Neue ASN',
  'topic.SHIPMENT_UPDATES': 'Änderungen an Lieferungen',
  'topic.RECEIPTS': 'Wareneingänge',
  'topic.STOCK_ALERTS': 'Bestandswarnungen',
  'topic.MESSAGES': 'Nachrichten',
  'topic.INVITATIONS': 'Einladungen und Personen',

  'role.OWNER': 'Inhaber',
  'role.ADMIN': 'Administrator',
  'role.OPERATOR': 'Bearbeiter',
  'role.ANALYST': 'Analyst',
  'role.BILLING': 'Rechnungskontakt',
  'role.VIEWER': 'Leser',

  'member.invited': '{organization} lädt Sie in sein Partnerportal ein',
  'member.invited.note':
    '{inviter} möchte Sie als {role} aufnehmen. Melden Sie sich mit {email} an, was zeigt, dass die Adresse Ihnen gehört, und nehmen Sie an oder lehnen Sie ab.',
  'member.invited.button': 'Anmelden',
  'member.invited.reason':
    '{inviter} von {organization} hat diese Adresse eingetragen. Wenn Sie das nicht erwartet haben, brauchen Sie nichts zu tun.',
  'member.accepted': '{organization} hat Sie als {role} aufgenommen',
  'member.accepted.note': 'Melden Sie sich mit {email} an.',
  'member.declined': '{organization} hat Sie nicht aufgenommen',
  'member.declined.note':
    'Sie hatten darum gebeten, beizutreten. Wenn das ein Irrtum ist, fragen Sie dort nach.',
  'member.decided.reason':
    'Jemand, der unter {email} eine Einladung erhalten hat, wollte {organization} beitreten.',

  'unsubscribe.title': 'E-Mails zu „{topic}“ abbestellen',
  'unsubscribe.question':
    '{email} erhält dazu keine E-Mails mehr. Andere Themen und das, was Sie im Portal sehen, bleiben, wie sie sind.',
  'unsubscribe.button': 'Diese E-Mails abbestellen',
  'unsubscribe.doneTitle': 'Keine E-Mails mehr zu „{topic}“',
  'unsubscribe.done': 'In Ihren Benachrichtigungseinstellungen können Sie sie wieder bestellen.',
  'unsubscribe.unknownTitle': 'Dieser Link gilt nicht mehr',
  'unsubscribe.unknown':
    'Ändern Sie Ihre Benachrichtigungseinstellungen im Portal, oder nehmen Sie den Link einer neueren E-Mail.',
};
