import { basename } from 'node:path';
import type { Document, MediaType } from '../generate/document.ts';
import { endpointsOf, lookUp, type Endpoint } from '../generate/endpoints.ts';
import type { Entitlements } from '../generate/entitlements.ts';
import { scopeOf } from '../generate/operations.ts';
import type { ProblemList } from '../generate/problems.ts';
import { problemsOf } from '../generate/problems.ts';
import { faultsOf, schemaValidator } from './validator.ts';

/** What the rules look at. `files` maps each file of openapi/paths to the operationIds that it holds. */
export interface Contract {
  document: Document;
  problems: ProblemList;
  entitlements: Entitlements;
  files: Map<string, string[]>;
}

/** Our own rules for the contract, beside those of Redocly and Spectral. Each answers what is wrong, if anything. */
export const rules: ((contract: Contract) => string[])[] = [
  operationNames,
  featuresExist,
  problemsAreUsed,
  parametersNameTheirProblems,
  examplesValidate,
  listsArePages,
  filesAreNamedByNoun,
  scopesAreComplete,
];

function operationNames({ document }: Contract): string[] {
  return endpointsOf(document)
    .filter(({ id }) => !/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(id))
    .map(({ id }) => `${id}: an operationId has the form noun.verb`);
}

function featuresExist({ document, entitlements }: Contract): string[] {
  return endpointsOf(document)
    .filter(({ operation }) => {
      const feature = operation['x-feature'];
      return feature !== undefined && entitlements.features[feature] === undefined;
    })
    .map(({ id, operation }) => `${id}: entitlements.yaml has no feature ${operation['x-feature'] ?? ''}`);
}

/** That every code exists is checked when the document is generated; here, that none is left over. */
function problemsAreUsed({ document, problems, entitlements }: Contract): string[] {
  const used = new Set(endpointsOf(document).flatMap(({ operation }) => problemsOf(operation, problems)));
  // Whichever operation comes to count against a limit can reach it.
  const limited = Object.values(entitlements.features).some(({ limits }) => limits !== null);
  if (limited) used.add('limit-reached');
  return Object.keys(problems)
    .filter((code) => !used.has(code))
    .map((code) => `problems.yaml: no operation answers ${code}`);
}

/** What a parameter brings with it: the problems that every operation with it can answer. */
const PARAMETER_PROBLEMS: Record<string, string[]> = {
  'Idempotency-Key': ['idempotency-key-required', 'idempotency-in-progress', 'idempotency-key-reused'],
  'If-Match': ['precondition-required', 'version-mismatch'],
  cursor: ['invalid-cursor'],
};

function parametersNameTheirProblems({ document }: Contract): string[] {
  return endpointsOf(document).flatMap(({ id, parameters, operation }) =>
    parameters
      .flatMap(({ name }) => PARAMETER_PROBLEMS[name] ?? [])
      .filter((code) => operation['x-problems']?.includes(code) !== true)
      .map((code) => `${id}: x-problems lacks ${code}, which its parameters bring`),
  );
}

/** Every request body and every 2xx answer has examples, and they are what they illustrate. */
function examplesValidate({ document }: Contract): string[] {
  const validatorOf = schemaValidator(document);
  const check = (where: string, media: MediaType | undefined): string[] => {
    // A file's bytes cannot be written down here.
    if (media?.schema === undefined || media.schema.format === 'binary') return [];
    const examples = Object.entries(media.examples ?? {});
    if (examples.length === 0) return [`${where}: no example`];
    const validate = validatorOf(media.schema);
    return examples.flatMap(([name, { value }]) =>
      faultsOf(validate, value).map((fault) => `${where}, example ${name}: ${fault}`),
    );
  };
  return endpointsOf(document).flatMap(({ id, body, operation }) => [
    ...check(`${id} request`, body?.content['application/json']),
    ...Object.entries(operation.responses).flatMap(([status, response]) =>
      Object.values(lookUp(document, response).content ?? {}).flatMap((media) =>
        check(`${id} ${status}`, media),
      ),
    ),
  ]);
}

/** A list answers `{items, nextCursor}` and takes `cursor` and `limit`. */
function listsArePages({ document }: Contract): string[] {
  return endpointsOf(document)
    .filter(isList)
    .flatMap((endpoint) => {
      const schema = endpoint.answers[0]?.schema;
      const page = schema?.$ref === undefined ? schema : lookUp(document, { $ref: schema.$ref });
      const properties =
        page !== null && page !== undefined && 'properties' in page ? page.properties : undefined;
      const parameters = endpoint.parameters.map(({ name }) => name);
      const faults = [];
      if (Object.keys(properties ?? {}).join() !== 'items,nextCursor')
        faults.push('answers {items, nextCursor}');
      if (!parameters.includes('cursor') || !parameters.includes('limit'))
        faults.push('takes cursor and limit');
      return faults.map((fault) => `${endpoint.id}: a list ${fault}`);
    });
}

/**
 * Without pages: `plans.list` is the whole, short, priced catalogue, `events.list` goes on where it was, and `tasks.list`
 * is the first few by deadline.
 */
const WITHOUT_PAGES = ['plans.list', 'events.list', 'tasks.list'];

function isList({ id }: Endpoint): boolean {
  return (id.endsWith('.list') || id.endsWith('.movements')) && !WITHOUT_PAGES.includes(id);
}

/** `paths/receipts.yaml` holds the operations of the noun `receipts`, and those whose path ends in `/receipts`. */
function filesAreNamedByNoun({ document, files }: Contract): string[] {
  const paths = new Map(endpointsOf(document).map(({ id, path }) => [id, path]));
  return [...files].flatMap(([file, ids]) =>
    ids
      .filter((id) => {
        const noun = basename(file, '.yaml');
        return kebab(id.split('.')[0] ?? '') !== noun && paths.get(id)?.endsWith(`/${noun}`) !== true;
      })
      .map((id) => `${file}: ${id} belongs in the file of its noun`),
  );
}

/** The scopes that an API key can be made for are those that an operation asks for. */
function scopesAreComplete({ document }: Contract): string[] {
  const asked = endpointsOf(document).flatMap((endpoint) => scopeOf(document, endpoint) ?? []);
  const listed = (document.components.schemas['ApiKeyScope']?.enum ?? []).map(String);
  const expected = [...new Set(asked)].sort();
  return expected.join() === listed.join() ? [] : [`ApiKeyScope: its scopes are ${expected.join(', ')}`];
}

function kebab(camelCase: string): string {
  return camelCase.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
