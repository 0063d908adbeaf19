import type { Schema } from '../generate/document.ts';

/** The schema as tolerant readers mean it: unknown members of an enumeration pass. */
export function openEnumerations(schema: Schema): Schema {
  return schemaOf({ ...withParts(schema, openEnumerations), enum: undefined });
}

/** Only what something is made of: types, required keys, null and constants. */
export function structureOf(schema: Schema): Schema {
  const {
    $ref,
    type,
    const: constant,
    items,
    properties,
    required,
    oneOf,
    anyOf,
    allOf,
  } = withParts(schema, structureOf);
  return schemaOf({ $ref, type, const: constant, items, properties, required, anyOf: oneOf ?? anyOf, allOf });
}

/** The schema with a change to each schema directly inside it. */
function withParts(schema: Schema, change: (part: Schema) => Schema): Schema {
  const { items, properties, additionalProperties, oneOf, anyOf, allOf } = schema;
  const changed = {
    items: items && change(items),
    properties:
      properties &&
      Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, change(part)])),
    additionalProperties:
      typeof additionalProperties === 'object' ? change(additionalProperties) : additionalProperties,
    oneOf: oneOf?.map(change),
    anyOf: anyOf?.map(change),
    allOf: allOf?.map(change),
  };
  return schemaOf({ ...schema, ...changed });
}

/** Without the keywords that are undefined. */
function schemaOf(keywords: { [Keyword in keyof Schema]: Schema[Keyword] | undefined }): Schema {
  return JSON.parse(JSON.stringify(keywords)) as Schema;
}
