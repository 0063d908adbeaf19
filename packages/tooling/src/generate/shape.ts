/**
 * What a schema says, after its keywords are read: the one form from which the zod schemas and the guards are
 * printed. Constraint fields carry the names of the JSON Schema keywords they come from.
 */
export type Shape =
  | { kind: 'reference'; name: string }
  | ({ kind: 'string' } & StringLimits)
  | ({ kind: 'number'; integer: boolean } & NumberLimits)
  | { kind: 'boolean' }
  | { kind: 'enum'; values: string[] }
  | { kind: 'constant'; value: string | number | boolean }
  | { kind: 'array'; items: Shape; minItems?: number; maxItems?: number; uniqueItems?: boolean }
  | { kind: 'object'; properties: Property[]; additional: Additional }
  | { kind: 'union'; members: Shape[] }
  | { kind: 'tagged'; property: string; members: { tag: string; name: string }[] }
  | { kind: 'nullable'; inner: Shape }
  | { kind: 'null' }
  | { kind: 'unknown' };

export interface StringLimits {
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: Format;
}

export interface NumberLimits {
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
}

export interface Property {
  name: string;
  shape: Shape;
  required: boolean;
  default?: string | number | boolean;
}

/** What an object may hold beside its named properties: unspecified, nothing, anything, or values of one shape. */
export type Additional = 'unspecified' | 'none' | 'any' | Shape;

export const FORMATS = ['uuid', 'date', 'date-time', 'email', 'uri'] as const;
export type Format = (typeof FORMATS)[number];
