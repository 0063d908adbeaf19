import type { Translation } from '../core/messages.ts';
import type { en } from './en.ts';

const de: Translation<typeof en> = {
  'frame.loading': '{title} wird geladen',
  'frame.more': 'Mehr',
  'state.empty': 'Noch nichts vorhanden.',
  'state.noMatch': 'Keine Zeilen gefunden.',
  'state.clearFilters': 'Filter entfernen',
  'state.error': '{title} konnte nicht geladen werden. Es wurde nichts geändert.',
  'state.signedOut': 'Sie sind abgemeldet. Melden Sie sich auf dieser Seite wieder an.',
  'state.unconnected': 'Dieser Teil der Seite ist noch nicht verbunden.',
  'state.retry': 'Erneut versuchen',
  'state.reference': 'Referenz {requestId}',
  'state.offline': 'Sie sind offline.',
  'state.offlineSince': 'Sie sind offline. Stand der Daten: {time}.',
  'state.stale': 'Nicht live, Stand {time}',
  'state.notRefreshed': 'Aktualisieren nicht möglich. Stand der Daten: {time}.',
  'state.refresh': 'Aktualisieren',
  'locked.seePlans': 'Tarife ansehen',
  'locked.price': '{plan} kostet {price} im Monat',
  'locked.askOwner': 'Bitten Sie {owner} um ein Upgrade.',
  'locked.notAllowed': 'Ihre Rolle oder diese Sitzung umfasst das nicht.',
  'table.rowsLoaded': { one: 'Erste {count} Zeile geladen', other: 'Erste {count} Zeilen geladen' },
  'table.allLoaded': { one: '{count} Zeile', other: '{count} Zeilen' },
  'table.selected': { one: '{count} geladene Zeile ausgewählt', other: '{count} geladene Zeilen ausgewählt' },
  'table.selectRow': 'Auswählen',
  'table.showMore': 'Weitere Zeilen zeigen',
  'table.loadingMore': 'Weitere Zeilen werden geladen',
  'table.moreFailed': 'Weitere Zeilen konnten nicht geladen werden.',
  'details.back': 'Zurück zur Liste',
  'details.close': 'Details schließen',
  'result.dismiss': 'Schließen',
};

export default de;
