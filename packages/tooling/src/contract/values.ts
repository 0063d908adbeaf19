import fc from 'fast-check';
import type { Document, Json, Schema } from '../generate/document.ts';
import { schemaName } from '../generate/endpoints.ts';

/** Values that fit the schemas of a document, for tests. */
export class SchemaValues {
  readonly #schemas: Record<string, Schema>;

  constructor(document: Pick<Document, 'components'>) {
    this.#schemas = document.components.schemas;
  }

  /** Random values that fit. With `complete`, no optional part is left out, empty or null. */
  fitting(given: Schema, complete = false): fc.Arbitrary<Json> {
    const schema = this.#resolved(given);
    if (schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
    const members = (schema.oneOf ?? schema.anyOf)?.filter(({ type }) => !complete || type !== 'null');
    if (members !== undefined) return fc.oneof(...members.map((member) => this.fitting(member, complete)));
    const types = [schema.type ?? 'null'].flat().filter((type) => !complete || type !== 'null');
    return fc.oneof(...types.map((type) => this.#ofType(type, schema, complete)));
  }

  /**
   * Values that differ from the given one in one place: a part is replaced by another kind of value or by one at or
   * beyond a limit of its schema, a key is missing, or a key is too many.
   */
  *changed(given: Schema, value: Json): Generator<Json> {
    const schema = this.#resolved(given);
    yield* REPLACEMENTS;
    yield* limitsOf(schema);
    const member = (schema.oneOf ?? schema.anyOf)?.find(({ type }) => type !== 'null');
    if (member !== undefined) yield* this.changed(member, value);
    if (Array.isArray(value)) yield* this.#changedArray(schema, value);
    else if (typeof value === 'object' && value !== null) yield* this.#changedObject(schema, value);
  }

  *#changedArray({ items = {}, minItems = 0, maxItems = minItems }: Schema, [item]: Json[]): Generator<Json> {
    if (item === undefined) return;
    for (const count of [minItems - 1, minItems, maxItems, maxItems + 1]) {
      if (count >= 0) yield Array.from({ length: count }, () => item);
    }
    for (const other of this.changed(items, item)) yield [other];
  }

  *#changedObject({ properties = {} }: Schema, value: { [key: string]: Json }): Generator<Json> {
    yield { ...value, unknownKey: 1 };
    for (const [name, part] of Object.entries(value)) {
      yield Object.fromEntries(Object.entries(value).filter(([key]) => key !== name));
      const schema = properties[name];
      if (schema === undefined) continue;
      for (const other of this.changed(schema, part)) yield { ...value, [name]: other };
    }
  }

  /** References followed, and the objects of an allOf made one. */
  #resolved(schema: Schema): Schema {
    if (schema.$ref !== undefined) return this.#resolved(this.#schemas[schemaName(schema.$ref)] ?? {});
    if (schema.allOf === undefined) return schema;
    const parts = schema.allOf.map((part) => this.#resolved(part));
    return {
      type: 'object',
      required: parts.flatMap(({ required }) => required ?? []),
      properties: Object.assign({}, ...parts.map(({ properties }) => properties)) as Record<string, Schema>,
    };
  }

  #ofType(type: string, schema: Schema, complete: boolean): fc.Arbitrary<Json> {
    switch (type) {
      case 'string':
        return text(schema);
      case 'integer':
      case 'number':
        return fc.integer({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1_000_000_000 });
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      case 'array': {
        const { items = {}, minItems = 0, maxItems = 2 } = schema;
        const minLength = Math.max(minItems, complete ? 1 : 0);
        const several = schema.uniqueItems ? fc.uniqueArray : fc.array;
        return several(this.fitting(items, complete), {
          minLength,
          maxLength: Math.min(maxItems, minLength + 2),
        });
      }
      default:
        return this.#object(schema, complete);
    }
  }

  #object(
    { properties = {}, required = [], additionalProperties }: Schema,
    complete: boolean,
  ): fc.Arbitrary<Json> {
    if (typeof additionalProperties === 'object') {
      return fc.dictionary(fc.stringMatching(/^[a-z]+$/), this.fitting(additionalProperties, complete), {
        maxKeys: 2,
      });
    }
    const fields = Object.entries(properties).map(
      ([name, part]) => [name, this.fitting(part, complete)] as const,
    );
    const requiredKeys = complete ? Object.keys(properties) : required;
    return fc.record(Object.fromEntries(fields), { requiredKeys }).map((value) => ({ ...value }));
  }
}

const REPLACEMENTS: Json[] = [
  null,
  true,
  '',
  'x',
  '2026-02-30',
  '24:00',
  0,
  -1,
  1.5,
  [],
  {},
  [null],
  { other: 1 },
];

/** Values at the limits of a schema and one beyond. */
function limitsOf({ minimum, maximum, minLength, maxLength }: Schema): Json[] {
  const numbers = [minimum, maximum].filter((limit) => limit !== undefined);
  const lengths = [minLength, maxLength].filter((limit) => limit !== undefined);
  return [
    ...numbers.flatMap((limit) => [limit - 1, limit, limit + 0.5, limit + 1]),
    ...lengths
      .flatMap((limit) => [limit - 1, limit, limit + 1])
      .flatMap((length) => (length < 0 ? [] : ['x'.repeat(length), '7'.repeat(length), '😀'.repeat(length)])),
  ];
}

function text({ format, pattern, minLength = 0, maxLength = minLength + 20 }: Schema): fc.Arbitrary<string> {
  const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  switch (format) {
    case 'uuid':
      return fc.uuid();
    case 'date':
      return day.map((date) => date.toISOString().slice(0, 10));
    case 'date-time':
      return day.map((date) => date.toISOString());
    case 'email':
      return fc.nat().map((number) => `user.${number}@example.com`);
    case 'uri':
      return fc.webUrl();
    default:
      return pattern === undefined
        ? characters(minLength, Math.min(maxLength, minLength + 20))
        : fc
            .stringMatching(new RegExp(pattern, 'u'))
            .filter(({ length }) => length >= minLength && length <= maxLength);
  }
}

/** Some of the characters lie outside the basic plane. */
function characters(minLength: number, maxLength: number): fc.Arbitrary<string> {
  const character = fc.constantFrom('a', 'Z', '7', ' ', '-', 'é', '漢', '😀');
  return fc.array(character, { minLength, maxLength }).map((some) => some.join(''));
}
