import { sql } from 'kysely';
import type { TenantTransaction } from '../db/database.ts';
import type { PlanKey } from '@betterdata/portal-contract';
import type { AddOns, Order, ProviderSubscription, SubscriptionStatus } from './provider.ts';

export interface SubscriptionRow {
  provider: string;
  customer: string;
  reference: string | null;
  status: SubscriptionStatus;
  order: Order;
  /** RFC 3339 */
  periodEndsAt: string | null;
  pending: { planTier: PlanKey; addOns: AddOns } | null;
  graceEndsAt: string | null;
  card: { brand: string; last4: string } | null;
  version: number;
}

/** What the viewer's organization has bought; undefined where it never has. */
export async function findSubscription(trx: TenantTransaction): Promise<SubscriptionRow | undefined> {
  const { rows } = await sql<SubscriptionRow>`
    select provider, customer, reference, status, jsonb_build_object('planTier', plan_tier, 'addOns', add_ons) as "order",
      period_ends_at as "periodEndsAt", pending, grace_ends_at as "graceEndsAt", card, version
    from app.subscriptions where owner_org = app.viewer_org()`.execute(trx);
  return rows[0];
}

/** Whoever changes a subscription waits for who did before. */
export async function lockSubscription(trx: TenantTransaction): Promise<void> {
  await sql`select app.lock_subscription()`.execute(trx);
}

/** The payment page that was opened last; undefined where there was none. */
export async function findCheckout(trx: TenantTransaction, provider: string): Promise<string | undefined> {
  const { rows } = await sql<{ reference: string }>`
    select reference from app.checkouts where owner_org = app.viewer_org() and provider = ${provider}`.execute(
    trx,
  );
  return rows[0]?.reference;
}

/** Notes the payment page that is open now. */
export async function noteCheckout(
  trx: TenantTransaction,
  provider: string,
  reference: string,
): Promise<void> {
  await sql`
    insert into app.checkouts (owner_org, provider, reference) values (app.viewer_org(), ${provider}, ${reference})
    on conflict (owner_org) do update
    set provider = excluded.provider, reference = excluded.reference, opened_at = app.clock()`.execute(trx);
}

/**
 * Notes a report of the provider; false if it was noted before, or is about an organization of another installation that
 * sells through the same account.
 */
export async function noteEvent(trx: TenantTransaction, provider: string, event: string): Promise<boolean> {
  const { rows } = await sql`
    insert into app.billing_events (owner_org, provider, event)
    select id, ${provider}, ${event} from app.organizations where id = app.viewer_org()
    on conflict do nothing returning event`.execute(trx);
  return rows.length > 0;
}

/** Takes over what the provider says, and gives the organization what it has bought. */
export async function applySubscription(
  trx: TenantTransaction,
  provider: string,
  state: ProviderSubscription,
  granted: { planTier: PlanKey; addOns: AddOns },
  graceDays: number,
): Promise<boolean> {
  const { customer, reference, status, order, periodEndsAt, pending, card } = state;
  const later = pending === 'CANCEL' ? { planTier: 'FREE', addOns: {} } : pending;
  const { rows } = await sql<{ changed: boolean }>`
    select app.apply_subscription(${provider}, ${customer}, ${reference}, ${status}, ${order.planTier},
      ${JSON.stringify(order.addOns)}::jsonb, ${periodEndsAt}::timestamptz, ${later && JSON.stringify(later)}::jsonb,
      ${card && JSON.stringify(card)}::jsonb, make_interval(days => ${graceDays}), ${granted.planTier},
      ${JSON.stringify(granted.addOns)}::jsonb) as changed`.execute(trx);
  return rows[0]?.changed === true;
}

export interface Payer {
  /** Of the person who acts. */
  email: string;
  /** True for a subsidiary, whose parent pays. */
  isSubsidiary: boolean;
}

/** The person who acts, and whether their organization pays itself. */
export async function findPayer(trx: TenantTransaction): Promise<Payer> {
  const { rows } = await sql<Payer>`
    select coalesce((select email from app.users where id = app.viewer_user()), '') as email,
      kind = 'SUBSIDIARY' as "isSubsidiary"
    from app.organization_accounts where organization_id = app.viewer_org()`.execute(trx);
  if (rows[0] === undefined) throw new Error('The viewer has no organization');
  return rows[0];
}
