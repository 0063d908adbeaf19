import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as exported from '@betterdata/portal-sdk/nouns';
import { createClient } from '@betterdata/portal-sdk';
import { inRoot } from '../root.ts';

const { reset: _, ...all } = createClient({ endpoint: 'https://api.example.com' });
const elements = 'packages/elements/src';

/** The sources of a folder, tests left out, as one text. */
function textOf(folder: string): string {
  return readdirSync(inRoot(`${elements}/${folder}`), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(inRoot(`${elements}/${folder}/${file}`), 'utf8'))
    .join('\n');
}

function broughtBy(text: string): Set<string> {
  const lists = text.matchAll(/static override nouns: Nouns = \{([^}]*)\}|addNouns\(\w+, \{([^}]*)\}\)/g);
  return new Set([...lists].flatMap(([, own = '', added = '']) => `${own},${added}`.split(',')).map(trim));
}
const trim = (text: string) => text.trim();

function usedIn(text: string): Set<string> {
  const names = [...text.matchAll(/\bclient(?:\(\w*\))?[?!]?\s*\.(\w+)[?!]?\.\w+/g)].map(
    ([, name = '']) => name,
  );
  return new Set(names.filter((name) => name in all));
}

test('a part of the elements brings the nouns that it asks with, and no others', () => {
  const folders = readdirSync(inRoot(elements), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  let seen = 0;
  for (const { name } of folders) {
    // Core brings none: what it shows of the client is an example in a comment.
    if (name === 'core') continue;
    const text = textOf(name);
    const brought = [...broughtBy(text)].filter((noun) => noun !== '').sort();
    assert.deepEqual(brought, [...usedIn(text)].sort(), `\`static nouns\` of ${elements}/${name}`);
    seen += brought.length;
  }
  assert.ok(seen > 10);
});

test('nouns that are brought one by one are those of the whole client', () => {
  const client = exported.createBareClient({ endpoint: 'https://api.example.com' });
  assert.ok(!('asns' in client));
  exported.addNouns(client, { asns: exported.asns });
  const first = client.asns;
  assert.deepEqual(Object.keys(first), Object.keys(all.asns));
  exported.addNouns(client, { asns: exported.asns, tasks: exported.tasks });
  assert.equal(client.asns, first);
  assert.deepEqual(Object.keys(client.tasks), Object.keys(all.tasks));
});
