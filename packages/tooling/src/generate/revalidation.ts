import type { Document } from './document.ts';
import { endpointsOf } from './endpoints.ts';

/** Documents that every read of what has an end carries an entity tag, and answers 304 to a caller that has the same already. */
export function describeRevalidation(document: Document): void {
  document.components.headers = {
    ...document.components.headers,
    ETag: {
      description: 'The entity tag of this answer, for If-None-Match and, on a versioned resource, If-Match.',
      schema: { type: 'string' },
    },
  };
  document.components.responses = {
    ...document.components.responses,
    NotModified: {
      description: 'What If-None-Match names is still current.',
      headers: { ETag: { $ref: '#/components/headers/ETag' } },
    },
  };
  for (const { method, operation, answers } of endpointsOf(document)) {
    if (method !== 'get' || answers.some(({ stream }) => stream)) continue;
    for (const { response } of answers) {
      response.headers = { ...response.headers, ETag: { $ref: '#/components/headers/ETag' } };
    }
    operation.responses['304'] = { $ref: '#/components/responses/NotModified' };
  }
}
