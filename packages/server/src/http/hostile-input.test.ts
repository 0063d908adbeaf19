import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import openapi from '@betterdata/portal-contract/openapi.json' with { type: 'json' };
import { operations, problems, type OperationId } from '@betterdata/portal-contract';
import { Browser } from '../sign-in/testing.ts';
import { sandboxBench } from '../billing/testing/sandbox-bench.ts';
import { createOperatorKey } from '../identity/operator.sql.ts';
import { createKey } from '../identity/registration.sql.ts';
import { inviteSomebody } from '../invitations/testing.ts';
import { organizationId } from '../network/ids.ts';
import { bothDemoDatabases, signInTo } from '../testing/demo-network.ts';
import { signIn, signInOperator } from '../testing/sign-in.ts';
import { addNotification } from '../notifications/testing.ts';
import { PICTURES } from '../photos/testing.ts';
import { PAGE_ORIGIN, testApp, type TestApp, type TestRequest } from './testing.ts';

/** Text that a careless server would execute, cut off, or fail to store. */
const HOSTILE_TEXT = [
  `'; drop table app.users; --`,
  `" or 1=1 --`,
  '<img src=x onerror=alert(1)>',
  '\0',
  'a\0b',
  '\ud800',
  'x\udc00',
  '\u202e\ufeff',
  '%00',
  '../../etc/passwd',
  '__proto__',
  'null',
  '',
  '9'.repeat(400),
  '\u{1d4b3}'.repeat(5000),
];

/** JSON values of a wrong type or size, as they are sent. */
const HOSTILE_JSON = [
  ...HOSTILE_TEXT.map((text) => JSON.stringify(text)),
  '"\\ud800"',
  'null',
  'true',
  '-1',
  '1.5',
  '1e308',
  '1e400',
  '-1e400',
  '9007199254740993',
  '99999999999999999999999999',
  '[]',
  '{}',
  '[[[]]]',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  '["a","a"]',
];

interface Described {
  parameters?: { $ref?: string; name?: string; in?: string }[];
  requestBody?: { content: { 'application/json'?: { examples: Record<string, { value: unknown }> } } };
}

bothDemoDatabases('hostile input', (database) => {
  let app: TestApp;
  /** Who may use an operation that changes something, and an id that leads somewhere. */
  let brand: string;
  let partner: string;
  let retailer: string;
  /** Those who look after people and keys: of the host, with every feature, and of a partner. */
  let owner: string;
  let partnerOwner: string;
  let key: string;
  let operator: string;
  let operatorKey: string;
  let popupCode: string;
  let invitation: string;
  const ids = new Map<string, string>();

  before(async () => {
    app = testApp(database(), { payments: (await sandboxBench()).provider });
    brand = await signInTo(app, database(), 'ORG-003');
    partner = await signInTo(app, database(), 'ORG-101');
    retailer = await signInTo(app, database(), 'ORG-102');
    operator = await signInOperator(app, database());
    operatorKey = (await createOperatorKey(database(), { label: 'Hostile', origins: [PAGE_ORIGIN] })).secret;
    owner = await signIn(app, database(), organizationId('ORG-003'), 'camille.laurent@luxebond.example');
    partnerOwner = await signIn(app, database(), organizationId('ORG-101'), 'alicia.moreno@amazon.example');
    key = (
      await createKey(database(), organizationId('ORG-101'), { label: 'Hostile', origins: [PAGE_ORIGIN] })
    ).secret;
    for (const list of [
      'partnerships',
      'products',
      'inventory',
      'asns',
      'receipts',
      'discrepancies',
      'conversations',
      'locations',
    ]) {
      const { body } = await app.request(`/v1/${list}`, { token: partner });
      const [first] = (body as { items: { id: string }[] }).items;
      ids.set(list, first?.id ?? randomUUID());
    }
    const { body: viewer } = await app.request('/v1/viewer', { token: partner });
    const userId = (viewer as { user: { id: string } }).user.id;
    popupCode = await popupCodeOf(userId);
    const news = { organizationId: organizationId('ORG-101'), userId };
    ids.set('notifications', await addNotification(database(), news));
    const invited = await inviteSomebody(app, database(), brand);
    invitation = invited.token;
    ids.set('invitations', invited.id);
    const { body } = await app.request('/v1/sell-through/submissions', { token: retailer });
    ids.set('sell-through', (body as { items: { id: string }[] }).items[0]?.id ?? '');
    ids.set('host-grants', ids.get('partnerships') ?? '');
    for (const [list, made] of [
      ['members', { email: 'hostile@luxebond.example', name: 'Hostile', role: 'VIEWER' }],
      ['embed-keys', { label: 'Hostile', origins: [PAGE_ORIGIN] }],
      ['api-keys', { label: 'Hostile', scopes: ['asns:read'] }],
    ] as const) {
      const { body: answer } = await app.request(`/v1/${list}`, {
        method: 'POST',
        token: owner,
        body: made,
        headers: { 'Idempotency-Key': randomUUID() },
      });
      const { id, key: ofKey } = answer as { id?: string; key?: { id: string } };
      ids.set(list, id ?? ofKey?.id ?? '');
    }
    ids.set('ingest-tokens', randomUUID());
  });

  /** What the popup posts to a page, for as long as these tests take. */
  const popupCodeOf = async (userId: string): Promise<string> => {
    const browser = await new Browser(app).signIn(database(), userId);
    const request = { origin: PAGE_ORIGIN, state: 's'.repeat(22), code_challenge: 'c'.repeat(43) };
    const organization = organizationId('ORG-101');
    const { text } = await browser.post('/sign-in/popup', { ...request, organization });
    await database().asSuperuser(`update app.popup_codes set expires_at = now() + interval '1 hour'`);
    return /data-code="([^"]+)"/.exec(text)?.[1] ?? '';
  };

  const everyOperation = Object.keys(operations) as OperationId[];

  const describedOf = (id: OperationId): Described => {
    const { method, path } = operations[id];
    const paths = openapi.paths as Record<string, Record<string, Described>>;
    return paths[path]?.[method.toLowerCase()] ?? {};
  };
  const queryNames = (id: OperationId) =>
    (describedOf(id).parameters ?? [])
      .map((parameter) => {
        const name = parameter.$ref?.split('/').at(-1) ?? '';
        return parameter.$ref === undefined
          ? parameter
          : (openapi.components.parameters as Record<string, { name: string; in: string }>)[name];
      })
      .flatMap((parameter) =>
        parameter?.in === 'query' && parameter.name !== undefined ? [parameter.name] : [],
      );
  const exampleOf = (id: OperationId): unknown =>
    Object.values(describedOf(id).requestBody?.content['application/json']?.examples ?? {})[0]?.value;
  const pathOf = (id: OperationId, parameter?: string) => {
    const { path } = operations[id];
    return path.replace(/\{\w+\}/, parameter ?? ids.get(path.split('/')[2] ?? '') ?? '');
  };
  const tokenOf = (id: OperationId) => {
    const [scheme] = operations[id].security;
    if (scheme === 'embedKey') return key;
    if (scheme === 'operatorKey') return operatorKey;
    if (scheme === 'operatorSession') return operator;
    if (scheme === 'popupCode') return popupCode;
    if (scheme === 'invitation') return invitation;
    if (id.startsWith('hostGrants.')) return partnerOwner;
    if (operations[id].roles?.some((role) => role === 'OWNER')) return owner;
    if (/^(sellThrough|replenishment|alerts)\./.test(id)) return retailer;
    const ofHosts = ['shipments.create', 'inventory.manage', 'partnerships.create'];
    return ofHosts.includes(operations[id].feature ?? '') ? brand : partner;
  };

  /** Sends it as somebody who may, and accepts any answer but a failure of the server. */
  async function attack(id: OperationId, request: TestRequest & { path?: string }) {
    const { path = pathOf(id), ...rest } = request;
    const answer = await app.request(path, {
      method: operations[id].method,
      token: tokenOf(id),
      ...rest,
      headers: {
        ...{ 'Idempotency-Key': randomUUID(), 'If-Match': '"1"' },
        ...(operations[id].security[0] === 'popupCode' && { Origin: PAGE_ORIGIN }),
        ...rest.headers,
      },
    });
    const what = `${id} ${path} ${JSON.stringify(rest).slice(0, 300)}`;
    assert.ok(answer.status < 500, `${answer.status}: ${what}`);
    if (answer.status < 400) return answer;
    assert.equal(answer.headers.get('content-type'), 'application/problem+json', what);
    const { code, status } = answer.body as { code: keyof typeof problems; status: number };
    assert.equal(problems[code].status, answer.status, what);
    assert.equal(status, answer.status);
    return answer;
  }

  it('in a path leads nowhere', async () => {
    for (const id of everyOperation.filter((each) => operations[each].path.includes('{'))) {
      for (const text of [...HOSTILE_TEXT, '%', '%ff', 'a%2fb']) {
        if (text === '') continue;
        const encoded = text.includes('%') ? text : encodeURIComponent(text.toWellFormed());
        const { status } = await attack(id, { path: pathOf(id, encoded), ...bodyFor(id) });
        assert.equal(status, 404, `${id} ${encoded}`);
      }
    }
  });

  it('in a path answers as an id that nobody has', async () => {
    const requestId = 'the-same-request';
    for (const id of everyOperation.filter((each) =>
      /^GET .*\{/.test(`${operations[each].method} ${operations[each].path}`),
    )) {
      const get = (text: string) =>
        attack(id, { path: pathOf(id, text), headers: { 'X-Request-Id': requestId } });
      const [malformed, unknown] = [await get('no-uuid'), await get(randomUUID())];
      assert.deepEqual(malformed.body, unknown.body);
      assert.deepEqual([...malformed.headers], [...unknown.headers]);
    }
  });

  it('in a query is refused or matches nothing', async () => {
    for (const id of everyOperation) {
      for (const name of queryNames(id)) {
        for (const text of [...HOSTILE_TEXT, '-1', '0', '1e9', '201', 'a,b', '[]']) {
          const query = new URLSearchParams([[name, text.toWellFormed()]]).toString();
          await attack(id, { path: `${pathOf(id)}?${query}` });
        }
      }
      for (const query of [
        'unknown=1',
        '__proto__=1',
        'constructor=1',
        '%00=1',
        '%ff=%ff&%zz',
        'limit=1&limit=2',
      ]) {
        await attack(id, { path: `${pathOf(id)}?${query}`, ...bodyFor(id) });
      }
    }
  });

  it('in a header is refused or ignored', async () => {
    const values = [
      '""',
      '"x"',
      '"-1"',
      '"999999999"',
      'W/"1"',
      '*',
      '"1", "2"',
      "'; --",
      'a'.repeat(4000),
      'ÿ',
    ];
    const general = ['If-None-Match', 'X-Request-Id', 'Origin', 'Accept', 'Authorization'];
    for (const value of values) {
      for (const name of general) await attack('asns.list', { headers: { [name]: value } });
      for (const id of everyOperation.filter((each) => operations[each].streams)) {
        await attack(id, { headers: { 'Last-Event-ID': value } });
      }
      for (const id of everyOperation.filter((each) => operations[each].idempotent)) {
        for (const name of ['If-Match', 'Idempotency-Key']) {
          const { headers, ...body } = bodyFor(id);
          await attack(id, { ...body, headers: { ...headers, [name]: value } });
        }
      }
    }
  });

  it('as a body is refused', async () => {
    const bodies = [
      '',
      '{',
      '[',
      'nul',
      '{"a":1,}',
      '\ufeff{}',
      '['.repeat(100_000),
      `{"a":${'['.repeat(65)}`,
      'x'.repeat(2 ** 20 + 1),
    ];
    for (const id of everyOperation.filter((each) => exampleOf(each) !== undefined)) {
      for (const body of [...bodies, ...HOSTILE_JSON, new Uint8Array([0x22, 0xc3, 0x28, 0x22])]) {
        const { status } = await attack(id, { body });
        assert.ok(status >= 400, `${id} ${String(body).slice(0, 50)}`);
      }
    }
  });

  it('as a file is refused, whatever it is declared to be', async () => {
    for (const id of everyOperation.filter((each) => operations[each].uploads.length > 0)) {
      const types = [
        'text/html',
        'image/svg+xml',
        'multipart/form-data',
        'image/png, image/jpeg',
        'a'.repeat(4000),
      ];
      for (const type of [...operations[id].uploads, ...types]) {
        for (const bytes of filesLikePictures()) {
          const { status } = await attack(id, { body: bytes, headers: { 'Content-Type': type } });
          assert.ok(status >= 400, `${id} ${type} ${bytes.length} bytes`);
        }
      }
    }
  });

  it('anywhere in a body is refused, or kept as the text that it is', async () => {
    for (const id of everyOperation.filter((each) => exampleOf(each) !== undefined)) {
      const example = exampleOf(id);
      for (const place of placesIn(example)) {
        for (const json of HOSTILE_JSON) {
          const text = JSON.stringify(withValue(example, place, MARK)).replace(
            JSON.stringify(MARK),
            () => json,
          );
          const { body } = await attack(id, { body: text });
          if (json.includes('<img'))
            assert.ok(!JSON.stringify(body).includes('&lt;'), 'escaped on the server');
        }
      }
    }
  });

  it('in a file is refused, or kept as the text that it is', async () => {
    const header = 'storeCode,sku,date,sold,returned,onHand,lostSales,netSales';
    const upload = (body: string | Uint8Array) =>
      attack('sellThrough.submit', { body, headers: { 'Content-Type': 'text/csv' } });
    const files = [
      '"',
      '"'.repeat(10_000),
      ','.repeat(10_000),
      '\n'.repeat(10_000),
      'x'.repeat(100_000),
      `${header}\n${'"a\n'.repeat(5000)}`,
      `${header}\n${'x'.repeat(50_000)},,,,,,,\n`,
      `__proto__,constructor,sku,date,sold,storeCode\na,b,c,d,e,f\n`,
      new Uint8Array([0xef, 0xbb, 0xbf]),
      new Uint8Array([0xff, 0xfe, 0, 0]),
      new Uint8Array([0xf0, 0x9f]),
      new Uint8Array(2 ** 16).fill(0x80),
    ];
    for (const file of files) {
      const { status } = await upload(file);
      assert.equal(status, 422, String(file).slice(0, 50));
    }
    for (const text of [...HOSTILE_TEXT, '-1', '1e9', '=1+1', '+1', '@x', 'NaN', 'Infinity', '0x10', '١٢']) {
      const cell = `"${text.toWellFormed().replaceAll('"', '""')}"`;
      for (let column = 0; column < 8; column++) {
        const line = Array.from({ length: 8 }, (_, at) => (at === column ? cell : ''));
        await upload(`${header}\n${line.join(',')}\n`);
      }
    }
    const staged = await database().asSuperuser(
      'select count(*)::int as n from app.sell_through_staged_rows',
    );
    assert.deepEqual(staged, [{ n: 0 }]);
    for (const type of [
      'text/csv; charset=utf-16',
      'text/csv; charset="latin1"',
      'text/plain',
      'application/xml',
    ]) {
      const { status } = await attack('sellThrough.submit', {
        body: header,
        headers: { 'Content-Type': type },
      });
      assert.equal(status, 415, type);
    }
    // Only where the contract says so.
    const { status } = await attack('embedSessions.create', {
      body: header,
      headers: { 'Content-Type': 'text/csv' },
    });
    assert.equal(status, 415);
  });

  const bodyFor = (id: OperationId): TestRequest => {
    const body = exampleOf(id);
    if (operations[id].uploads.length > 0) {
      return { body: PICTURES['image/png'], headers: { 'Content-Type': 'image/png' } };
    }
    return body === undefined ? {} : { body };
  };
});

const MARK = 'the-mark-of-this-test';

/** Pictures that are cut off or hold nonsense after their signature, and files that are none. */
function filesLikePictures(): Uint8Array[] {
  return [
    new Uint8Array(),
    new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><script/></svg>'),
    new Uint8Array(2 ** 20 + 1).fill(0xff),
    ...Object.values(PICTURES).flatMap((picture) => [
      picture.subarray(0, 12),
      picture.subarray(0, 16),
      new Uint8Array([...picture.subarray(0, 12), ...new Uint8Array(5000).fill(0xff)]),
      new Uint8Array([...picture.subarray(0, 12), ...new Uint8Array(5000)]),
    ]),
  ];
}

type Place = readonly (string | number)[];

/** Every value inside a JSON value, and one key more in every object. */
function placesIn(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  const children = Array.isArray(value) ? value.slice(0, 1).entries() : Object.entries(value);
  const inside = [...children].flatMap(([key, child]) => placesIn(child, [...place, key]));
  return [
    ...(place.length > 0 ? [place] : []),
    ...inside,
    ...(Array.isArray(value) ? [] : [[...place, 'extra']]),
  ];
}

function withValue(target: unknown, [key, ...rest]: Place, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(target)) return target.with(Number(key), withValue(target[Number(key)], rest, value));
  const parent = target as Record<string, unknown>;
  return { ...parent, [key]: withValue(parent[key], rest, value) };
}
