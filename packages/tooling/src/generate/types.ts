/** The only file that knows openapi-typescript, so that replacing it is a change of this file. */
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import type { Document } from './document.ts';
import { openResponses, type MarkedSchema } from './open-responses.ts';

/** TypeScript types of the document. Enumerations are closed in requests and `Open` in responses. */
export async function printTypes(document: Document): Promise<string> {
  const nodes = await openapiTS(JSON.stringify(openResponses(document)), {
    defaultNonNullable: false,
    inject: "import type { Open } from './open.ts';\n",
    transform: (schema) => openEnumeration(schema),
  });
  return astToString(nodes);
}

/** One alias a response or request model, so that others write `Asn` for `components['schemas']['Asn']`. */
export function printModels(document: Document): string {
  const names = Object.keys(openResponses(document).components.schemas);
  return `import type { components } from './types.gen.ts';

type Schemas = components['schemas'];

${names.map((name) => `export type ${name} = Schemas['${name}'];`).join('\n')}
`;
}

function openEnumeration({ 'x-open': known, type }: MarkedSchema): ts.TypeNode | undefined {
  if (known === undefined) return undefined;
  const { factory } = ts;
  const members = known.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(value)));
  const open = factory.createTypeReferenceNode('Open', [factory.createUnionTypeNode(members)]);
  const nothing = factory.createLiteralTypeNode(factory.createNull());
  return [type].flat().includes('null') ? factory.createUnionTypeNode([open, nothing]) : open;
}
