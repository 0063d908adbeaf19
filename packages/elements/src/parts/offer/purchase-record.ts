import { PURCHASE_KEY } from '../lazy-offer.ts';

/** A purchase that was begun and not seen to end. */
export interface PurchaseRecord {
  /** Of the widget that goes on with it. */
  readonly by: string;
  /** Of the person who buys, as the session names them. */
  readonly subject: string;
  readonly planTier: string;
  readonly at: number;
}

const FORGET_AFTER_MS = 60 * 60_000;

/** Keeps it for the page to which the payment page leads back. */
export function keepPurchase(record: PurchaseRecord): void {
  try {
    localStorage.setItem(PURCHASE_KEY, JSON.stringify(record));
  } catch {
    // Where nothing can be stored, only the tab in which it was begun knows of it.
  }
}

export function forgetPurchase(): void {
  try {
    localStorage.removeItem(PURCHASE_KEY);
  } catch {
    // There was nothing to forget.
  }
}

/** Takes over what a widget of this name began in this page before it was left; only one takes it. */
export function takePurchase(by: string): PurchaseRecord | undefined {
  try {
    const record = JSON.parse(localStorage.getItem(PURCHASE_KEY) ?? 'null') as PurchaseRecord | null;
    if (record?.by !== by) return undefined;
    forgetPurchase();
    return Date.now() - record.at < FORGET_AFTER_MS ? record : undefined;
  } catch {
    return undefined;
  }
}
