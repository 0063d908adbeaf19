import { billingSuite } from '../testing/billing-suite.ts';
import { stripeBench } from '../testing/stripe-bench.ts';

billingSuite('Stripe', stripeBench);
