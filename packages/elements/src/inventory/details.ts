import type { InventoryItem, InventoryItemDetails, InventoryMovement } from '@betterdata/portal-contract';
import { css, html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../parts/adopt.ts';
import type { InventoryHost } from './part-host.ts';

/** What the details show: the item with its lots, and the movements that were loaded so far. */
export interface ItemDetails {
  readonly item: InventoryItemDetails;
  readonly movements: readonly InventoryMovement[];
  readonly nextCursor: string | null;
}

/** Buckets, lots by expiry and movements of one item. */
export function itemDetails(
  host: InventoryHost & HTMLElement,
  details: ItemDetails,
  showOlder: () => void,
): TemplateResult {
  adopt(host, detailsStyles);
  const { item, movements, nextCursor } = details;
  const level = host.headingLevel + 2;
  const title = (text: string) =>
    html`<div class="part-title" role="heading" aria-level=${level}>${text}</div>`;
  return html`${buckets(host, item)}
  ${
    item.lots.some(({ lotNumber }) => lotNumber !== null)
      ? html`${title(host.msg('inventory.lotsTitle'))}${lots(host, item)}`
      : nothing
  }
  ${movements.length > 0 ? html`${title(host.msg('inventory.movementsTitle'))}${ledger(host, details)}` : nothing}
  ${
    nextCursor
      ? html`<button type="button" class="btn" @click=${showOlder}>${host.msg('inventory.older')}</button>`
      : nothing
  }`;
}

function buckets(host: InventoryHost, item: InventoryItem): TemplateResult {
  const { format } = host;
  const packs = format.packs(item.onHand, item.unitsPerCase);
  const figure = (label: string, value: number, always = false) =>
    value === 0 && !always
      ? nothing
      : html`<div>
          <dt>${label}</dt>
          <dd>${format.number(value)}</dd>
        </div>`;
  return html`<p class="muted">
      ${item.location.name}${item.product.gtin ? html`<br />${host.msg('inventory.gtin')} ${item.product.gtin}` : nothing}
    </p>
    <dl class="buckets headline">
      <div>
        <dt>${host.msg('inventory.onHand')}</dt>
        <dd class="kpi">${format.number(item.onHand)}</dd>
        ${packs ? html`<dd class="caption muted">${packs}</dd>` : nothing}
      </div>
      ${
        item.value
          ? html`<div>
              <dt>${host.msg(item.valueBasis === 'COST' ? 'inventory.costValue' : 'inventory.value')}</dt>
              <dd class="kpi">${format.kpi(item.value)}</dd>
            </div>`
          : nothing
      }
    </dl>
    <dl class="buckets">
      ${figure(host.msg('inventory.available'), item.available, true)}
      ${figure(host.msg('inventory.reserved'), item.reserved)}
      ${figure(host.msg('inventory.damaged'), item.damaged)}
      ${figure(host.msg('inventory.qualityHold'), item.qualityHold)}
      ${figure(host.msg('inventory.expired'), item.expired)}
      ${figure(host.msg('inventory.inTransit'), item.inTransit)}
    </dl>`;
}

function lots(host: InventoryHost, { lots: all }: InventoryItemDetails): TemplateResult {
  const { format } = host;
  return html`<table class="small-table">
    <thead>
      <tr>
        <th scope="col">${host.msg('inventory.lot')}</th>
        <th scope="col">${host.msg('inventory.expiry')}</th>
        <th scope="col" class="end">${host.msg('inventory.onHand')}</th>
        <th scope="col" class="end">${host.msg('inventory.available')}</th>
      </tr>
    </thead>
    <tbody>
      ${all.map(
        (lot) =>
          html`<tr>
            <th scope="row">${lot.lotNumber ?? host.msg('inventory.noLot')}</th>
            <td>${format.date(lot.expiryDate)}</td>
            <td class="end">${format.number(lot.onHand)}</td>
            <td class="end">${format.number(lot.available)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function ledger(host: InventoryHost, { item, movements }: ItemDetails): TemplateResult {
  const { format } = host;
  return html`<div
    class="scroll"
    tabindex="0"
    role="group"
    aria-label=${host.msg('inventory.movementsTitle')}
  >
    <table class="small-table">
      <thead>
        <tr>
          <th scope="col">${host.msg('inventory.date')}</th>
          <th scope="col">${host.msg('inventory.type')}</th>
          <th scope="col" class="end">${host.msg('inventory.quantity')}</th>
          <th scope="col" class="end">${host.msg('inventory.balance')}</th>
        </tr>
      </thead>
      <tbody>
        ${movements.map(
          (movement) =>
            html`<tr>
              <td class="whole">${format.day(movement.occurredAt, item.timezone)}</td>
              <th scope="row">
                ${host.msg(movementType(movement.type))}${bucketName(host, movement)}
                ${movement.source.number ? html`<div class="caption muted">${movement.source.number}</div>` : nothing}
              </th>
              <td class="end">${format.signed(movement.quantity)}</td>
              <td class="end">${format.number(movement.balance)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

const movementTypes = [
  'RECEIPT',
  'SHIP',
  'TRANSFER_OUT',
  'TRANSFER_IN',
  'SALE',
  'RETURN_IN',
  'RETURN_OUT',
  'ADJUSTMENT',
  'COUNT_VARIANCE',
  'STATUS_CHANGE',
  'SCRAP',
  'OPENING',
] as const;

/** A later version of the API may have types that this one does not know. */
function movementType(type: string) {
  const known = movementTypes.find((candidate) => candidate === type);
  return known ? (`inventory.${known}` as const) : 'inventory.OTHER';
}

const bucketTexts = {
  RESERVED: 'inventory.reserved',
  DAMAGED: 'inventory.damaged',
  QUALITY_HOLD: 'inventory.qualityHold',
  EXPIRED: 'inventory.expired',
} as const;

/** Available is the rule and is not said. */
function bucketName(host: InventoryHost, { bucket }: InventoryMovement): string {
  const id = Object.entries(bucketTexts).find(([known]) => known === bucket)?.[1];
  return id ? `, ${host.msg(id)}` : '';
}

const detailsStyles = css`
  .buckets {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr));
    gap: 8px 16px;
    margin: 0;
  }
  .buckets.headline {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.5rem), 1fr));
  }
  .buckets dt {
    color: var(--_muted);
  }
  .buckets dd {
    margin: 0;
  }
  .part-title {
    margin-block-start: 4px;
    font-weight: 600;
  }
  .scroll {
    overflow-x: auto;
  }
`;
