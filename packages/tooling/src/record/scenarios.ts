import { inRoot } from '../root.ts';
import type { Invited } from './invite.ts';
import type { Purchase } from './purchase.ts';

/**
 * Whose session is recorded, in which network: a person's of an organization, the platform operator's, or that of whoever
 * holds the link of an invitation.
 */
export type ScenarioSource = PersonSource | OperatorSource | InvitedSource;

interface InvitedSource {
  network: string;
  /** The invitation, in a world of its own. */
  invited: Invited;
  journeys: string[];
}

interface OperatorSource {
  network: string;
  /** Who is at the screen. */
  operator: string;
  journeys: string[];
}

interface PersonSource {
  /** The folder of the network's files. */
  network: string;
  /** The code of the organization that the person acts for. */
  organization: string;
  email: string;
  /** The host on whose own page it is, within their partnership; it only reads. */
  host?: { organization: string; partnership: string };
  /** The only features that the session allows; all if left out. */
  features?: string[];
  /** The only journeys that are made; all if left out. */
  journeys?: string[];
  /** What the organization has bought, in a world of its own. */
  bought?: Purchase;
}

const demo = inRoot('packages/server/network');
const longTexts = inRoot('packages/tooling/src/record/long-texts');

const amazon = { network: demo, organization: 'ORG-101', email: 'alicia.moreno@amazon.example' };

const ownerOfPro = (bought: Omit<Purchase, 'at'>): PersonSource => ({
  ...amazon,
  journeys: ['viewer'],
  bought: { at: '2026-02-10T15:00:00Z', ...bought },
});

const invited = (changes: Partial<Invited> = {}): InvitedSource => ({
  network: demo,
  invited: { organizationName: 'Harbor Stores', type: 'VMI_RETAILER', location: 'LOC-004', ...changes },
  journeys: ['invitation'],
});

const luxeBond = { organization: 'ORG-003', partnership: 'LUXE-AMAZON' };

/** Every scenario of the mocks. `npm run record` makes packages/mocks/src/recordings/ from them and the journeys. */
export const scenarioSources: Readonly<Record<string, ScenarioSource>> = {
  amazon,
  'amazon-operator': {
    ...amazon,
    email: 'dana.reyes@amazon.example',
    journeys: ['viewer', 'organization', 'members', 'access', 'audit-events', 'locations'],
  },
  'amazon-restricted': { ...amazon, features: ['partnerships.view'] },
  'amazon-read-only': { ...amazon, host: luxeBond, journeys: ['viewer', 'asns'] },
  'amazon-counting': { ...amazon, features: ['asns.receive'], journeys: ['viewer'] },
  'amazon-pro': ownerOfPro({ addOns: { ADDITIONAL_LOCATION: 2, ADVANCED_FORECASTING: 1 } }),
  'amazon-eighteen-locations': ownerOfPro({ addOns: { ADDITIONAL_LOCATION: 17 } }),
  'amazon-late': ownerOfPro({ addOns: { ADDITIONAL_LOCATION: 1 }, card: 'FAILS_LATER' }),
  'amazon-leaving': ownerOfPro({ addOns: { ADDITIONAL_LOCATION: 1 }, ends: true }),
  sephora: { network: demo, organization: 'ORG-102', email: 'isabelle.chen@sephora.example' },
  packagepro: { network: demo, organization: 'ORG-201', email: 'wei.zhang@packagepro.example' },
  'luxe-bond': { network: demo, organization: 'ORG-003', email: 'nina.park@luxebond.example' },
  techcomponents: { network: demo, organization: 'ORG-402', email: 'arjun.mehta@techcomponents.example' },
  invited: invited(),
  'invited-3pl': invited({ organizationName: 'Harbor Logistics', type: 'THREE_PL' }),
  'invited-used': invited({ status: 'ACCEPTED' }),
  'invited-waiting': invited({ status: 'AWAITING_APPROVAL' }),
  'invited-declined': invited({ status: 'DECLINED' }),
  'invited-withdrawn': invited({ status: 'REVOKED' }),
  'invited-expired': invited({ daysAgo: 16 }),
  // Where another partner's sales consume.
  'invited-in-vain': invited({ location: 'LOC-104' }),
  operator: { network: demo, operator: 'jo@betterdata.example', journeys: ['network'] },
  'long-texts': { network: longTexts, organization: 'LAGER', email: 'wilhelmine@lager.example' },
};
