import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { checkAccessibility } from '../testing/checks.ts';
import { inside, mountPortal, once, textOf, unmountAll, until } from '../testing/mount.ts';
import { defineSampleForm, type BdSampleForm } from '../testing/sample-form.ts';

async function mountForm(): Promise<{ widget: BdSampleForm; portal: Element }> {
  const { portal, widget } = await mountPortal({ markup: '<bd-sample-form></bd-sample-form>' });
  await once(widget, 'bd-ready');
  return { widget: widget as BdSampleForm, portal };
}

const focused = (widget: Element) => widget.shadowRoot?.activeElement as HTMLElement;

describe('a form', () => {
  before(defineSampleForm);
  afterEach(unmountAll);

  it('sums up the problems, takes the focus there and leads to the fields', async () => {
    const { widget } = await mountForm();
    await checkAccessibility(widget);
    inside(widget, '.primary').click();
    await widget.updateComplete;
    expect(focused(widget).id).to.equal('form-errors');
    expect(textOf(widget)).to.include('There is a problem');
    await checkAccessibility(widget);
    const input = inside(widget, '#quantity');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(input.getAttribute('aria-describedby')).to.equal('quantity-hint quantity-error');
    expect(inside(widget, '#quantity-error').textContent.trim()).to.equal('Enter a quantity');
    inside(widget, '#form-errors .link').click();
    expect(focused(widget)).to.equal(input);
    expect(inside<HTMLButtonElement>(widget, '.primary').disabled).to.equal(false);
  });

  it('says the result under the header and aloud, until it is dismissed', async () => {
    const { widget, portal } = await mountForm();
    inside(widget, '#quantity').focus();
    await sendKeys({ type: '5' });
    await sendKeys({ press: 'Enter' });
    await widget.updateComplete;
    expect(inside(widget, '.note.ok').textContent).to.include('Saved.');
    await until(() => inside(portal, '[aria-live="polite"]').textContent === 'Saved.', 'speech');
    await checkAccessibility(widget);
    inside(widget, '.note [aria-label="Dismiss"]').click();
    await widget.updateComplete;
    expect(widget.shadowRoot?.querySelector('.note')).to.equal(null);
  });

  it('asks before what cannot be undone, with the focus on the safe answer', async () => {
    const { widget } = await mountForm();
    const discard = inside(widget, '.form .btn:not(.primary)');
    discard.focus();
    discard.click();
    expect(focused(widget).textContent.trim()).to.equal('Keep');
    await checkAccessibility(widget);
    await sendKeys({ press: 'Escape' });
    await until(() => widget.discarded === false, 'no');
    expect(focused(widget)).to.equal(discard);
    discard.click();
    inside(widget, 'dialog .danger-fill').click();
    await until(() => widget.discarded === true, 'yes');
    expect(widget.shadowRoot?.querySelector('dialog')).to.equal(null);
  });
});
