import type { Schema } from '../generate/document.ts';

/** The schema as tolerant readers mean it: unknown members of an enumeration pass, and of a tagged union. */
export function openEnumerations(schema: Schema): Schema {
  return schemaOf({ ...withUnknownTags(withParts(schema, openEnumerations)), enum: undefined });
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
  } = withUnknownTags(withParts(schema, structureOf));
  return schemaOf({ $ref, type, const: constant, items, properties, required, anyOf: oneOf ?? anyOf, allOf });
}

/** A tagged union with one member more: an object whose tag is none of the known ones. */
function withUnknownTags(schema: Schema): Schema {
  const { oneOf, discriminator } = schema;
  if (oneOf === undefined || discriminator === undefined) return schema;
  const { propertyName: tag, mapping = {} } = discriminator;
  const unknown = { type: 'string', not: { enum: Object.keys(mapping) } };
  return {
    ...schema,
    oneOf: [...oneOf, { type: 'object', required: [tag], properties: { [tag]: unknown } }],
  };
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
