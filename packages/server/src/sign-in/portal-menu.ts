import { markup, type Markup } from '../common/html.ts';
import type { PersonsMembership } from './memberships.sql.ts';
import { addressOf, SECTION_GROUPS, type Section } from './portal-sections.ts';
import type { PageWords } from './texts/texts.ts';

interface Place {
  /** The organizations that the person may enter. */
  open: readonly PersonsMembership[];
  chosen: PersonsMembership;
  section: Section;
}

/** The organizations and the sections, as links that work without any script. */
export function portalMenu(words: PageWords, place: Place): Markup {
  const { open, chosen, section } = place;
  const groups = SECTION_GROUPS.map(({ name, label, sections }) => {
    const links = sections.map((each) =>
      link(words.text(each.label), addressOf(each, chosen.code), each === section),
    );
    return markup`<p id="menu-${name}">${words.text(label)}</p>
<ul aria-labelledby="menu-${name}">${links}</ul>
`;
  });
  const organization =
    open.length > 1
      ? organizationLinks(words, place)
      : markup`<p class="organization">${chosen.name}</p>
`;
  return markup`${organization}<nav aria-label="${words.text('portal.sections')}">${groups}</nav>`;
}

/** Links to the same section of each organization. */
export function organizationLinks(
  words: PageWords,
  { open, chosen, section }: Pick<Place, 'open' | 'section'> & { chosen?: PersonsMembership },
): Markup {
  const links = open.map((each) => link(each.name, addressOf(section, each.code), each === chosen));
  return markup`<nav class="organizations" aria-label="${words.text('portal.switch')}"><ul>${links}</ul></nav>
`;
}

function link(text: string, address: string, isCurrent: boolean): Markup {
  return markup`<li><a href="${address}"${isCurrent ? markup` aria-current="page"` : ''}>${text}</a></li>
`;
}
