// Generated from openapi/ by `npm run generate`. Do not edit.

import type { ProblemDefinition } from './catalogue.ts';

/** The closed list of problem codes (RFC 9457). */
export type ProblemCode =
  | 'unauthenticated'
  | 'origin-not-allowed'
  | 'session-restricted'
  | 'role-not-allowed'
  | 'credential-not-allowed'
  | 'scope-required'
  | 'malformed-json'
  | 'invalid-request'
  | 'invalid-cursor'
  | 'not-found'
  | 'method-not-allowed'
  | 'payload-too-large'
  | 'unsupported-media-type'
  | 'rate-limited'
  | 'internal-error'
  | 'unavailable'
  | 'upgrade-required'
  | 'limit-reached'
  | 'location-code-taken'
  | 'idempotency-key-required'
  | 'idempotency-in-progress'
  | 'idempotency-key-reused'
  | 'precondition-required'
  | 'version-mismatch'
  | 'invalid-transition'
  | 'already-member'
  | 'last-owner'
  | 'partnership-not-active'
  | 'already-invited'
  | 'invitation-limit-reached'
  | 'invitation-unknown'
  | 'invitation-used'
  | 'invitation-expired'
  | 'invitation-withdrawn'
  | 'invitation-wrong-address'
  | 'invitation-host-unavailable'
  | 'duplicate-asn-number'
  | 'asn-invalid'
  | 'receipt-invalid'
  | 'over-receipt'
  | 'photo-invalid'
  | 'sell-through-invalid'
  | 'not-a-payer'
  | 'checkout-required'
  | 'already-subscribed'
  | 'add-on-not-available'
  | 'payment-declined';

export const problems: Readonly<Record<ProblemCode, ProblemDefinition>> = {
  unauthenticated: {
    status: 401,
    title: 'Sign in again',
    detail: 'The credential is missing, unknown, expired or revoked.',
  },
  'origin-not-allowed': {
    status: 403,
    title: 'Origin not allowed',
    detail: 'This credential may not be used from this web origin.',
  },
  'session-restricted': {
    status: 403,
    title: 'Not allowed in this session',
    detail: 'The session was made for fewer features, for one partnership, or for reading only.',
  },
  'role-not-allowed': {
    status: 403,
    title: 'Your role does not allow this',
    detail: 'Ask an owner or administrator of your organization.',
  },
  'credential-not-allowed': {
    status: 403,
    title: 'Not with this kind of credential',
    detail: "The operation takes another kind of credential, such as a person's session.",
  },
  'scope-required': {
    status: 403,
    title: 'The API key lacks the scope',
    detail: 'Make a key with the scope that the operation needs.',
  },
  'malformed-json': {
    status: 400,
    title: 'The body is not valid JSON',
    detail: 'The request body is not JSON, not UTF-8, or nested too deeply.',
  },
  'invalid-request': {
    status: 400,
    title: 'The request is not valid',
    detail: 'A path, query, header or body value does not fit the contract; `errors` names each one.',
  },
  'invalid-cursor': {
    status: 400,
    title: 'The cursor is not valid',
    detail: 'The cursor was not made by this list with these filters. Start again without it.',
  },
  'not-found': { status: 404, title: 'Not found', detail: 'There is nothing here that you can see.' },
  'method-not-allowed': {
    status: 405,
    title: 'Method not allowed',
    detail: 'This address does not answer that method.',
  },
  'payload-too-large': {
    status: 413,
    title: 'The body is too large',
    detail: 'A request body may hold at most 1 MiB.',
  },
  'unsupported-media-type': {
    status: 415,
    title: 'Unsupported media type',
    detail: 'Send application/json.',
  },
  'rate-limited': {
    status: 429,
    title: 'Too many requests',
    detail: "The organization's request limit is used up; wait for the time in Retry-After.",
  },
  'internal-error': {
    status: 500,
    title: 'Something went wrong on our side',
    detail: 'Nothing was changed. Try again, and quote the request id if it happens again.',
  },
  unavailable: {
    status: 503,
    title: 'Temporarily unavailable',
    detail: 'The service is starting, stopping or overloaded. Try again shortly.',
  },
  'upgrade-required': {
    status: 403,
    title: 'Not in your plan',
    detail: 'The feature belongs to a higher plan.',
  },
  'limit-reached': {
    status: 403,
    title: 'Plan limit reached',
    detail: "The plan's limit is used up; an add-on or a higher plan raises it.",
  },
  'location-code-taken': {
    status: 409,
    title: 'Location code already used',
    detail: 'Another of your locations has this code, perhaps an archived one.',
  },
  'idempotency-key-required': {
    status: 400,
    title: 'Idempotency-Key required',
    detail: 'This operation must carry an Idempotency-Key header.',
  },
  'idempotency-in-progress': {
    status: 409,
    title: 'The same request is still running',
    detail: 'A request with this Idempotency-Key has not finished. Try again with the same key.',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'Idempotency-Key used for another request',
    detail: 'This key was used with a different body. Use a new key for a new request.',
  },
  'precondition-required': {
    status: 428,
    title: 'If-Match required',
    detail: "Send the version that you read, so that nobody's change is overwritten.",
  },
  'version-mismatch': {
    status: 412,
    title: 'Changed by someone else',
    detail: 'The resource has a newer version. Read it again and compare.',
  },
  'invalid-transition': {
    status: 409,
    title: 'Not possible in this state',
    detail: "The resource's present state does not allow this step.",
  },
  'already-member': {
    status: 409,
    title: 'Already a member',
    detail:
      'The address belongs to a member of your organization, to somebody who is invited, or to somebody who asks to join.',
  },
  'last-owner': {
    status: 409,
    title: 'The last owner stays',
    detail: 'An organization has at least one owner. Make somebody else an owner first.',
  },
  'partnership-not-active': {
    status: 409,
    title: 'The partnership is not active',
    detail: 'Documents of a suspended or ended partnership are read-only.',
  },
  'already-invited': {
    status: 409,
    title: 'Already invited',
    detail:
      'An invitation of yours to this address waits for an answer. Send it again, or withdraw it first.',
  },
  'invitation-limit-reached': {
    status: 429,
    title: 'Too many invitations',
    detail:
      'An organization sends fifty invitations a day at most, and three to one address. Try again tomorrow.',
  },
  'invitation-unknown': {
    status: 404,
    title: 'The link is not valid',
    detail: 'It was cut off, or a newer e-mail has replaced it. Use the link of the latest e-mail.',
  },
  'invitation-used': {
    status: 409,
    title: 'The invitation was answered already',
    detail: 'An invitation is good for one answer. Sign in to see what came of it.',
  },
  'invitation-expired': {
    status: 410,
    title: 'The invitation has expired',
    detail: 'Ask whoever invited you to send it again.',
  },
  'invitation-withdrawn': {
    status: 410,
    title: 'The invitation was withdrawn',
    detail: 'Whoever invited you took it back.',
  },
  'invitation-wrong-address': {
    status: 403,
    title: 'The invitation is for another address',
    detail: 'Sign in with the address that it was sent to.',
  },
  'invitation-host-unavailable': {
    status: 409,
    title: 'The host cannot take partners now',
    detail:
      'The plan or the account of whoever invited you does not allow it at present. Nothing was changed; try again later.',
  },
  'duplicate-asn-number': {
    status: 409,
    title: 'ASN number already used',
    detail: 'The sender used this ASN number within the last 365 days.',
  },
  'asn-invalid': {
    status: 422,
    title: 'The ASN contradicts itself',
    detail: 'Quantities, logistic units, references or dates do not fit together; `errors` names each one.',
  },
  'receipt-invalid': {
    status: 422,
    title: 'The receipt does not fit the ASN',
    detail: 'A line, lot or quantity does not fit the ASN; `errors` names each one.',
  },
  'over-receipt': {
    status: 422,
    title: 'More than the terms allow',
    detail: "The count is above the quantity shipped by more than the partnership's tolerance.",
  },
  'photo-invalid': {
    status: 422,
    title: 'Not a photo that can be kept',
    detail: 'The file is no picture of the type that it is declared to be, or the ASN has too many already.',
  },
  'sell-through-invalid': {
    status: 422,
    title: 'Rows have to be corrected',
    detail: 'Nothing was saved; `report` names the row, the column, the value, the problem and the fix.',
  },
  'not-a-payer': {
    status: 409,
    title: 'The plan belongs to the parent organization',
    detail: "A subsidiary's plan is included in its parent's, which buys and changes it.",
  },
  'checkout-required': {
    status: 409,
    title: 'Nothing was bought yet',
    detail: 'There is no subscription to change. Start a checkout.',
  },
  'already-subscribed': {
    status: 409,
    title: 'There is a subscription already',
    detail: 'Change it instead of starting another.',
  },
  'add-on-not-available': {
    status: 422,
    title: 'The plan has no such add-on',
    detail: 'This add-on cannot be bought with this plan, or is included in it, or was named twice.',
  },
  'payment-declined': {
    status: 402,
    title: 'The payment was declined',
    detail: 'Nothing was changed. Use another card in the billing portal and try again.',
  },
};
