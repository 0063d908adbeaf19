import type { Document, Schema } from './document.ts';
import { schemaName } from './endpoints.ts';
import type { Additional, Format, Property, Shape } from './shape.ts';
import { FORMATS } from './shape.ts';

/** Keywords that say something to a reader and nothing to a validator. `x-…` counts as one of them. */
const ANNOTATIONS = ['title', 'description', 'example', 'examples', 'deprecated', 'default'];

/** The keywords that may stand beside each `type`. */
const KEYWORDS: Record<string, string[]> = {
  string: ['minLength', 'maxLength', 'pattern', 'format'],
  integer: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  number: ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  boolean: [],
  null: [],
  array: ['items', 'minItems', 'maxItems', 'uniqueItems'],
  object: ['properties', 'required', 'additionalProperties'],
};

/**
 * Reads JSON Schema into a shape. A keyword that it does not know, or that has no effect where it stands, is an
 * error: a constraint is enforced or refused, never silently ignored.
 */
export class SchemaReader {
  readonly #document: Pick<Document, 'components'>;

  constructor(document: Pick<Document, 'components'>) {
    this.#document = document;
  }

  component(name: string): Shape {
    const schema = this.#document.components.schemas[name];
    if (schema === undefined) throw new Error(`There is no schema component ${name}`);
    return this.read(schema, name);
  }

  /** `where` names the schema in errors, for example `Asn.lines[]`. */
  read(schema: Schema, where: string): Shape {
    if (schema.$ref !== undefined) {
      allow(schema, ['$ref'], where);
      return { kind: 'reference', name: schemaName(schema.$ref) };
    }
    if (schema.allOf !== undefined) return this.#allOf(schema, schema.allOf, where);
    if (schema.oneOf !== undefined) return this.#oneOf(schema, schema.oneOf, where);
    if (schema.anyOf !== undefined) {
      allow(schema, ['anyOf'], where);
      return this.#union(schema.anyOf, where);
    }
    if (schema.const !== undefined) return constant(schema, where);
    if (schema.type === undefined) {
      allow(schema, [], where);
      return { kind: 'unknown' };
    }
    return this.#typed(schema, where);
  }

  #typed(schema: Schema, where: string): Shape {
    const types = [schema.type ?? []].flat();
    const [type, ...others] = types.filter((each) => each !== 'null');
    if (type === undefined) return { kind: 'null' };
    if (others.length > 0) throw new Error(`${where}: use oneOf instead of several types`);
    if (schema.enum !== undefined)
      return nullableIf(types.includes('null'), enumeration(schema, type, where));
    const known = KEYWORDS[type];
    if (known === undefined) throw new Error(`${where}: unknown type ${type}`);
    allow(schema, ['type', ...known], where);
    return nullableIf(types.includes('null'), this.#ofType(type, schema, where));
  }

  #ofType(type: string, schema: Schema, where: string): Shape {
    if (type === 'string') {
      const { minLength, maxLength, pattern } = schema;
      return { kind: 'string', ...defined({ minLength, maxLength, pattern, format: format(schema, where) }) };
    }
    if (type === 'integer' || type === 'number') {
      const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = schema;
      const limits = defined({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf });
      return { kind: 'number', integer: type === 'integer', ...limits };
    }
    if (type === 'boolean') return { kind: 'boolean' };
    if (type === 'array') {
      if (schema.items === undefined) throw new Error(`${where}: an array needs items`);
      const { minItems, maxItems, uniqueItems } = schema;
      const items = this.read(schema.items, `${where}[]`);
      return { kind: 'array', items, ...defined({ minItems, maxItems, uniqueItems }) };
    }
    return this.#object(schema, where);
  }

  #object(schema: Schema, where: string): Shape & { kind: 'object' } {
    const required = new Set(schema.required);
    const properties = Object.entries(schema.properties ?? {}).map(([name, value]): Property => {
      const shape = this.read(value, `${where}.${name}`);
      return { name, shape, required: required.delete(name), ...defaultOf(value, `${where}.${name}`) };
    });
    if (required.size > 0)
      throw new Error(`${where}: required but not described: ${[...required].join(', ')}`);
    return { kind: 'object', properties, additional: this.#additional(schema.additionalProperties, where) };
  }

  #additional(additional: boolean | Schema | undefined, where: string): Additional {
    if (additional === undefined) return 'unspecified';
    if (typeof additional === 'boolean') return additional ? 'any' : 'none';
    return this.read(additional, `${where}{}`);
  }

  /** Several objects described as one. Anything else in an allOf would need an intersection, which we refuse. */
  #allOf(schema: Schema, members: Schema[], where: string): Shape {
    allow(schema, ['allOf'], where);
    const properties = new Map<string, Property>();
    let additional: Additional = 'unspecified';
    for (const [index, member] of members.entries()) {
      const shape = this.#resolve(this.read(member, `${where}/allOf/${index}`));
      if (shape.kind !== 'object') throw new Error(`${where}: allOf may only combine objects`);
      for (const property of shape.properties) {
        if (properties.has(property.name))
          throw new Error(`${where}: allOf describes ${property.name} twice`);
        properties.set(property.name, property);
      }
      if (shape.additional !== 'unspecified') additional = shape.additional;
    }
    return { kind: 'object', properties: [...properties.values()], additional };
  }

  #oneOf(schema: Schema, members: Schema[], where: string): Shape {
    allow(schema, ['oneOf', 'discriminator'], where);
    if (schema.discriminator !== undefined) {
      const { propertyName, mapping } = schema.discriminator;
      if (Object.keys(mapping ?? {}).length !== members.length) {
        throw new Error(`${where}: the discriminator needs a mapping that names every member once`);
      }
      const tagged = Object.entries(mapping ?? {}).map(([tag, ref]) => ({ tag, name: schemaName(ref) }));
      return { kind: 'tagged', property: propertyName, members: tagged };
    }
    const kinds = members.map((member, index) =>
      this.#jsonType(this.read(member, `${where}/oneOf/${index}`)),
    );
    if (new Set(kinds).size !== kinds.length) {
      throw new Error(`${where}: members of a oneOf must differ in their JSON type or have a discriminator`);
    }
    return this.#union(members, where);
  }

  #union(members: Schema[], where: string): Shape {
    const shapes = members.map((member, index) => this.read(member, `${where}/${index}`));
    const others = shapes.filter(({ kind }) => kind !== 'null');
    const [only] = others;
    if (only === undefined) throw new Error(`${where}: a union needs members`);
    return nullableIf(
      others.length < shapes.length,
      others.length === 1 ? only : { kind: 'union', members: others },
    );
  }

  #resolve(shape: Shape): Shape {
    return shape.kind === 'reference' ? this.#resolve(this.component(shape.name)) : shape;
  }

  /** The JSON type of every value of this shape; two shapes that answer differently have no value in common. */
  #jsonType(given: Shape): string {
    const shape = this.#resolve(given);
    if (shape.kind === 'enum') return 'string';
    if (shape.kind === 'constant') return typeof shape.value;
    if (shape.kind === 'tagged') return 'object';
    return shape.kind;
  }
}

function allow(schema: Schema, keywords: string[], where: string): void {
  for (const keyword of Object.keys(schema)) {
    if (keywords.includes(keyword) || ANNOTATIONS.includes(keyword) || keyword.startsWith('x-')) continue;
    throw new Error(`${where}: the keyword ${keyword} is not supported here`);
  }
}

function constant(schema: Schema, where: string): Shape {
  allow(schema, ['type', 'const'], where);
  const value = schema.const;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return { kind: 'constant', value };
  }
  throw new Error(`${where}: const must be a string, number or boolean`);
}

function enumeration(schema: Schema, type: string, where: string): Shape {
  allow(schema, ['type', 'enum'], where);
  const values = (schema.enum ?? []).filter((value) => value !== null);
  if (type !== 'string' || !values.every((value) => typeof value === 'string') || values.length === 0) {
    throw new Error(`${where}: an enum must list strings and have type string`);
  }
  if (values.length < (schema.enum ?? []).length !== [schema.type].flat().includes('null')) {
    throw new Error(`${where}: null must stand in both the type and the enum, or in neither`);
  }
  return { kind: 'enum', values };
}

function format(schema: Schema, where: string): Format | undefined {
  if (schema.format === undefined) return undefined;
  const known = FORMATS.find((each) => each === schema.format);
  if (known === undefined) throw new Error(`${where}: unknown format ${schema.format}`);
  return known;
}

function defaultOf(schema: Schema, where: string): Pick<Property, 'default'> {
  const value = schema.default;
  if (value === undefined) return {};
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return { default: value };
  }
  throw new Error(`${where}: a default must be a string, number or boolean`);
}

function nullableIf(nullable: boolean, inner: Shape): Shape {
  return nullable ? { kind: 'nullable', inner } : inner;
}

/** Leaves out the fields that are undefined. */
function defined<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: NonNullable<Fields[Key]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Fields]?: NonNullable<Fields[Key]>;
  };
}
