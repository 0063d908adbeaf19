import { globSync, readFileSync } from 'node:fs';
import { inRoot, root } from '../root.ts';
import { publicMembers, type Manifest, type PublicElement } from '../surface/manifest.ts';

/**
 * The custom elements manifest as Storybook's controls read it: what a host page may set, and what it is told. Of a
 * type that has a name, what it stands for: a control offers the choices of `'inbound' | 'outbound'`.
 */
export function controlsManifest(elements: readonly PublicElement[]): Manifest {
  const aliases = unionAliases();
  const declarations = elements.map((element) => ({
    kind: 'class',
    name: element.name ?? element.tagName,
    tagName: element.tagName,
    customElement: true,
    description: element.description ?? '',
    members: publicMembers(element)
      .filter(({ kind, readonly }) => kind === 'field' && !readonly)
      .map(({ kind, name = '', description = '', type }) => ({
        kind,
        name,
        description,
        type: { text: spellOut(type?.text ?? '', aliases) },
      })),
    events: element.events ?? [],
    cssProperties: element.cssProperties ?? [],
  }));
  return {
    modules: declarations.map((declaration) => ({ path: declaration.name, declarations: [declaration] })),
  };
}

/** Types of the elements that are a choice between words, by name. */
function unionAliases(): Map<string, string> {
  const files = globSync('packages/elements/src/**/*.ts', { cwd: root });
  const sources = files.map((file) => readFileSync(inRoot(file), 'utf8'));
  const found = sources.flatMap((source) => [
    ...source.matchAll(/^(?:export )?type (\w+) =((?:\s*\|?\s*'[\w-]+')+);/gm),
  ]);
  return new Map(
    found.map(([, name = '', union = '']) => [name, union.replace(/\s+/g, ' ').replace(/^ \|? ?/, '')]),
  );
}

function spellOut(type: string, aliases: ReadonlyMap<string, string>): string {
  return type.replace(/^\w+/, (name) => aliases.get(name) ?? name);
}
