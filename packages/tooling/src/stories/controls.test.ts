import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PublicElement } from '../surface/manifest.ts';
import { controlsManifest } from './controls.ts';

test('offers what a host page may set, with the words that a type stands for', () => {
  const element: PublicElement = {
    kind: 'class',
    name: 'BdOrders',
    tagName: 'bd-orders',
    path: 'orders.ts',
    customElement: true,
    members: [
      { kind: 'field', name: 'direction', type: { text: 'Direction | undefined' }, description: 'Which.' },
      { kind: 'field', name: 'status', type: { text: 'Status' }, readonly: true },
      { kind: 'field', name: '#table' },
      { kind: 'method', name: 'reload' },
    ],
    events: [{ name: 'bd-ready' }],
  };
  const [declaration] = controlsManifest([element]).modules[0]?.declarations ?? [];
  assert.deepEqual(declaration?.members, [
    {
      kind: 'field',
      name: 'direction',
      type: { text: "'inbound' | 'outbound' | undefined" },
      description: 'Which.',
    },
  ]);
  assert.deepEqual(declaration?.events, [{ name: 'bd-ready' }]);
});
