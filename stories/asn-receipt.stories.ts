import type { Meta } from '@storybook/web-components-vite';
import {
  chooseFile,
  error,
  eventually,
  loading,
  locked,
  offline,
  part,
  press,
  seenBy,
  shown,
  stale,
  type Story,
  type Widget,
} from '../.storybook/states.ts';
import { recordings } from '../packages/mocks/src/recordings/index.gen.ts';

const ASN_8841 = 'bc1fc787-057f-5499-80f7-05cee07edf3e';
const ASN_8846 = 'a0ab7d59-0bcb-56f9-b712-d06962c28785';
const ASN_8831 = '3a7cfd96-256d-5816-bbbb-8cbb316cdc40';
const ASN_8834 = '468c1e85-2912-58db-9354-b7a9091a6522';
const LONG_ASN = '022d680f-76dd-5f23-a63c-48202f29018b';

export default {
  title: 'bd-asn-receipt',
  component: 'bd-asn-receipt',
  args: { asn: ASN_8841 },
} satisfies Meta;

export const Free: Story = seenBy('amazon');
/** What is not shared with you does not exist. */
export const Pro: Story = {
  ...seenBy('packagepro', async ({ canvasElement }) => {
    await shown(canvasElement, 'error');
  }),
  args: { asn: ASN_8846 },
};
/** Who sent it sees how far it is. */
export const Enterprise: Story = { ...seenBy('luxe-bond'), args: { asn: ASN_8834 } };

export const Scanning: Story = seenBy('amazon', async ({ canvasElement }) => {
  const receipt = await shown(canvasElement, 'ready');
  await enter(receipt, '#scan', 'LB-1007');
  await enter(receipt, '#scan', '(01)09520001010422(10)A21');
  await part(receipt, '.last-item');
});
export const Refused: Story = seenBy('amazon', async ({ canvasElement }) => {
  const receipt = await shown(canvasElement, 'ready');
  await enter(receipt, '#scan', 'LB-9999');
});
/** Of which of its lots it is, the label did not say. */
export const LotAsked: Story = seenBy('amazon', async ({ canvasElement }) => {
  const receipt = await shown(canvasElement, 'ready');
  await enter(receipt, '#scan', 'LB-1042');
  await part(receipt, '.prompt');
});
/** A label of 103 units, where 100 were announced. */
export const Over: Story = {
  ...seenBy('amazon', async ({ canvasElement }) => {
    const receipt = await shown(canvasElement, 'ready');
    await enter(receipt, '#scan', '(01)09520001010415(30)103\u001d(10)S56');
    await part(receipt, '.prompt');
  }),
  args: { asn: ASN_8846 },
};
export const LineOpen: Story = seenBy('amazon', async ({ canvasElement }) => {
  await press(await shown(canvasElement, 'ready'), '.tbody > .tr, button.item');
});
/** A count that was left, and is found again. */
export const Unfinished: Story = {
  ...seenBy('amazon', async ({ canvasElement }) => {
    const receipt = (await shown(canvasElement, 'ready')) as Widget & { asn: string };
    await countShort(receipt);
    receipt.asn = ASN_8841;
    await eventually('another delivery', () => receipt.shadowRoot?.textContent?.includes('ASN-8841'));
    receipt.asn = ASN_8846;
    await eventually('the first again', () => receipt.shadowRoot?.textContent?.includes('ASN-8846'));
  }),
  args: { asn: ASN_8846 },
};
export const Review: Story = {
  ...seenBy('amazon', async ({ canvasElement }) => {
    const receipt = await shown(canvasElement, 'ready');
    await review(receipt);
  }),
  args: { asn: ASN_8846 },
};
/** What is damaged is shown to the sender, before and after it is sent. */
export const ReviewWithPhoto: Story = {
  ...seenBy('amazon', async ({ canvasElement }) => {
    const receipt = await shown(canvasElement, 'ready');
    await review(receipt);
    await photograph(receipt);
  }),
  args: { asn: ASN_8846 },
};
export const PhotoWaiting: Story = {
  parameters: { scenario: 'amazon', fail: { 'photos.upload': 'no-network' } },
  async play({ canvasElement }) {
    const receipt = await shown(canvasElement, 'ready');
    await review(receipt);
    await chooseFile(receipt, await carton());
    await part(receipt, '.thumbs .danger');
  },
  args: { asn: ASN_8846 },
};
export const NoPicture: Story = {
  ...seenBy('amazon', async ({ canvasElement }) => {
    const receipt = await shown(canvasElement, 'ready');
    await review(receipt);
    await chooseFile(receipt, new File(['No picture'], 'note.jpg', { type: 'image/jpeg' }));
    await part(receipt, '.thumbs .danger');
  }),
  args: { asn: ASN_8846 },
};
/** Nobody has said what is to become of the missing units. */
export const ReasonMissing: Story = {
  ...seenBy('amazon', async ({ canvasElement }) => {
    const receipt = await shown(canvasElement, 'ready');
    await review(receipt);
    await press(receipt, CONFIRM);
    await part(receipt, '#form-errors');
  }),
  args: { asn: ASN_8846 },
};
/** 98 of 100, one of them damaged, and no more to come. */
export const Saved: Story = {
  ...seenBy('amazon', async ({ canvasElement }) => {
    const receipt = await shown(canvasElement, 'ready');
    await review(receipt);
    await confirmComplete(receipt);
    await part(receipt, '#saved');
  }),
  args: { asn: ASN_8846 },
};
export const SavedWithPhoto: Story = {
  ...seenBy('amazon', async ({ canvasElement }) => {
    const receipt = await shown(canvasElement, 'ready');
    await review(receipt);
    await photograph(receipt);
    await confirmComplete(receipt);
    await part(receipt, '#saved');
    await part(receipt, 'img.thumb');
  }),
  args: { asn: ASN_8846 },
};
/** The connection was lost while it was sent. */
export const Unanswered: Story = {
  parameters: { scenario: 'amazon', fail: { 'asns.receive': 'no-network' } },
  async play({ canvasElement }) {
    const receipt = await shown(canvasElement, 'ready');
    await review(receipt);
    await confirmComplete(receipt);
    await part(receipt, '#sending ~ .primary');
  },
  args: { asn: ASN_8846 },
};
export const AlreadyReceived: Story = { ...seenBy('amazon'), args: { asn: ASN_8831 } };
/** On the page of the host, who may look only. */
export const ReadOnly: Story = locked('amazon-read-only');
export const LongTexts: Story = { ...seenBy('long-texts'), args: { asn: LONG_ASN } };

export const Loading: Story = loading('asns.get');
export const Locked: Story = locked('amazon-restricted');
export const Failed: Story = error('asns.get');
export const Offline: Story = offline;
export const Stale: Story = stale;

const CONFIRM = '#review-title ~ .row .primary';

async function review(receipt: Widget): Promise<void> {
  await countShort(receipt);
  await press(receipt, '[part="actions"] .btn');
  await part(receipt, '#review-title');
}

/** What is missing will not come. */
async function confirmComplete(receipt: Widget): Promise<void> {
  await press(receipt, '.reasons label:nth-of-type(2) input');
  await press(receipt, CONFIRM);
}

async function photograph(receipt: Widget): Promise<void> {
  await chooseFile(receipt, await carton());
  await part(receipt, 'img.thumb');
  await eventually('the upload', () => !receipt.shadowRoot?.querySelector('.thumbs .caption'));
}

/** The picture that was recorded. */
async function carton(): Promise<File> {
  const { recording } = await recordings.amazon();
  const picture = await fetch(String(recording.states['photographed']?.write.body));
  return new File([await picture.blob()], 'carton.jpg', { type: 'image/jpeg' });
}

/** In a narrow widget a line has a page of its own. */
async function countShort(receipt: Widget): Promise<void> {
  const row = await part(receipt, '[id^="counted-1/"], button.item');
  if (row.matches('.item')) row.click();
  await enter(receipt, '[id^="counted-1/"], #edit-counted-0', '98');
  await enter(receipt, '[id^="damaged-1/"], #edit-damaged-0', '1');
}

/** Types into a field as a person does, and leaves it with Enter. */
async function enter(receipt: Widget, selector: string, text: string): Promise<void> {
  const field = (await part(receipt, selector)) as HTMLInputElement;
  field.focus();
  field.value = text;
  const init = { key: 'Enter', bubbles: true, composed: true, cancelable: true };
  field.dispatchEvent(new KeyboardEvent('keydown', init));
  await receipt.updateComplete;
}
