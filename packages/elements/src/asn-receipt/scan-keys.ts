import { ScannerBurst } from './burst.ts';

const GROUP_SEPARATOR = '\u001d';

type Field = HTMLInputElement | HTMLTextAreaElement;

export interface ScanKeysOptions {
  /** Something was scanned, or typed into the scan field. */
  readonly onScan: (text: string) => void;
  /** Whether a burst belongs to the field that it went to. */
  readonly belongs: (text: string, field: Field) => boolean;
  /** Enter in a count. */
  readonly onCountEntered: () => void;
}

/**
 * Hears every key of the widget before its parts do: Enter and the group separator in the scan field; and a
 * scanner's burst anywhere else, which would otherwise end up in a field, or press the button that has the focus.
 */
export function scanKeys({ onScan, belongs, onCountEntered }: ScanKeysOptions) {
  const burst = new ScannerBurst();

  return (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    const field = isField(target) ? target : undefined;
    const separates = event.ctrlKey && event.key === ']';
    if (separates) {
      event.preventDefault();
      field?.setRangeText(GROUP_SEPARATOR, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
    }
    if (field?.id === 'scan') return onScanKey(event, field);
    const key = separates ? GROUP_SEPARATOR : event.key;
    const scanned = burst.press(key, event.timeStamp, field?.value ?? '');
    if (scanned !== undefined) onBurst(event, scanned, field);
    else if (event.key === 'Enter' && field?.classList.contains('returns')) {
      // Taken over before the focus leaves, whatever is drawn in between.
      field.dispatchEvent(new Event('change', { bubbles: true }));
      onCountEntered();
    }
  };

  function onScanKey(event: KeyboardEvent, field: Field): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const text = field.value.trim();
    field.value = '';
    if (text !== '') onScan(text);
  }

  function onBurst(event: KeyboardEvent, scanned: string, field: Field | undefined): void {
    if (field && belongs(scanned, field)) return;
    event.preventDefault();
    event.stopPropagation();
    if (field) {
      field.value = burst.valueBefore;
      // What a person had typed before the burst counts.
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
    onScan(scanned);
  }
}

function isField(target: EventTarget | undefined): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
