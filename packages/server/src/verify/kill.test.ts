import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import { proveKills } from './kill/prove-kills.ts';

test('25 kills under load: nothing acknowledged is lost, nothing posts twice', async (context) => {
  const seed = randomInt(1_000_000);
  try {
    const report = await proveKills({ kills: 25, seed });
    context.diagnostic(JSON.stringify({ seed, ...report }));
    assert.ok(report.documents > 0);
  } catch (error) {
    const again = `node --conditions=@betterdata/source packages/server/src/verify/kill.ts --kills 25 --seed ${seed}`;
    throw new Error(`With seed ${seed}; again: ${again}`, { cause: error });
  }
});
