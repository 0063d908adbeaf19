import { markup, type Markup } from '../common/html.ts';
import type { PageTextId } from './texts/texts.ts';

export interface Section {
  /** The last part of its address; empty for the one that people come to first. */
  readonly name: string;
  readonly label: PageTextId;
  /** What stands in it. Whoever may not see a widget reads there why, and what unlocks it. */
  readonly widgets: Markup;
}

export interface SectionGroup {
  readonly name: 'work' | 'organization';
  readonly label: PageTextId;
  readonly sections: readonly Section[];
}

/** The portal's sections, in the order of its navigation: first what one does every day. */
export const SECTION_GROUPS: readonly SectionGroup[] = [
  {
    name: 'work',
    label: 'portal.work',
    sections: [
      { name: '', label: 'section.dashboard', widgets: markup`<bd-dashboard></bd-dashboard>` },
      {
        name: 'deliveries',
        label: 'section.deliveries',
        widgets: markup`<bd-asn-inbox></bd-asn-inbox><bd-discrepancies></bd-discrepancies>`,
      },
      { name: 'inventory', label: 'section.inventory', widgets: markup`<bd-inventory></bd-inventory>` },
      {
        name: 'sell-through',
        label: 'section.sell-through',
        widgets: markup`<bd-sell-through></bd-sell-through>`,
      },
      { name: 'messages', label: 'section.messages', widgets: markup`<bd-messages></bd-messages>` },
    ],
  },
  {
    name: 'organization',
    label: 'portal.organization',
    sections: [
      {
        name: 'partners',
        label: 'section.partners',
        widgets: markup`<bd-partnerships></bd-partnerships><bd-invite></bd-invite>`,
      },
      { name: 'locations', label: 'section.locations', widgets: markup`<bd-locations></bd-locations>` },
      { name: 'people', label: 'section.people', widgets: markup`<bd-people></bd-people>` },
      { name: 'access', label: 'section.access', widgets: markup`<bd-access></bd-access>` },
      { name: 'plans', label: 'section.plans', widgets: markup`<bd-plans></bd-plans>` },
      { name: 'audit', label: 'section.audit', widgets: markup`<bd-audit></bd-audit>` },
    ],
  },
];

export const SECTIONS: readonly Section[] = SECTION_GROUPS.flatMap(({ sections }) => sections);

/** `/portal` for the first section, `/portal/people` for one further on. */
export const pathOf = ({ name }: Section): string => (name === '' ? '/portal' : `/portal/${name}`);

/** The address of a section, in an organization. */
export const addressOf = (section: Section, organization: string): string =>
  `${pathOf(section)}?organization=${encodeURIComponent(organization)}`;

/**
 * Leads from what widgets only name to where it stands: from news of people and invitations to where they are answered,
 * and from an offer to the comparison of all plans. Everything else the widgets do in their own place.
 */
export const PORTAL_SCRIPT = `const SECTION_OF = { invitation: 'partners', member: 'people' };
function go(event, section) {
  const link = document.querySelector('.menu a[href^="/portal/' + section + '?"]:not([aria-current])');
  if (link === null) return;
  event.preventDefault();
  location.assign(link.href);
}
addEventListener('bd-select', (event) => {
  if (event.composedPath()[0].localName === 'bd-notifications') go(event, SECTION_OF[event.kind]);
});
addEventListener('bd-upgrade-click', (event) => {
  if (event.compares) go(event, 'plans');
});
`;
