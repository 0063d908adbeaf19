// `npm run bench:sdk`: what a call costs with our SDK and with its alternatives, and what a page loads for it, side by
// side in one run. Times are medians over interleaved rounds against a server on this machine; look at the ratios. The
// clock counts the waiting too; the processor's time is what the client itself costs, and hardly depends on what else
// the machine does.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { contenderModules, load, names } from './contenders.ts';
import { timeRounds, type Time } from './rounds.ts';
import { sizeOf } from './size.ts';
import { ratios, summary } from './statistics.ts';

const plan = { warmUp: 1_000, rounds: 60, calls: 50 };

const modules = await contenderModules();
const server = fork(fileURLToPath(new URL('./server.ts', import.meta.url)));
const [endpoint] = (await once(server, 'message')) as [string];
const contenders = await Promise.all(names.map((name) => load(modules[name], endpoint)));

console.log(`Node ${process.version}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores`);
console.log(
  `${plan.rounds} rounds of ${plan.calls} calls each, one after the other, after ${plan.warmUp} to warm up`,
);
console.log('µs a call, ratio to raw fetch in the same round (middle half of the rounds)');
for (const kind of ['read', 'write'] as const) {
  const runs = contenders.map((contender) => () => contender[kind]());
  const times = await timeRounds(runs, plan);
  console.log(`\n${kind.padEnd(16)}${'clock'.padStart(8)}${'processor'.padStart(38)}`);
  times.forEach((each, index) => {
    const columns = (['clock', 'processor'] as const).map((what) => column(each, times[0] ?? [], what));
    console.log(`${(names[index] ?? '').padEnd(16)}${columns.join('   ')}`.trimEnd());
  });
}
server.disconnect();

console.log('\ngzip, for a page');
const sizes = await Promise.all(names.map((name) => sizeOf(modules[name])));
sizes.forEach((size, index) => {
  const ratio = (size / (sizes[0] ?? NaN)).toFixed(1);
  console.log(`${(names[index] ?? '').padEnd(16)}${`${size} B`.padStart(8)}${ratio.padStart(7)}`);
});

function column(times: readonly Time[], base: readonly Time[], what: keyof Time): string {
  const values = times.map((time) => time[what]);
  const { median, low, high } = summary(
    ratios(
      values,
      base.map((time) => time[what]),
    ),
  );
  const middle = `(${low.toFixed(2)} to ${high.toFixed(2)})`.padEnd(16);
  return `${summary(values).median.toFixed(0).padStart(8)}${median.toFixed(2).padStart(7)} ${middle}`;
}
