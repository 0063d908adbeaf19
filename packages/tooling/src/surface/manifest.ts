import { globSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { runNode } from '../child.ts';
import { inRoot } from '../root.ts';

/** What we read of the custom elements manifest (https://custom-elements-manifest.open-wc.org). */
export interface Manifest {
  modules: { path: string; declarations: ClassDoc[] }[];
}

export interface ClassDoc extends Documented {
  kind: string;
  tagName?: string;
  customElement?: boolean;
  members?: Member[];
  attributes?: Documented[];
  events?: Documented[];
  slots?: Documented[];
  cssParts?: Documented[];
  cssProperties?: Documented[];
}

interface Documented {
  name?: string;
  description?: string;
  type?: { text: string };
}

interface Member extends Documented {
  kind: string;
  static?: boolean;
  privacy?: string;
  readonly?: boolean;
  parameters?: { name: string; type?: { text: string } }[];
  return?: { type?: { text: string } };
  inheritedFrom?: { name: string };
}

/** An element that host pages use, and the file of its class. */
export interface PublicElement extends ClassDoc {
  path: string;
  tagName: string;
}

/** Analyses the sources of the elements. */
export async function publicElements(): Promise<PublicElement[]> {
  const folder = '.cache/surface';
  const { code, output } = await runNode([
    inRoot('node_modules/@custom-elements-manifest/analyzer/cem.js'),
    ...['analyze', '--litelement', '--quiet', '--outdir', folder],
    ...['--globs', 'packages/elements/src/**/*.ts'],
    ...['--exclude', '**/*.test.ts', '**/testing/**'],
  ]);
  if (code !== 0) throw new Error(`The custom elements manifest could not be made.\n${output}`);
  const text = readFileSync(inRoot(folder, 'custom-elements.json'), 'utf8');
  return elementsOf(JSON.parse(text) as Manifest);
}

/** The classes with a `@tag`: the only ones whose tag is public. */
export function elementsOf({ modules }: Manifest): PublicElement[] {
  return modules
    .flatMap(({ path, declarations }) => declarations.map((declaration) => ({ ...declaration, path })))
    .filter((each): each is PublicElement => Boolean(each.customElement && each.tagName?.includes('-')))
    .map((element) => ({ ...element, events: element.events?.filter(isNamed) ?? [] }));
}

/** The analyzer takes the first argument of an event's constructor for its name, also `id` of `new SelectEvent(id)`. */
const isNamed = ({ name }: Documented) => name?.startsWith('bd-') === true;

/** Each fact that a host page may rely on, as one line. */
export function elementFacts(element: PublicElement): string[] {
  const typed = ({ name, type }: Documented) => `${name}${type ? `: ${type.text}` : ''}`;
  const named = (kind: string, docs: Documented[] = []) =>
    docs.map(({ name }) => `${kind} ${name || '(default)'}`);
  const facts = [
    ...named('attribute', element.attributes),
    ...publicMembers(element).map((member) => {
      if (member.kind === 'method')
        return `method ${member.name}(${(member.parameters ?? []).map(typed).join(', ')})`;
      return `${member.readonly ? 'read-only property' : 'property'} ${typed(member)}`;
    }),
    ...named(
      'event',
      element.events?.filter(({ name }) => name),
    ),
    ...named('slot', element.slots),
    ...named('part', element.cssParts),
    ...named('custom property', element.cssProperties),
  ];
  return [...new Set(facts)].map((fact) => `<${element.tagName}> ${fact}`);
}

/** What a host page could use but could not read about. `sources` are those of the element's folder. */
export function gaps(element: PublicElement, sources: readonly string[]): string[] {
  const undocumented = (kind: string, docs: Documented[] = []) =>
    docs
      .filter(({ name, description }) => name && !description)
      .map(({ name }) => `${kind} ${name} has no description`);
  const unknown = (kind: string, used: string[], docs: Documented[] = []) =>
    used
      .filter((name) => !docs.some((doc) => doc.name === name))
      .map((name) => `${kind} ${name} is not documented`);
  const missing = [
    ...(element.description ? [] : ['the class has no description']),
    ...undocumented('member', publicMembers(element)),
    ...undocumented('event', element.events),
    ...undocumented('slot', element.slots),
    ...undocumented('part', element.cssParts),
    ...undocumented('custom property', element.cssProperties),
    ...unknown('part', inTemplates(sources, /\bpart="([\w-]+)"/g), element.cssParts),
    ...unknown('slot', inTemplates(sources, /<slot[^>]*\bname="([\w-]+)"/g), element.slots),
    ...unknown(
      'event',
      inTemplates(sources, /new (?:Custom)?Event(?:<[^>]*>)?\('(bd-[\w-]+)'/g),
      element.events,
    ),
  ];
  return missing.map((gap) => `<${element.tagName}>: ${gap}`);
}

/** The sources beside an element's class, where its templates are. */
export function sourcesBeside(element: PublicElement): string[] {
  const folder = dirname(inRoot(element.path));
  return globSync('**/*.ts', { cwd: folder, exclude: ['**/*.test.ts'] }).map((file) =>
    readFileSync(`${folder}/${file}`, 'utf8'),
  );
}

/** Lit's own members are Lit's to document. */
const litMembers = new Set(['LitElement', 'ReactiveElement', 'HTMLElement']);

/** Properties and methods that a host page may use. */
export function publicMembers({ members = [] }: ClassDoc): Member[] {
  return members.filter(({ name, privacy, inheritedFrom, ...member }) => {
    const open = privacy !== 'private' && privacy !== 'protected' && !member.static && !name?.startsWith('#');
    return open && !litMembers.has(inheritedFrom?.name ?? '') && !lifecycle.has(name ?? '');
  });
}

/** Called by the browser, not by a host page. */
const lifecycle = new Set([
  'connectedCallback',
  'disconnectedCallback',
  'attributeChangedCallback',
  'adoptedCallback',
]);

function inTemplates(sources: readonly string[], pattern: RegExp): string[] {
  return [
    ...new Set(sources.flatMap((source) => [...source.matchAll(pattern)].map(([, name = '']) => name))),
  ];
}
