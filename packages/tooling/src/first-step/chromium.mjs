import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { say, StepError } from './say.mjs';

/**
 * The path of a Chromium or Chrome that starts: CHROME_PATH, the usual places, Playwright's cache; else installs one.
 * @param {string} root
 */
export async function ensureChromium(root) {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (starts(chosen)) return chosen;
    throw new StepError(`CHROME_PATH is ${chosen}, which does not start. Correct or unset it.`);
  }
  const playwrights = await playwrightPath(root);
  const found = [...usualPlaces(process.platform, process.env), playwrights].find((path) => starts(path));
  if (found) return found;
  if (installWithPlaywright(root) && starts(playwrights)) return playwrights;
  return installWithApt();
}

/**
 * Where Chrome, Chromium and Edge are usually installed, best first.
 * @param {string} platform
 * @param {Record<string, string | undefined>} env
 */
export function usualPlaces(platform, env) {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', `${env['HOME']}/Applications`].flatMap((folder) =>
      apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (platform === 'win32') {
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      (folder) => folder,
    );
    return programs.flatMap((program) => folders.map((folder) => `${folder}\\${program}`));
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = [
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    ...(env['PATH'] ?? '').split(delimiter).filter(Boolean),
  ];
  return [...new Set(names.flatMap((name) => folders.map((folder) => join(folder, name))))];
}

/**
 * A browser whose shared libraries are missing is there but does not start, so its version is asked for.
 * (Chrome on Windows opens a window instead of answering: there, being there is enough.)
 * @param {string} path
 */
function starts(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

/** @param {string} root */
async function playwrightPath(root) {
  const { chromium } = await import(pathToFileURL(join(root, 'node_modules/playwright-core/index.mjs')).href);
  return /** @type {string} */ (chromium.executablePath());
}

/** @param {string} root */
function installWithPlaywright(root) {
  say('No Chrome or Chromium found: downloading one with Playwright …');
  const cli = join(root, 'node_modules/playwright-core/cli.js');
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' };
  const install = [cli, 'install', '--no-shell', 'chromium'];
  return spawnSync(process.execPath, install, { env, stdio: 'ignore', timeout: 300_000 }).status === 0;
}

function installWithApt() {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (process.platform === 'linux' && spawnSync('apt-get', ['--version']).status === 0) {
    say(
      'The download did not give a browser that starts: installing the system package (apt-get install chromium) …',
    );
    run([...asRoot, 'apt-get', 'update', '-qq']);
    run([...asRoot, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    const found = usualPlaces(process.platform, process.env).find((path) => starts(path));
    if (found) return found;
  }
  throw new StepError(
    'No Chrome or Chromium was found and none could be installed. Install one, or set CHROME_PATH to its program.',
  );
}

/** @param {string[]} command */
function run([program = '', ...args]) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync(program, args, { env, stdio: ['ignore', 'ignore', 2] });
}
