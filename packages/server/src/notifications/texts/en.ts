/**
 * What e-mails and SMS say. A sentence that depends on a count has one text for each form of its plural
 * (`Intl.PluralRules`); `{name}` is filled in.
 */
export const en = {
  'asn.sent': '{asnNumber} from {counterpartyName}: {units} to {location}',
  'asn.replaced': '{counterpartyName} changed {asnNumber}: {units} to {location}',
  'asn.replaced.note': 'These figures hold now. Counts that you had begun are kept.',
  'asn.cancelled': '{counterpartyName} cancelled {asnNumber} to {location}',
  'asn.cancelled.note': 'This delivery will not come. There is nothing to receive.',
  'asn.closed': '{counterpartyName} closed {asnNumber} to {location}',
  'asn.closed.note': 'What has not arrived by now will not follow.',
  'receipt.confirmed':
    '{counterpartyName} received {asnNumber} at {location}: {units} counted, {differences}',
  'receipt.confirmed.note': 'Your stock there is updated.',
  'receipt.reversed': '{counterpartyName} took back receipt {receiptNumber} of {asnNumber}',
  'receipt.reversed.note': 'Your stock is as it was before that receipt.',
  'alert.opened': '{sku} at {location}: {daysOfSupply}',
  'alert.opened.note': 'That is less than the {thresholdDays} days that the partnership agreed on.',
  'message.sent': '{authorName} of {counterpartyName} wrote about {code}',
  'message.sent.general': '{authorName} of {counterpartyName} wrote to you',
  'invitation.accepted': '{counterpartyName} accepted your invitation',
  'invitation.accepted.note': 'The partnership is active, and what you offered is shared.',
  'invitation.declined': '{counterpartyName} declined your invitation',
  'invitation.terms-edited': '{counterpartyName} asks for other terms',
  'invitation.terms-edited.note': 'Nothing is shared before you approve them.',
  'partnership.approved': '{counterpartyName} approved the terms that you asked for',
  'partnership.approved.note': 'The partnership is active, and you see what is shared with you.',
  'partnership.refused': '{counterpartyName} did not approve the terms that you asked for',
  'partnership.refused.note':
    'The partnership did not come about. {counterpartyName} can invite you again; your account stays.',
  'membership.requested': '{personName} asks to join your organization',
  'membership.requested.note': 'They see nothing before an owner or administrator accepts.',

  units: { one: '{count} unit', other: '{count} units' },
  differences: { one: '{count} difference', other: '{count} differences' },
  daysOfSupply: { one: '{count} day of supply', other: '{count} days of supply' },

  'fact.from': 'From',
  'fact.to': 'To',
  'fact.at': 'At',
  'fact.due': 'Expected',
  'fact.units': 'Units',
  'fact.pallets': 'Pallets',
  'fact.cartons': 'Cartons',
  'fact.receipt': 'Receipt',
  'fact.counted': 'Units counted',
  'fact.differences': 'Differences',
  'fact.product': 'Product',
  'fact.available': 'Available units',
  'fact.daysOfSupply': 'Days of supply',
  'fact.email': 'E-mail',

  'mail.open': 'Open in your portal',
  'mail.reason': 'You receive e-mails about “{topic}” as {role} of {organization}.',
  'mail.unsubscribe': 'Stop these e-mails',

  'topic.NEW_ASN': 'New ASN',
  'topic.SHIPMENT_UPDATES': 'Shipment updates',
  'topic.RECEIPTS': 'Receipts',
  'topic.STOCK_ALERTS': 'Stock alerts',
  'topic.MESSAGES': 'Messages',
  'topic.INVITATIONS': 'Invitations and people',

  'role.OWNER': 'owner',
  'role.ADMIN': 'administrator',
  'role.OPERATOR': 'operator',
  'role.ANALYST': 'analyst',
  'role.BILLING': 'billing contact',
  'role.VIEWER': 'viewer',

  'member.invited': '{organization} invites you to its partner portal',
  'member.invited.note':
    '{inviter} would like you to join as {role}. Sign in with {email}, which proves that the address is yours, and accept or decline.',
  'member.invited.button': 'Sign in',
  'member.invited.reason':
    '{inviter} of {organization} entered this address. If you did not expect it, you need not do anything.',
  'member.accepted': '{organization} took you in as {role}',
  'member.accepted.note': 'Sign in with {email} to see what you may see.',
  'member.declined': '{organization} did not take you in',
  'member.declined.note': 'You asked to join. If you think that this is a mistake, ask somebody there.',
  'member.decided.reason': 'Somebody who was sent an invitation at {email} asked to join {organization}.',

  'unsubscribe.title': 'Stop e-mails about “{topic}”',
  'unsubscribe.question':
    '{email} will get no more e-mails about this. Other topics, and what you see in the portal, stay as they are.',
  'unsubscribe.button': 'Stop these e-mails',
  'unsubscribe.doneTitle': 'No more e-mails about “{topic}”',
  'unsubscribe.done': 'You can have them again in your notification preferences.',
  'unsubscribe.unknownTitle': 'This link no longer works',
  'unsubscribe.unknown':
    'Change your notification preferences in the portal, or use the link of a newer e-mail.',
} as const;
