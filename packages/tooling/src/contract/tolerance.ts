import type { Schema } from '../generate/document.ts';

/** The schema as tolerant readers mean it: unknown members of an enumeration pass, and objects with unknown tags. */
export function openEnumerations(schema: Schema): Schema {
  const opened = withParts(schema, openEnumerations);
  return schemaOf({ ...opened, oneOf: withUnknownTag(opened), enum: undefined, discriminator: undefined });
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
    discriminator,
  } = withParts(schema, structureOf);
  const alternatives = withUnknownTag({ oneOf, discriminator }) ?? anyOf;
  return schemaOf({ $ref, type, const: constant, items, properties, required, anyOf: alternatives, allOf });
}

/** The alternatives and, where a property tells them apart, an object with a tag that none of them has. */
function withUnknownTag({
  oneOf,
  discriminator,
}: Pick<{ [Keyword in keyof Schema]: Schema[Keyword] | undefined }, 'oneOf' | 'discriminator'>):
  Schema[] | undefined {
  if (oneOf === undefined || discriminator === undefined) return oneOf;
  const { propertyName, mapping = {} } = discriminator;
  const unknown = { type: 'string', not: { enum: Object.keys(mapping) } };
  return [...oneOf, { type: 'object', required: [propertyName], properties: { [propertyName]: unknown } }];
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
