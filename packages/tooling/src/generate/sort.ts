import type { Property, Shape } from './shape.ts';
import type { SchemaReader } from './read-schema.ts';

/** A schema component as it is printed: each after those it refers to. */
export interface Component {
  name: string;
  shape: Shape;
}

export function inOrderOfUse(reader: SchemaReader, names: Iterable<string>): Component[] {
  const done = new Map<string, Component>();
  const place = (name: string, trail: string[]): void => {
    if (done.has(name)) return;
    if (trail.includes(name))
      throw new Error(`Recursive schemas are not supported: ${[...trail, name].join(' → ')}`);
    const shape = reader.component(name);
    for (const used of referencesOf(shape)) place(used, [...trail, name]);
    done.set(name, { name, shape });
  };
  for (const name of names) place(name, []);
  return [...done.values()];
}

function referencesOf(shape: Shape): string[] {
  switch (shape.kind) {
    case 'reference':
      return [shape.name];
    case 'array':
      return referencesOf(shape.items);
    case 'nullable':
      return referencesOf(shape.inner);
    case 'union':
      return shape.members.flatMap(referencesOf);
    case 'tagged':
      return shape.members.map(({ name }) => name);
    case 'object': {
      const additional = typeof shape.additional === 'string' ? [] : referencesOf(shape.additional);
      return [
        ...shape.properties.flatMap((property: Property) => referencesOf(property.shape)),
        ...additional,
      ];
    }
    default:
      return [];
  }
}
