import type { Meta } from '@storybook/web-components-vite';
import {
  detailsShown,
  empty,
  error,
  loading,
  locked,
  offline,
  part,
  seenBy,
  shown,
  stale,
  type Story,
} from '../.storybook/states.ts';

const ASN_8841 = 'bc1fc787-057f-5499-80f7-05cee07edf3e';

export default { title: 'bd-asn-inbox', component: 'bd-asn-inbox' } satisfies Meta;

export const Free: Story = seenBy('amazon');
/** A supplier without deliveries of its own. */
export const Pro: Story = empty('packagepro');
/** Who sends sees what was sent. */
export const Enterprise: Story = seenBy('luxe-bond');

export const InTransit: Story = { ...seenBy('amazon'), args: { state: { view: 'in-transit' } } };
export const Received: Story = { ...seenBy('amazon'), args: { state: { view: 'received' } } };
export const Details: Story = {
  ...seenBy('amazon', detailsShown),
  args: { state: { view: 'in-transit', open: ASN_8841 } },
};
export const Receiving: Story = { ...seenBy('amazon'), args: { state: { receiving: ASN_8841 } } };
export const SentReceived: Story = { ...seenBy('luxe-bond'), args: { state: { view: 'received' } } };
export const NothingReceived: Story = { ...empty('packagepro'), args: { state: { view: 'received' } } };
export const DetailsFailed: Story = {
  parameters: { scenario: 'amazon', fail: { 'asns.get': 'internal-error' } },
  async play({ canvasElement }) {
    const inbox = await shown(canvasElement, 'ready');
    await part(inbox, '[part="details"] [role="alert"]');
  },
  args: { state: { view: 'in-transit', open: ASN_8841 } },
};
export const UnknownCode: Story = seenBy('amazon', async ({ canvasElement }) => {
  const inbox = await shown(canvasElement, 'ready');
  const field = (await part(inbox, '.scan input')) as HTMLInputElement;
  field.value = 'ASN-9999';
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  await part(inbox, '.note');
});
/** On the page of the host, who may look only. */
export const ReadOnly: Story = seenBy('amazon-read-only');
export const LongTexts: Story = seenBy('long-texts');

export const Loading: Story = loading('asns.list');
export const Empty: Story = empty('techcomponents');
export const Locked: Story = locked('amazon-restricted');
export const Failed: Story = error('asns.list');
export const Offline: Story = offline;
export const Stale: Story = stale;
