import type { Hono } from 'hono';
import { z } from 'zod';
import type { Database } from '../db/database.ts';
import type { EdgeContext, EdgeEnv } from '../http/env.ts';
import { readJson } from '../http/json.ts';
import { problem } from '../http/problem.ts';
import type { KeyHolder } from './caller.ts';
import { createEmbedSession } from './embed-sessions.routes.ts';
import { findOwner } from './embed-sessions.sql.ts';
import { createKey, findKey } from './registration.sql.ts';

const LABEL = 'Demo sessions';
const LOOPBACK_NAMES = ['localhost', '127.0.0.1'];
const LOOPBACK_ADDRESSES = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];

const bodySchema = z.strictObject({
  organization: z.string().min(1).max(32),
  user: z.email().max(254).optional(),
});

/**
 * `POST /demo/sessions {"organization": "ORG-101"}` gives anybody on this machine a session of any organization,
 * for trying the API by hand. It exists in the demo only, and answers neither another machine, nor another name
 * for this one (DNS rebinding), nor another page.
 */
export function mountDemoSessions(app: Hono<EdgeEnv>, database: Database): void {
  app.post('/demo/sessions', async (context) => {
    context.get('log').operation = 'demo.sessions';
    const { origin, port } = requireThisMachine(context);
    const body = bodySchema.safeParse(await readJson(context.req.raw));
    if (!body.success) {
      throw problem('invalid-request', { errors: [{ pointer: '', detail: z.prettifyError(body.error) }] });
    }
    const organizations = await database.listOrganizations();
    const organization = organizations.find(({ code }) => code === body.data.organization);
    if (organization === undefined) throw problem('not-found');

    const viewer = await demoKey(database, organization.id, port);
    const session = await database.withTenant(viewer, 'write', async (trx) => {
      const user = body.data.user ?? (await findOwner(trx));
      return createEmbedSession({ trx, viewer, body: { user, origin }, requestId: context.get('requestId') });
    });
    return context.json(session, 201);
  });
}

/** Whose own pages ask: this machine's. Refuses everybody else. */
export function requireThisMachine(context: EdgeContext): { origin: string; port: string } {
  const address = context.env.incoming?.socket.remoteAddress;
  const { origin, hostname, port } = new URL(context.req.url);
  const given = context.req.header('origin') ?? origin;
  const here =
    (address === undefined || LOOPBACK_ADDRESSES.includes(address)) && LOOPBACK_NAMES.includes(hostname);
  if (here && given === origin) return { origin, port };
  throw problem('origin-not-allowed', {
    detail: 'The demo is for this machine and its own pages only.',
  });
}

/** A key like any other, whose secret nobody knows. */
async function demoKey(database: Database, organizationId: string, port: string): Promise<KeyHolder> {
  const origins = LOOPBACK_NAMES.map((name) => new URL(`http://${name}:${port}`).origin);
  const id =
    (await findKey(database, organizationId, LABEL, origins)) ??
    (await createKey(database, organizationId, { label: LABEL, origins })).id;
  return {
    kind: 'embedKey',
    organizationId,
    userId: null,
    credentialId: id,
    subject: LABEL,
    allowedOrigins: origins,
    minterId: organizationId,
  };
}
