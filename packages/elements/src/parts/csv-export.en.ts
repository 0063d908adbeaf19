import type { Messages } from '../core/messages.ts';

/** The texts of an export; a widget with one includes them in its own. */
export const exportEn = {
  'export.button': 'Export CSV',
  'export.running': { one: 'Exporting, {count} row', other: 'Exporting, {count} rows' },
  'export.cancel': 'Cancel',
  'export.done': { one: '{count} row exported.', other: '{count} rows exported.' },
  'export.stopped': 'Export stopped. No file was saved.',
} as const satisfies Messages;
