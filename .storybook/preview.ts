import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { withActions } from 'storybook/actions/decorator';
import { define } from '../packages/elements/src/define.ts';
import { appearance, globalTypes } from './globals.ts';
import { eventNames, fittingControls, manifestOfElements } from './controls.ts';
import { replay } from './replay.ts';
import { inPortal, renderWidget } from './widget.ts';

define();
const manifest = await manifestOfElements();
setCustomElementsManifest(manifest);

const preview: Preview = {
  globalTypes,
  initialGlobals: { theme: 'light', locale: 'en', density: 'regular' },
  parameters: {
    scenario: 'amazon',
    actions: { handles: eventNames(manifest) },
    options: { storySort: { order: ['bd-portal'] } },
    a11y: {
      test: 'error',
      // A story is a part of a page: landmarks and the level-one heading are the page's.
      // The rows of a long table are like its first ones, and axe takes its time for each.
      context: { exclude: [{ fromShadowDom: ['#storybook-root *', '.tbody > :nth-child(n + 5)'] }] },
      config: {
        rules: [
          { id: 'region', enabled: false },
          { id: 'page-has-heading-one', enabled: false },
        ],
      },
    },
    controls: { expanded: true },
  },
  beforeEach: replay,
  render: renderWidget,
  argTypesEnhancers: [fittingControls],
  decorators: [inPortal, appearance, withActions],
};

export default preview;
