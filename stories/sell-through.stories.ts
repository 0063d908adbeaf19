import type { Meta } from '@storybook/web-components-vite';
import {
  chooseFile,
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
import { recordings } from '../packages/mocks/src/recordings/index.gen.ts';

export default {
  title: 'bd-sell-through',
  component: 'bd-sell-through',
  parameters: { scenario: 'sephora' },
} satisfies Meta;

export const Free: Story = seenBy('sephora');
/** Nobody reports sales to a supplier of packaging. */
export const Pro: Story = empty('packagepro');
/** Who owns the stock sees the same figures. */
export const Enterprise: Story = seenBy('luxe-bond');

export const OneWeek: Story = { ...seenBy('sephora'), args: { state: { period: '7d' } } };

/** Two rows of a file are to be corrected, and nothing of it was saved. */
export const UploadRefused: Story = seenBy('sephora', async ({ canvasElement }) => {
  const widget = await shown(canvasElement, 'ready');
  const { recording } = await recordings.sephora();
  const sent = String(recording.states['sales-refused']?.write.body);
  await chooseFile(widget, new File([sent], 'sales-13-mar.csv', { type: 'text/csv' }));
  await part(widget, '#upload-title');
});

export const LongTexts: Story = seenBy('long-texts');

export const Loading: Story = loading('sellThrough.summary');
export const Empty: Story = empty('techcomponents');
export const Locked: Story = locked('amazon-restricted');
export const Failed: Story = error('sellThrough.summary');
export const Offline: Story = offline;
export const Stale: Story = stale;
