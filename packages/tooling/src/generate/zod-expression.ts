import type { NumberLimits, Property, Shape, StringLimits } from './shape.ts';

/** Requests are strict; answers tolerate unknown keys and unknown members of enumerations. */
export type Direction = 'request' | 'response';

/** The zod expression for a shape. References become the name of the component's constant. */
export function zodOf(shape: Shape, direction: Direction): string {
  const inner = (each: Shape) => zodOf(each, direction);
  switch (shape.kind) {
    case 'reference':
      return shape.name;
    case 'string':
      return printString(shape);
    case 'number':
      return printNumber(shape);
    case 'boolean':
      return 'z.boolean()';
    case 'null':
      return 'z.null()';
    case 'unknown':
      if (direction === 'request') throw new Error('A request must say what it accepts');
      return 'z.unknown()';
    case 'enum':
      return direction === 'request' ? `z.enum(${JSON.stringify(shape.values)})` : 'text()';
    case 'constant':
      return `z.literal(${JSON.stringify(shape.value)})`;
    case 'array':
      return printArray(shape, inner(shape.items));
    case 'nullable':
      return `${inner(shape.inner)}.nullable()`;
    case 'union':
      return `z.union([${shape.members.map(inner).join(', ')}])`;
    case 'tagged':
      return printTagged(shape, direction);
    case 'object':
      return printObject(shape, direction);
  }
}

function printString({ format, minLength, maxLength, pattern }: StringLimits): string {
  const checks = [
    format && `format(${JSON.stringify(format)})`,
    minLength && `minLength(${minLength})`,
    maxLength !== undefined && `maxLength(${maxLength})`,
    pattern !== undefined && `pattern(${new RegExp(pattern, 'u').toString()})`,
  ].filter((check) => typeof check === 'string');
  return checks.length > 0 ? `text().check(${checks.join(', ')})` : 'text()';
}

function printNumber(shape: NumberLimits & { integer: boolean }): string {
  return [
    shape.integer ? 'z.int()' : 'z.number()',
    shape.minimum !== undefined && `min(${shape.minimum})`,
    shape.maximum !== undefined && `max(${shape.maximum})`,
    shape.exclusiveMinimum !== undefined && `gt(${shape.exclusiveMinimum})`,
    shape.exclusiveMaximum !== undefined && `lt(${shape.exclusiveMaximum})`,
    shape.multipleOf !== undefined && `multipleOf(${shape.multipleOf})`,
  ]
    .filter((call) => typeof call === 'string')
    .join('.');
}

export function printArray(shape: Shape & { kind: 'array' }, items: string): string {
  return [
    `z.array(${items})`,
    shape.minItems !== undefined && `min(${shape.minItems})`,
    shape.maxItems !== undefined && `max(${shape.maxItems})`,
    shape.uniqueItems === true && 'check(uniqueItems)',
  ]
    .filter((call) => typeof call === 'string')
    .join('.');
}

function printObject(shape: Shape & { kind: 'object' }, direction: Direction): string {
  const { properties, additional } = shape;
  if (typeof additional !== 'string') {
    if (properties.length > 0) throw new Error('additionalProperties beside properties is not supported');
    return `z.record(text(), ${zodOf(additional, direction)})`;
  }
  const fields = properties.map((property) => printProperty(property, direction)).join(', ');
  if (direction === 'request' && additional === 'any') throw new Error('A request must say what it accepts');
  return `z.${direction === 'request' ? 'strictObject' : 'looseObject'}({ ${fields} })`;
}

function printProperty(property: Property, direction: Direction): string {
  const schema = zodOf(property.shape, direction);
  if (property.default === undefined || direction === 'response') {
    return printField(property.name, schema, property.required);
  }
  return `${JSON.stringify(property.name)}: ${schema}.default(${JSON.stringify(property.default)})`;
}

export function printField(name: string, schema: string, required: boolean): string {
  return `${JSON.stringify(name)}: ${schema}${required ? '' : '.exactOptional()'}`;
}

function printTagged({ property, members }: Shape & { kind: 'tagged' }, direction: Direction): string {
  const known = `z.discriminatedUnion(${JSON.stringify(property)}, [${members.map(({ name }) => name).join(', ')}])`;
  if (direction === 'request') return known;
  const tags = JSON.stringify(members.map(({ tag }) => tag));
  const unknown = `z.looseObject({ ${JSON.stringify(property)}: text().refine((tag) => !${tags}.includes(tag)) })`;
  return `z.union([${known}, ${unknown}])`;
}
