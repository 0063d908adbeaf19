import type { Asn, AsnLine } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import { lineDraft, lineTotals, progress, type Draft } from './count.ts';
import { differences, unitsByKind, type Difference, type DifferenceKind } from './differences.ts';
import type { ReceiptHost } from './part-host.ts';

type Remaining = 'BACKORDER' | 'CLOSE_SHORT';

export interface ReviewActions {
  back(): void;
  setRemaining(lineNumber: number, remaining: Remaining | undefined): void;
  /** Whether the clerk has said what happens with the rest of a line. */
  decided(lineNumber: number): boolean;
  setNote(lineNumber: number, note: string): void;
  confirm(): void;
}

/** Variances only, each with its reason; the last look before the count is posted. */
export function reviewPage(
  host: ReceiptHost,
  { asn, draft }: { asn: Asn; draft: Draft },
  actions: ReviewActions,
): TemplateResult {
  const { expected, counted } = progress(draft, asn);
  const all = differences(draft, asn);
  const lines = asn.lines.filter((line) => isNotable(draft, line));
  return html`<div class="stack">
    <div id="review-title" role="heading" aria-level=${host.headingLevel + 1} tabindex="-1">
      ${host.msg('receipt.reviewTitle')}
    </div>
    ${
      lines.length + draft.unexpected.length === 0
        ? html`<p>${host.msg('receipt.noDifferences')}</p>`
        : html`<ul class="reviewed">
            ${lines.map((line) => reviewedLine(host, draft, line, all, actions))}
            ${draft.unexpected.map(
              ({ code, quantity }) =>
                html`<li>${code}: ${host.msg('receipt.unexpectedUnits', { count: quantity })}</li>`,
            )}
          </ul>`
    }
    <p class="sum" role="status">
      ${host.msg('receipt.sum', { expected, counted })} ${all.length > 0 ? sentence(host, asn, all) : nothing}
    </p>
    <div class="row">
      <button type="button" class="btn" @click=${() => actions.back()}>${host.msg('receipt.back')}</button>
      <button type="button" class="btn primary" @click=${() => actions.confirm()}>
        ${host.msg('receipt.confirm', { count: counted })}
      </button>
    </div>
  </div>`;
}

function isNotable(draft: Draft, line: AsnLine): boolean {
  const { variance, damaged, rejected, held } = lineTotals(draft, line);
  return variance !== 0 || damaged > 0 || rejected > 0 || held > 0;
}

const kindTexts = {
  short: 'receipt.short',
  over: 'receipt.overUnits',
  damaged: 'receipt.damagedUnits',
  rejected: 'receipt.rejectedUnits',
  held: 'receipt.heldUnits',
  unexpected: 'receipt.unexpectedUnits',
} as const satisfies Record<DifferenceKind, string>;

/** "2 short, 1 damaged: 2 discrepancies go to LUXE BOND." */
function sentence(host: ReceiptHost, asn: Asn, all: readonly Difference[]): string {
  const parts = [...unitsByKind(all)].map(([kind, count]) => host.msg(kindTexts[kind], { count }));
  const name = asn.from.organization.name;
  return host.msg('receipt.go', { differences: parts.join(', '), count: all.length, host: name });
}

function reviewedLine(
  host: ReceiptHost,
  draft: Draft,
  line: AsnLine,
  all: readonly Difference[],
  actions: ReviewActions,
): TemplateResult {
  const { expected, counted, variance } = lineTotals(draft, line);
  const missing = Math.max(0, -variance);
  const kinds = all
    .filter(({ lineNumber, kind }) => lineNumber === line.lineNumber && kind !== 'short')
    .map(({ kind, quantity }) => host.msg(kindTexts[kind], { count: quantity }));
  const parts = [
    counted === 0 ? host.msg('receipt.notCounted') : host.msg('receipt.counted', { counted, expected }),
    ...(missing > 0 ? [host.msg('receipt.missing', { count: missing })] : []),
    ...kinds,
  ];
  const note = (event: Event) =>
    actions.setNote(line.lineNumber, (event.target as HTMLInputElement).value.trim());
  return html`<li>
    <div><strong>${line.sku}</strong> ${line.productName}</div>
    <div class="muted">${parts.join(', ')}</div>
    ${missing > 0 ? reasons(host, draft, line, actions) : nothing}
    ${
      counted > 0
        ? html`<input
            class="field-input"
            maxlength="2000"
            placeholder=${host.msg('receipt.note')}
            aria-label=${host.msg('receipt.noteFor', { sku: line.sku })}
            .value=${lineDraft(draft, line.lineNumber).note ?? ''}
            @change=${note}
          />`
        : nothing
    }
  </li>`;
}

/** A line that was not counted at all is most likely still on its way. */
function reasons(host: ReceiptHost, draft: Draft, line: AsnLine, actions: ReviewActions): TemplateResult {
  const { remaining } = lineDraft(draft, line.lineNumber);
  const uncounted = lineTotals(draft, line).counted === 0;
  const open = remaining === undefined && (uncounted || actions.decided(line.lineNumber));
  const choices: [Remaining | undefined, string, boolean][] = [
    [undefined, host.msg('receipt.notHereYet'), open],
    ['BACKORDER', host.msg('receipt.backorder'), remaining === 'BACKORDER'],
    [
      'CLOSE_SHORT',
      host.msg(uncounted ? 'receipt.missingChoice' : 'receipt.complete'),
      remaining === 'CLOSE_SHORT',
    ],
  ];
  return html`<fieldset class="reasons">
    <legend class="sr">${host.msg('receipt.reason', { sku: line.sku })}</legend>
    ${choices.map(
      ([value, label, checked], index) =>
        html`<label
          ><input
            type="radio"
            id=${index === 0 ? `reason-${line.lineNumber}` : nothing}
            name="reason-${line.lineNumber}"
            .checked=${checked}
            @change=${() => actions.setRemaining(line.lineNumber, value)}
          />${label}</label
        >`,
    )}
  </fieldset>`;
}
