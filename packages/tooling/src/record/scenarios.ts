import { inRoot } from '../root.ts';

/** Whose session is recorded, in which network: a person's of an organization, or the platform operator's. */
export type ScenarioSource = PersonSource | OperatorSource;

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
}

const demo = inRoot('packages/server/network');
const longTexts = inRoot('packages/tooling/src/record/long-texts');

const amazon = { network: demo, organization: 'ORG-101', email: 'alicia.moreno@amazon.example' };

const luxeBond = { organization: 'ORG-003', partnership: 'LUXE-AMAZON' };

/** Every scenario of the mocks. `npm run record` makes packages/mocks/src/recordings/ from them and the journeys. */
export const scenarioSources: Readonly<Record<string, ScenarioSource>> = {
  amazon,
  'amazon-operator': {
    ...amazon,
    email: 'dana.reyes@amazon.example',
    journeys: ['viewer', 'members', 'access', 'audit-events', 'locations'],
  },
  'amazon-restricted': { ...amazon, features: ['partnerships.view'] },
  'amazon-read-only': { ...amazon, host: luxeBond, journeys: ['viewer', 'asns'] },
  'amazon-counting': { ...amazon, features: ['asns.receive'], journeys: ['viewer'] },
  sephora: { network: demo, organization: 'ORG-102', email: 'isabelle.chen@sephora.example' },
  packagepro: { network: demo, organization: 'ORG-201', email: 'wei.zhang@packagepro.example' },
  'luxe-bond': { network: demo, organization: 'ORG-003', email: 'nina.park@luxebond.example' },
  techcomponents: { network: demo, organization: 'ORG-402', email: 'arjun.mehta@techcomponents.example' },
  operator: { network: demo, operator: 'jo@betterdata.example', journeys: ['network'] },
  'long-texts': { network: longTexts, organization: 'LAGER', email: 'wilhelmine@lager.example' },
};
