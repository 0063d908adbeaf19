import type { Asn } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import { progress, type Draft } from './count.ts';
import { varianceText } from './count-columns.ts';
import type { DraftKeeper } from './draft-keeper.ts';
import type { ReceiptHost } from './part-host.ts';
import type { CountRow } from './rows.ts';
import type { Sounds } from './sounds.ts';

/** "112 of 240 units, 3 of 8 lines, 1 damaged", and whether only open lines are shown. */
export function progressRow(
  host: ReceiptHost,
  asn: Asn,
  draft: Draft,
  { openOnly, toggle }: { openOnly: boolean; toggle: () => void },
): TemplateResult {
  const { counted, expected, linesDone, lines, damaged } = progress(draft, asn);
  const more = [
    host.msg('receipt.progressLines', { done: linesDone, count: lines }),
    ...(damaged > 0 ? [host.msg('receipt.damagedUnits', { count: damaged })] : []),
  ];
  return html`<div class="row">
    <span class="grow"
      ><strong class="figure">${host.msg('receipt.progress', { counted, count: expected })}</strong>
      <span class="muted">${more.join(', ')}</span></span
    >
    <button type="button" class="btn toggle" aria-pressed=${openOnly} @click=${toggle}>
      ${host.msg('receipt.openOnly')}
    </button>
  </div>`;
}

/** A row in a narrow widget: "48 of 50, −2, lot A17". */
export function rowSummary(
  host: ReceiptHost,
  { count, expected, lotNumber, variance }: CountRow,
  marked: boolean,
): TemplateResult {
  const counted = count?.counted ?? 0;
  const parts = [
    expected === null ? host.format.number(counted) : host.msg('receipt.counted', { counted, expected }),
    ...(variance ? [varianceText(host.format.signed(variance), variance)] : []),
    ...(lotNumber === null ? [] : [host.msg('receipt.lotName', { lot: lotNumber })]),
    ...(marked ? [html`<span class="warn">${host.msg('receipt.marked')}</span>`] : []),
  ];
  return html`${parts.map((part, index) => html`${index > 0 ? ', ' : ''}${part}`)}`;
}

/** "Draft saved 09:42 [Sound on]". */
export function draftNote(
  host: ReceiptHost,
  { savedAt, stored }: DraftKeeper,
  sounds: Sounds,
): TemplateResult {
  const toggle = () => {
    sounds.toggle();
    host.requestUpdate();
  };
  return html`<div class="row">
    ${
      savedAt
        ? html`<span class=${stored ? 'muted' : 'warn'}
            >${
              stored
                ? host.msg('receipt.draftSaved', { time: host.format.time(savedAt) })
                : host.msg('receipt.draftUnsaved')
            }</span
          >`
        : nothing
    }
    <button type="button" class="btn" @click=${toggle}>
      ${host.msg(sounds.on ? 'receipt.soundOn' : 'receipt.soundOff')}
    </button>
  </div>`;
}
