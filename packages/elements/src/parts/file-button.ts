import { html, type TemplateResult } from 'lit';
import { icon } from './icons.ts';

/** What `accept` of a CSV file says; systems differ in which of the two they know. */
export const CSV_FILES = '.csv,text/csv';

export interface FileButton {
  readonly label: string;
  readonly primary: boolean;
  /** Which files are offered, as in `accept` of an input. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** A button that asks for a file. */
export function fileButton({ label, primary, accept, onFile }: FileButton): TemplateResult {
  const choose = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    // The same file may be chosen again after it was corrected.
    input.value = '';
    if (file) onFile(file);
  };
  return html`<button
      type="button"
      class="btn ${primary ? 'primary' : ''}"
      @click=${(event: Event) => ((event.currentTarget as Element).nextElementSibling as HTMLElement).click()}
    >
      ${icon('upload')}${label}</button
    ><input type="file" hidden accept=${accept} aria-label=${label} @change=${choose} />`;
}
