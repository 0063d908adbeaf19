import type { StorybookConfig } from '@storybook/web-components-vite';

// What the stories load comes from here and from nowhere else: no telemetry, no news, no version check.
const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.stories.ts'],
  addons: ['@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  staticDirs: ['../.cache/stories/public'],
  viteFinal: (vite) => ({
    ...vite,
    resolve: {
      ...vite.resolve,
      conditions: ['@betterdata/source', 'browser', 'module', 'import', 'default'],
    },
    // Loaded from one's own disk; its size is no matter.
    build: { ...vite.build, chunkSizeWarningLimit: 10_000 },
  }),
};

export default config;
