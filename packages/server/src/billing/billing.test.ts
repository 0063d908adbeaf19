import { billingSuite } from './testing/billing-suite.ts';
import { sandboxBench } from './testing/sandbox-bench.ts';

billingSuite('the sandbox', sandboxBench);
