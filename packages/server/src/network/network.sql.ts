import type { PlanKey } from '@betterdata/portal-contract';
import { sql } from 'kysely';
import type { OperatorTransaction } from '../db/database.ts';
import type { Subscription } from '../entitlements/entitlements.ts';

/** Whom the figures are about, and when. */
export interface Scope {
  /** The organization whose network it is; everybody's if undefined. */
  host: string | undefined;
  /** ISO date in UTC. */
  today: string;
}

/** How many organizations have bought the same. */
export interface PlanRow {
  planTier: PlanKey;
  subsidiary: boolean;
  addOns: Subscription['addOns'];
  organizations: number;
}

export interface ValueRow {
  active: number;
  withParties: number;
  parties: number;
  ended: number;
  /** Organizations that take part, once per partnership. */
  sides: number;
  inSeveral: number;
  hostingPartners: number;
  hostedByPartners: number;
}

/** Organizations that started FREE in one month. */
export interface CohortRow {
  /** The month's first day. */
  month: string;
  joined: number;
  partnered: number;
  pro: number;
  enterprise: number;
  /** Who joined 6, 12 months ago or earlier; who of them had a paid plan within that time. */
  old6: number;
  converted6: number;
  old12: number;
  converted12: number;
}

export interface OrganizationRow {
  id: string;
  code: string;
  name: string;
  kind: string;
  planTier: PlanKey;
  addOns: Subscription['addOns'];
  since: string;
  upgradedAt: string | null;
  billedTo: string | null;
  hosted: number;
  joined: number;
  /** Organizations in its network, itself among them. */
  network: number;
}

export async function readPlans(trx: OperatorTransaction, { host, today }: Scope): Promise<PlanRow[]> {
  const { rows } = await sql<PlanRow>`
    select plan_tier as "planTier", subsidiary, add_ons as "addOns", organizations
    from app.network_plans(${host ?? null}, ${today})`.execute(trx);
  return rows;
}

export async function readValue(trx: OperatorTransaction, { host, today }: Scope): Promise<ValueRow> {
  const { rows } = await sql<ValueRow>`
    select active, with_parties as "withParties", parties, ended, sides, in_several as "inSeveral",
      hosting_partners as "hostingPartners", hosted_by_partners as "hostedByPartners"
    from app.network_value(${host ?? null}, ${today})`.execute(trx);
  if (rows[0] === undefined) throw new Error('app.network_value answered no row');
  return rows[0];
}

export async function readCohorts(trx: OperatorTransaction, { host, today }: Scope): Promise<CohortRow[]> {
  const { rows } = await sql<CohortRow>`
    select month, joined, partnered, pro, enterprise, old_6 as old6, converted_6 as converted6, old_12 as old12,
      converted_12 as converted12
    from app.network_cohorts(${host ?? null}, ${today})`.execute(trx);
  return rows;
}

/** How many invitations have brought no organization, so far or for good. */
export async function readUnanswered(trx: OperatorTransaction, { host, today }: Scope): Promise<number> {
  const { rows } = await sql<{ unanswered: number }>`
    select unanswered from app.network_invited(${host ?? null}, ${today})`.execute(trx);
  return rows[0]?.unanswered ?? 0;
}

/** One more row than `limit`, where there are more. */
export async function readOrganizations(
  trx: OperatorTransaction,
  { host, today }: Scope,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<OrganizationRow[]> {
  const { rows } = await sql<OrganizationRow>`
    select id, code, name, kind, plan_tier as "planTier", add_ons as "addOns", since, upgraded_at as "upgradedAt",
      billed_to as "billedTo", hosted, joined, network
    from app.network_organizations(${host ?? null}, ${today}, ${after ?? null}, ${limit + 1})`.execute(trx);
  return rows;
}
