import type { AsnContent, AsnLineInput, FieldError } from '@betterdata/portal-contract';
import { FieldErrors } from '../common/field-errors.ts';
import { checkLogisticUnits } from './logistic-units.ts';

/** The most units that a document of the contract can speak of. */
const MAX_UNITS = 1_000_000_000;

/** How a product is followed through the ledger. */
export type Tracking = 'NONE' | 'LOT' | 'SERIAL';

/** What the rules need to know besides the content itself. */
export interface AsnContext {
  now: Date;
  /** The sender's products, by SKU: at least those that the lines name. */
  products: ReadonlyMap<string, { tracking: Tracking }>;
  /** Expiry dates of lots that the sender sees, by {@link lotKey}: at least of those that the lines name. */
  lotExpiries: ReadonlyMap<string, string>;
  shipFromKnown: boolean;
  /** Whether the partnership shares the ship-to location. */
  shipToShared: boolean;
}

/**
 * Everything that is wrong with a notice; empty for a good one.
 * @param root JSON Pointer of the content inside the request's body
 */
export function validateAsn(content: AsnContent, context: AsnContext, root = ''): FieldError[] {
  const errors = new FieldErrors(root);
  checkLocations(content, context, errors);
  checkDates(content, context.now, errors);
  checkLineNumbers(content.lines, errors);
  checkLotExpiries(content.lines, context.lotExpiries, errors);
  if (countsOf(content).unitsShipped > MAX_UNITS) {
    errors.add('/lines', 'too-many', 'More units than an ASN can hold.');
  }
  content.lines.forEach((line, index) => checkLine(line, `/lines/${index}`, context, errors));
  checkLogisticUnits(content, errors);
  return errors.list;
}

/** The figures of a notice's summary. */
export function countsOf(content: AsnContent) {
  const units = content.logisticUnits ?? [];
  const palletCount = units.filter((unit) => unit.level === 'PALLET').length;
  return {
    palletCount,
    cartonCount: units.length - palletCount,
    lineCount: content.lines.length,
    unitsShipped: content.lines.reduce((sum, line) => sum + line.quantity, 0),
  };
}

/** The orders that a notice ships against, each once, in the order of its lines. */
export function purchaseOrdersOf(content: AsnContent): string[] {
  const numbers = content.lines.flatMap((line) => line.purchaseOrder ?? []);
  return [...new Set(numbers)];
}

function checkLocations(content: AsnContent, context: AsnContext, errors: FieldErrors): void {
  if (!context.shipFromKnown) {
    errors.add('/shipFromLocation', 'unknown-location', `You have no location ${content.shipFromLocation}.`);
  }
  if (!context.shipToShared) {
    const detail = `The partnership shares no location ${content.shipToLocation}.`;
    errors.add('/shipToLocation', 'unknown-location', detail);
  }
}

function checkDates(content: AsnContent, now: Date, errors: FieldErrors): void {
  const shippedAt = Date.parse(content.shippedAt);
  if (shippedAt > now.getTime()) {
    errors.add('/shippedAt', 'in-future', 'Goods cannot have shipped in the future.');
  }
  if (content.estimatedDeliveryAt !== undefined && Date.parse(content.estimatedDeliveryAt) < shippedAt) {
    errors.add('/estimatedDeliveryAt', 'before-shipped', 'The delivery cannot be before the shipping.');
  }
}

function checkLineNumbers(lines: AsnLineInput[], errors: FieldErrors): void {
  const seen = new Set<number>();
  lines.forEach(({ lineNumber }, index) => {
    if (seen.has(lineNumber)) {
      errors.add(`/lines/${index}/lineNumber`, 'duplicate-line', `Line number ${lineNumber} is used twice.`);
    }
    seen.add(lineNumber);
  });
}

/** One lot of one product has one expiry date, on whichever lines it ships, and whoever has it in stock. */
function checkLotExpiries(
  lines: AsnLineInput[],
  known: AsnContext['lotExpiries'],
  errors: FieldErrors,
): void {
  const announced = new Map<string, string | undefined>();
  lines.forEach((line, lineIndex) => {
    line.lots?.forEach(({ lotNumber, expiryDate }, lotIndex) => {
      const complain = (detail: string) =>
        errors.add(`/lines/${lineIndex}/lots/${lotIndex}/expiryDate`, 'expiry-conflict', detail);
      const key = lotKey(line.sku, lotNumber);
      const expires = known.get(key);
      if (expires !== undefined && expiryDate !== undefined && expiryDate !== expires) {
        complain(`Lot ${lotNumber} of ${line.sku} expires on ${expires}.`);
      } else if (announced.has(key) && announced.get(key) !== expiryDate) {
        complain(`Lot ${lotNumber} of ${line.sku} has another expiry above.`);
      }
      if (!announced.has(key)) announced.set(key, expiryDate);
    });
  });
}

/** Names a lot of a product. */
export function lotKey(sku: string, lotNumber: string): string {
  return JSON.stringify([sku, lotNumber]);
}

function checkLine(line: AsnLineInput, path: string, context: AsnContext, errors: FieldErrors): void {
  const product = context.products.get(line.sku);
  if (!product) {
    errors.add(`${path}/sku`, 'unknown-product', `You have no product ${line.sku}.`);
  } else {
    checkTracking(line, product.tracking, path, errors);
  }
  if (line.purchaseOrderLine !== undefined && line.purchaseOrder === undefined) {
    errors.add(`${path}/purchaseOrder`, 'order-required', 'An order line needs the number of its order.');
  }
  checkLots(line, path, errors);
}

function checkTracking(line: AsnLineInput, tracking: Tracking, path: string, errors: FieldErrors): void {
  const hasLots = line.lots !== undefined && line.lots.length > 0;
  if (tracking === 'LOT' && !hasLots) {
    errors.add(`${path}/lots`, 'lots-required', `${line.sku} is tracked by lot: name the lots that ship.`);
  }
  if (tracking !== 'LOT' && hasLots) {
    errors.add(`${path}/lots`, 'not-lot-tracked', `${line.sku} is not tracked by lot.`);
  }
}

function checkLots(line: AsnLineInput, path: string, errors: FieldErrors): void {
  const { lots } = line;
  if (!lots || lots.length === 0) return;
  const seen = new Set<string>();
  lots.forEach(({ lotNumber, expiryDate, productionDate }, index) => {
    if (seen.has(lotNumber)) {
      errors.add(`${path}/lots/${index}/lotNumber`, 'duplicate-lot', `Lot ${lotNumber} is named twice.`);
    }
    seen.add(lotNumber);
    // ISO dates compare as text.
    if (expiryDate !== undefined && productionDate !== undefined && expiryDate <= productionDate) {
      const detail = `Lot ${lotNumber} expires before it was made.`;
      errors.add(`${path}/lots/${index}/expiryDate`, 'expiry-before-production', detail);
    }
  });
  const inLots = lots.reduce((sum, lot) => sum + lot.quantity, 0);
  if (inLots !== line.quantity) {
    const detail = `Line ${line.lineNumber} ships ${line.quantity}, but its lots add up to ${inLots}.`;
    errors.add(`${path}/quantity`, 'lots-mismatch', detail);
  }
}
