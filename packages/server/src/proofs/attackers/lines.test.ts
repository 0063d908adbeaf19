/**
 * The attackers' suite: what people try who should not, by number. A test that fends off one of them begins its name
 * with the number, wherever it stands; here each number is looked for.
 */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { it } from 'node:test';

const LINES = [
  'a token, link or code that was used is used again',
  'a token, link or code is used after its time',
  'a token is used from another origin',
  'a session for one partnership is used for another',
  'a token goes on with what its holder may no longer do',
  'ids of others are guessed',
  'a session is planted before somebody signs in',
  'a way back leads to somebody else’s page',
  'another site posts in the name of whoever is signed in',
  'another origin sends or receives messages of the sign-in window',
  'secrets show in addresses, referrers, logs or the browser’s storage',
  'codes are tried one after the other',
  'addresses and organizations are found out by asking',
  'a role does what is above it',
  'a host acts for a partner that granted nothing',
  'a payment is reported that nobody made, or twice',
  'a price or plan is changed on the way to the payment',
  'a token that counts once is used by two at once',
];

const root = fileURLToPath(new URL('../../../../../', import.meta.url));

it('every line of the attackers’ suite is fended off by a test', () => {
  const files = globSync(['packages/*/src/**/*.test.ts', 'examples/**/*.e2e.ts'], { cwd: root });
  const titles = files
    .filter((file) => !file.includes('node_modules'))
    .flatMap((file) => [
      ...readFileSync(`${root}${file}`, 'utf8').matchAll(/\b(?:it|test)\(\s*['"`]((?:\(\d+\) ?)+)/g),
    ]);
  const numbers = new Set(titles.flatMap(([, given = '']) => [...given.matchAll(/\d+/g)].map(Number)));
  const missing = LINES.flatMap((line, index) => (numbers.has(index + 1) ? [] : [`(${index + 1}) ${line}`]));
  assert.deepEqual(missing, []);
  assert.deepEqual(
    [...numbers].filter((number) => number > LINES.length),
    [],
  );
});
