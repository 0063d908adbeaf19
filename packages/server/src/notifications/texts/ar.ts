import type { Texts } from './texts.ts';

export const ar: Texts = {
  'asn.sent': 'الإشعار {asnNumber} من {counterpartyName}: {units} إلى {location}',
  'asn.replaced': 'عدّل {counterpartyName} الإشعار {asnNumber}: {units} إلى {location}',
  'asn.replaced.note': 'هذه هي الأرقام السارية الآن. ويُحتفظ بما بدأتَ عدّه.',
  'asn.cancelled': 'ألغى {counterpartyName} الإشعار {asnNumber} إلى {location}',
  'asn.cancelled.note': 'لن تصل هذه الشحنة. لا يوجد ما تستلمه.',
  'asn.closed': 'أغلق {counterpartyName} الإشعار {asnNumber} إلى {location}',
  'asn.closed.note': 'ما لم يصل حتى الآن لن يصل لاحقًا.',
  'receipt.confirmed':
    'استلم {counterpartyName} الإشعار {asnNumber} في {location}: عُدّت {units}، {differences}',
  'receipt.confirmed.note': 'حُدّث مخزونك هناك.',
  'receipt.reversed': 'تراجع {counterpartyName} عن الاستلام {receiptNumber} للإشعار {asnNumber}',
  'receipt.reversed.note': 'عاد مخزونك إلى ما كان عليه قبل هذا الاستلام.',
  'alert.opened': '{sku} في {location}: {daysOfSupply}',
  'alert.opened.note': 'هذا أقل من {thresholdDays} يومًا المتفق عليها في الشراكة.',
  'message.sent': 'كتب {authorName} من {counterpartyName} بشأن {code}',
  'message.sent.general': 'كتب إليك {authorName} من {counterpartyName}',

  units: {
    zero: 'لا وحدات',
    one: 'وحدة واحدة',
    two: 'وحدتان',
    few: '{count} وحدات',
    many: '{count} وحدة',
    other: '{count} وحدة',
  },
  differences: {
    zero: 'بلا فروق',
    one: 'فرق واحد',
    two: 'فرقان',
    few: '{count} فروق',
    many: '{count} فرقًا',
    other: '{count} فرق',
  },
  daysOfSupply: {
    zero: 'لا تغطية للمخزون',
    one: 'تغطية ليوم واحد',
    two: 'تغطية ليومين',
    few: 'تغطية {count} أيام',
    many: 'تغطية {count} يومًا',
    other: 'تغطية {count} يوم',
  },

  'fact.from': 'من',
  'fact.to': 'إلى',
  'fact.at': 'في',
  'fact.due': 'متوقّع',
  'fact.units': 'الوحدات',
  'fact.pallets': 'المنصات',
  'fact.cartons': 'الكراتين',
  'fact.receipt': 'الاستلام',
  'fact.counted': 'الوحدات المعدودة',
  'fact.differences': 'الفروق',
  'fact.product': 'المنتج',
  'fact.available': 'الوحدات المتاحة',
  'fact.daysOfSupply': 'أيام تغطية المخزون',

  'mail.open': 'فتح في البوابة',
  'mail.reason': 'تصلك رسائل «{topic}» بصفتك {role} لدى {organization}.',
  'mail.unsubscribe': 'إيقاف هذه الرسائل',

  'topic.NEW_ASN': 'إشعار ASN جديد',
  'topic.SHIPMENT_UPDATES': 'تحديثات الشحنات',
  'topic.RECEIPTS': 'الاستلامات',
  'topic.STOCK_ALERTS': 'تنبيهات المخزون',
  'topic.MESSAGES': 'الرسائل',

  'role.OWNER': 'مالك',
  'role.ADMIN': 'مسؤول',
  'role.OPERATOR': 'مشغّل',
  'role.ANALYST': 'محلل',
  'role.BILLING': 'مسؤول الفوترة',
  'role.VIEWER': 'مطّلع',

  'member.invited': 'تدعوك {organization} إلى بوابة شركائها',
  'member.invited.note':
    'يودّ {inviter} أن تنضم بصفة {role}. سجّل الدخول بالعنوان {email}، فذلك يثبت أنه لك، ثم اقبل الدعوة أو ارفضها.',
  'member.invited.button': 'تسجيل الدخول',
  'member.invited.reason':
    'أدخل {inviter} من {organization} هذا العنوان. إن لم تكن تتوقع ذلك فلا يلزمك فعل شيء.',

  'unsubscribe.title': 'إيقاف رسائل «{topic}»',
  'unsubscribe.question':
    'لن تصل رسائل أخرى عن هذا إلى {email}. تبقى المواضيع الأخرى وما تراه في البوابة كما هي.',
  'unsubscribe.button': 'إيقاف هذه الرسائل',
  'unsubscribe.doneTitle': 'لا مزيد من رسائل «{topic}»',
  'unsubscribe.done': 'يمكنك تفعيلها من جديد في تفضيلات الإشعارات.',
  'unsubscribe.unknownTitle': 'لم يعد هذا الرابط صالحًا',
  'unsubscribe.unknown': 'غيّر تفضيلات الإشعارات في البوابة، أو استخدم رابط رسالة أحدث.',
};
