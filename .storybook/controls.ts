import type { Preview } from '@storybook/web-components-vite';

/** What we read of the custom elements manifest. */
interface Manifest {
  readonly modules: { declarations: { events: { name: string }[] }[] }[];
}

/** Made from the sources of the elements, beside the stories. */
export async function manifestOfElements(): Promise<Manifest> {
  return (await (await fetch('./custom-elements.json')).json()) as Manifest;
}

/** The events of all elements, which the actions panel shows as they come. */
export function eventNames({ modules }: Manifest): string[] {
  const events = modules.flatMap(({ declarations }) => declarations.flatMap((element) => element.events));
  return [...new Set(events.map(({ name }) => name))];
}

type Enhancer = NonNullable<Preview['argTypesEnhancers']>[number];

/** A fitting control for each thing that the manifest says a host page may set, and none for the rest. */
export const fittingControls: Enhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, argType]) => {
      if (name.startsWith('--')) return [name, { ...argType, control: { type: 'color' } }];
      if (argType.table?.category !== 'properties') return [name, { ...argType, control: false }];
      const type = String(argType.table.type?.summary ?? '');
      const options = [...type.matchAll(/'([^']+)'/g)].map(([, option]) => option);
      if (options.length > 0) return [name, { ...argType, control: { type: 'select' }, options }];
      return [name, type.startsWith('string') ? { ...argType, control: { type: 'text' } } : argType];
    }),
  );
