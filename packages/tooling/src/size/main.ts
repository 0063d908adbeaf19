// `npm run size`: what a page loads, gzipped, against the budgets. Fails above them.
import { existsSync, readdirSync } from 'node:fs';
import { inRoot } from '../root.ts';
import { gzipSize } from './gzip-size.ts';

const kilobyte = 1024;
const budgets = {
  sdk: 6 * kilobyte,
  firstWidget: 35 * kilobyte,
  furtherWidget: 12 * kilobyte,
  charts: 8 * kilobyte,
};

interface Row {
  what: string;
  size: number;
  budget: number;
}

/** What a widget with charts loads when it draws the first. */
const charts = 'packages/elements/src/parts/charts/charts.ts';
const define = (widget: string) => `packages/elements/src/${widget}/define.ts`;

async function measure(): Promise<Row[]> {
  const sdk = await gzipSize(['packages/sdk/src/index.ts']);
  const first = [define('portal'), define('inventory')].filter((module) => existsSync(inRoot(module)));
  const base = await gzipSize(first);
  const rows: Row[] = [
    { what: 'SDK core', size: sdk, budget: budgets.sdk },
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
