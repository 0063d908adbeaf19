// The first step of every npm script: `node packages/tooling/src/first-step.mjs <command> [arguments]`.
// It runs on Node 20 with nothing installed, so it is plain JavaScript and imports nothing from node_modules:
// install from the lockfile if needed, find Node and (for commands with a browser) Chromium, then hand over.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './first-step/chromium.mjs';
import { ensureInstalled } from './first-step/install.mjs';
import { findNode } from './first-step/node.mjs';
import { StepError } from './first-step/say.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** @type {Record<string, { script: string, browser?: (args: string[]) => boolean }>} */
const commands = {
  start: { script: 'start/main.ts' },
  build: { script: 'build/main.ts' },
  generate: { script: 'generate/main.ts' },
  record: { script: 'record/main.ts' },
  storybook: { script: 'stories/main.ts' },
  test: {
    script: 'test/main.ts',
    browser: ([step]) => !step || ['server', 'elements', 'stories', 'e2e'].includes(step),
  },
  baseline: { script: 'surface/main.ts' },
  size: { script: 'size/main.ts' },
  'bench:sdk': { script: 'bench/main.ts' },
  verify: { script: 'verify/main.ts', browser: () => true },
};

async function main() {
  const [name = '', ...args] = process.argv.slice(2);
  const command = commands[name];
  if (!command) {
    throw new StepError(`Unknown command "${name}". Choose one of: ${Object.keys(commands).join(', ')}.`);
  }
  ensureInstalled(root);
  const node = findNode(root);
  const env = { ...process.env };
  if (command.browser?.(args)) env['CHROME_PATH'] = await ensureChromium(root);
  const script = join(root, 'packages/tooling/src', command.script);
  handOver(node, ['--conditions=@betterdata/source', script, ...args], env);
}

/**
 * Runs the real command and ends as it ends. Signals are passed on, so that Ctrl-C and a supervisor's SIGTERM
 * reach it; it decides when to stop. A SIGTERM to npm ends only npm and its shell, which shows as a new parent.
 * @param {string} node
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
function handOver(node, args, env) {
  const child = spawn(node, args, { stdio: 'inherit', cwd: root, env });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
  child.on('error', (error) => fail(`Could not start ${node}: ${error.message}`));
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 1;
    if (signal) console.error(`Stopped by ${signal}.`);
  });
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exit(1);
}

main().catch((error) => {
  if (!(error instanceof StepError)) throw error;
  fail(error.message);
});
