// What is shipped: every published package as one ES module per source file, and the elements once more as one
// self-contained, code-split bundle for pages without a build step. `npm run build` adds types and skips what is
// unchanged; `npx rollup -c` builds just the JavaScript.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { publishedPackages } from './packages/tooling/src/build/packages.ts';

const root = import.meta.dirname;
const source = '@betterdata/source';

/**
 * The sources that a package's `exports` and `bin` lead to.
 * @param {string} folder
 */
function entries(folder) {
  const { exports, bin = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const exported = Object.values(exports).flatMap((entry) => entry[source] ?? []);
  const programs = Object.values(bin).map((path) =>
    path.replace('./dist/', './src/').replace(/\.js$/, '.ts'),
  );
  return [...exported, ...programs].map((path) => join(folder, path)).filter((path) => existsSync(path));
}

/** @param {string} folder */
const compile = (folder) =>
  esbuild({ target: 'es2022', tsconfig: join(folder, 'tsconfig.json'), sourceMap: true });

/**
 * One package: a module per source file, dependencies left as imports.
 * @param {string} name
 * @returns {import('rollup').RollupOptions & { output: import('rollup').OutputOptions }}
 */
export function library(name) {
  const folder = join(root, 'packages', name);
  return {
    input: entries(folder),
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && !/^[A-Za-z]:/.test(id),
    plugins: [workers(), compile(folder)],
    output: {
      dir: join(folder, 'dist'),
      format: 'es',
      preserveModules: true,
      preserveModulesRoot: join(folder, 'src'),
      entryFileNames: '[name].js',
      sourcemap: true,
    },
  };
}

/**
 * What turns our sources and their dependencies into code that a browser loads as it is.
 * @param {string} folder
 */
export const browserPlugins = (folder) => [
  nodeResolve({ exportConditions: [source, 'browser'] }),
  compile(folder),
  forProduction(),
  compactTemplates(),
  terser({ module: true, ecma: 2020, compress: { passes: 3 } }),
];

/**
 * TanStack Virtual asks Node's `process` whether it is being developed with; a browser has none.
 * @returns {import('rollup').Plugin}
 */
function forProduction() {
  return {
    name: 'for-production',
    transform: (code) =>
      code.includes('process.env.NODE_ENV')
        ? { code: code.replaceAll('process.env.NODE_ENV', '"production"'), map: null }
        : null,
  };
}

/**
 * Takes the indentation out of Lit's templates, and the comments out of its style sheets, which a JavaScript minifier
 * leaves as they are. A line still ends in each place where one ended, so that neither code nor text changes its meaning.
 * @returns {import('rollup').Plugin}
 */
function compactTemplates() {
  return {
    name: 'compact-templates',
    transform: (code, id) =>
      id.endsWith('.ts')
        ? { code: code.replace(/css`[^`]*`/g, compactStyle).replace(/\n\s+/g, '\n'), map: null }
        : null,
  };
}

/** @param {string} sheet */
const compactStyle = (sheet) =>
  sheet
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replaceAll(': ', ':')
    .replaceAll(';}', '}');

/** @returns {import('rollup').RollupOptions & { output: import('rollup').OutputOptions }} */
export function cdn() {
  const folder = join(root, 'packages/elements');
  return {
    input: { portal: join(folder, 'src/cdn.ts') },
    // One file for the core instead of a small one that loads it.
    preserveEntrySignatures: 'allow-extension',
    plugins: [...browserPlugins(folder), integrity()],
    output: {
      dir: join(folder, 'dist/cdn'),
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
    },
  };
}

/**
 * `new Worker(new URL('./worker.ts', import.meta.url))` starts a module of its own: it is built too.
 * @returns {import('rollup').Plugin}
 */
function workers() {
  return {
    name: 'workers',
    transform(code, id) {
      const worker = /(?<=new Worker\(\s*)new URL\('(\.[^']+)', import\.meta\.url\)/g;
      const built = code.replace(worker, (_, path) => {
        const file = this.emitFile({ type: 'chunk', id: resolve(dirname(id), path) });
        return `new URL(import.meta.ROLLUP_FILE_URL_${file})`;
      });
      return built === code ? null : { code: built, map: null };
    },
  };
}

/**
 * integrity.json: the SRI hash of every file, for the `integrity` attribute and import map of pages that load from a CDN.
 * @returns {import('rollup').Plugin}
 */
function integrity() {
  return {
    name: 'integrity',
    generateBundle(_options, bundle) {
      const hashes = Object.values(bundle)
        .filter((file) => file.type === 'chunk')
        .map((file) => [file.fileName, `sha384-${createHash('sha384').update(file.code).digest('base64')}`]);
      const text = JSON.stringify(Object.fromEntries(hashes.sort()), null, 2);
      this.emitFile({ type: 'asset', fileName: 'integrity.json', source: `${text}\n` });
    },
  };
}

export default [...publishedPackages().map(library), cdn()];
