// `npm run storybook`: every widget in every state, at http://localhost:6006 or the port that PORT says.
// `npm run build:storybook`: the same as static files, which any web server can serve.
import { spawn } from 'node:child_process';
import { root } from '../root.ts';
import { buildStorybook, storybookFolder } from './build.ts';
import { prepare, storybook } from './prepare.ts';

if (process.argv.includes('build')) {
  await buildStorybook();
  console.log(`The static Storybook lies in ${storybookFolder}`);
} else {
  await prepare();
  const port = process.env['PORT'] ?? '6006';
  const child = spawn(
    process.execPath,
    storybook('dev', '--port', port, '--exact-port', '--ci', '--no-version-updates'),
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => (process.exitCode = code ?? 0));
}
