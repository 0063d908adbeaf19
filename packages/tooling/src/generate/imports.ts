/** The import statement for those of a module's names that a printed text uses; empty when it uses none. */
export function importUsed(names: string[], module: string, text: string): string {
  const used = names.filter((name) => new RegExp(`\\b${name}\\b`).test(text));
  return used.length > 0 ? `import { ${used.join(', ')} } from '${module}';\n` : '';
}
