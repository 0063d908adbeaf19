export { requests, type RequestOf } from './requests.gen.ts';
export { problem, responses } from './responses.gen.ts';
