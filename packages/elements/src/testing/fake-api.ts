import type { Entitlement, Plan, PlanFeature, PlanList, Viewer } from '@betterdata/portal-contract';
import { FakeStream } from './fake-stream.ts';

/** An answer of the fake API: a value for 200, a `Response`, or a function that makes either. */
type Answer = object | Response;
type Reply = Answer | ((request: Request) => Answer | Promise<Answer>);

/** Answers by `METHOD /path`, without the query. */
export type Routes = Readonly<Record<string, Reply>>;

const STREAM = 'GET /v1/events/stream';

export const ENDPOINT = 'https://api.test';

/* eslint-disable no-restricted-syntax -- this stands in for the network behind the SDK */

/** The page's `fetch`, replaced: the edge of the world, behind the real SDK and the real session. */
export class FakeApi {
  /** Every request that was made, session requests included. */
  readonly requests: Request[] = [];
  routes: Routes;
  /** Tells of changes; answers where `routes` has nothing for the stream. */
  readonly live = new FakeStream();
  readonly #real = globalThis.fetch;

  constructor(routes: Routes = {}) {
    this.routes = routes;
    globalThis.fetch = (input, init) => this.#answer(new Request(input, init));
  }

  restore(): void {
    globalThis.fetch = this.#real;
  }

  /** The requests to one route, as `METHOD /path`. */
  to(route: string): Request[] {
    return this.requests.filter((request) => routeOf(request) === route);
  }

  async #answer(request: Request): Promise<Response> {
    this.requests.push(request);
    request.signal.throwIfAborted();
    const route = routeOf(request);
    const reply = this.routes[route];
    if (reply === undefined && route === STREAM) return this.live.answer(request);
    if (reply === undefined) return problem(404, 'not-found');
    return toResponse(reply, request);
  }
}

function routeOf(request: Request): string {
  return `${request.method} ${new URL(request.url).pathname}`;
}

async function toResponse(reply: Reply, request: Request): Promise<Response> {
  const answer = isFunction(reply) ? await Promise.resolve(reply(request)) : reply;
  return answer instanceof Response ? answer.clone() : Response.json(answer);
}

function isFunction(reply: Reply): reply is (request: Request) => Answer | Promise<Answer> {
  return typeof reply === 'function';
}

/** A problem document, as the API answers errors. */
export function problem(status: number, code: string, members: object = {}): Response {
  const body = {
    type: 'about:blank',
    title: code,
    status,
    code,
    detail: code,
    requestId: 'req-1',
    ...members,
  };
  return Response.json(body, { status, headers: { 'content-type': 'application/problem+json' } });
}

/** A viewer of Amazon on the FREE plan who is granted the named features and refused the rest. */
export function viewerOf(granted: readonly string[], changes: Partial<Viewer> = {}): Viewer {
  const id = '0b54a0de-52ab-4d0c-8b0f-2f3f6b1f0101';
  return {
    user: { id, name: 'Ana', role: 'OWNER', canPurchase: true },
    organization: {
      id,
      code: 'ORG-101',
      name: 'Amazon',
      legalName: 'Amazon.com, Inc.',
      businessType: 'THREE_PL',
      planTier: 'FREE',
      partnershipTier: 'PARTNER_ONLY',
      owner: 'Ana',
      locale: 'en-US',
      timezone: 'America/Phoenix',
      currency: 'USD',
    },
    session: { expiresAt: inMinutes(15), readOnly: false, partnershipId: null, subject: 'amazon-ana' },
    entitlements: granted.map(entitlement),
    ...changes,
  };
}

function entitlement(feature: string): Entitlement {
  return {
    feature,
    granted: true,
    reason: null,
    level: null,
    limit: null,
    usage: null,
    requiredPlan: null,
    addOn: null,
    message: null,
  };
}

/** An entitlement that the plan lacks. */
export function lockedEntitlement(feature: string, message: string): Entitlement {
  return { ...entitlement(feature), granted: false, reason: 'PLAN', requiredPlan: 'PRO', message };
}

/** The answer of the plan list, cut to two plans and two features. */
export const plans: PlanList = {
  items: [plan('FREE', 'PARTNER_ONLY', '0.00'), plan('PRO', 'BASIC', '199.00')],
  features: [
    planFeature('inventory.view-shared', 'View shared inventory', [
      [true, null],
      [true, null],
    ]),
    planFeature('products.create', 'Create own products', [
      [false, null],
      [true, '1,000 SKU limit'],
    ]),
  ],
  current: { planTier: 'FREE', monthlyCost: { amount: '0.00', currency: 'USD' }, lines: [] },
};

function plan(planTier: Plan['planTier'], partnershipTier: Plan['partnershipTier'], amount: string): Plan {
  return {
    planTier,
    partnershipTier,
    name: planTier,
    price: { amount, currency: 'USD' },
    interval: 'MONTH',
    summary: `What ${planTier} is for`,
    inherits: null,
    included: [`All of ${planTier}`],
    notIncluded: [],
    addOns: [],
  };
}

function planFeature(
  feature: PlanFeature['feature'],
  title: string,
  grants: readonly (readonly [boolean, string | null])[],
): PlanFeature {
  const tiers = ['FREE', 'PRO'] as const;
  return {
    feature,
    group: 'Inventory',
    title,
    plans: grants.map(([granted, qualifier], index) => ({
      planTier: tiers[index] ?? 'FREE',
      granted,
      qualifier,
      limit: null,
    })),
  };
}

/** An instant in the future, as the API writes it. */
export function inMinutes(minutes: number): string {
  return new Date(Date.now() + minutes * 60_000).toISOString();
}
