// `npm run size`: what a page loads, gzipped, against the budgets. Fails above them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inRoot } from '../root.ts';
import { gzipSize } from './gzip-size.ts';

const kilobyte = 1024;
const budgets = {
  sdk: 6 * kilobyte,
  noun: 0.3 * kilobyte,
  firstWidget: 35 * kilobyte,
  furtherWidget: 12 * kilobyte,
  charts: 8 * kilobyte,
};

interface Row {
  what: string;
  size: number;
  budget: number;
}

const sdkModule = (name: string) => `packages/sdk/src/${name}.ts`;
/** What a widget with charts loads when it draws the first. */
const charts = 'packages/elements/src/parts/charts/charts.ts';
const define = (widget: string) => `packages/elements/src/${widget}/define.ts`;

/** All that the client is made of but its nouns. */
const core = ['api', 'errors', 'metadata', 'transport/idempotency-key', 'transport/transport'].map(sdkModule);

async function measure(): Promise<Row[]> {
  const sdk = await gzipSize(core);
  const nouns = sdkNouns();
  // Together and not one by one: that is how a page loads them, and how they compress.
  const withNouns = await gzipSize([...core, sdkModule('client')]);
  const first = [define('portal'), define('inventory')].filter((module) => existsSync(inRoot(module)));
  const base = await gzipSize(first);
  const rows: Row[] = [
    { what: 'SDK core', size: sdk, budget: budgets.sdk },
    {
      what: `SDK: ${nouns.length} nouns, on top`,
      size: withNouns - sdk,
      budget: budgets.noun * nouns.length,
    },
    { what: 'Elements: core and inventory', size: base, budget: budgets.firstWidget },
  ];
  for (const widget of furtherWidgets()) {
    const size = (await gzipSize([...first, define(widget)])) - base;
    rows.push({ what: `Elements: ${widget}, on top`, size, budget: budgets.furtherWidget });
  }
  const size = (await gzipSize([...first, charts])) - base;
  rows.push({ what: 'Elements: charts, on top', size, budget: budgets.charts });
  return rows;
}

/** A noun of the SDK takes the API and answers its operations. */
function sdkNouns(): string[] {
  return readdirSync(inRoot('packages/sdk/src')).filter((file) => {
    const source = file.endsWith('.ts') ? readFileSync(inRoot(`packages/sdk/src/${file}`), 'utf8') : '';
    return /^export const \w+ = \(\{ .*\}: Api\) =>/m.test(source);
  });
}

/** Every folder of the elements that registers a widget, but for the core and the first. */
function furtherWidgets(): string[] {
  return readdirSync(inRoot('packages/elements/src')).filter((folder) => {
    return !['core', 'portal', 'inventory'].includes(folder) && existsSync(inRoot(define(folder)));
  });
}

const inKilobytes = (bytes: number) => `${(bytes / kilobyte).toFixed(1)} KB`.padStart(8);

const rows = await measure();
for (const { what, size, budget } of rows) {
  const mark = size <= budget ? '✔' : '✖';
  console.log(`${mark} ${what.padEnd(40)} ${inKilobytes(size)} of ${inKilobytes(budget)}`);
}
if (rows.some(({ size, budget }) => size > budget)) {
  console.error('\nAbove the budget: load what is not always needed with import(), or use less.');
  process.exitCode = 1;
}
