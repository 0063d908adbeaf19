/**
 * Proof that a crash loses and doubles nothing: `node kill.ts [--kills 1000] [--seed 7]`. Ends with exit code 0 if the
 * proof holds. The same proof with 25 kills is a test beside this file.
 */
import { parseArgs } from 'node:util';
import { proveKills } from './kill/prove-kills.ts';

const { values } = parseArgs({ options: { kills: { type: 'string' }, seed: { type: 'string' } } });
const kills = Number(values.kills ?? 1000);
const seed = Number(values.seed ?? Date.now() % 1_000_000);
console.log(`${kills} kills, seed ${seed}`);
const report = await proveKills({ kills, seed, log: (line) => console.log(line) });
console.log(JSON.stringify(report));
