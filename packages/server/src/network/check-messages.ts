import { derivedId } from '../common/derived-id.ts';
import { ACTING_ROLES } from '../entitlements/entitlements.ts';
import { checkInForce, type DocumentContext } from './check-asns.ts';
import type { CheckedAsn } from './check-documents.ts';
import type { RowOf } from './tables.ts';

/** A message whose author may write it. */
export interface CheckedMessage {
  row: RowOf<'messages'>;
  partnership: RowOf<'partnerships'> & { partner: string };
  /** The author's organization. */
  organization: string;
  /** The notice that it is about, if it is about one. */
  asnId: string | undefined;
}

/** Checks messages against the rest of the network, by the rules of the API. Those that break one are left out. */
export function checkMessages(asns: readonly CheckedAsn[], context: DocumentContext): CheckedMessage[] {
  return context.index.messages.rows.flatMap((row) => checkMessage(row, asns, context) ?? []);
}

function checkMessage(
  row: RowOf<'messages'>,
  asns: readonly CheckedAsn[],
  { index, now, problems }: DocumentContext,
): CheckedMessage | undefined {
  const at = (column: string) => ({ file: 'messages.csv', row: row.row, column });
  const before = problems.count;
  const partnership = index.partnerships.find(at('partnership'), row.partnership);
  if (!partnership) return undefined;
  const { host, partner } = partnership;
  if (partner === undefined) {
    problems.add(at('partnership'), `"${row.partnership}" is with a party, who has no login to write with.`);
    return undefined;
  }
  if (partnership.status !== 'ACTIVE') problems.add(at('partnership'), `"${row.partnership}" is not ACTIVE.`);
  checkInForce(partnership, row.sentAt, at('sentAt'), problems);
  if (Date.parse(row.sentAt) > now.getTime()) problems.add(at('sentAt'), `"${row.sentAt}" is in the future.`);

  const organization = [host, partner].find((code) => index.people.get(code, row.author));
  const role = organization === undefined ? undefined : index.people.get(organization, row.author)?.role;
  const share = index.shares.get(row.partnership, 'MESSAGE', undefined, undefined);
  if (role === undefined) {
    problems.add(at('author'), `"${row.author}" is not a person of ${host} or ${partner} in people.csv.`);
  } else if (!ACTING_ROLES.has(role)) {
    problems.add(at('author'), `"${row.author}" is a ${role} and cannot write.`);
  } else if (organization === partner && share !== undefined && share.access !== 'ACT') {
    problems.add(
      at('author'),
      `"${row.author}" cannot write: the share of MESSAGE in shares.csv does not say ACT.`,
    );
  }

  const asn = checkSubject(row, asns, problems.add.bind(problems, at('code')));
  if (organization === undefined || problems.count > before) return undefined;
  return { row, partnership: { ...partnership, partner }, organization, asnId: asn?.id };
}

/** What the code names; whether an alert was open is known only once the network is loaded. */
function checkSubject(
  { subject, code, partnership, sentAt }: RowOf<'messages'>,
  asns: readonly CheckedAsn[],
  complain: (detail: string) => void,
): CheckedAsn | undefined {
  if (subject === 'PARTNERSHIP') {
    if (code !== undefined) complain(`"${code}" cannot stand here: the message is about the partnership.`);
    return undefined;
  }
  if (code === undefined) {
    complain(`is empty. Fill in ${subject === 'ASN' ? 'the number of the ASN' : 'the SKU of the alert'}.`);
    return undefined;
  }
  if (subject === 'ALERT') return undefined;
  const asn = asns.find(({ file }) => file.asnNumber === code && file.partnership === partnership);
  if (!asn) complain(`"${code}" is not a notice of ${partnership} in asns/.`);
  else if (asn.file.status === 'DRAFT') complain(`"${code}" is a DRAFT, which nobody else has seen.`);
  else if (Date.parse(sentAt) < Date.parse(asn.file.content.shippedAt)) {
    complain(`"${code}" was shipped after ${sentAt}.`);
  }
  return asn;
}

/** The id of a message, always the same for the same file. */
export const messageId = ({ partnership, author, sentAt, row }: RowOf<'messages'>) =>
  derivedId('message', partnership, author, sentAt, row);
