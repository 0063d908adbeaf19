import type {
  NetworkCohorts,
  NetworkOrganization,
  NetworkOrganizationList,
  NetworkProjection,
  NetworkSummary,
} from '@betterdata/portal-contract';
import { inMinutes, type Routes } from './fake-api.ts';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const rate = (converted: number, eligible: number, share: number | null) => ({
  eligible,
  converted,
  rate: share,
});

export const sampleSummary: NetworkSummary = {
  asOf: '2026-03-14',
  organizations: 11,
  parties: 1,
  plans: [
    { planTier: 'FREE', organizations: 6, monthlyRevenue: usd('0.00') },
    { planTier: 'PRO', organizations: 2, monthlyRevenue: usd('447.00') },
    { planTier: 'ENTERPRISE', organizations: 3, monthlyRevenue: usd('999.00') },
  ],
  monthlyRevenue: usd('1446.00'),
  partnerships: { active: 8, withParties: 1, ended: 0 },
  partnershipsPerOrganization: 1.55,
  inSeveralPartnerships: 2,
  hostingPartners: 1,
  partnershipsHostedByPartners: 2,
};

export const sampleCohorts: NetworkCohorts = {
  asOf: '2026-03-14',
  items: [
    {
      month: '2023-03-01',
      joined: 2,
      within6Months: rate(0, 2, 0),
      within12Months: rate(1, 2, 0.5),
    },
    {
      month: '2025-12-01',
      joined: 1,
      within6Months: rate(0, 0, null),
      within12Months: rate(0, 0, null),
    },
  ],
  total: { joined: 3, within6Months: rate(0, 2, 0), within12Months: rate(1, 2, 0.5) },
  funnel: [
    { stage: 'INVITED', organizations: 4, ofPrevious: null },
    { stage: 'JOINED', organizations: 3, ofPrevious: 0.75 },
    { stage: 'PARTNERED', organizations: 3, ofPrevious: 1 },
    { stage: 'PRO', organizations: 1, ofPrevious: 0.3333 },
    { stage: 'ENTERPRISE', organizations: 0, ofPrevious: 0 },
  ],
};

/** Straight, so that a test sees at once what a point should be. */
export function sampleProjection(percent = 40): NetworkProjection {
  return {
    asOf: '2026-03-14',
    rate: percent,
    freeOrganizations: 6,
    planPrice: usd('199.00'),
    months: Array.from({ length: 13 }, (_, month) => {
      const converted = (6 * percent * month) / 1200;
      const date = new Date(Date.UTC(2026, 2 + month, 14)).toISOString().slice(0, 10);
      return { month: date, converted, monthlyRevenue: usd((1446 + 199 * converted).toFixed(2)) };
    }),
  };
}

export function sampleMember(changes: Partial<NetworkOrganization> = {}): NetworkOrganization {
  return {
    id: '0b54a0de-52ab-4d0c-8b0f-2f3f6b1f0201',
    code: 'ORG-201',
    name: 'PackagePro',
    planTier: 'PRO',
    since: '2023-03-01',
    upgradedAt: '2023-10-01',
    monthlyCost: usd('248.00'),
    billedTo: null,
    partnershipsHosted: 2,
    partnershipsJoined: 1,
    organizationsInNetwork: 3,
    ...changes,
  };
}

export const sampleMembers: NetworkOrganizationList = {
  items: [
    sampleMember(),
    sampleMember({
      id: '0b54a0de-52ab-4d0c-8b0f-2f3f6b1f0003',
      code: 'ORG-003',
      name: 'LUXE BOND',
      planTier: 'ENTERPRISE',
      upgradedAt: null,
      monthlyCost: usd('0.00'),
      billedTo: 'LUXE BOND International',
      partnershipsHosted: 0,
    }),
  ],
  nextCursor: null,
};

/** What the operator's page asks; its session is none of an organization's. */
export function networkRoutes(changes: Routes = {}): Routes {
  return {
    'POST /portal-session': () => ({ token: 'os_operator', expiresAt: inMinutes(15) }),
    'GET /v1/network': sampleSummary,
    'GET /v1/network/cohorts': sampleCohorts,
    'GET /v1/network/projection': (request: Request) =>
      sampleProjection(Number(new URL(request.url).searchParams.get('rate'))),
    'GET /v1/network/organizations': sampleMembers,
    ...changes,
  };
}
