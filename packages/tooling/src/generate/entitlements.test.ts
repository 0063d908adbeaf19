import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { inRoot } from '../root.ts';
import { parseEntitlements } from './entitlements.ts';

const yaml = await readFile(inRoot('openapi/entitlements.yaml'), 'utf8');

test('the permission matrix has 18 features over three plans', () => {
  const { plans, features } = parseEntitlements(yaml);
  assert.equal(Object.keys(features).length, 18);
  assert.deepEqual(Object.keys(plans), ['FREE', 'PRO', 'ENTERPRISE']);
});

const mistakes: [what: string, search: string, replacement: string, message: RegExp][] = [
  [
    'an unknown key',
    '  products.create:\n',
    '  products.create:\n    colour: red\n',
    /Unrecognized key.*colour/s,
  ],
  ['an unknown add-on', 'addOn: ADDITIONAL_LOCATION', 'addOn: PARKING', /there is no add-on PARKING/],
  [
    'a missing unlock message',
    "    message: 'Upgrade to PRO: Create shipments'\n",
    '',
    /shipments\.create: an unlock message/,
  ],
  [
    'an add-on for another feature',
    'feature: inventory.manage',
    'feature: api.access',
    /does not name this add-on/,
  ],
  ['a price that is a number', "amount: '49.00'", 'amount: 49', /expected string/],
];

for (const [what, search, replacement, message] of mistakes) {
  test(`${what} is refused`, () => {
    assert.ok(yaml.includes(search), 'the mistake can be made');
    assert.throws(() => parseEntitlements(yaml.replace(search, replacement)), message);
  });
}
