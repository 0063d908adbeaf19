import { sql } from 'kysely';
import type { NobodysTransaction } from '../db/database.ts';
import { hashToken, newToken } from '../identity/tokens.ts';
import { hashCode } from './codes.ts';

export interface NewChallenge {
  id: string;
  email: string;
  /** The secret in the cookie of the browser that asks. */
  browser: string;
  language: string;
  next: string;
}

/** False where the address had its share of e-mails for now. */
export async function beginSignIn(
  trx: NobodysTransaction,
  { id, email, browser, language, next }: NewChallenge,
): Promise<boolean> {
  const { rows } = await sql<{ begun: boolean }>`
    select app.begin_sign_in(${id}, ${email}, ${hashToken(browser)}, ${language}, ${next}) as begun`.execute(
    trx,
  );
  return rows[0]?.begun === true;
}

/** To whom the e-mail with these secrets goes; undefined if nobody has the address, or it is too late. */
export async function equipSignIn(
  trx: NobodysTransaction,
  id: string,
  { token, code }: { token: string; code: string },
): Promise<{ email: string; name: string; language: string; next: string } | undefined> {
  const { rows } = await sql<{ email: string; name: string; language: string; next: string }>`
    select email, display_name as name, language, next_page as next
    from app.equip_sign_in(${id}, ${hashToken(token)}, ${hashCode(code)})`.execute(trx);
  return rows[0];
}

/** The address that this browser asked for, while its code would still be taken. */
export async function findSignIn(trx: NobodysTransaction, browser: string): Promise<string | undefined> {
  const { rows } = await sql<{
    email: string;
  }>`select email from app.find_sign_in(${hashToken(browser)})`.execute(trx);
  return rows[0]?.email;
}

/** Somebody who is signed in now. */
export interface SignedIn {
  userId: string;
  /** The secret for the person's cookie. */
  cookie: string;
  /** Where they wanted to go. */
  next: string;
}

/** Signs in whoever has the link, once. */
export function signInByLink(
  trx: NobodysTransaction,
  token: string,
  device: string,
): Promise<SignedIn | undefined> {
  return signIn(trx, (session) => sql`app.sign_in_by_link(${hashToken(token)}, ${session}, ${device})`);
}

/** Signs in whoever has the code, in the browser that asked for it. Each try counts. */
export function signInByCode(
  trx: NobodysTransaction,
  { browser, code }: { browser: string; code: string },
  device: string,
): Promise<SignedIn | undefined> {
  return signIn(
    trx,
    (session) => sql`app.sign_in_by_code(${hashToken(browser)}, ${hashCode(code)}, ${session}, ${device})`,
  );
}

async function signIn(
  trx: NobodysTransaction,
  call: (session: Buffer) => ReturnType<typeof sql>,
): Promise<SignedIn | undefined> {
  const cookie = newToken('ps');
  const { rows } = await sql<{ userId: string; next: string }>`
    select user_id as "userId", next_page as next from ${call(hashToken(cookie))}`.execute(trx);
  return rows[0] && { ...rows[0], cookie };
}
