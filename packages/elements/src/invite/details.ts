import type { Invitation } from '@betterdata/portal-contract';
import { html, nothing, type TemplateResult } from 'lit';
import { sharedList, termFacts } from '../invitation/offer.ts';
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

/** Whom an invitation went to, what it offers, what became of it, and what may be done now. */
export function invitationDetails(
  host: InviteHost,
  invitation: Invitation,
  status: unknown,
  take: (step: Step) => void,
): TemplateResult {
  const { format } = host;
  const moment = (time: string | null) => (time === null ? null : format.dateTime(time));
  const { editedTerms, organizationName: organization, shares } = invitation;
  const locations = shares.flatMap(({ location, visibility, access }) =>
    location ? [{ code: location.code, name: location.name, visibility, access }] : [],
  );
  const waits = invitation.status === 'SENT' || invitation.status === 'OPENED';
  return html`${facts([
      [host.msg('invite.status'), status],
      [host.msg('offer.role'), host.msg(typeText(invitation.type))],
      [host.msg('invite.contact'), invitation.contactName],
      [host.msg('invite.email'), html`<bdi>${invitation.email}</bdi>`],
      [host.msg('invite.sent'), moment(invitation.sentAt)],
      [host.msg('invite.opened'), moment(invitation.openedAt)],
      [host.msg('invite.until'), waits ? format.date(invitation.expiresAt) : null],
      [host.msg('invite.answered'), moment(invitation.answeredAt)],
      [host.msg('invite.reason'), invitation.declineReason],
      [host.msg('offer.shared'), sharedList(host, locations, shares.length - locations.length)],
    ])}
    ${
      editedTerms
        ? html`${title(host, host.msg('invite.asked', { organization }))}
          ${facts(termFacts(host, editedTerms))}`
        : nothing
    }
    ${title(host, host.msg('invite.proposed'))} ${facts(termFacts(host, invitation.terms))}
    <div class="row">
      ${(STEPS[invitation.status] ?? []).map(
        (step) =>
          html`<button type="button" class="btn" id=${step} @click=${() => take(step)}>
            ${host.msg(`invite.${step}`)}
          </button>`,
      )}
    </div>`;
}

function title(host: InviteHost, text: string): TemplateResult {
  return html`<div class="part-title" role="heading" aria-level=${host.headingLevel + 2}>${text}</div>`;
}
