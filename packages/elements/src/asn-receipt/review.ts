import type { Asn, AsnLine } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import { isEmpty, lineDraft, lineTotals, progress, type Draft, type Unexpected } from './count.ts';
import { differences, unitsByKind, type Difference, type DifferenceKind } from './differences.ts';
import { figureInput } from './figures.ts';
import type { LinePhotos } from './line-photos.ts';
import type { ReceiptHost } from './part-host.ts';
import { photoButtonId, photoList } from './photo-list.ts';

type Remaining = 'BACKORDER' | 'CLOSE_SHORT' | undefined;

export interface ReviewActions {
  back(): void;
  setRemaining(lines: readonly AsnLine[], remaining: Remaining): void;
  /** Whether the clerk has said what happens with the rest of a line. */
  decided(lineNumber: number): boolean;
  setNote(lineNumber: number, note: string): void;
  setUnexpected(code: string, quantity: number): void;
  setUnexpectedNote(code: string, note: string): void;
  confirm(): void;
}

/** What is reviewed. */
interface Reviewed {
  readonly asn: Asn;
  readonly draft: Draft;
  readonly photos: LinePhotos;
}

/** From this many uncounted lines on, they are decided together, each still open to another answer. */
const FOLD_FROM = 6;

/** Variances only, each with its reason; the last look before the count is posted. */
export function reviewPage(
  host: ReceiptHost,
  { asn, draft, photos }: Reviewed,
  actions: ReviewActions,
): TemplateResult {
  const { expected, counted } = progress(draft, asn);
  const all = differences(draft, asn);
  const uncounted = asn.lines.filter((line) => isUncounted(draft, line));
  const lines = asn.lines.filter((line) => !uncounted.includes(line) && isNotable(draft, line));
  const nothingToSay = lines.length + uncounted.length + draft.unexpected.length === 0;
  return html`<div class="stack">
    <div class="title" id="review-title" role="heading" aria-level=${host.headingLevel + 1} tabindex="-1">
      ${host.msg('receipt.reviewTitle')}
    </div>
    ${nothingToSay ? html`<p>${host.msg('receipt.noDifferences')}</p>` : nothing}
    <ul class="reviewed">
      ${lines.map((line) => reviewedLine(host, { draft, photos }, line, all, actions))}
      ${
        uncounted.length < FOLD_FROM
          ? uncounted.map((line) => reviewedLine(host, { draft, photos }, line, all, actions))
          : uncountedLines(host, { draft, photos }, uncounted, all, actions)
      }
      ${draft.unexpected.map((item) => unexpectedItem(host, item, actions))}
    </ul>
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

/** What must be said before the receipt can be sent, by the field where it is said. */
export function reviewErrors(
  host: ReceiptHost,
  asn: Asn,
  draft: Draft,
  says: {
    /** Whether the clerk has said what happens with the rest of a line. */
    decided(lineNumber: number): boolean;
    /** Whether a photo of the line is not on the server. */
    unsettled(lineNumber: number): boolean;
  },
) {
  if (isEmpty(draft)) return [{ field: 'review-title', text: host.msg('receipt.errorNothing') }];
  const undecided = asn.lines
    .filter((line) => {
      const { counted, variance } = lineTotals(draft, line);
      const { remaining } = lineDraft(draft, line.lineNumber);
      return counted > 0 && variance < 0 && remaining === undefined && !says.decided(line.lineNumber);
    })
    .map((line) => ({
      field: `reason-${line.lineNumber}`,
      text: host.msg('receipt.errorReason', { sku: line.sku }),
    }));
  const withPhotos = asn.lines
    .filter(({ lineNumber }) => says.unsettled(lineNumber))
    .map(({ lineNumber, sku }) => ({
      field: photoButtonId(lineNumber),
      text: host.msg('receipt.errorPhoto', { sku }),
    }));
  return [...undecided, ...withPhotos];
}

function isUncounted(draft: Draft, line: AsnLine): boolean {
  const { counted, variance } = lineTotals(draft, line);
  return counted === 0 && variance < 0;
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
  { draft, photos }: Omit<Reviewed, 'asn'>,
  line: AsnLine,
  all: readonly Difference[],
  actions: ReviewActions,
): TemplateResult {
  const { lineNumber, sku, productName } = line;
  const { expected, counted, variance } = lineTotals(draft, line);
  const missing = Math.max(0, -variance);
  // A line that is left open is no part of the receipt, and neither are words or pictures of it.
  const said = counted > 0 || lineDraft(draft, lineNumber).remaining !== undefined;
  const kinds = all
    .filter((difference) => difference.lineNumber === lineNumber && difference.kind !== 'short')
    .map(({ kind, quantity }) => host.msg(kindTexts[kind], { count: quantity }));
  const parts = [
    counted === 0
      ? host.msg('receipt.notCounted', { expected })
      : host.msg('receipt.counted', { counted, expected }),
    ...(missing > 0 && counted > 0 ? [host.msg('receipt.missing', { count: missing })] : []),
    ...kinds,
  ];
  return html`<li>
    <div><strong>${sku}</strong> ${productName}</div>
    <div class="muted">${parts.join(', ')}</div>
    ${missing > 0 ? reasons(host, draft, [line], host.msg('receipt.reason', { sku }), actions) : nothing}
    ${
      said
        ? html`${noteInput(host, sku, lineDraft(draft, lineNumber).note, (note) => actions.setNote(lineNumber, note))}
          ${photoList(host, photos, line)}`
        : nothing
    }
  </li>`;
}

function uncountedLines(
  host: ReceiptHost,
  { draft, photos }: Omit<Reviewed, 'asn'>,
  lines: readonly AsnLine[],
  all: readonly Difference[],
  actions: ReviewActions,
): TemplateResult {
  const text = host.msg('receipt.uncountedLines', { count: lines.length });
  return html`<li>
    <strong>${text}</strong>
    ${reasons(host, draft, lines, text, actions)}
    <details>
      <summary>${host.msg('receipt.eachLine')}</summary>
      <ul class="reviewed">
        ${lines.map((line) => reviewedLine(host, { draft, photos }, line, all, actions))}
      </ul>
    </details>
  </li>`;
}

/** What was not counted at all is most likely still on its way. */
function reasons(
  host: ReceiptHost,
  draft: Draft,
  lines: readonly AsnLine[],
  legend: string,
  actions: ReviewActions,
): TemplateResult {
  const [first] = lines;
  if (!first) return html``;
  const name = lines.length === 1 ? `reason-${first.lineNumber}` : 'reason-all';
  const uncounted = isUncounted(draft, first);
  const chosen = (value: Remaining) =>
    lines.every(
      ({ lineNumber }) =>
        lineDraft(draft, lineNumber).remaining === value &&
        (value !== undefined || uncounted || actions.decided(lineNumber)),
    );
  const choices: [Remaining, string][] = uncounted
    ? [
        [undefined, host.msg('receipt.notHereYet')],
        ['CLOSE_SHORT', host.msg('receipt.missingChoice')],
      ]
    : [
        ['BACKORDER', host.msg('receipt.backorder')],
        ['CLOSE_SHORT', host.msg('receipt.complete')],
        [undefined, host.msg('receipt.notHereYet')],
      ];
  return html`<fieldset class="reasons">
    <legend class="sr">${legend}</legend>
    ${choices.map(
      ([value, label], index) =>
        html`<label
          ><input
            type="radio"
            id=${index === 0 ? name : nothing}
            name=${name}
            .checked=${chosen(value)}
            @change=${() => actions.setRemaining(lines, value)}
          />${label}</label
        >`,
    )}
  </fieldset>`;
}

function unexpectedItem(
  host: ReceiptHost,
  { code, quantity, note }: Unexpected,
  actions: ReviewActions,
): TemplateResult {
  const id = `unexpected-${code}`;
  return html`<li>
    <div><strong>${code}</strong> ${host.msg('receipt.wrongItem')}</div>
    <label class="row" for=${id}
      >${host.msg('receipt.countedHeader')}
      ${figureInput({ id, value: quantity, returns: false, onChange: (value) => actions.setUnexpected(code, value) })}</label
    >
    ${noteInput(host, code, note, (text) => actions.setUnexpectedNote(code, text))}
  </li>`;
}

function noteInput(
  host: ReceiptHost,
  sku: string,
  note: string | undefined,
  set: (note: string) => void,
): TemplateResult {
  return html`<input
    class="field-input"
    maxlength="2000"
    placeholder=${host.msg('receipt.note')}
    aria-label=${host.msg('receipt.noteFor', { sku })}
    .value=${note ?? ''}
    @change=${(event: Event) => set((event.target as HTMLInputElement).value.trim())}
  />`;
}
