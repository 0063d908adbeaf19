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

export const OneYear: Story = { ...seenBy('sephora'), args: { state: { period: '12m' } } };
export const AllStores: Story = {
  ...seenBy('sephora'),
  args: { state: { allStores: true, allSkus: true } },
};
/** The same figures, as tables. */
export const Tables: Story = seenBy('sephora', async ({ canvasElement }) => {
  const widget = await shown(canvasElement, 'ready');
  await part(widget, 'figure');
  for (const button of widget.shadowRoot?.querySelectorAll<HTMLElement>('.chart-switch :last-child') ?? []) {
    button.click();
  }
  await part(widget, '.chart-table');
});
/** A session that is limited to sales. */
export const WithoutSupply: Story = {
  parameters: { fail: { 'replenishment.list': 'session-restricted' } },
  async play({ canvasElement }) {
    await shown(canvasElement, 'ready');
  },
  args: { partnership: 'cbc9d23a-796b-50d1-9e89-74ee6e48ac05' },
};

/** Two rows of a file are to be corrected, and nothing of it was saved. */
export const UploadRefused: Story = seenBy('sephora', async ({ canvasElement }) => {
  const widget = await shown(canvasElement, 'ready');
  const { recording } = await recordings.sephora();
  const sent = String(recording.states['sales-refused']?.write.body);
  await chooseFile(widget, new File([sent], 'sales-13-mar.csv', { type: 'text/csv' }));
  await part(widget, '#upload-title');
});

/** The connection was lost while a file was sent. */
export const UploadUnanswered: Story = {
  parameters: { fail: { 'sellThrough.submit': 'no-network', 'sellThrough.submission': 'no-network' } },
  async play({ canvasElement }) {
    const widget = await shown(canvasElement, 'ready');
    await chooseFile(widget, new File(['storeCode'], 'sales-13-mar.csv', { type: 'text/csv' }));
    await part(widget, '.note.warn[role="alert"]');
  },
};

export const LongTexts: Story = seenBy('long-texts');

export const Loading: Story = loading('sellThrough.summary');
export const Empty: Story = empty('techcomponents');
export const Locked: Story = locked('amazon-restricted');
export const Failed: Story = error('sellThrough.summary');
export const Offline: Story = offline;
export const Stale: Story = stale;
