import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import type { Manifest } from '../surface/manifest.ts';
import { storybookFolder } from './build.ts';
import { looksOf, nameOf } from './looks.ts';
import { faultsOf } from './open-story.ts';
import { serveFolder } from './serve.ts';

interface StoryIndex {
  entries: Record<string, { id: string; title: string; name: string; type: string }>;
}

/** One page for all tests of a worker: what a story keeps, it takes away itself. */
const test = base.extend<object, { storybook: string; storyPage: Page }>({
  storybook: [
    async ({ browserName: _browserName }, use) => {
      const { url, close } = await serveFolder(storybookFolder);
      await use(url);
      close();
    },
    { scope: 'worker' },
  ],
  storyPage: [
    async ({ browser, storybook }, use) => {
      const context = await browser.newContext();
      // The service worker of the mocks goes with its last page, just when the next story asks for it. This page stays.
      const keeper = await context.newPage();
      await keeper.goto(`${storybook}/iframe.html?id=${stories[0]?.id}&viewMode=story`);
      await keeper.evaluate('navigator.serviceWorker.ready.then(() => true)');
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
});

const every = process.env['EVERY_LOOK'] === 'yes';
const { entries } = JSON.parse(readFileSync(join(storybookFolder, 'index.json'), 'utf8')) as StoryIndex;
const stories = Object.values(entries).filter(({ type }) => type === 'story');

const { modules } = JSON.parse(
  readFileSync(join(storybookFolder, 'custom-elements.json'), 'utf8'),
) as Manifest;

/** What nobody sees by a plan: the operator's view, and what comes before one belongs to an organization. */
const WITHOUT_PLAN = new Set<string | undefined>(['bd-network', 'bd-invitation', 'bd-sign-in']);

for (const { tagName } of modules.flatMap(({ declarations }) => declarations)) {
  const names = Object.values(entries).flatMap(({ title, name }) => (title === tagName ? [name] : []));
  test(`<${tagName}> has a story, for each plan where one matters`, () => {
    expect(names).not.toEqual([]);
    if (!WITHOUT_PLAN.has(tagName))
      expect(names).toEqual(expect.arrayContaining(['Free', 'Pro', 'Enterprise']));
  });
}

// One look after the other: a page is only loaded anew for another look.
const shown = stories
  .flatMap((story) => looksOf(story, every).map((look) => ({ story, look, name: nameOf(look) })))
  .sort((a, b) => a.name.localeCompare(b.name));

for (const { story, look, name } of shown) {
  test(`${story.id} (${name})`, async ({ storyPage, storybook }) => {
    expect(await faultsOf(storyPage, storybook, story.id, look)).toEqual([]);
  });
}
