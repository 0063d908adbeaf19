// A child process that answers with the contract's own examples, so that its work is not taken for the callers'.
import { readFileSync } from 'node:fs';
import { startExampleServer } from '../contract/example-server.ts';
import type { Document } from '../generate/document.ts';
import { inRoot } from '../root.ts';

const document = JSON.parse(readFileSync(inRoot('packages/contract/openapi.json'), 'utf8')) as Document;
const { url } = await startExampleServer(document);
process.send?.(url);
process.once('disconnect', () => process.exit());
