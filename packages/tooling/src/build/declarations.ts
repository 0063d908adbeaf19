import { join } from 'node:path';
import ts from 'typescript';
import { inRoot } from '../root.ts';

/**
 * Writes a package's .d.ts files beside its JavaScript. Other packages are taken as their users see them (their own
 * built declarations, not their sources), so these must be built before.
 */
export function writeDeclarations(folder: string): void {
  const project = inRoot('packages', folder, 'tsconfig.json');
  const config = ts.getParsedCommandLineOfConfigFile(
    project,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  );
  if (!config) throw new Error(`${project} cannot be read.`);
  const options: ts.CompilerOptions = {
    ...config.options,
    customConditions: [],
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: inRoot('packages', folder, 'src'),
    outDir: inRoot('packages', folder, 'dist'),
  };
  const files = config.fileNames.filter((file) => !/\.test\.ts$|\/testing\//.test(file));
  const program = ts.createProgram(files, options);
  const problems = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
  if (problems.length > 0) throw new Error(describe(problems));
}

function fail(problem: ts.Diagnostic): never {
  throw new Error(describe([problem]));
}

function describe(problems: readonly ts.Diagnostic[]): string {
  const host = {
    getCurrentDirectory: () => join(inRoot()),
    getCanonicalFileName: (name: string) => name,
    getNewLine: () => '\n',
  };
  return ts.formatDiagnostics(problems, host);
}
