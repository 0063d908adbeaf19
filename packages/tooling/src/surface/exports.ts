import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { inRoot } from '../root.ts';

/** Every name that a package exports, by entry, as one line each: `./zod const schemas`. */
export function exportFacts(folder: string): string[] {
  const text = readFileSync(inRoot('packages', folder, 'package.json'), 'utf8');
  const { exports } = JSON.parse(text) as { exports: Record<string, string | Record<string, string>> };
  const entries = Object.entries(exports).flatMap(([entry, target]) => {
    const source = typeof target === 'string' ? undefined : target['@betterdata/source'];
    return source === undefined ? [] : [{ entry, file: inRoot('packages', folder, source) }];
  });
  const project = ts.readConfigFile(inRoot('packages', folder, 'tsconfig.json'), (path) =>
    ts.sys.readFile(path),
  );
  const { options } = ts.parseJsonConfigFileContent(project.config, ts.sys, inRoot('packages', folder));
  const program = ts.createProgram(
    entries.map(({ file }) => file),
    options,
  );
  const checker = program.getTypeChecker();
  return entries.flatMap(({ entry, file }) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    const symbols = module ? checker.getExportsOfModule(module) : [];
    return symbols.map((symbol) => `${entry} ${kindOf(symbol, checker)} ${symbol.name}`);
  });
}

function kindOf(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const { flags } = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  if (flags & ts.SymbolFlags.Class) return 'class';
  if (flags & ts.SymbolFlags.Function) return 'function';
  return flags & ts.SymbolFlags.Value ? 'const' : 'type';
}
