import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { connectPostgres } from '../db/postgres.ts';
import { startTestCluster, type TestCluster } from '../db/test-cluster.ts';
import { newToken } from '../identity/tokens.ts';
import { until } from '../jobs/testing.ts';
import { portal, portalServe, type ServingPortal } from './testing.ts';

describe('the command line', () => {
  it('explains itself', async () => {
    const help = await portal(['--help']);
    assert.equal(help.code, 0);
    for (const command of [
      'serve',
      'migrate',
      'create-organization',
      'create-key',
      'create-operator-key',
      'jobs',
    ]) {
      assert.match(help.stdout, new RegExp(`^  ${command} `, 'm'));
    }
    assert.match((await portal(['--version'])).stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it('says what is wrong, and what to do', async () => {
    const cases: [string[], Record<string, string>, RegExp][] = [
      [['sevre'], {}, /no command "sevre".*--help/s],
      [['serve'], {}, /DATABASE_URL is not set\nPUBLIC_URL is not set/],
      [['serve', '--port', '1'], {}, /--port/],
      [['serve', '--cdn', '/nowhere', '--demo'], {}, /there is no folder \/nowhere/],
      [['migrate'], {}, /OWNER_DATABASE_URL is not set/],
      [['create-organization', '--code', 'ORG-1'], {}, /--legal-name is missing/],
      [['create-key', '--organization', 'ORG-1', '--label', 'x'], {}, /--origin is missing/],
      [['jobs'], {}, /portal-server jobs failed/],
      [['jobs', 'failed'], {}, /DATABASE_URL is not set/],
      [['serve', '--demo'], { NODE_ENV: 'production' }, /NODE_ENV=production does not go with --demo/],
      [
        ['serve', '--demo'],
        { DATABASE_URL: 'postgres://db.example/portal' },
        /DATABASE_URL does not go with --demo/,
      ],
      [
        ['serve'],
        { DATABASE_URL: 'postgres://localhost:1/x', PUBLIC_URL: 'https://api.example' },
        /ECONNREFUSED/,
      ],
    ];
    await Promise.all(
      cases.map(async ([args, env, expected]) => {
        const { code, stderr } = await portal(args, env);
        assert.equal(code, 1, args.join(' '));
        assert.match(stderr, expected);
        assert.doesNotMatch(stderr, /\n {4}at /);
      }),
    );
  });
});

describe('production', () => {
  let cluster: TestCluster;
  let urls: { superuser: string; owner: string; server: string };
  const PUBLIC_URL = 'https://api.example';

  before(async () => {
    cluster = await startTestCluster();
    const login = (user: string) => {
      const url = new URL(cluster.url);
      return Object.assign(url, { pathname: '/portal', username: user, password: user }).href;
    };
    urls = { superuser: login('postgres'), owner: login('portal_owner'), server: login('app_server') };
    await asSuperuser(cluster.url, `create role portal_owner login createrole password 'portal_owner'`);
    await asSuperuser(cluster.url, 'create database portal owner portal_owner');
  });
  after(() => cluster.stop());

  it('goes from an empty PostgreSQL to a page’s session', async () => {
    const serverEnv = { DATABASE_URL: urls.server, PUBLIC_URL };
    await assert.rejects(
      portalServe([], { ...serverEnv, DATABASE_URL: urls.owner }),
      /lacks migration 0001\S+\. Run portal-server migrate\./,
    );
    const migrated = await portal(['migrate'], { OWNER_DATABASE_URL: urls.owner });
    assert.match(migrated.stdout, /^Applied 0001/);
    assert.equal((await portal(['migrate'], { OWNER_DATABASE_URL: urls.owner })).stdout, 'Nothing to do.\n');
    await asSuperuser(cluster.url, `alter role app_server password 'app_server'`);

    for (const [url, fault] of [
      [urls.superuser, /is a superuser/],
      [urls.owner, /owns tables/],
    ] as const) {
      await assert.rejects(portalServe([], { ...serverEnv, DATABASE_URL: url }), fault);
    }

    const key = await registerWithKey(serverEnv);
    const server = await portalServe([], serverEnv);
    try {
      const token = await mint(server, key.secret);
      assert.equal(await statusOf(server, '/v1/viewer', token), 200);

      // Nothing of the demo exists, and what is for the operator is not on the public port.
      for (const path of ['/', '/cdn/portal.js', '/metrics', '/readyz']) {
        assert.equal(await statusOf(server, path), 404, path);
      }
      const demo = await fetch(`${server.url}/demo/sessions`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{"organization":"ORG-900"}',
      });
      assert.equal(demo.status, 404);
      assert.equal((await fetch(`${server.operationsUrl}/readyz`)).status, 200);
      const metrics = await (await fetch(`${server.operationsUrl}/metrics`)).text();
      assert.match(
        metrics,
        /http_request_duration_seconds_count\{operation="viewer.get",method="GET",status="200"\} 1/,
      );

      await retryGivenUpJob(server, serverEnv);

      await lookAsOperator(server, serverEnv);

      await signInAtCompany(server, serverEnv);

      const revoked = await portal(['revoke-key', '--organization', 'ORG-900', '--key', key.id], serverEnv);
      assert.equal(revoked.code, 0, revoked.stderr);
      assert.equal(await statusOf(server, '/v1/viewer', token), 401);
    } finally {
      assert.equal(await server.stop(), 0);
    }
  });

  /** The platform's operator has a key from the command line alone, and it ends there too. */
  async function lookAsOperator(server: ServingPortal, env: Record<string, string>): Promise<void> {
    const origin = 'https://office.betterdata.example';
    const create = (...args: string[]) =>
      portal(['create-operator-key', '--label', 'Back office', ...args], env);
    assert.match((await create()).stderr, /--origin is missing/);
    assert.match((await create('--origin', 'https://*.example')).stderr, /is not an origin that may embed/);
    const { stdout } = await create('--origin', origin);
    const [, id = '', secret = ''] = /^Operator key (\S+)\. .*\n(ok_\S+)\n$/.exec(stdout) ?? [];
    const answer = await fetch(`${server.url}/v1/operator-sessions`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ person: 'jo@betterdata.example', origin }),
    });
    const { token } = (await answer.json()) as { token: string };
    assert.equal(await statusOf(server, '/v1/network', token), 200);
    const revoke = () => portal(['revoke-operator-key', '--key', id], env);
    assert.equal((await revoke()).code, 0);
    assert.equal(await statusOf(server, '/v1/network', token), 401);
    assert.match((await revoke()).stderr, /no operator key \S+ in use/);
  }

  /** A company's provider is written down, refused where that would be wrong, and taken off again. */
  async function signInAtCompany(server: ServingPortal, env: Record<string, string>): Promise<void> {
    const set = (...args: string[]) => portal(['set-openid', '--organization', 'ORG-900', ...args], env);
    const provider = ['--issuer', 'https://127.0.0.1:9', '--client-id', 'portal', '--default-role', 'VIEWER'];
    const domain = ['--domain', 'Northwind.example', '--domain', 'northwind.test'];
    const wrong: [string[], RegExp][] = [
      [domain, /--issuer is missing/],
      [['--issuer', 'https://login.example', ...domain], /--client-id is missing/],
      [provider, /--domain is missing/],
      [[...provider, '--domain', '@northwind'], /"@northwind" is not a domain/],
      [
        ['--issuer', 'https://login.example', '--client-id', 'x', '--default-role', 'OWNER', ...domain],
        /--default-role/,
      ],
    ];
    for (const issuer of [
      'http://login.example',
      'http://localhost:1@login.example',
      'login.example',
      'https://a?b=c',
    ]) {
      wrong.push([['--issuer', issuer, '--client-id', 'portal', ...domain], /--issuer must be an address/]);
    }
    for (const [args, expected] of wrong) {
      const { code, stderr } = await set(...args);
      assert.equal(code, 1, args.join(' '));
      assert.match(stderr, expected);
    }
    const { stdout } = await set(...provider, ...domain);
    assert.equal(
      stdout,
      'Addresses at northwind.example, northwind.test sign in at https://127.0.0.1:9.\n' +
        'Its client is to send people back to PUBLIC_URL/sign-in/openid/ORG-900.\n',
    );
    const signIn = () =>
      fetch(`${server.url}/sign-in`, {
        method: 'POST',
        headers: { Origin: PUBLIC_URL },
        body: new URLSearchParams({ email: 'ana@northwind.test' }),
        redirect: 'manual',
      });
    // Nobody answers at that address; but it was asked.
    assert.equal((await signIn()).status, 502);

    const other = ['--code', 'ORG-901', '--legal-name', 'Other Inc.', '--business-type', 'RETAILER'];
    const owner = ['--owner-email', 'bo@other.example', '--owner-name', 'Bo Lund'];
    assert.equal((await portal(['create-organization', ...other, ...owner], env)).code, 0);
    const taken = await portal(
      ['set-openid', '--organization', 'ORG-901', ...provider, '--domain', 'northwind.test'],
      env,
    );
    assert.match(taken.stderr, /One of the domains belongs to another organization/);
    assert.match((await portal(['set-openid', '--organization', 'ORG-999', '--off'], env)).stderr, /ORG-999/);
    assert.equal((await set('--off')).stdout, 'People of ORG-900 sign in by e-mail.\n');
    assert.equal((await signIn()).status, 303);
  }

  /** A job that was given up is listed, and done by the server once the operator says so. */
  async function retryGivenUpJob(server: ServingPortal, env: Record<string, string>): Promise<void> {
    const metrics = async () => (await fetch(`${server.operationsUrl}/metrics`)).text();
    assert.equal((await portal(['jobs', 'failed'], env)).stdout, 'No job has failed.\n');
    await asSuperuser(
      urls.superuser,
      `insert into pgboss.job (name, data, source_name, source_output)
       values ('failed-jobs', '{}', 'server.purge-expired', '{"message": "no space left"}')`,
    );
    assert.match(await metrics(), /^jobs\{kind="server.purge-expired",state="failed"\} 1$/m);
    const listed = await portal(['jobs', 'failed'], env);
    const [, id = ''] =
      /^([\w-]{36}) {2}server\.purge-expired {2}\d{4}-\S+Z {2}no space left\n$/.exec(listed.stdout) ?? [];
    const retried = await portal(['jobs', 'failed', '--retry', id], env);
    assert.equal(retried.stdout, `The job ${id} will be done again.\n`);
    await until(async () =>
      /^job_runs_total\{kind="server.purge-expired",outcome="completed"\} /m.test(await metrics()),
    );
    assert.match((await portal(['jobs', 'failed', '--retry', id], env)).stderr, /There is no failed job/);
  }

  async function registerWithKey(env: Record<string, string>) {
    const organization = ['--code', 'ORG-900', '--legal-name', 'Northwind Retail Inc.'];
    const owner = ['--owner-email', 'ana@northwind.example', '--owner-name', 'Ana Ruiz'];
    const registered = await portal(
      ['create-organization', ...organization, '--business-type', 'RETAILER', ...owner],
      env,
    );
    assert.match(
      registered.stdout,
      /^Registered ORG-900 \([\w-]{36}\) with its owner ana@northwind\.example\.\n$/,
    );

    const wildcard = await portal(
      [
        'create-key',
        '--organization',
        'ORG-900',
        '--label',
        'Intranet',
        '--origin',
        'https://*.northwind.example',
      ],
      env,
    );
    assert.match(wildcard.stderr, /is not an origin that may embed/);
    const created = await portal(
      [
        'create-key',
        '--organization',
        'ORG-900',
        '--label',
        'Intranet',
        '--origin',
        'https://northwind.example',
      ],
      env,
    );
    const [, id = '', secret = ''] = /^Key (\S+) of ORG-900\..*\n(ek_\S+)\n$/.exec(created.stdout) ?? [];
    return { id, secret };
  }

  async function mint(server: ServingPortal, secret: string): Promise<string> {
    const member = { user: 'ana@northwind.example', origin: 'https://northwind.example' };
    const answer = await askForSession(server, secret, member);
    assert.equal(answer.status, 201);
    return ((await answer.json()) as { token: string }).token;
  }
});

describe('the demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'portal-demo-'));
  let server: ServingPortal;
  before(async () => {
    server = await portalServe(['--demo', '--data', folder], {});
  });
  after(async () => {
    assert.equal(await server.stop('SIGINT'), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  it('has a front page and an API reference without anything from elsewhere', async () => {
    for (const path of ['/', '/docs', '/docs/problems']) {
      const answer = await fetch(server.url + path);
      assert.equal(answer.status, 200);
      assert.match(
        answer.headers.get('content-security-policy') ?? '',
        /default-src 'none'; script-src 'self'/,
      );
      const sources = [...(await answer.text()).matchAll(/(?:src|href)="([^"]+)"/g)].map(
        ([, url = '']) => url,
      );
      for (const url of sources) assert.match(url, /^(?:\/|http:\/\/localhost:|data:,)/);
    }
  });

  it('lets an example site in with the key of this start only', async () => {
    // The site stands on the port after the server's, which chooses its own here.
    const clerk = { user: 'dana.reyes@amazon.example', origin: 'http://localhost:1' };
    const keys = [newToken('ek'), newToken('ek')];
    const statuses: number[][] = [];
    for (const key of keys) {
      await server.stop();
      server = await portalServe(['--demo', '--data', folder], { AMAZON_EMBED_KEY: key });
      statuses.push(
        await Promise.all(keys.map(async (each) => (await askForSession(server, each, clerk)).status)),
      );
    }
    assert.deepEqual(statuses, [
      [201, 401],
      [401, 201],
    ]);
  });

  it('refuses a second copy on the same data', async () => {
    await assert.rejects(
      portalServe(['--demo', '--data', folder], {}),
      /in use by process \d+\. Stop that process first/,
    );
  });
});

async function asSuperuser(url: string, sql: string): Promise<void> {
  const connection = await connectPostgres(url);
  await connection.script(sql);
  connection.release();
}

/** What a host's backend asks for its user. */
function askForSession(
  server: ServingPortal,
  secret: string,
  body: { user: string; origin: string },
): Promise<Response> {
  return fetch(`${server.url}/v1/embed-sessions`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function statusOf(server: ServingPortal, path: string, token?: string): Promise<number> {
  const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  return (await fetch(server.url + path, { headers })).status;
}
