import type { ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import type { Document, Schema } from '../generate/document.ts';

/** Validators by Ajv, which shares no code with what we generate, for the schemas of an OpenAPI document. */
export function schemaValidator(
  document: Pick<Document, 'components'>,
): (schema: Schema) => ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strict: false, formats: fullFormats });
  ajv.addSchema({ $id: 'portal', components: document.components });
  return (schema) => ajv.compile(withAbsoluteReferences(schema));
}

/** `#/components/…` names the document, not the schema that is compiled alone. */
function withAbsoluteReferences(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"portal#/')) as Schema;
}

export function faultsOf(validate: ValidateFunction, value: unknown): string[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || '/'} ${message ?? ''}`,
  );
}
