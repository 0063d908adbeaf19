import type { Decorator, Preview } from '@storybook/web-components-vite';

const item = (value: string, title: string) => ({ value, title });

/** What the toolbar chooses for every story. */
export const globalTypes: NonNullable<Preview['globalTypes']> = {
  theme: {
    description: 'Colours',
    toolbar: { icon: 'mirror', dynamicTitle: true, items: [item('light', 'Light'), item('dark', 'Dark')] },
  },
  locale: {
    description: 'Language and direction',
    toolbar: {
      icon: 'globe',
      dynamicTitle: true,
      items: [
        item('en', 'English'),
        item('de', 'Deutsch'),
        item('ar', 'العربية (right to left)'),
        item('en-XA', 'Pseudo (longer, accented)'),
      ],
    },
  },
  density: {
    description: 'Row height',
    toolbar: {
      icon: 'component',
      dynamicTitle: true,
      items: [item('compact', 'Compact'), item('regular', 'Regular'), item('comfortable', 'Comfortable')],
    },
  },
};

/** The page around a story, as a host's own page would be in this theme and language. */
export const appearance: Decorator = (story, { globals }) => {
  const { documentElement: page } = document;
  page.lang = String(globals['locale']);
  page.dir = globals['locale'] === 'ar' ? 'rtl' : 'ltr';
  page.style.colorScheme = String(globals['theme']);
  page.style.background = globals['theme'] === 'dark' ? '#0b0d10' : '#f2f3f5';
  page.style.fontFamily = 'system-ui, sans-serif';
  return story();
};
