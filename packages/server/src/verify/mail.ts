/**
 * Proof that a crash loses no e-mail, and repeats none but under its Message-ID: `node mail.ts [--kills 200] [--seed 7]`.
 * Ends with exit code 0 if the proof holds. The same proof with a few kills is a test beside this file.
 */
import { parseArgs } from 'node:util';
import { proveMail } from './mail/prove-mail.ts';

const { values } = parseArgs({ options: { kills: { type: 'string' }, seed: { type: 'string' } } });
const kills = Number(values.kills ?? 200);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
console.log(`${kills} kills, seed ${seed}`);
console.log(JSON.stringify(await proveMail({ kills, seed, log: (line) => console.log(line) })));
