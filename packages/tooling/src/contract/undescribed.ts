import type { Document, Json, Schema } from '../generate/document.ts';
import { SchemaReader } from '../generate/read-schema.ts';
import type { Shape } from '../generate/shape.ts';

/** The JSON Pointers of keys that a value has and its schema does not describe. */
export function undescribedKeys(
  document: Pick<Document, 'components'>,
  schema: Schema,
  value: Json,
): string[] {
  const reader = new SchemaReader(document);
  const visit = (shape: Shape, part: Json, at: string): string[] => {
    if (part === null) return [];
    if (shape.kind === 'reference') return visit(reader.component(shape.name), part, at);
    if (shape.kind === 'nullable') return visit(shape.inner, part, at);
    if (shape.kind === 'array' && Array.isArray(part)) {
      return part.flatMap((item, index) => visit(shape.items, item, `${at}/${index}`));
    }
    if (shape.kind !== 'object' || typeof part !== 'object' || Array.isArray(part)) return [];
    return Object.entries(part).flatMap(([key, inner]) => {
      const property = shape.properties.find(({ name }) => name === key);
      return property === undefined ? [`${at}/${key}`] : visit(property.shape, inner, `${at}/${key}`);
    });
  };
  return visit(reader.read(schema, 'answer'), value, '');
}
