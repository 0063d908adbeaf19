import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { test } from 'node:test';
import { proveMail } from './mail/prove-mail.ts';

test('4 kills while people are told: no e-mail is lost, none repeated but under its Message-ID', async (context) => {
  const seed = randomInt(1_000_000);
  try {
    const report = await proveMail({ kills: 4, seed });
    context.diagnostic(JSON.stringify({ seed, ...report }));
    assert.ok(report.notifications > 0);
  } catch (error) {
    const again = `node --conditions=@betterdata/source packages/server/src/verify/mail.ts --kills 4 --seed ${seed}`;
    throw new Error(`With seed ${seed}; again: ${again}`, { cause: error });
  }
});
