// Somebody else's project: packs every published package, installs the tarballs in an empty folder, type-checks code
// that uses them, and the examples of their READMEs, under both module resolutions with every declaration checked, and
// runs it in Node.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from '../build/build.ts';
import { manifest, publishedPackages } from '../build/packages.ts';
import { inRoot } from '../root.ts';

const folder = mkdtempSync(join(tmpdir(), 'packed-consumer-'));
try {
  await buildAll();
  const names = publishedPackages();
  const packed = Object.fromEntries(names.map((name) => [manifest(name).name, `file:${pack(name)}`]));
  // What an example uses besides is the reader's to install.
  const { devDependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as {
    devDependencies: { msw: string };
  };
  const dependencies = { ...packed, msw: devDependencies.msw };
  cpSync(inRoot('packages/tooling/src/verify/packed-consumer'), folder, { recursive: true });
  writeJson('package.json', { private: true, type: 'module', dependencies });
  names.forEach(copyExamples);
  npm('install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error');
  for (const [module, moduleResolution] of [
    ['NodeNext', 'NodeNext'],
    ['ESNext', 'Bundler'],
  ]) {
    typeCheck({ module, moduleResolution });
  }
  node('run.mjs');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Answers the path of the package's tarball; refuses one that carries sources or tests. */
function pack(name: string): string {
  const out = npm('pack', inRoot('packages', name), '--json', '--pack-destination', folder);
  const [tarball] = JSON.parse(out) as [{ filename: string; files: { path: string }[] }];
  const stray = tarball.files.filter(({ path }) => /(^|\/)src\/|\.test\./.test(path));
  if (stray.length > 0) throw new Error(`${name} would publish ${stray.map(({ path }) => path).join(', ')}`);
  return join(folder, tarball.filename);
}

/** The TypeScript examples of a package's README, each a module of the project. */
function copyExamples(name: string): void {
  const readme = inRoot('packages', name, 'README.md');
  if (!existsSync(readme)) return;
  const examples = readFileSync(readme, 'utf8').matchAll(/^```ts\n(.*?)^```$/gms);
  [...examples].forEach(([, code = ''], index) =>
    writeFileSync(join(folder, `readme-${name}-${index}.ts`), code),
  );
}

function typeCheck(options: object): void {
  writeJson('tsconfig.json', {
    compilerOptions: {
      ...options,
      target: 'ES2022',
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      types: ['node'],
      typeRoots: [inRoot('node_modules/@types')],
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
    },
    include: ['*.ts'],
  });
  node(inRoot('node_modules/typescript/bin/tsc'));
}

function writeJson(name: string, value: object): void {
  writeFileSync(join(folder, name), JSON.stringify(value));
}

function npm(...args: string[]): string {
  return run('npm', args, { shell: process.platform === 'win32' });
}

function node(...args: string[]): string {
  return run(process.execPath, args);
}

function run(program: string, args: string[], options: { shell?: boolean } = {}): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', ...options });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  return stdout;
}
