import { expect } from 'chai';
import { checkAccessibility, findLiterals } from '../testing/checks.ts';
import { inside, mountPortal, textOf, unmountAll, until } from '../testing/mount.ts';

const mountTour = async (attributes = 'locale="en"') => {
  const { widget } = await mountPortal({ markup: '<bd-tour></bd-tour>', attributes });
  return widget;
};
const dialog = (tour: Element) => tour.shadowRoot?.querySelector('dialog');
const shown = (tour: Element) => until(() => dialog(tour)?.open === true, 'the tour');

describe('<bd-tour>', () => {
  beforeEach(() => localStorage.clear());
  afterEach(unmountAll);

  it('leads through four steps, with the focus on what is said', async () => {
    const tour = await mountTour();
    await shown(tour);
    await checkAccessibility(tour);
    for (const title of ['Your dashboard', 'Deliveries', 'Shared stock', 'Partners and people']) {
      await until(() => textOf(tour).includes(title), title);
      await until(() => tour.shadowRoot?.activeElement?.id === 'tour-title', 'the focus');
      inside(tour, '#next').click();
    }
    await until(() => !dialog(tour), 'the end');
  });

  it('is shown to a person once, however it ended', async () => {
    const first = await mountTour();
    await shown(first);
    inside(first, '#skip').click();
    await until(() => !dialog(first), 'the end');
    unmountAll();
    const second = await mountTour();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(dialog(second) ?? null).to.equal(null);
  });

  it('speaks the reader’s language', async () => {
    const tour = await mountTour('locale="en-XA"');
    await until(() => textOf(tour).includes('⟦'), 'the language');
    expect(findLiterals(tour)).to.deep.equal([]);
  });
});
