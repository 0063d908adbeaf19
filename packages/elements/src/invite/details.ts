import type { Invitation, InvitationTerms } from '@betterdata/portal-contract';
import { html, type TemplateResult } from 'lit';
import { sharedFacts, termFacts, type TermFact } from '../invitation/offer.ts';
import { facts } from '../parts/facts.ts';
import { typeText } from '../partnerships/partnership.ts';
import type { InviteHost } from './invite-form.ts';

export type Step = 'resend' | 'revoke' | 'approve' | 'refuse';

const STEPS: Readonly<Partial<Record<string, readonly Step[]>>> = {
  SENT: ['resend', 'revoke'],
  OPENED: ['resend', 'revoke'],
  EXPIRED: ['resend'],
  AWAITING_APPROVAL: ['approve', 'refuse'],
};

/** What needs no plan: nothing is begun by it. */
const ENDINGS: ReadonlySet<Step> = new Set(['revoke', 'refuse']);

/** So many products are named; the others are counted. */
const NAMED_PRODUCTS = 20;

/** Whom an invitation went to, what it offers, what became of it, and what may be done now. */
export function invitationDetails(
  host: InviteHost,
  invitation: Invitation,
  status: unknown,
  onlyEndings: boolean,
  take: (step: Step) => void,
): TemplateResult {
  const { format } = host;
  const moment = (time: string | null) => (time === null ? null : format.dateTime(time));
  const { editedTerms, organizationName: organization, shares } = invitation;
  const possible = invitation.email === null ? [] : (STEPS[invitation.status] ?? []);
  const steps = possible.filter((step) => !onlyEndings || ENDINGS.has(step));
  const products = shares.flatMap(({ product }) => product ?? []);
  const documents = shares.filter(({ location, product }) => location === null && product === null);
  const locations = shares.flatMap(({ location, visibility, access }) =>
    location ? [{ code: location.code, name: location.name, visibility, access }] : [],
  );
  const waits = invitation.status === 'SENT' || invitation.status === 'OPENED';
  return html`${facts([
      [host.msg('invite.status'), status],
      [host.msg('offer.role'), host.msg(typeText(invitation.type))],
      [host.msg('invite.contact'), invitation.contactName],
      [host.msg('invite.email'), html`<bdi>${invitation.email ?? host.msg('invite.erased')}</bdi>`],
      [host.msg('invite.sent'), moment(invitation.sentAt)],
      [host.msg('invite.opened'), moment(invitation.openedAt)],
      [host.msg('invite.until'), waits ? format.date(invitation.expiresAt) : null],
      [host.msg('invite.answered'), moment(invitation.answeredAt)],
      [host.msg('invite.reason'), invitation.declineReason],
    ])}
    ${title(host, host.msg('offer.shared'))}
    ${facts(
      sharedFacts(host, {
        locations,
        productCount: products.length,
        products: products.slice(0, NAMED_PRODUCTS).map(({ name }) => name),
        documents: documents.map(({ resource }) => resource),
      }),
    )}
    ${
      editedTerms
        ? differences(host, organization, invitation.terms, editedTerms)
        : html`${title(host, host.msg('invite.proposed'))} ${facts(termFacts(host, invitation.terms))}`
    }
    <div class="row">
      ${steps.map(
        (step) =>
          html`<button type="button" class="btn" id=${step} @click=${() => take(step)}>
            ${host.msg(`invite.${step}`)}
          </button>`,
      )}
    </div>`;
}

/** First what the partner asks to be otherwise, beside what was proposed; then what stays. */
function differences(
  host: InviteHost,
  organization: string,
  proposed: InvitationTerms,
  asked: InvitationTerms,
): TemplateResult {
  const before = new Map(termFacts(host, proposed));
  const now = new Map(termFacts(host, asked));
  const labels = [...new Set([...before.keys(), ...now.keys()])];
  const agreed = (value: string | null | undefined) => value ?? host.msg('invite.notAgreed');
  const changed = labels
    .filter((label) => (before.get(label) ?? null) !== (now.get(label) ?? null))
    .map((label): readonly [string, TemplateResult] => [
      label,
      html`<div class="asked">${agreed(now.get(label))}</div>
        <div class="muted">${host.msg('invite.insteadOf', { proposed: agreed(before.get(label)) })}</div>`,
    ]);
  const same = [...before].filter(([label, value]: TermFact) => value === (now.get(label) ?? null));
  return html`${title(host, host.msg('invite.asked', { organization }))} ${facts(changed)}
  ${title(host, host.msg('invite.unchanged'))} ${facts(same)}`;
}

function title(host: InviteHost, text: string): TemplateResult {
  return html`<div class="part-title" role="heading" aria-level=${host.headingLevel + 2}>${text}</div>`;
}
