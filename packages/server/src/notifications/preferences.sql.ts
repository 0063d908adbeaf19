import { sql } from 'kysely';
import type { TenantTransaction } from '../db/database.ts';
import type { Locale } from '../common/words.ts';
import type { Choice, Topic } from './topics.ts';

export interface PreferencesRow {
  email: string;
  phoneNumber: string | null;
  locale: Locale | null;
  /** BCP 47: what holds without a locale of the person's own. */
  organizationLocale: string;
  choices: Choice[];
  version: number;
}

/** How the viewer wants to be told. */
export async function findPreferences(trx: TenantTransaction): Promise<PreferencesRow> {
  const { rows } = await sql<PreferencesRow>`
    select u.email, s.phone_number as "phoneNumber", s.locale, a.locale as "organizationLocale",
      coalesce(s.version, 1) as version,
      coalesce((
        select jsonb_agg(jsonb_build_object('topic', c.topic, 'channel', c.channel, 'wanted', c.wanted))
        from app.notification_choices c where c.owner_org = app.viewer_org() and c.user_id = u.id
      ), '[]') as choices
    from app.users u
    join app.organization_accounts a on a.organization_id = app.viewer_org()
    left join app.notification_settings s on s.owner_org = app.viewer_org() and s.user_id = u.id
    where u.id = app.viewer_user()`.execute(trx);
  if (rows[0] === undefined) throw new Error('A session has no user');
  return rows[0];
}

/**
 * Takes the next version of the viewer's settings, whoever else is about to.
 * @returns whether `version` was the present one
 */
export async function takeVersion(trx: TenantTransaction, version: number): Promise<boolean> {
  await sql`
    insert into app.notification_settings (owner_org, user_id) values (app.viewer_org(), app.viewer_user())
    on conflict do nothing`.execute(trx);
  const { numAffectedRows } = await sql`
    update app.notification_settings set version = version + 1
    where owner_org = app.viewer_org() and user_id = app.viewer_user() and version = ${version}`.execute(trx);
  return numAffectedRows === 1n;
}

/** Ends the viewer's e-mails about a topic, and tells who is changing the settings that they changed. */
export async function endEmails(trx: TenantTransaction, topic: Topic): Promise<void> {
  await saveChoices(trx, [{ topic, channel: 'EMAIL', wanted: false }]);
  await sql`
    insert into app.notification_settings as s (owner_org, user_id, version)
    values (app.viewer_org(), app.viewer_user(), 2)
    on conflict (owner_org, user_id) do update set version = s.version + 1`.execute(trx);
}

export async function saveSettings(
  trx: TenantTransaction,
  { phoneNumber, locale }: Pick<PreferencesRow, 'phoneNumber' | 'locale'>,
): Promise<void> {
  await sql`
    update app.notification_settings set phone_number = ${phoneNumber}, locale = ${locale}
    where owner_org = app.viewer_org() and user_id = app.viewer_user()`.execute(trx);
}

export async function saveChoices(trx: TenantTransaction, choices: readonly Choice[]): Promise<void> {
  if (choices.length === 0) return;
  const values = choices.map(
    ({ topic, channel, wanted }) =>
      sql`(app.viewer_org(), app.viewer_user(), ${topic}, ${channel}, ${wanted})`,
  );
  await sql`
    insert into app.notification_choices (owner_org, user_id, topic, channel, wanted) values ${sql.join(values)}
    on conflict (owner_org, user_id, topic, channel) do update set wanted = excluded.wanted`.execute(trx);
}
