import type { Meta } from '@storybook/web-components-vite';
import {
  empty,
  error,
  loading,
  offline,
  part,
  press,
  seenBy,
  shown,
  stale,
  type Story,
} from '../.storybook/states.ts';

export default { title: 'bd-access', component: 'bd-access' } satisfies Meta;

/** API keys are locked, and everything else is there. */
export const Free: Story = seenBy('amazon');
export const Pro: Story = seenBy('packagepro');
/** A host: it issues ingest tokens, and its keys may show partners' people. */
export const Enterprise: Story = seenBy('luxe-bond');
/** Who looks after no keys learns whom to ask. */
export const NotYours: Story = empty('amazon-operator');

export const NewEmbedKey: Story = opened('#embed-keys-title + .btn', '#origins');
export const NewApiKey: Story = opened('#api-keys-title + .btn', '#scopes');
export const NewIngestToken: Story = opened('#ingest-tokens-title + .btn', '#partnership');
export const NothingFilledIn: Story = seenBy('luxe-bond', async ({ canvasElement }) => {
  const widget = await shown(canvasElement, 'ready');
  await press(widget, '#api-keys-title + .btn');
  await press(widget, '.key-form .btn.primary');
  await part(widget, '.form-errors');
});

export const Loading: Story = loading('embedKeys.list');
export const Failed: Story = error('embedKeys.list');
export const Offline: Story = offline;
export const Stale: Story = stale;

function opened(button: string, field: string): Story {
  return seenBy('luxe-bond', async ({ canvasElement }) => {
    const widget = await shown(canvasElement, 'ready');
    await press(widget, button);
    await part(widget, field);
  });
}
