import type { Translation } from '../core/messages.ts';
import type { en } from './en.ts';

const ar: Translation<typeof en> = {
  'frame.loading': 'جارٍ تحميل {title}',
  'frame.more': 'المزيد',
  'state.empty': 'لا يوجد شيء هنا بعد.',
  'state.noMatch': 'لا توجد صفوف مطابقة.',
  'state.clearFilters': 'مسح عوامل التصفية',
  'state.error': 'تعذّر تحميل {title}. لم يتغيّر أي شيء.',
  'state.signedOut': 'تم تسجيل خروجك. سجّل الدخول في هذه الصفحة للمتابعة.',
  'state.unconnected': 'هذا الجزء من الصفحة غير متصل بعد.',
  'state.retry': 'إعادة المحاولة',
  'state.reference': 'المرجع {requestId}',
  'state.offline': 'أنت غير متصل بالإنترنت.',
  'state.offlineSince': 'أنت غير متصل بالإنترنت. البيانات المعروضة من الساعة {time}.',
  'state.stale': 'غير مباشر، آخر تحديث {time}',
  'state.notRefreshed': 'تعذّر التحديث. البيانات المعروضة من الساعة {time}.',
  'state.refresh': 'تحديث',
  'locked.seePlans': 'عرض الخطط',
  'locked.price': 'تكلفة {plan} هي {price} شهريًا',
  'locked.askOwner': 'اطلب من {owner} الترقية.',
  'locked.notAllowed': 'دورك أو هذه الجلسة لا يشملان ذلك.',
  'table.rowsLoaded': {
    one: 'تم تحميل أول صف',
    two: 'تم تحميل أول صفين',
    few: 'تم تحميل أول {count} صفوف',
    many: 'تم تحميل أول {count} صفًا',
    other: 'تم تحميل أول {count} صف',
  },
  'table.allLoaded': {
    one: 'صف واحد',
    two: 'صفان',
    few: '{count} صفوف',
    many: '{count} صفًا',
    other: '{count} صف',
  },
  'table.selected': {
    one: 'تم تحديد صف واحد محمّل',
    two: 'تم تحديد صفين محمّلين',
    few: 'تم تحديد {count} صفوف محمّلة',
    many: 'تم تحديد {count} صفًا محمّلًا',
    other: 'تم تحديد {count} صف محمّل',
  },
  'table.selectRow': 'تحديد',
  'table.showMore': 'عرض المزيد من الصفوف',
  'table.loadingMore': 'جارٍ تحميل المزيد من الصفوف',
  'table.moreFailed': 'تعذّر تحميل المزيد من الصفوف.',
  'details.back': 'العودة إلى القائمة',
  'details.close': 'إغلاق التفاصيل',
  'result.dismiss': 'إغلاق',
};

export default ar;
