import assert from 'node:assert/strict';
import { test } from 'node:test';
import { difference } from './difference.ts';
import { elementFacts, elementsOf, gaps, type ClassDoc, type PublicElement } from './manifest.ts';

const documented: ClassDoc = {
  kind: 'class',
  name: 'BdOrders',
  tagName: 'bd-orders',
  customElement: true,
  description: 'Orders.',
  members: [
    { kind: 'field', name: 'rows', type: { text: 'number' }, description: 'How many rows.' },
    { kind: 'field', name: '#secret' },
    { kind: 'field', name: 'inner', privacy: 'protected' },
    { kind: 'method', name: 'connectedCallback' },
    {
      kind: 'method',
      name: 'reload',
      description: 'Loads again.',
      parameters: [{ name: 'hard', type: { text: 'boolean' } }],
    },
  ],
  events: [{ name: 'bd-ready', description: 'Data is shown.' }, { name: 'id' }],
  cssParts: [{ name: 'frame', description: 'The box.' }],
  slots: [{ name: '', description: 'Notes.' }],
};

function element(changes: Partial<ClassDoc> = {}): PublicElement {
  const [found] = elementsOf({
    modules: [{ path: 'orders.ts', declarations: [{ ...documented, ...changes }] }],
  });
  assert.ok(found);
  return found;
}

test('only classes with a tag are public elements', () => {
  const base: ClassDoc = { kind: 'class', name: 'PortalElement', customElement: true };
  assert.deepEqual(elementsOf({ modules: [{ path: 'a.ts', declarations: [base] }] }), []);
});

test('lists what a host page may rely on, and nothing else', () => {
  assert.deepEqual(elementFacts(element()), [
    '<bd-orders> property rows: number',
    '<bd-orders> method reload(hard: boolean)',
    '<bd-orders> event bd-ready',
    '<bd-orders> slot (default)',
    '<bd-orders> part frame',
  ]);
});

test('an element with everything documented has no gap', () => {
  assert.deepEqual(gaps(element(), ['<div part="frame"><slot></slot></div>']), []);
});

test('reports a member, event, part or slot without documentation', () => {
  const bare = element({ members: [{ kind: 'field', name: 'rows' }], events: [{ name: 'bd-ready' }] });
  const sources = ['<p part="total"><slot name="end"></slot></p>', "new CustomEvent('bd-done')"];
  assert.deepEqual(gaps(bare, sources), [
    '<bd-orders>: member rows has no description',
    '<bd-orders>: event bd-ready has no description',
    '<bd-orders>: part total is not documented',
    '<bd-orders>: slot end is not documented',
    '<bd-orders>: event bd-done is not documented',
  ]);
});

test('a difference names what is gone and what is new', () => {
  assert.deepEqual(difference(['a', 'b'], ['b', 'c']), ['- a', '+ c']);
  assert.deepEqual(difference(['a'], ['a']), []);
});
