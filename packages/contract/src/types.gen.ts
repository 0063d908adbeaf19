// Generated from openapi/ by `npm run generate`. Do not edit.

import type { Open } from './open.ts';
export interface paths {
  '/v1/viewer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the viewer
     * @description The user, the organization, the session and all effective entitlements.
     */
    get: operations['viewer.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/organization': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get your organization
     * @description Its card, and with whom it works. Plan, costs and relationships are the organization's own: a session for one partnership, or made by another organization, does not get them, because the page around it may belong to the other side.
     */
    get: operations['organization.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/members': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List members
     * @description The people of your organization, in the order in which they came, with those who were invited or ask to join. For owners and administrators, in their own organization's pages, as are all operations on members.
     */
    get: operations['members.list'];
    put?: never;
    /**
     * Invite a colleague
     * @description Sends an e-mail that leads to the sign-in page, where the person proves the address and accepts. The answer is the same whether or not anybody else knows the address. Only an owner invites an owner.
     */
    post: operations['members.invite'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/members/current': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Leave the organization
     * @description Ends your own membership, and with it this session. The last owner cannot leave.
     */
    delete: operations['members.leave'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/members/{memberId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        memberId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    /**
     * Get a member
     * @description One person of your organization, or one who is invited or asks to join.
     */
    get: operations['members.get'];
    put?: never;
    post?: never;
    /**
     * Remove a member
     * @description Ends all access at once, with every session and API key of theirs. It also withdraws an invitation, and declines who asks to join. What the person did stays in the audit trail.
     */
    delete: operations['members.remove'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/members/{memberId}/role': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        memberId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    get?: never;
    /**
     * Change a role
     * @description Counts from the person's next request on. Nobody raises their own role, only an owner makes or changes an owner, and the last owner stays one.
     */
    put: operations['members.changeRole'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/members/{memberId}/accept': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        memberId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Accept who asks to join
     * @description Makes who asked a member, with the role that you give them.
     */
    post: operations['members.accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/members/{memberId}/resend': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        memberId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send an invitation again
     * @description For a colleague who has not answered yet, and has perhaps lost the e-mail.
     */
    post: operations['members.resend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/members/{memberId}/disable': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        memberId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Disable a member
     * @description Suspends all access at once, with every session and API key of theirs, until they are enabled again.
     */
    post: operations['members.disable'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/members/{memberId}/enable': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        memberId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Enable a disabled member
     * @description Gives them back the access that they had, with their role.
     */
    post: operations['members.enable'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/embed-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List embed keys
     * @description Those in use, in the order in which they were made. For owners and administrators, in their own organization's pages, as are all operations on keys.
     */
    get: operations['embedKeys.list'];
    put?: never;
    /**
     * Make an embed key
     * @description The secret is in the answer and nowhere else. It takes no Idempotency-Key, because an answer with a secret is never stored.
     */
    post: operations['embedKeys.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/embed-keys/{embedKeyId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        embedKeyId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    get?: never;
    /**
     * Change an embed key
     * @description Sessions that it could not make any more end at once.
     */
    put: operations['embedKeys.update'];
    post?: never;
    /**
     * Revoke an embed key
     * @description It and every session that it made end at once.
     */
    delete: operations['embedKeys.revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/host-grants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List what hosts may do in your name
     * @description One entry for each active partnership in which you are the partner.
     */
    get: operations['hostGrants.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/host-grants/{partnershipId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        partnershipId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    get?: never;
    /**
     * Let a host's pages act in your name
     * @description Your people may then confirm receipts and report sales in the host's pages, inside this partnership and in nothing else. Only an owner grants it.
     */
    put: operations['hostGrants.grant'];
    post?: never;
    /**
     * Stop a host's pages from acting in your name
     * @description Counts from their next request on. Your people still read there.
     */
    delete: operations['hostGrants.revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/api-keys': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List API keys
     * @description Those in use, in the order in which they were made. They can be listed and revoked under every plan, so that nothing is left over from a higher one.
     */
    get: operations['apiKeys.list'];
    put?: never;
    /**
     * Make an API key
     * @description The secret is in the answer and nowhere else. It takes no Idempotency-Key, because an answer with a secret is never stored.
     */
    post: operations['apiKeys.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/api-keys/{apiKeyId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        apiKeyId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Revoke an API key
     * @description All of its secrets end at once.
     */
    delete: operations['apiKeys.revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/api-keys/{apiKeyId}/rotate': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        apiKeyId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Replace the secret of an API key
     * @description The new secret works at once, and those before it for some hours more, so that a backend can change over. Only the member in whose name the key acts may do it. It takes no Idempotency-Key, because an answer with a secret is never stored.
     */
    post: operations['apiKeys.rotate'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/ingest-tokens': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List ingest tokens
     * @description Those in use of both sides' partnerships, issued by you as host or for you as partner.
     */
    get: operations['ingestTokens.list'];
    put?: never;
    /**
     * Issue an ingest token
     * @description For a vendor-managed partnership that you host. The secret is in the answer and nowhere else; hand it to the partner. It takes no Idempotency-Key, because an answer with a secret is never stored.
     */
    post: operations['ingestTokens.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/ingest-tokens/{ingestTokenId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        ingestTokenId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * Revoke an ingest token
     * @description By either side, from its next request on.
     */
    delete: operations['ingestTokens.revoke'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/tasks': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List what needs you
     * @description What waits for the viewer's organization and may be done by this person in this session, the nearest deadline first.
     */
    get: operations['tasks.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/partnerships': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List your partnerships
     * @description As host and as partner, ordered by the date on which they became effective.
     */
    get: operations['partnerships.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/partnerships/{partnershipId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a partnership
     * @description Its terms, roles, status and what it shares.
     */
    get: operations['partnerships.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the invitations that you sent
     * @description The newest first. For owners and administrators, in their own organization's pages.
     */
    get: operations['invitations.list'];
    put?: never;
    /**
     * Invite a partner
     * @description Sends an e-mail with a link that is good for fourteen days and for one answer. What is shared must be your own. A location that a 3PL is to run is one of yours: with ACT the partner becomes its operator when it accepts.
     */
    post: operations['invitations.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations/{invitationId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get an invitation that you sent
     * @description Its state, and what it offers.
     */
    get: operations['invitations.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations/{invitationId}/resend': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Send an invitation again
     * @description With a new link for another fourteen days. The earlier link is dead.
     */
    post: operations['invitations.resend'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations/{invitationId}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Withdraw an invitation
     * @description Before it was answered. Its link says that it was withdrawn. Possible in every plan, as is reading them.
     */
    post: operations['invitations.revoke'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations/{invitationId}/approve': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Approve the terms that the partner asked for
     * @description The partnership is active from then on.
     */
    post: operations['invitations.approve'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitations/{invitationId}/refuse': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Refuse the terms that the partner asked for
     * @description The partnership does not come about; the partner keeps its account.
     */
    post: operations['invitations.refuse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitation': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * See who invites you to what
     * @description Changes nothing, so that programs that follow links in e-mails do no harm.
     */
    get: operations['invitation.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitation/open': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Tell the host that you have seen the invitation
     * @description For the page that shows it to a person.
     */
    post: operations['invitation.open'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitation/accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Accept, and register your company
     * @description Registers a company on FREE with you as its owner, and makes the partnership with its shares, all or nothing and once. It takes no Idempotency-Key: the invitation itself is used up.
     */
    post: operations['invitation.accept'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitation/attach': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Accept for the company that you belong to
     * @description For owners and administrators, signed in with the address that the invitation was sent to. One account may have any number of partnerships.
     */
    post: operations['invitation.attach'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitation/decline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Decline the invitation
     * @description With a reason for the host, if you like. Nobody is registered.
     */
    post: operations['invitation.decline'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/invitation/join': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Ask to join your company, where it is here already
     * @description Its owners are asked. The answer is the same whether or not there is such a company, and the invitation stays open.
     */
    post: operations['invitation.join'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/locations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List locations
     * @description Your own locations and those where partners keep stock with you, ordered by code.
     */
    get: operations['locations.list'];
    put?: never;
    /**
     * Create a location
     * @description A site of your own that you work yourself. It counts toward the locations of your plan while it is active; locations that others share with you, and those where a partner works, never do.
     */
    post: operations['locations.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/locations/{locationId}/archive': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        locationId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Archive a location
     * @description Ends the use of a site of your own. It must be empty and not be shared; its history stays. Possible in every plan, so that whoever has more than a plan includes can let go of it.
     */
    post: operations['locations.archive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/locations/{locationId}/restoration': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        locationId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Restore a location
     * @description Takes an archived site into use again, if the plan has room for it.
     */
    post: operations['locations.restore'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/products': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List products
     * @description Your own products and those that partners share with you, ordered by SKU. Read-only.
     */
    get: operations['products.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/products/{productId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a product
     * @description A product of yours or one that is shared with you.
     */
    get: operations['products.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/inventory': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List stock
     * @description One item per product and location. Only items that have or had stock are listed.
     */
    get: operations['inventory.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/inventory/summary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Summarize stock by location
     * @description Units on hand and their value, per location and over all that you can see.
     */
    get: operations['inventory.summary'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/inventory/{itemId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get an item with its lots
     * @description One product at one location, lot by lot.
     */
    get: operations['inventory.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/inventory/{itemId}/movements': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List an item's movements
     * @description The ledger of one item, newest first.
     */
    get: operations['inventory.movements'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/asns': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List ASNs
     * @description Notices that you sent and notices addressed to you. Drafts of others are not listed.
     */
    get: operations['asns.list'];
    put?: never;
    /**
     * Send an ASN
     * @description Announces a shipment to a partner's location (purpose ORIGINAL).
     */
    post: operations['asns.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/asns/{asnId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        asnId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    /**
     * Get an ASN
     * @description The whole notice with lines, lots and logistic units.
     */
    get: operations['asns.get'];
    /**
     * Replace an ASN
     * @description Sends the whole content again (purpose REPLACE), before anything was received.
     */
    put: operations['asns.replace'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/asns/{asnId}/acknowledge': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        asnId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Acknowledge an ASN
     * @description Tells the sender that the notice was seen. It needs no body.
     */
    post: operations['asns.acknowledge'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/asns/{asnId}/cancel': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        asnId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Cancel an ASN
     * @description Withdraws the notice (purpose CANCEL), before anything was received. It needs no body.
     */
    post: operations['asns.cancel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/asns/{asnId}/close': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        asnId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Close an ASN
     * @description Files the notice once it is received and every difference is settled. Nothing of it is in transit any more, and its receipts can no longer be taken back. It needs no body.
     */
    post: operations['asns.close'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/asns/{asnId}/receipts': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        asnId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Receive an ASN
     * @description Confirms a count. It posts to the owner's stock, opens discrepancies for every difference, and moves the ASN on. The Idempotency-Key is the receipt's id.
     */
    post: operations['asns.receive'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/receipts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List receipts
     * @description Counts that you confirmed and counts of what you sent, newest first.
     */
    get: operations['receipts.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/receipts/{receiptId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        receiptId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    /**
     * Get a receipt
     * @description The count with its differences.
     */
    get: operations['receipts.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/receipts/{receiptId}/reversal': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        receiptId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Reverse a receipt
     * @description Takes a receipt back by a correction receipt with opposite quantities; the ASN can then be counted again. If-Match carries the version of the ASN. The Idempotency-Key is the correction's id.
     */
    post: operations['receipts.reverse'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/asns/{asnId}/photos': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        asnId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Upload a photo
     * @description Keeps a picture of what arrived, for a line of the receipt to come. Until a receipt names it, only the receiver sees it, and after seven days it is gone; from then on it is seen by whoever sees the receipt. The file is kept as it is: remove what it says about the place and the camera if the sender should not read it. At most 100 an ASN.
     */
    post: operations['photos.upload'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/photos/{photoId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a photo
     * @description The file as it was uploaded.
     */
    get: operations['photos.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/discrepancies': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List discrepancies
     * @description Differences that you reported and differences in what you sent, newest first.
     */
    get: operations['discrepancies.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/discrepancies/{discrepancyId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a discrepancy
     * @description One difference with its codes and state.
     */
    get: operations['discrepancies.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sell-through': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List sales
     * @description What is reported now, one row per store, product and business date, the latest date first. Replaced figures are not in it.
     */
    get: operations['sellThrough.list'];
    put?: never;
    /**
     * Report sales
     * @description Saves what stores sold and posts it to the stock of the location that the terms name, first expiry first. A row for a store, product and date that was reported before replaces it, and the signed difference is posted.
     *     All or nothing: one bad row and nothing is saved, unless `partial=true` saves the good ones. Either way the bad ones are reported with row, column, value, problem and fix.
     *     The rows come as JSON, or as CSV in UTF-8 of up to 32 MiB and 200,000 rows with commas and one header line: `storeCode,sku,date,sold`, and where known `returned,onHand,lostSales,netSales`, in any order. A file is read as it arrives. Meanwhile `GET /v1/sell-through/submissions/{submissionId}` tells how far it is, if the Idempotency-Key is a UUID: it is the id of the submission.
     */
    post: operations['sellThrough.submit'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sell-through/summary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Sum up sales
     * @description Sales of one partnership by day, by store or by product. Days that no store reported are gaps, never zeros. Without a period: the 28 days that end on the last complete business date.
     */
    get: operations['sellThrough.summary'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sell-through/stockouts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List stock-outs
     * @description Incidents in stores, the one that lasted until the latest date first. Without a period: the 28 days that end on the last complete business date. An incident that began before the period is cut off at its first day.
     */
    get: operations['sellThrough.stockouts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sell-through/submissions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List submissions
     * @description Files and requests with sales, the latest first. What was refused is not among them.
     */
    get: operations['sellThrough.submissions'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/sell-through/submissions/{submissionId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        submissionId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    /**
     * Get a submission
     * @description How far a file is, or what became of it.
     */
    get: operations['sellThrough.submission'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/replenishment': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List days of supply
     * @description For each location that a partner's stores draw from: average daily usage, days of supply, and whether they are below the threshold of the terms. Only while the partnership is active.
     */
    get: operations['replenishment.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/alerts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List replenishment alerts
     * @description Products whose days of supply fell strictly below the threshold, the latest first. One alert at most is open for a location and product.
     */
    get: operations['alerts.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/conversations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List conversations
     * @description Within your partnerships, those with the latest messages first.
     */
    get: operations['conversations.list'];
    put?: never;
    /**
     * Write about a document
     * @description Sends a message about a document that both sides see, or about the partnership. There is one conversation for a subject: where it exists already, the message is added to it. The Idempotency-Key is the message's id.
     */
    post: operations['conversations.start'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/conversations/about': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Find the conversation about a document
     * @description With whom and about what you would write, and the conversation if there is one. Not found where you do not see the document, or the other side does not see it yet.
     */
    get: operations['conversations.about'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/conversations/summary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Count what is unread
     * @description A number for a badge; it costs the same however many conversations there are.
     */
    get: operations['conversations.summary'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/conversations/{conversationId}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get a conversation
     * @description Its subject, its last message and how far you have read.
     */
    get: operations['conversations.get'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/conversations/{conversationId}/messages': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        conversationId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    /**
     * List messages
     * @description The messages of a conversation, the latest first, as a reader scrolls back.
     */
    get: operations['messages.list'];
    put?: never;
    /**
     * Send a message
     * @description Adds a message to a conversation. The Idempotency-Key is the message's id.
     */
    post: operations['messages.send'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/conversations/{conversationId}/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Mark as read
     * @description Remembers how far you have read. It concerns you alone: neither your colleagues nor the other side learn of it. A mark never moves back.
     */
    post: operations['conversations.read'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/notifications': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List notifications
     * @description What happened, as news for the person of the session, the latest first. News of what the session or the plan does not show, or is no longer shared, is not listed.
     */
    get: operations['notifications.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/notifications/summary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Count unread notifications
     * @description The number for a badge.
     */
    get: operations['notifications.summary'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/notifications/read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Mark notifications as read
     * @description Marks all up to a moment, so that what arrived meanwhile stays unread.
     */
    post: operations['notifications.readAll'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/notifications/{notificationId}/read': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        notificationId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Mark a notification as read
     * @description One that was read before keeps its time.
     */
    post: operations['notifications.read'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/notification-preferences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get notification preferences
     * @description What the person of the session is told by which channel. Not in a session for one partnership, whose page may be the other side's.
     */
    get: operations['notifications.getPreferences'];
    /**
     * Set notification preferences
     * @description Holds for what happens from now on. SMS need a phone number. Not in a session for one partnership.
     */
    put: operations['notifications.setPreferences'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List events since a position
     * @description What has happened since `after`, for clients that a stream does not reach. Only what concerns the viewer, and what the plan and the session show; the answer does not tell that anything else happened. Positions are good for six days; after a longer time, without `after`, or where it was made for somebody else, `reset` is true.
     */
    get: operations['events.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/events/stream': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Stream events
     * @description The same as they happen, as server-sent events: read it with `fetch`, because the token belongs into a header. The first event is `ready`, with `reset` as above and `heartbeatMs`, the time between the comments that show that the connection holds; a `reset` may also come later. Every other event is named by its type, its `data` is a `LiveEvent`, and its `id` a position for `Last-Event-ID` or `after`. Events that were read together share the position before them, up to the last. The stream ends with the session; a person has at most eight at a time.
     */
    get: operations['events.stream'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/plans': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the plans
     * @description Prices, inclusions and the permission matrix, with your plan and what it costs a month.
     */
    get: operations['plans.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/subscription': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the subscription
     * @description What the organization pays for, what it costs a month, and what changes when the period ends.
     */
    get: operations['subscription.get'];
    /**
     * Change the subscription
     * @description To a higher plan or more add-ons at once, charged in proportion; to a lower plan or fewer add-ons when the paid period ends. FREE cancels at the end of the period. The present plan and add-ons take a pending change back.
     */
    put: operations['subscription.change'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/subscription/checkout': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Start a checkout
     * @description Makes a page of the payment provider, at which a person enters a card and buys the plan. No card data passes through this API. The plan changes when the provider reports the payment.
     */
    post: operations['subscription.checkout'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/subscription/portal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Open the billing portal
     * @description Makes a page of the payment provider with the organization's cards and invoices.
     */
    post: operations['subscription.portal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/network': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get the network's key figures
     * @description For the platform's operator: organizations by plan, what they pay a month together, the partnerships between them, and what these are worth. Active organizations count; parties without an account are counted apart. Revenue is the sum of what each organization's plan and add-ons cost, where a subsidiary's are included in its parent's.
     */
    get: operations['network.summary'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/network/cohorts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get conversion by cohort
     * @description For the platform's operator: the organizations that started FREE, by the month in which they joined, and how many of them had a paid plan within 6 and within 12 months. Who joined too recently to tell is not counted as unconverted: it is `joined`, but not `eligible`, and a cohort has a rate once all of it is eligible.
     */
    get: operations['network.cohorts'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/network/projection': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Project the revenue of the next 12 months
     * @description For the platform's operator: what the organizations pay a month, if `rate` per cent of those that are FREE today take PRO within 12 months, at the same pace all year, and nothing else changes. With F organizations on FREE, the rate r as a fraction, the price p of PRO and today's revenue R, month m has converted F × (1 − (1 − r)^(m / 12)) and brings R + p × converted. This is a constant hazard, the exponential model of survival analysis (Cox and Oakes, Analysis of Survival Data, 1984, section 2.2); expected values are fractions of organizations. The rate is an assumption; `network.cohorts` says what the rate was.
     */
    get: operations['network.projection'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/network/organizations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the organizations
     * @description For the platform's operator: the active organizations by their codes, with plan, dates, monthly cost and how many partnerships each has; not with whom, and nothing of what they keep.
     */
    get: operations['network.organizations'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/operator-sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make an operator session
     * @description For the backend of the platform's operator: makes a token for the page of one person there. Each is recorded with that person. It takes no Idempotency-Key, because its answer is a secret and is never stored.
     */
    post: operations['operatorSessions.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/operator-sessions/current': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * End this operator session
     * @description Revokes the token that makes the request, at once.
     */
    delete: operations['operatorSessions.end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/audit-events': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * List the audit trail
     * @description Who changed what, newest first. For owners and administrators, in their own organization's pages. The trail is append-only; nobody can change or remove an entry.
     */
    get: operations['auditEvents.list'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/embed-sessions': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Make an embed session
     * @description For a host's backend: makes a token for the page of one signed-in person. Naming a partnership limits the session to it; a host may so show a partner's people what the partnership shares, read-only unless the partner's owner granted more. It takes no Idempotency-Key, because its answer is a secret and is never stored.
     */
    post: operations['embedSessions.create'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/embed-sessions/current': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /**
     * End this session
     * @description Revokes the token that makes the request, at once.
     */
    delete: operations['embedSessions.end'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/embed-sessions/current/renewal': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Renew a session of the sign-in popup
     * @description For a page without a backend: makes the next session while the present one still holds, until twelve hours after the person signed in. Sessions that a host's backend made are renewed there. It takes no Idempotency-Key, because its answer is a secret and is never stored.
     */
    post: operations['embedSessions.renew'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/embed-sessions/exchange': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Exchange the code of the sign-in popup for a session
     * @description For a page without a backend: the code that the popup posted, with the verifier of the challenge (PKCE, S256) that the page opened it with. The code counts once, within a minute, and for the origin that it was posted to.
     */
    post: operations['embedSessions.exchange'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @description An error answer, RFC 9457. */
    Problem: {
      /** @description Where this code is described. */
      type: string;
      title: string;
      status: number;
      /** @description One of the closed list of problem codes. */
      code: string;
      detail: string;
      /** @description Quote it when you ask for help. */
      requestId: string;
      /** @description What is wrong, value by value. */
      errors?: components['schemas']['FieldError'][];
      /** @description sell-through-invalid: what is wrong, row by row. */
      report?: components['schemas']['SellThroughReport'];
      /** @description upgrade-required, limit-reached: the feature that was refused. */
      feature?: string;
      requiredPlan?: components['schemas']['PlanTier'];
      /** @description upgrade-required, limit-reached: how to unlock it, to be shown as it is. */
      message?: string;
      upgradeUrl?: string;
      limit?: number;
      usage?: number;
      addOn?: components['schemas']['AddOnKey'];
      /** @description version-mismatch: the version that the resource has now. */
      currentVersion?: number;
    };
    /**
     * Format: uuid
     * @description An opaque identifier.
     */
    Uuid: string;
    Role: Open<'OWNER' | 'ADMIN' | 'OPERATOR' | 'ANALYST' | 'BILLING' | 'VIEWER'>;
    ViewerUser: {
      id: components['schemas']['Uuid'];
      name: string;
      role: components['schemas']['Role'];
      /** @description May buy a plan: owners and billing members. */
      canPurchase: boolean;
    };
    BusinessType: Open<
      | 'BRAND_OWNER'
      | 'THREE_PL'
      | 'RETAILER'
      | 'SUPPLIER'
      | 'CUSTOMER'
      | 'FREIGHT_FORWARDER'
      | 'CUSTOMS_BROKER'
      | 'DISTRIBUTOR'
    >;
    PlanTier: Open<'FREE' | 'PRO' | 'ENTERPRISE'>;
    /** @description What the plan gives access to: FREE is PARTNER_ONLY, PRO is BASIC, ENTERPRISE is FULL. */
    PartnershipTier: Open<'PARTNER_ONLY' | 'BASIC' | 'FULL'>;
    ViewerOrganization: {
      id: components['schemas']['Uuid'];
      code: string;
      name: string;
      legalName: string;
      businessType: components['schemas']['BusinessType'];
      planTier: components['schemas']['PlanTier'];
      partnershipTier: components['schemas']['PartnershipTier'];
      /** @description The name of the person to ask for an upgrade. */
      owner: string | null;
      /** @description BCP 47 */
      locale: string;
      /** @description IANA time zone */
      timezone: string;
      /** @description ISO 4217 */
      currency: string;
    };
    /**
     * Format: date-time
     * @description A moment, RFC 3339 in UTC.
     */
    Timestamp: string;
    ViewerSession: {
      expiresAt: components['schemas']['Timestamp'];
      /** @description True where a host made this session for a partner without the right to act. */
      readOnly: boolean;
      /**
       * Format: uuid
       * @description Set where the session shows one partnership only.
       */
      partnershipId: string | null;
      /** @description Opaque and stable for this user in this organization; names drafts and caches. */
      subject: string;
    };
    /** @description A feature of the permission matrix. */
    Feature: string;
    AddOnKey: Open<'ADDITIONAL_LOCATION' | 'ADVANCED_FORECASTING'>;
    Entitlement: {
      feature: components['schemas']['Feature'];
      granted: boolean;
      /** @description Why not: the plan, a used-up limit, this session or this role. Null when granted. */
      reason: Open<'PLAN' | 'LIMIT' | 'SESSION' | 'ROLE'> | null;
      /** @description How much of the feature, where it has levels: LIMITED, FULL, BASIC, ADVANCED, AI. */
      level: string | null;
      /** @description How many are included; null when unlimited or not counted. */
      limit: number | null;
      /** @description How many are in use; null when not counted. */
      usage: number | null;
      /** @description The lowest plan that grants the feature; null when granted. */
      requiredPlan: components['schemas']['PlanTier'] | null;
      /** @description The add-on that would raise the limit or the level, when one is on sale for the plan. */
      addOn: components['schemas']['AddOnKey'] | null;
      /** @description How to unlock it, to be shown as it is; null when granted. */
      message: string | null;
    };
    /** @description Who is looking, and what they may do. The server alone decides; components render this answer. */
    Viewer: {
      user: components['schemas']['ViewerUser'];
      organization: components['schemas']['ViewerOrganization'];
      session: components['schemas']['ViewerSession'];
      /** @description One entry for each of the 18 features of the permission matrix, in its order. */
      entitlements: components['schemas']['Entitlement'][];
    };
    PartnershipType: Open<
      'THREE_PL' | 'VMI_RETAILER' | 'SUPPLIER' | 'WHOLESALE_CUSTOMER' | 'FREIGHT_FORWARDER' | 'CUSTOMS_BROKER'
    >;
    /** @description HOST shares, PARTNER is shared with. */
    PartnershipRole: Open<'HOST' | 'PARTNER'>;
    PartnershipCount: {
      type: components['schemas']['PartnershipType'];
      role: components['schemas']['PartnershipRole'];
      count: number;
    };
    /**
     * @description An amount with its ISO 4217 currency. The amount is a decimal string, never a float.
     * @example {
     *       "amount": "178000.00",
     *       "currency": "USD"
     *     }
     */
    Money: {
      amount: string;
      currency: string;
    };
    PlanCostLine: {
      label: string;
      quantity: number;
      amount: components['schemas']['Money'];
    };
    /** @description Another organization, as far as a partnership names it. */
    OrganizationRef: {
      id: components['schemas']['Uuid'];
      code: string;
      name: string;
    };
    /** @description An OpenID provider. The operator of Better Data sets it, having seen that the domains are the organization's. */
    CompanySignIn: {
      /** Format: uri */
      issuer: string;
      /** @description Whoever has an address there signs in at the provider, and in no other way. */
      domains: string[];
      /** @description What somebody becomes who was no member; null where only members come in. */
      newcomersRole: components['schemas']['Role'] | null;
    };
    /** @description What is only the organization's own business. */
    OrganizationAccount: {
      kind: Open<'PARENT' | 'SUBSIDIARY' | 'PARTNER'>;
      status: Open<'PENDING' | 'ACTIVE' | 'SUSPENDED' | 'CLOSED'>;
      /** Format: date */
      activeSince: string | null;
      /**
       * Format: date
       * @description When the present plan took the place of a lower one.
       */
      upgradedAt: string | null;
      industryPack: string | null;
      planTier: components['schemas']['PlanTier'];
      partnershipTier: components['schemas']['PartnershipTier'];
      /** @description The plan and its add-ons; 0.00 for a subsidiary. */
      monthlyCost: components['schemas']['Money'];
      /** @description What the monthly cost is made of. */
      costLines: components['schemas']['PlanCostLine'][];
      /** @description The parent that pays for a subsidiary; null where the organization pays for itself. */
      billedTo: components['schemas']['OrganizationRef'] | null;
      parent: components['schemas']['OrganizationRef'] | null;
      /** @description Direct subsidiaries by code, the first 100; none unless the plan includes them. */
      subsidiaries: components['schemas']['OrganizationRef'][];
      /** @description The provider by which its people sign in; null where they do so by e-mail. */
      companySignIn: components['schemas']['CompanySignIn'] | null;
    };
    /** @description The viewer's own organization. */
    Organization: {
      id: components['schemas']['Uuid'];
      code: string;
      name: string;
      legalName: string;
      businessType: components['schemas']['BusinessType'];
      /** @description ISO 4217 */
      currency: string;
      /** @description How many partnerships are in force, by type and by the side that the viewer is on. */
      partnerships: components['schemas']['PartnershipCount'][];
      /** @description Null in a session for one partnership, and in one that another organization made. */
      account: components['schemas']['OrganizationAccount'] | null;
    };
    /** @description `INVITED` waits for the person's answer, `REQUESTED` for yours; they and `DISABLED` have no access at all. */
    MemberStatus: Open<'ACTIVE' | 'INVITED' | 'REQUESTED' | 'DISABLED'>;
    /** @description Grows by one with every change of the resource; send it in If-Match. */
    Version: number;
    /** @description A person and what they may do in your organization. */
    Member: {
      id: components['schemas']['Uuid'];
      /** @description As you wrote it while the invitation is not answered; then as the person did. */
      name: string;
      /** Format: email */
      email: string;
      role: components['schemas']['Role'];
      status: components['schemas']['MemberStatus'];
      isYou: boolean;
      /** @description The name of the member who invited them. */
      invitedBy: string | null;
      createdAt: components['schemas']['Timestamp'];
      /** @description When they last used the portal, to about five minutes; null for never. */
      lastSeenAt: components['schemas']['Timestamp'] | null;
      version: components['schemas']['Version'];
    };
    /** @description Where the next page starts; null on the last page. Opaque. */
    Cursor: string | null;
    MemberList: {
      items: components['schemas']['Member'][];
      nextCursor: components['schemas']['Cursor'];
    };
    /** @description A colleague to invite. */
    MemberInvitation: {
      /** Format: email */
      email: string;
      name: string;
      role: components['schemas']['RoleInput'];
      /**
       * @description The language of their e-mails; the organization's if left out.
       * @enum {string}
       */
      locale?: 'en' | 'de' | 'ar';
    };
    MemberRoleInput: {
      role: components['schemas']['RoleInput'];
    };
    EmbedKeyPartnership: {
      id: components['schemas']['Uuid'];
      partner: components['schemas']['OrganizationRef'];
    };
    /** @description Lets a backend of yours make embed sessions for the people in its pages. Without its secret. */
    EmbedKey: {
      id: components['schemas']['Uuid'];
      label: string;
      /** @description What the secret begins with. */
      prefix: string;
      origins: string[];
      /** @description The partnerships that you host and for whose partners it may make sessions, too. */
      partnerships: components['schemas']['EmbedKeyPartnership'][];
      /** @description The name of the member who made it. */
      createdBy: string | null;
      createdAt: components['schemas']['Timestamp'];
      lastUsedAt: components['schemas']['Timestamp'] | null;
      version: components['schemas']['Version'];
    };
    EmbedKeyList: {
      items: components['schemas']['EmbedKey'][];
      nextCursor: components['schemas']['Cursor'];
    };
    /** @description What you recognise it by. */
    KeyLabel: string;
    EmbedKeyInput: {
      label: components['schemas']['KeyLabel'];
      /** @description The exact web origins of the pages, such as `https://intranet.example`; `http` on your own machine only, and no wildcards. */
      origins: string[];
      /** @description Partnerships that you host, for whose partners it may make sessions, too. */
      partnershipIds?: components['schemas']['Uuid'][];
    };
    /** @description A new key. Its secret is shown now and never again. */
    EmbedKeyCreated: {
      key: components['schemas']['EmbedKey'];
      secret: string;
    };
    /** @description Whether a host's own pages may act in your name inside a partnership. Otherwise your people only read there. */
    HostGrant: {
      partnershipId: components['schemas']['Uuid'];
      host: components['schemas']['OrganizationRef'];
      granted: boolean;
      /** @description The name of the owner who granted it. */
      grantedBy: string | null;
      grantedAt: components['schemas']['Timestamp'] | null;
    };
    HostGrantList: {
      items: components['schemas']['HostGrant'][];
      nextCursor: components['schemas']['Cursor'];
    };
    /** @description What a key may do: to read or to write a noun of this API, such as `asns:read` for every GET under the tag `asns`. */
    ApiKeyScope: Open<
      | 'asns:read'
      | 'asns:write'
      | 'audit-events:read'
      | 'discrepancies:read'
      | 'inventory:read'
      | 'invitations:read'
      | 'invitations:write'
      | 'locations:read'
      | 'locations:write'
      | 'messages:read'
      | 'messages:write'
      | 'organization:read'
      | 'partnerships:read'
      | 'photos:read'
      | 'photos:write'
      | 'plans:read'
      | 'products:read'
      | 'receipts:read'
      | 'receipts:write'
      | 'replenishment:read'
      | 'sell-through:read'
      | 'sell-through:write'
    >;
    ApiKeySecret: {
      /** @description What the secret begins with. */
      prefix: string;
      createdAt: components['schemas']['Timestamp'];
      /** @description When it stops, because another replaces it. */
      expiresAt: components['schemas']['Timestamp'] | null;
      lastUsedAt: components['schemas']['Timestamp'] | null;
    };
    /** @description Lets a backend of yours use the API, by its scopes, in the name of the member who made it: with their present role at most, and as long as they are a member. Without its secrets. */
    ApiKey: {
      id: components['schemas']['Uuid'];
      label: string;
      scopes: components['schemas']['ApiKeyScope'][];
      /** @description The present one first; while another replaces it, the earlier one, too. */
      secrets: components['schemas']['ApiKeySecret'][];
      /** @description The name of the member in whose name it acts. */
      createdBy: string | null;
      /** @description Only who made it may rotate it. */
      isYours: boolean;
      createdAt: components['schemas']['Timestamp'];
      expiresAt: components['schemas']['Timestamp'] | null;
      lastUsedAt: components['schemas']['Timestamp'] | null;
      version: components['schemas']['Version'];
    };
    ApiKeyList: {
      items: components['schemas']['ApiKey'][];
      nextCursor: components['schemas']['Cursor'];
    };
    ApiKeyInput: {
      label: components['schemas']['KeyLabel'];
      scopes: components['schemas']['ApiKeyScopeInput'][];
      /** @description When it ends by itself. Left out, it holds until it is revoked. */
      expiresAt?: components['schemas']['Timestamp'];
    };
    /** @description A key with a new secret, which is shown now and never again. */
    ApiKeyCreated: {
      key: components['schemas']['ApiKey'];
      secret: string;
    };
    ApiKeyRotation: {
      /** @description For how many hours the secrets that there are still work; 0 ends them at once. */
      overlapHours: number;
    };
    /** @description Lets a partner's point of sale report sales in one partnership, and do nothing else. Both sides see it and may revoke it. Without its secret. */
    IngestToken: {
      id: components['schemas']['Uuid'];
      label: string;
      /** @description What the secret begins with. */
      prefix: string;
      partnershipId: components['schemas']['Uuid'];
      host: components['schemas']['OrganizationRef'];
      partner: components['schemas']['OrganizationRef'];
      createdAt: components['schemas']['Timestamp'];
      lastUsedAt: components['schemas']['Timestamp'] | null;
    };
    IngestTokenList: {
      items: components['schemas']['IngestToken'][];
      nextCursor: components['schemas']['Cursor'];
    };
    IngestTokenInput: {
      label: components['schemas']['KeyLabel'];
      partnershipId: components['schemas']['Uuid'];
    };
    /** @description A new token. Its secret is shown now and never again. */
    IngestTokenCreated: {
      token: components['schemas']['IngestToken'];
      secret: string;
    };
    /** @description COUNT_ASN: a delivery that was announced to you is due, or partly received. RESOLVE_DISCREPANCY: what you sent was counted otherwise. REPLENISH: your stock at a partner will run out. REPORT_SALES: your stores' sales are missing for days that are over. ANSWER_MESSAGE: a partner wrote last, and you have not read it. */
    TaskKind: Open<'COUNT_ASN' | 'RESOLVE_DISCREPANCY' | 'REPLENISH' | 'REPORT_SALES' | 'ANSWER_MESSAGE'>;
    /** @description What it is about, and what it is called. */
    TaskSubject: {
      type: Open<'ASN' | 'DISCREPANCY' | 'ALERT' | 'PARTNERSHIP' | 'CONVERSATION'>;
      id: components['schemas']['Uuid'];
      /** @description An ASN or receipt number, or a SKU. */
      code: string | null;
    };
    TaskPartnership: {
      id: components['schemas']['Uuid'];
      counterparty: components['schemas']['OrganizationRef'];
    };
    /** @description A location that you can see. */
    LocationRef: {
      id: components['schemas']['Uuid'];
      code: string;
      name: string;
    };
    DiscrepancyType: Open<
      | 'DAMAGED'
      | 'SHORT'
      | 'OVER'
      | 'QUALITY'
      | 'WRONG_ITEM'
      | 'PACKAGING'
      | 'REJECTED'
      | 'ON_HOLD'
      | 'SCRAPPED'
      | 'NO_ASN'
      | 'EXPIRED'
      | 'LATE'
    >;
    /** @description What a sentence about it needs; null where it says nothing. */
    TaskValues: {
      location: components['schemas']['LocationRef'] | null;
      productName: string | null;
      /** @description Left to count, different, or available when the alert was opened. */
      units: number | null;
      discrepancyType: components['schemas']['DiscrepancyType'] | null;
      /**
       * Format: date
       * @description The first day whose sales are missing.
       */
      from: string | null;
      /**
       * Format: date
       * @description The last day whose sales are missing.
       */
      to: string | null;
    };
    /** @description Something that waits for this person, and that this person may do now. */
    Task: {
      kind: components['schemas']['TaskKind'];
      subject: components['schemas']['TaskSubject'];
      partnership: components['schemas']['TaskPartnership'] | null;
      /**
       * Format: date
       * @description The day by which it should be done, in your organization's time zone.
       */
      dueOn: string | null;
      values: components['schemas']['TaskValues'];
    };
    TaskList: {
      /** @description The first five by deadline. */
      items: components['schemas']['Task'][];
      /** @description How many there are; 100 stands for 100 or more. */
      total: number;
    };
    PartnershipCounterparty: {
      /** @description A tenant, or an external party without an account. */
      kind: Open<'ORGANIZATION' | 'PARTY'>;
      id: components['schemas']['Uuid'];
      code: string | null;
      name: string;
    };
    ReplenishmentTerms: {
      /** @description The one location that store sales consume from. */
      locationCode: string;
      /** @description Strictly fewer days of supply open an alert. */
      thresholdDays: number;
      /** @description At so many days of supply an alert closes. */
      resolveDays: number;
      /** @description Days over which average daily usage is taken. */
      averageOverDays: number;
      /** @description Days of supply to replenish up to. */
      targetDays: number | null;
      /** @description From order to receipt. */
      leadTimeDays: number | null;
      /** @description How often replenishment is planned. */
      reviewDays: number | null;
    };
    PartnershipTerms: {
      /** @description Incoterms 2020 code */
      incoterm?: string | null;
      currency: string;
      consignment: boolean;
      titleTransfer: Open<'ON_SHIPMENT' | 'ON_RECEIPT' | 'ON_SALE'>;
      paymentTerms?: {
        netDays: number;
      };
      /** @description How much more than shipped may be received, in percent of the line. */
      receiptTolerancePercent?: number;
      /** @description Days after a receipt in which a discrepancy can be claimed. */
      claimWindowDays?: number;
      /** @description Vendor-managed inventory: where the partner's store sales consume, and when the owner is alerted. Left out where the partnership has none. */
      replenishment?: components['schemas']['ReplenishmentTerms'];
    };
    /** @description A GS1 GTIN, stored with 14 digits. */
    Gtin: string;
    ProductRef: {
      id: components['schemas']['Uuid'];
      sku: string;
      gtin: components['schemas']['Gtin'] | null;
      name: string;
    };
    Share: {
      resource: Open<
        | 'PRODUCT'
        | 'LOCATION_INVENTORY'
        | 'PURCHASE_ORDER'
        | 'SHIPMENT'
        | 'ASN'
        | 'INVOICE'
        | 'SELL_THROUGH'
        | 'REPORT'
        | 'MESSAGE'
      >;
      location: components['schemas']['LocationRef'] | null;
      product: components['schemas']['ProductRef'] | null;
      visibility: Open<'QUANTITY' | 'QUANTITY_AND_VALUE'>;
      access: Open<'READ' | 'ACT'>;
    };
    /**
     * Format: date
     * @description A calendar day in the location's time zone, ISO 8601.
     */
    BusinessDate: string;
    /** @description Two organizations that work together, seen from yours. */
    Partnership: {
      id: components['schemas']['Uuid'];
      type: components['schemas']['PartnershipType'];
      status: Open<'PENDING' | 'ACTIVE' | 'SUSPENDED' | 'ENDED'>;
      counterparty: components['schemas']['PartnershipCounterparty'];
      /** @description Your side. */
      role: components['schemas']['PartnershipRole'];
      counterpartyRole: components['schemas']['PartnershipRole'];
      terms: components['schemas']['PartnershipTerms'];
      shares: components['schemas']['Share'][];
      effectiveFrom: components['schemas']['BusinessDate'];
      /** Format: date */
      effectiveTo: string | null;
      version: components['schemas']['Version'];
    };
    PartnershipList: {
      items: components['schemas']['Partnership'][];
      nextCursor: components['schemas']['Cursor'];
    };
    /** @description SENT and OPENED wait for an answer. AWAITING_APPROVAL: accepted with other terms, which the host approves or refuses. ACCEPTED, DECLINED and REVOKED are final; an EXPIRED one may be sent again. */
    InvitationStatus: Open<
      'SENT' | 'OPENED' | 'AWAITING_APPROVAL' | 'ACCEPTED' | 'DECLINED' | 'REVOKED' | 'EXPIRED'
    >;
    /** @description The language of the e-mail and of the new organization. */
    InvitationLanguage: Open<'en' | 'de' | 'ar'>;
    /** @description The terms that an invitation proposes, or that the partner asks for instead. */
    InvitationTerms: {
      /** @description Incoterms 2020 code; null where none is agreed. */
      incoterm: Open<
        'EXW' | 'FCA' | 'CPT' | 'CIP' | 'DAP' | 'DPU' | 'DDP' | 'FAS' | 'FOB' | 'CFR' | 'CIF'
      > | null;
      /** @description ISO 4217 */
      currency: string;
      consignment: boolean;
      titleTransfer: Open<'ON_SHIPMENT' | 'ON_RECEIPT' | 'ON_SALE'>;
      paymentTerms: {
        netDays: number;
      };
      /** @description How much more than shipped may be received. */
      receiptTolerancePercent: number;
      /** @description Days in which a discrepancy can be claimed. */
      claimWindowDays: number;
      /** @description For a VMI retailer: where its store sales consume, and when the host is alerted; usage is averaged over 28 days. Left out where it is not agreed. */
      replenishment?: {
        /** @description One of the locations that the invitation offers to receive into. */
        locationCode: string;
        /** @description Strictly fewer days of supply open an alert. */
        thresholdDays: number;
        /** @description Days of supply to replenish up to, more than open an alert. */
        targetDays: number | null;
        /** @description From order to receipt. */
        leadTimeDays: number | null;
        /** @description How often replenishment is planned. */
        reviewDays: number | null;
      };
    };
    /** @description An invitation that your organization sent. */
    Invitation: {
      id: components['schemas']['Uuid'];
      status: components['schemas']['InvitationStatus'];
      /** @description Where it was sent. Null once the address was erased, which ends what can be done with the invitation. */
      email: string | null;
      organizationName: string;
      /** @description Null once it was erased. */
      contactName: string | null;
      businessType: components['schemas']['BusinessType'];
      type: components['schemas']['PartnershipType'];
      language: components['schemas']['InvitationLanguage'];
      terms: components['schemas']['InvitationTerms'];
      /** @description What the partner asked for instead; null where it took the terms as they were. */
      editedTerms: components['schemas']['InvitationTerms'] | null;
      shares: components['schemas']['Share'][];
      sentAt: components['schemas']['Timestamp'];
      expiresAt: components['schemas']['Timestamp'];
      /** Format: date-time */
      openedAt: string | null;
      /**
       * Format: date-time
       * @description When it was accepted or declined.
       */
      answeredAt: string | null;
      declineReason: string | null;
      /** @description What came of it. */
      partnershipId: components['schemas']['Uuid'] | null;
      version: components['schemas']['Version'];
    };
    InvitationList: {
      items: components['schemas']['Invitation'][];
      nextCursor: components['schemas']['Cursor'];
    };
    /** @description A name of a person or a company. */
    InvitationName: string;
    /** @description The same, as it is proposed or asked for instead. */
    InvitationTermsInput: {
      /**
       * @description Incoterms 2020 code; null where none is agreed.
       * @enum {string|null}
       */
      incoterm: 'EXW' | 'FCA' | 'CPT' | 'CIP' | 'DAP' | 'DPU' | 'DDP' | 'FAS' | 'FOB' | 'CFR' | 'CIF' | null;
      /** @description ISO 4217 */
      currency: string;
      consignment: boolean;
      /** @enum {string} */
      titleTransfer: 'ON_SHIPMENT' | 'ON_RECEIPT' | 'ON_SALE';
      paymentTerms: {
        netDays: number;
      };
      /** @description How much more than shipped may be received. */
      receiptTolerancePercent: number;
      /** @description Days in which a discrepancy can be claimed. */
      claimWindowDays: number;
      replenishment?: {
        /** @description One of the locations that the invitation offers to receive into. */
        locationCode: string;
        /** @description Strictly fewer days of supply open an alert. */
        thresholdDays: number;
        /** @description Days of supply to replenish up to, more than open an alert. */
        targetDays: number | null;
        /** @description From order to receipt. */
        leadTimeDays: number | null;
        /** @description How often replenishment is planned. */
        reviewDays: number | null;
      };
    };
    LocationShareInput: {
      locationId: components['schemas']['Uuid'];
      /** @enum {string} */
      visibility: 'QUANTITY' | 'QUANTITY_AND_VALUE';
      /** @enum {string} */
      access: 'READ' | 'ACT';
    };
    InvitationInput: {
      /** Format: email */
      email: string;
      organizationName: components['schemas']['InvitationName'];
      contactName: components['schemas']['InvitationName'];
      businessType: components['schemas']['BusinessTypeInput'];
      type: components['schemas']['PartnershipTypeInput'];
      language: components['schemas']['InvitationLanguageInput'];
      terms: components['schemas']['InvitationTermsInput'];
      /** @description Your own locations whose stock the partner shall see and, with ACT, receive into. */
      locations: components['schemas']['LocationShareInput'][];
      /** @description Your own products that the partner shall see. */
      productIds: components['schemas']['Uuid'][];
    };
    PartnershipOffer: {
      type: components['schemas']['PartnershipType'];
      businessType: components['schemas']['BusinessType'];
      terms: components['schemas']['InvitationTerms'];
      locations: {
        code: string;
        name: string;
        visibility: Open<'QUANTITY' | 'QUANTITY_AND_VALUE'>;
        access: Open<'READ' | 'ACT'>;
      }[];
      productCount: number;
      /** @description The first of them by name, twenty at most. */
      products: string[];
      /** @description What else a partnership of this type shares. */
      documents: {
        resource: Open<
          'PURCHASE_ORDER' | 'SHIPMENT' | 'ASN' | 'INVOICE' | 'SELL_THROUGH' | 'REPORT' | 'MESSAGE'
        >;
        access: Open<'READ' | 'ACT'>;
      }[];
    };
    /** @description What an invitation says to the person who holds it. */
    InvitationOffer: {
      status: components['schemas']['InvitationStatus'];
      /** @description Whether it can be accepted now. Where it waits for an answer and cannot, the host cannot take partners at present. */
      available: boolean;
      hostName: string;
      organizationName: string;
      contactName: string;
      /** @description The address that it was sent to. */
      email: string;
      expiresAt: components['schemas']['Timestamp'];
      /** @description Whether this address can sign in already. */
      hasAccount: boolean;
      /** @description What is offered; null once it cannot be accepted. */
      offer: components['schemas']['PartnershipOffer'] | null;
    };
    InvitationAcceptance: {
      /** @description The legal name of your company. */
      organizationName: components['schemas']['InvitationName'];
      /** @description ISO 3166-1 alpha-2 */
      country: string;
      personName: components['schemas']['InvitationName'];
      language: components['schemas']['InvitationLanguageInput'];
      /** @description IANA time zone; UTC if left out. */
      timezone?: string;
      /** @description Other terms than those proposed; the host has to approve them. */
      terms?: components['schemas']['InvitationTermsInput'];
    };
    /** @description What came of an invitation. */
    InvitationResult: {
      status: components['schemas']['InvitationStatus'];
      hostName: string;
      organization: components['schemas']['OrganizationRef'];
      partnershipId: components['schemas']['Uuid'];
      /** @description Signs in a person who is new, once, on the server's own pages. Null for somebody who has an account and signs in as ever. */
      signInToken: string | null;
    };
    InvitationAttachment: {
      /** @description Of the invitation's link, `iv_…`. */
      token: string;
      /** @description Other terms than those proposed; the host has to approve them. */
      terms?: components['schemas']['InvitationTermsInput'];
    };
    /** @description Plain text from a person. Shown as text, never as HTML. */
    Note: string;
    InvitationDecline: {
      /** @description For the host. */
      reason?: components['schemas']['Note'];
    };
    JoinRequestInput: {
      /** @description The code of your company, such as ORG-101, or its legal name exactly. */
      organization: string;
      personName: components['schemas']['InvitationName'];
    };
    Address: {
      lines: string[];
      city: string;
      region: string | null;
      postalCode: string | null;
      /** @description ISO 3166-1 alpha-2 */
      country: string;
    };
    /** @description A GS1 global location number. */
    Gln: string;
    Location: {
      id: components['schemas']['Uuid'];
      code: string;
      name: string;
      type: Open<'WAREHOUSE' | 'FULFILLMENT_CENTER' | 'RETAIL_DC' | 'STORE' | 'SALON' | 'PLANT' | 'EXTERNAL'>;
      operator: components['schemas']['OrganizationRef'];
      /** @description True where a partner keeps stock here that a partnership shares with you. */
      shared: boolean;
      status: Open<'ACTIVE' | 'ARCHIVED'>;
      address: components['schemas']['Address'] | null;
      /** @description IANA time zone */
      timezone: string;
      gln: components['schemas']['Gln'] | null;
    };
    LocationList: {
      items: components['schemas']['Location'][];
      nextCursor: components['schemas']['Cursor'];
    };
    AddressInput: {
      lines: string[];
      city: string;
      region: string | null;
      postalCode: string | null;
      /** @description ISO 3166-1 alpha-2 */
      country: string;
    };
    /** @description A site of your own. */
    LocationInput: {
      /** @description Your name for it, unique among your locations. */
      code: string;
      name: string;
      /** @enum {string} */
      type: 'WAREHOUSE' | 'FULFILLMENT_CENTER' | 'RETAIL_DC' | 'STORE' | 'SALON' | 'PLANT';
      address?: components['schemas']['AddressInput'] | null;
      /** @description IANA time zone; yours where it is left out. */
      timezone?: string;
      gln?: components['schemas']['Gln'] | null;
    };
    /** @description The stock-keeping unit, unique within the organization that owns the product. */
    Sku: string;
    /** @description How many base units one package holds, with its own GTIN and outer dimensions. */
    Pack: {
      level: Open<'EACH' | 'INNER' | 'CASE' | 'PALLET'>;
      gtin: components['schemas']['Gtin'] | null;
      units: number;
      lengthMm: number | null;
      widthMm: number | null;
      heightMm: number | null;
      weightGrams: number | null;
    };
    Product: {
      id: components['schemas']['Uuid'];
      sku: components['schemas']['Sku'];
      gtin: components['schemas']['Gtin'] | null;
      name: string;
      description: string | null;
      owner: components['schemas']['OrganizationRef'];
      /** @description UN/ECE Recommendation 20 code */
      unitOfMeasure: string;
      packs: components['schemas']['Pack'][];
      tracking: Open<'NONE' | 'LOT' | 'SERIAL'>;
      shelfLifeDays: number | null;
      minimumRemainingShelfLifeDays: number | null;
      countryOfOrigin: string | null;
      status: Open<'DRAFT' | 'ACTIVE' | 'DISCONTINUED' | 'ARCHIVED'>;
    };
    ProductList: {
      items: components['schemas']['Product'][];
      nextCursor: components['schemas']['Cursor'];
    };
    /** @description A whole number of base units (each); negative for a decrease. */
    SignedQuantity: number;
    /** @description A whole number of base units (each). */
    Quantity: number;
    /** @description The partnership's agreed price for a partner, cost for the owner, null without a value. */
    ValueBasis: Open<'PARTNERSHIP_PRICE' | 'COST'> | null;
    /** @description One product at one location, over all lots. */
    InventoryItem: {
      id: components['schemas']['Uuid'];
      location: components['schemas']['LocationRef'];
      /** @description Who works at the location. */
      operator: components['schemas']['OrganizationRef'];
      /** @description Whose stock it is. */
      owner: components['schemas']['OrganizationRef'];
      product: components['schemas']['ProductRef'];
      unitsPerCase: number | null;
      /** @description available + reserved + damaged + qualityHold + expired */
      onHand: components['schemas']['SignedQuantity'];
      available: components['schemas']['SignedQuantity'];
      reserved: components['schemas']['SignedQuantity'];
      damaged: components['schemas']['SignedQuantity'];
      qualityHold: components['schemas']['SignedQuantity'];
      expired: components['schemas']['SignedQuantity'];
      /** @description Announced by open ASNs and not yet received. Not part of onHand. */
      inTransit: components['schemas']['Quantity'];
      /** @description Lots with stock. */
      lotCount: number;
      /**
       * Format: date
       * @description The earliest expiry date among lots with stock.
       */
      firstExpiry: string | null;
      /** @description On hand × the basis; null where the share covers quantities only. */
      value: components['schemas']['Money'] | null;
      valueBasis: components['schemas']['ValueBasis'];
      updatedAt: components['schemas']['Timestamp'];
    };
    InventoryList: {
      items: components['schemas']['InventoryItem'][];
      nextCursor: components['schemas']['Cursor'];
    };
    InventorySummaryLocation: {
      id: components['schemas']['Uuid'];
      code: string;
      name: string;
      operator: components['schemas']['OrganizationRef'];
      units: components['schemas']['SignedQuantity'];
      value: components['schemas']['Money'] | null;
    };
    InventorySummary: {
      locations: components['schemas']['InventorySummaryLocation'][];
      /** @description On hand over all locations. */
      units: components['schemas']['SignedQuantity'];
      /** @description Null where a location has no value, or where currencies differ (they are never added). */
      value: components['schemas']['Money'] | null;
      valueBasis: components['schemas']['ValueBasis'];
    };
    InventoryLot: {
      /** @description Null for stock that is not tracked by lot. */
      lotNumber: string | null;
      /** Format: date */
      expiryDate: string | null;
      /** Format: date */
      productionDate: string | null;
      status: Open<'APPROVED' | 'ON_HOLD' | 'QUARANTINED' | 'RECALLED' | 'EXPIRED'>;
      onHand: components['schemas']['SignedQuantity'];
      available: components['schemas']['SignedQuantity'];
      reserved: components['schemas']['SignedQuantity'];
      damaged: components['schemas']['SignedQuantity'];
      qualityHold: components['schemas']['SignedQuantity'];
      expired: components['schemas']['SignedQuantity'];
    };
    InventoryItemDetails: components['schemas']['InventoryItem'] & {
      /** @description IANA time zone of the location, in which its business dates count. */
      timezone: string;
      /** @description By expiry date, earliest first; lots without one last. */
      lots: components['schemas']['InventoryLot'][];
    };
    /** @description One entry of the ledger. Entries are never changed or removed. */
    InventoryMovement: {
      id: components['schemas']['Uuid'];
      type: Open<
        | 'RECEIPT'
        | 'SHIP'
        | 'TRANSFER_OUT'
        | 'TRANSFER_IN'
        | 'SALE'
        | 'RETURN_IN'
        | 'RETURN_OUT'
        | 'ADJUSTMENT'
        | 'COUNT_VARIANCE'
        | 'STATUS_CHANGE'
        | 'SCRAP'
        | 'OPENING'
      >;
      quantity: components['schemas']['SignedQuantity'];
      bucket: Open<'AVAILABLE' | 'RESERVED' | 'DAMAGED' | 'QUALITY_HOLD' | 'EXPIRED'>;
      lotNumber: string | null;
      /** @description On hand of the item after this entry. */
      balance: components['schemas']['SignedQuantity'];
      source: {
        type: Open<'OPENING' | 'RECEIPT' | 'CORRECTION' | 'SELL_THROUGH'>;
        /** @description The number of the document, such as a receipt number. */
        number: string | null;
      };
      /** @description The other end of a movement; null where it is not shared with you. */
      counterLocation: components['schemas']['LocationRef'] | null;
      reasonCode: string | null;
      /** @description The organization whose user caused the entry; null where it is not named to you. */
      actor: components['schemas']['OrganizationRef'] | null;
      occurredAt: components['schemas']['Timestamp'];
      postedAt: components['schemas']['Timestamp'];
    };
    InventoryMovementList: {
      items: components['schemas']['InventoryMovement'][];
      nextCursor: components['schemas']['Cursor'];
    };
    /** @description DRAFT → SENT → ACKNOWLEDGED → PARTIALLY_RECEIVED → RECEIVED → CLOSED; CANCELLED before the first receipt. */
    AsnStatus: Open<
      'DRAFT' | 'SENT' | 'ACKNOWLEDGED' | 'PARTIALLY_RECEIVED' | 'RECEIVED' | 'CLOSED' | 'CANCELLED'
    >;
    /** @description X12 BSN01: ORIGINAL 00, REPLACE 05, CANCEL 01. */
    AsnPurpose: Open<'ORIGINAL' | 'REPLACE' | 'CANCEL'>;
    /** @description Who ships. A receiver learns the legal name only; the location is set for the sender alone. */
    AsnOrigin: {
      organization: components['schemas']['OrganizationRef'];
      legalName: string;
      location: components['schemas']['LocationRef'] | null;
    };
    AsnDestination: {
      organization: components['schemas']['OrganizationRef'];
      location: components['schemas']['LocationRef'];
    };
    Carrier: {
      /** @description Standard Carrier Alpha Code */
      scac: string | null;
      name: string | null;
      proNumber: string | null;
      trackingNumbers: string[];
    };
    /** @description A step that you may take now. */
    AsnAction: Open<'ACKNOWLEDGE' | 'RECEIVE' | 'REPLACE' | 'CANCEL' | 'CLOSE'>;
    /** @description An advance ship notice, without its lines. */
    AsnSummary: {
      id: components['schemas']['Uuid'];
      asnNumber: string;
      purpose: components['schemas']['AsnPurpose'];
      status: components['schemas']['AsnStatus'];
      version: components['schemas']['Version'];
      /** @description INBOUND: addressed to you. OUTBOUND: sent by you. */
      direction: Open<'INBOUND' | 'OUTBOUND'>;
      partnershipId: components['schemas']['Uuid'];
      from: components['schemas']['AsnOrigin'];
      to: components['schemas']['AsnDestination'];
      carrier: components['schemas']['Carrier'];
      purchaseOrders: string[];
      shippedAt: components['schemas']['Timestamp'] | null;
      estimatedDeliveryAt: components['schemas']['Timestamp'] | null;
      palletCount: number;
      cartonCount: number;
      lineCount: number;
      unitsShipped: components['schemas']['Quantity'];
      /** @description Accepted, damaged or rejected so far. */
      unitsCounted: components['schemas']['Quantity'];
      actions: components['schemas']['AsnAction'][];
      updatedAt: components['schemas']['Timestamp'];
    };
    AsnList: {
      items: components['schemas']['AsnSummary'][];
      nextCursor: components['schemas']['Cursor'];
    };
    /** @description Hierarchy of the notice, X12 BSN05: pallets and cartons (0001), cartons (0002), or items only (0004). */
    AsnStructure: Open<'SOTPI' | 'SOPI' | 'SOI'>;
    CarrierInput: {
      scac?: string;
      name?: string;
      proNumber?: string;
      trackingNumbers?: string[];
    };
    MeasurementsInput: {
      grossWeightKg?: number;
      volumeM3?: number;
    };
    /** @description A batch or lot number, GS1 AI (10). */
    LotNumber: string;
    AsnLotInput: {
      lotNumber: components['schemas']['LotNumber'];
      /** Format: date */
      expiryDate?: string;
      /** Format: date */
      productionDate?: string;
      quantity: number;
    };
    AsnLineInput: {
      lineNumber: number;
      sku: components['schemas']['Sku'];
      /** @description Base units shipped. */
      quantity: number;
      purchaseOrder?: string;
      purchaseOrderLine?: number;
      unitsPerPack?: number;
      countryOfOrigin?: string;
      lots?: components['schemas']['AsnLotInput'][];
    };
    /** @description A GS1 serial shipping container code, check digit included. */
    Sscc: string;
    LogisticUnitItemInput: {
      lineNumber: number;
      quantity: number;
      lotNumber?: components['schemas']['LotNumber'];
    };
    LogisticUnitInput: {
      sscc: components['schemas']['Sscc'];
      /** @enum {string} */
      level: 'PALLET' | 'CARTON';
      parentSscc?: components['schemas']['Sscc'];
      packageType?: string;
      grossWeightKg?: number;
      items?: components['schemas']['LogisticUnitItemInput'][];
    };
    /** @description What the sender announces. Used for an original notice and for its replacement. */
    AsnContent: {
      /** @description Code of your location. */
      shipFromLocation: string;
      /** @description Code of the location that the partnership shares. */
      shipToLocation: string;
      structure: components['schemas']['AsnStructureInput'];
      /** @description Not in the future. */
      shippedAt: components['schemas']['Timestamp'];
      estimatedDeliveryAt?: components['schemas']['Timestamp'];
      sellingParty?: string;
      billTo?: string;
      billOfLading?: string;
      carrier?: components['schemas']['CarrierInput'];
      measurements?: components['schemas']['MeasurementsInput'];
      lines: components['schemas']['AsnLineInput'][];
      logisticUnits?: components['schemas']['LogisticUnitInput'][];
    };
    AsnInput: {
      partnershipId: components['schemas']['Uuid'];
      /** @description Unique per sender for 365 days. */
      asnNumber: string;
      content: components['schemas']['AsnContent'];
    };
    Measurements: {
      grossWeightKg: number | null;
      volumeM3: number | null;
    };
    LinePack: {
      gtin: components['schemas']['Gtin'];
      units: number;
    };
    AsnLot: {
      lotNumber: components['schemas']['LotNumber'];
      /** Format: date */
      expiryDate: string | null;
      /** Format: date */
      productionDate: string | null;
      quantity: components['schemas']['Quantity'];
    };
    AsnLine: {
      lineNumber: number;
      sku: components['schemas']['Sku'];
      gtin: components['schemas']['Gtin'] | null;
      productName: string;
      purchaseOrder: string | null;
      purchaseOrderLine: number | null;
      quantityShipped: components['schemas']['Quantity'];
      unitOfMeasure: string;
      unitsPerPack: number | null;
      /** @description GTINs that a scanner may read for this line. */
      packs: components['schemas']['LinePack'][];
      tracking: Open<'NONE' | 'LOT' | 'SERIAL'>;
      minimumRemainingShelfLifeDays: number | null;
      countryOfOrigin: string | null;
      lots: components['schemas']['AsnLot'][];
      /** @description Over all receipts, as are damaged and rejected. */
      accepted: components['schemas']['Quantity'];
      damaged: components['schemas']['Quantity'];
      rejected: components['schemas']['Quantity'];
      /** @description Still expected; 0 on a closed line. */
      remaining: components['schemas']['Quantity'];
      status: Open<'OPEN' | 'BACKORDERED' | 'CLOSED' | 'CLOSED_SHORT'>;
    };
    LogisticUnitItem: {
      lineNumber: number;
      quantity: components['schemas']['Quantity'];
      lotNumber: string | null;
    };
    /** @description A pallet or a carton with its SSCC. */
    LogisticUnit: {
      sscc: components['schemas']['Sscc'];
      level: Open<'PALLET' | 'CARTON'>;
      parentSscc: components['schemas']['Sscc'] | null;
      /** @description UN/ECE Recommendation 21 code, such as PX or CT. */
      packageType: string | null;
      grossWeightKg: number | null;
      /** @description What lies directly in this unit; a pallet of cartons has none. */
      items: components['schemas']['LogisticUnitItem'][];
    };
    /** @description An advance ship notice with everything that the receiver needs to count it (X12 856, EANCOM DESADV). */
    Asn: components['schemas']['AsnSummary'] & {
      /** @description How often the sender replaced it. */
      revision: number;
      structure: components['schemas']['AsnStructure'];
      sellingParty: string | null;
      billTo: string | null;
      billOfLading: string | null;
      measurements: components['schemas']['Measurements'];
      lines: components['schemas']['AsnLine'][];
      logisticUnits: components['schemas']['LogisticUnit'][];
      createdAt: components['schemas']['Timestamp'];
    };
    /** @description counted = accepted + damaged + rejected */
    ReceiptCount: {
      lotNumber?: components['schemas']['LotNumber'];
      /** Format: date */
      expiryDate?: string;
      /** @description Kept in good order: on hand and available, less what is held. */
      accepted: number;
      /** @description How many of the accepted go to quality hold, for example short-dated goods. Of a lot that its owner has not approved it is all of them. */
      held?: number;
      /** @description Kept, but damaged: on hand, not available. */
      damaged: number;
      /** @description Refused and handed back: never on hand. */
      rejected: number;
    };
    ReceiptLineInput: {
      lineNumber: number;
      /** @description One entry per lot; empty when nothing came. */
      counts: components['schemas']['ReceiptCount'][];
      /**
       * @description Closes the line for what is still missing: it follows later (BACKORDER) or never (CLOSE_SHORT).
       * @enum {string}
       */
      remaining?: 'BACKORDER' | 'CLOSE_SHORT';
      note?: components['schemas']['Note'];
      /** @description Photos that were uploaded for this ASN. */
      photos?: components['schemas']['Uuid'][];
    };
    UnexpectedItemInput: {
      /** @description What was scanned: a GTIN or a SKU. */
      code: string;
      quantity: number;
      note?: components['schemas']['Note'];
    };
    /** @description What was counted now. A receipt is an increment: it adds to what earlier receipts of the same ASN counted. Its id is made by the client and is also the Idempotency-Key, so that sending it again changes nothing. */
    ReceiptInput: {
      id: components['schemas']['Uuid'];
      /** @description When the goods were counted; now, if left out. Not in the future. */
      receivedAt?: components['schemas']['Timestamp'];
      /** @description Nothing more is expected: every open line is closed short unless it names a remainder. */
      final?: boolean;
      note?: components['schemas']['Note'];
      lines: components['schemas']['ReceiptLineInput'][];
      /** @description Goods that are not on the ASN. */
      unexpected?: components['schemas']['UnexpectedItemInput'][];
    };
    ReceiptAsn: {
      id: components['schemas']['Uuid'];
      asnNumber: string;
      /** @description As it is now. */
      status: components['schemas']['AsnStatus'];
      version: components['schemas']['Version'];
    };
    ReceivedBy: {
      organization: components['schemas']['OrganizationRef'];
      /** @description The person, for their own organization; null for others. */
      name: string | null;
    };
    ReceiptLineCount: {
      lotNumber: string | null;
      /** Format: date */
      expiryDate: string | null;
      accepted: components['schemas']['SignedQuantity'];
      held: components['schemas']['SignedQuantity'];
      damaged: components['schemas']['SignedQuantity'];
      rejected: components['schemas']['SignedQuantity'];
    };
    ReceiptLine: {
      lineNumber: number;
      sku: components['schemas']['Sku'];
      productName: string;
      /** @description What was still open on the line before this receipt; on a correction, the opposite of its receipt's. */
      expected: components['schemas']['SignedQuantity'];
      counted: components['schemas']['SignedQuantity'];
      accepted: components['schemas']['SignedQuantity'];
      held: components['schemas']['SignedQuantity'];
      damaged: components['schemas']['SignedQuantity'];
      rejected: components['schemas']['SignedQuantity'];
      /** @description counted − expected; positive is over. */
      variance: components['schemas']['SignedQuantity'];
      remaining: Open<'BACKORDER' | 'CLOSE_SHORT'> | null;
      note: string | null;
      /** @description Ids of its photos. */
      photos: components['schemas']['Uuid'][];
      counts: components['schemas']['ReceiptLineCount'][];
    };
    UnexpectedItem: {
      code: string;
      quantity: components['schemas']['Quantity'];
      note: string | null;
    };
    DiscrepancyStatus: Open<
      'REPORTED' | 'ACKNOWLEDGED' | 'INVESTIGATING' | 'DISPUTED' | 'RESOLVED' | 'AUTO_CLOSED'
    >;
    /** @description X12 data element 412 and the EDIFACT code lists 4221, 4295 and 6063. */
    DiscrepancyCodes: {
      x12: string | null;
      edifact4221: string | null;
      edifact4295: string | null;
      edifact6063: string | null;
    };
    DiscrepancyAsn: {
      id: components['schemas']['Uuid'];
      asnNumber: string;
    };
    DiscrepancyReceipt: {
      id: components['schemas']['Uuid'];
      receiptNumber: string;
    };
    /** @description A difference between what was announced and what was counted, with the codes of the trade. */
    Discrepancy: {
      id: components['schemas']['Uuid'];
      type: components['schemas']['DiscrepancyType'];
      quantity: components['schemas']['Quantity'];
      disposition: Open<'ACCEPT' | 'HOLD' | 'RETURN' | 'DESTROY' | 'BACKORDER' | 'CLOSE_SHORT'>;
      status: components['schemas']['DiscrepancyStatus'];
      codes: components['schemas']['DiscrepancyCodes'];
      asn: components['schemas']['DiscrepancyAsn'];
      receipt: components['schemas']['DiscrepancyReceipt'];
      lineNumber: number | null;
      sku: string | null;
      productName: string | null;
      location: components['schemas']['LocationRef'];
      note: string | null;
      /** @description Ids of the photos of its line. */
      evidence: components['schemas']['Uuid'][];
      reportedBy: components['schemas']['OrganizationRef'];
      resolver: components['schemas']['OrganizationRef'];
      /** Format: date */
      claimDeadline: string | null;
      createdAt: components['schemas']['Timestamp'];
    };
    /** @description A confirmed count (X12 861 or 944). A correction takes an earlier receipt back with opposite quantities. */
    Receipt: {
      id: components['schemas']['Uuid'];
      receiptNumber: string;
      kind: Open<'RECEIPT' | 'CORRECTION'>;
      status: Open<'CONFIRMED' | 'REVERSED'>;
      asn: components['schemas']['ReceiptAsn'];
      partnershipId: components['schemas']['Uuid'];
      /** @description Who sent the goods and is told of the differences. */
      host: components['schemas']['OrganizationRef'];
      location: components['schemas']['LocationRef'];
      receivedAt: components['schemas']['Timestamp'];
      receivedBy: components['schemas']['ReceivedBy'];
      final: boolean;
      note: string | null;
      lines: components['schemas']['ReceiptLine'][];
      unexpected: components['schemas']['UnexpectedItem'][];
      unitsCounted: components['schemas']['SignedQuantity'];
      unitsAccepted: components['schemas']['SignedQuantity'];
      unitsDamaged: components['schemas']['SignedQuantity'];
      unitsRejected: components['schemas']['SignedQuantity'];
      /**
       * Format: uuid
       * @description On a correction: the receipt that it takes back.
       */
      reverses: string | null;
      /**
       * Format: uuid
       * @description On a reversed receipt: its correction.
       */
      reversedBy: string | null;
      discrepancies: components['schemas']['Discrepancy'][];
      createdAt: components['schemas']['Timestamp'];
    };
    ReceiptList: {
      items: components['schemas']['Receipt'][];
      nextCursor: components['schemas']['Cursor'];
    };
    ReceiptReversalInput: {
      /** @description Id of the correction receipt, made by the client; also the Idempotency-Key. */
      id: components['schemas']['Uuid'];
      reason: string;
    };
    /** @description A picture of goods as they arrived, the evidence for a discrepancy. */
    Photo: {
      id: components['schemas']['Uuid'];
      contentType: Open<'image/jpeg' | 'image/png' | 'image/webp'>;
      /** @description In bytes. */
      size: number;
      /** @description In pixels. */
      width: number;
      /** @description In pixels. */
      height: number;
      createdAt: components['schemas']['Timestamp'];
    };
    DiscrepancyList: {
      items: components['schemas']['Discrepancy'][];
      nextCursor: components['schemas']['Cursor'];
    };
    /** @description How the rows came. */
    SellThroughSource: Open<'PORTAL' | 'CSV' | 'EDI_852' | 'POS_API'>;
    /** @description What is reported now for one product in one store on one business date. */
    SellThroughRow: {
      partnershipId: components['schemas']['Uuid'];
      storeCode: string;
      storeName: string;
      sku: string;
      productName: string;
      date: components['schemas']['BusinessDate'];
      sold: components['schemas']['Quantity'];
      returned: components['schemas']['Quantity'];
      /** @description sold − returned */
      netUnits: components['schemas']['SignedQuantity'];
      /** @description Null where it was not reported. */
      onHand: number | null;
      /** @description Null where it was not reported. */
      lostSales: number | null;
      netSales: components['schemas']['Money'] | null;
      /** @description How often this row was reported; 1 if never replaced. */
      revision: number;
      /** @description The submission that reported it last. */
      submissionId: components['schemas']['Uuid'];
      source: components['schemas']['SellThroughSource'];
      reportedAt: components['schemas']['Timestamp'];
    };
    SellThroughList: {
      items: components['schemas']['SellThroughRow'][];
      nextCursor: components['schemas']['Cursor'];
    };
    /** @description One product in one store on one business date. Values that make no sense, such as an unknown store or a date in the future, are named row by row in the report of `sell-through-invalid`. */
    SellThroughRowInput: {
      /** @description The code of a store of the partnership. */
      storeCode: string;
      /** @description The SKU of the owner of the stock. */
      sku: string;
      /** @description The business date in the time zone of the store, `2026-03-13`. Not in the future. */
      date: string;
      /** @description Units sold; 0 reports a day without sales. */
      sold: components['schemas']['SignedQuantity'];
      /** @description Units that consumers brought back; 0 if left out. */
      returned?: components['schemas']['SignedQuantity'];
      /** @description Units in the store at the end of the day; 0 is a stock-out. Left out where it is not known. */
      onHand?: components['schemas']['SignedQuantity'];
      /** @description Units that were asked for and not there. */
      lostSales?: components['schemas']['SignedQuantity'];
      /** @description What the units were sold for less returns, a decimal in the currency of the terms. */
      netSales?: string;
    };
    /** @description What stores sold, one row per store, product and business date. The same rows can be sent as CSV. */
    SellThroughInput: {
      rows: components['schemas']['SellThroughRowInput'][];
    };
    /** @description In which partnership sales are reported. */
    SellThroughPartnership: {
      id: components['schemas']['Uuid'];
      /** @description Who owns the stock. */
      host: components['schemas']['OrganizationRef'];
      /** @description Who sells it and reports. */
      partner: components['schemas']['OrganizationRef'];
    };
    SellThroughRowError: {
      /** @description The line of the file, its header being line 1; in JSON the position in `rows`, from 1. */
      row: number;
      /** @description Null where the whole row or file is meant. */
      column: string | null;
      /** @description What stands there, at most 100 characters. */
      value: string | null;
      code: Open<
        | 'wrong-encoding'
        | 'wrong-delimiter'
        | 'bad-quotes'
        | 'missing-header'
        | 'missing-column'
        | 'unknown-column'
        | 'column-count'
        | 'too-many-rows'
        | 'missing-value'
        | 'unknown-store'
        | 'store-not-open'
        | 'unknown-sku'
        | 'spreadsheet-date'
        | 'not-a-date'
        | 'future-date'
        | 'no-rows'
        | 'not-a-whole-number'
        | 'negative'
        | 'too-large'
        | 'not-an-amount'
        | 'duplicate-row'
      >;
      /** @description What is wrong, to be shown as it is. */
      problem: string;
      /** @description What to do about it, to be shown as it is. */
      fix: string;
    };
    /** @description One file or request with rows, and what became of them. */
    SellThroughSubmission: {
      /** @description The Idempotency-Key of the request where that is a UUID. */
      id: components['schemas']['Uuid'];
      partnership: components['schemas']['SellThroughPartnership'];
      source: components['schemas']['SellThroughSource'];
      /** @description RECEIVING while a file is being read, SAVING while its rows are posted, then SAVED. */
      status: Open<'RECEIVING' | 'SAVING' | 'SAVED'>;
      /** @description Whether good rows were to be saved although others are bad. */
      partial: boolean;
      /** @description Grows while a file is being read. */
      rowsRead: number;
      rowsSaved: number;
      /** @description Saved rows that replace what was reported earlier. */
      rowsReplaced: number;
      rowsRejected: number;
      /**
       * Format: date
       * @description The first business date that was saved.
       */
      from: string | null;
      /**
       * Format: date
       * @description The last business date that was saved.
       */
      to: string | null;
      /** @description Stores with saved rows. */
      stores: number;
      /** @description Net units by which consumption at the location grew, reported now less reported earlier. */
      unitsPosted: components['schemas']['SignedQuantity'];
      /** @description The first 100 faults of rejected rows, in the order of the rows. */
      errors: components['schemas']['SellThroughRowError'][];
      submittedBy: {
        organization: components['schemas']['OrganizationRef'];
        /** @description Null where the person is not named to you. */
        name: string | null;
      };
      createdAt: components['schemas']['Timestamp'];
      /** Format: date-time */
      completedAt: string | null;
    };
    /** @description Against the period of the same length before, as a fraction (0.125 is 12.5 % more); null without one. */
    Change: number | null;
    SellThroughTotals: {
      netUnits: components['schemas']['SignedQuantity'];
      sold: components['schemas']['Quantity'];
      returned: components['schemas']['Quantity'];
      /** @description Net units ÷ days of the period on which any store reported, two decimals; null without one. */
      averageDailyUnits: number | null;
      /** @description Net units of the period of the same length before; null where nothing was reported then. */
      previousNetUnits: number | null;
      change: components['schemas']['Change'];
    };
    /** @description Which sales are summed up, how complete the reports are, and the totals of the period. */
    SellThroughPeriod: {
      /** @description Null where no partnership shows you sales. */
      partnership: components['schemas']['SellThroughPartnership'] | null;
      from: components['schemas']['BusinessDate'];
      /** @description Included. */
      to: components['schemas']['BusinessDate'];
      /**
       * Format: date
       * @description The last complete business date: every store that was open has reported. Null if there is none.
       */
      asOf: string | null;
      /** @description Whether asOf is earlier than yesterday in the time zone of a store. */
      stale: boolean;
      /** @description Days from asOf to yesterday; null without asOf. */
      daysBehind: number | null;
      /** @description Stores that reported the last business date on which any did. */
      storesReporting: number;
      /** @description Stores that were open on that date. */
      storesExpected: number;
      totals: components['schemas']['SellThroughTotals'];
    };
    SellThroughDay: {
      date: components['schemas']['BusinessDate'];
      /** @description Null where no store has reported the day: a gap, not a zero. */
      netUnits: number | null;
      sold: number | null;
      returned: number | null;
      /** @description Less than storesExpected: the day is not complete. */
      storesReporting: number;
      storesExpected: number;
      /** @description Net units of the 28 days that end on this one ÷ 28, two decimals; null where the day is a gap. */
      average28Days: number | null;
    };
    SellThroughByDay: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      groupBy: 'day';
      period: components['schemas']['SellThroughPeriod'];
      /** @description Every day of the period, earliest first. */
      rows: components['schemas']['SellThroughDay'][];
      nextCursor: components['schemas']['Cursor'];
    };
    SellThroughStore: {
      rank: number;
      storeCode: string;
      storeName: string;
      city: string | null;
      netUnits: components['schemas']['SignedQuantity'];
      sold: components['schemas']['Quantity'];
      returned: components['schemas']['Quantity'];
      /** @description Net units ÷ days that the store reported, two decimals. */
      averageDailyUnits: number | null;
      /** @description Of the net units of all stores, 0 to 1. */
      share: number | null;
      previousNetUnits: number | null;
      change: components['schemas']['Change'];
      /** @description Days on which a product was out, per product. */
      stockOutDays: number;
      daysReported: number;
      /** @description Days up to yesterday on which the store was open. */
      daysExpected: number;
      /** @description Days up to yesterday on which the store was open and has not reported. */
      missingDates: components['schemas']['BusinessDate'][];
    };
    SellThroughByStore: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      groupBy: 'store';
      period: components['schemas']['SellThroughPeriod'];
      /** @description Best sellers first. */
      rows: components['schemas']['SellThroughStore'][];
      nextCursor: components['schemas']['Cursor'];
    };
    /** @description Available units ÷ average daily units, one decimal. 0 without stock; null where nothing was sold in the period and there is stock, or where there is no complete business date. */
    DaysOfSupply: number | null;
    SellThroughSku: {
      rank: number;
      sku: string;
      productName: string;
      netUnits: components['schemas']['SignedQuantity'];
      sold: components['schemas']['Quantity'];
      returned: components['schemas']['Quantity'];
      /** @description Net units ÷ days of the period on which any store reported, two decimals. */
      averageDailyUnits: number | null;
      /** @description Of the net units of all products, 0 to 1. */
      share: number | null;
      previousNetUnits: number | null;
      change: components['schemas']['Change'];
      /** @description Days on which the product was out, per store. */
      stockOutDays: number;
      /** @description At the location that the stores draw from; null where its stock is not shared with you. */
      availableUnits: number | null;
      daysOfSupply: components['schemas']['DaysOfSupply'];
      thresholdDays: number | null;
      /**
       * Format: date-time
       * @description Since when an alert is open; null without one.
       */
      alertOpenSince: string | null;
    };
    SellThroughBySku: {
      /**
       * @description discriminator enum property added by openapi-typescript
       * @enum {string}
       */
      groupBy: 'sku';
      period: components['schemas']['SellThroughPeriod'];
      /** @description Best sellers first. */
      rows: components['schemas']['SellThroughSku'][];
      nextCursor: components['schemas']['Cursor'];
    };
    /** @description Sales of one partnership in a period, by day, by store or by product. */
    SellThroughSummary:
      | components['schemas']['SellThroughByDay']
      | components['schemas']['SellThroughByStore']
      | components['schemas']['SellThroughBySku'];
    /** @description One incident: a product was out in a store (nothing on hand, or sales were lost) on consecutive reported days. A day that the store did not report neither ends an incident nor counts as one of its days. */
    StockOut: {
      partnershipId: components['schemas']['Uuid'];
      storeCode: string;
      storeName: string;
      sku: string;
      productName: string;
      from: components['schemas']['BusinessDate'];
      /** @description The last day on which it was out. */
      to: components['schemas']['BusinessDate'];
      /** @description Days on which it was reported to be out. */
      days: number;
      /** @description Days between from and to that the store did not report. */
      notReportedDays: number;
      /** @description Whether it was still out on the last day that the store reported. */
      ongoing: boolean;
      /** @description Units that were asked for and not there, as far as reported. */
      lostSales: number;
    };
    StockOutList: {
      items: components['schemas']['StockOut'][];
      nextCursor: components['schemas']['Cursor'];
    };
    SellThroughSubmissionList: {
      items: components['schemas']['SellThroughSubmission'][];
      nextCursor: components['schemas']['Cursor'];
    };
    /** @description What stores sold is a fact, even where the books say that there was nothing to sell. What no lot had is negative stock without a lot until somebody counts or corrects it. */
    ReconciliationException: {
      sku: string;
      productName: string;
      /** @description Units sold that no lot had which may be sold. */
      unexplainedUnits: components['schemas']['Quantity'];
      availableUnits: components['schemas']['SignedQuantity'];
      openedAt: components['schemas']['Timestamp'];
    };
    /** @description How long the stock of a location lasts at the pace at which the partner's stores sell. */
    Replenishment: {
      partnership: components['schemas']['SellThroughPartnership'];
      /** @description Where every store sale consumes. */
      location: components['schemas']['LocationRef'];
      /** @description Net units sold in the days that end on asOf ÷ averageOverDays, two decimals. */
      averageDailyUnits: number | null;
      /** @description 28 unless the terms say otherwise. */
      averageOverDays: number;
      /** @description How many of these days every open store has reported. With fewer the average is too low. */
      completeDays: number;
      availableUnits: components['schemas']['SignedQuantity'];
      onHandUnits: components['schemas']['SignedQuantity'];
      /** @description On its way and not in daysOfSupply. */
      inTransitUnits: components['schemas']['Quantity'];
      daysOfSupply: components['schemas']['DaysOfSupply'];
      /** @description Strictly fewer days of supply open an alert. */
      thresholdDays: number;
      /** @description At so many days of supply an alert closes: the threshold and a tenth, so that it does not flicker. */
      resolveDays: number;
      /** @description daysOfSupply − thresholdDays, one decimal; negative below. */
      daysAboveThreshold: number | null;
      /**
       * Format: date
       * @description The last complete business date: every store that was open has reported. Null if there is none.
       */
      asOf: string | null;
      /** @description Whether asOf is earlier than yesterday in the time zone of a store. */
      stale: boolean;
      /** @description Days from asOf to yesterday; null without asOf. */
      daysBehind: number | null;
      /** @description Stores that reported the last business date on which any did. */
      storesReporting: number;
      /** @description Stores that were open on that date. */
      storesExpected: number;
      /** @description Products with an alert that is not resolved. */
      openAlerts: number;
      /**
       * Format: date-time
       * @description When the oldest of them was opened.
       */
      alertOpenSince: string | null;
      /** @description Products of which more was sold than the books had, the first 100 by SKU. */
      exceptions: components['schemas']['ReconciliationException'][];
    };
    ReplenishmentList: {
      items: components['schemas']['Replenishment'][];
      nextCursor: components['schemas']['Cursor'];
    };
    /** @description OPEN, ACKNOWLEDGED and ORDERED alerts are open; there is at most one for a location and product. */
    ReplenishmentAlertStatus: Open<'OPEN' | 'ACKNOWLEDGED' | 'ORDERED' | 'RESOLVED'>;
    ReplenishmentFigures: {
      availableUnits: components['schemas']['SignedQuantity'];
      averageDailyUnits: number | null;
      daysOfSupply: components['schemas']['DaysOfSupply'];
      /** Format: date */
      asOf: string | null;
    };
    /** @description A product whose days of supply at a location fell below the threshold of the terms. */
    ReplenishmentAlert: {
      id: components['schemas']['Uuid'];
      status: components['schemas']['ReplenishmentAlertStatus'];
      partnership: components['schemas']['SellThroughPartnership'];
      location: components['schemas']['LocationRef'];
      sku: string;
      productName: string;
      thresholdDays: number;
      resolveDays: number;
      /** @description The figures that opened it. */
      opened: components['schemas']['ReplenishmentFigures'];
      /** @description The figures as they are now; null for a resolved alert. */
      now: components['schemas']['ReplenishmentFigures'] | null;
      openedAt: components['schemas']['Timestamp'];
      /** Format: date-time */
      resolvedAt: string | null;
      version: components['schemas']['Version'];
    };
    AlertList: {
      items: components['schemas']['ReplenishmentAlert'][];
      nextCursor: components['schemas']['Cursor'];
    };
    /** @description A document between the two organizations, or PARTNERSHIP for everything else. */
    ConversationSubjectType: Open<'ASN' | 'RECEIPT' | 'DISCREPANCY' | 'ALERT' | 'PARTNERSHIP'>;
    /** @description What a conversation is about. */
    ConversationSubject: {
      type: components['schemas']['ConversationSubjectType'];
      /** @description Of the document, or of the partnership. */
      id: components['schemas']['Uuid'];
      /** @description What people call it: the number of an ASN or receipt, ASN and SKU of a discrepancy, the SKU of an alert. Null for PARTNERSHIP. */
      code: string | null;
    };
    /** @description Counts the messages of a conversation, from 1 on and without a gap. */
    MessageNumber: number;
    /** @description Who wrote it: a person in the name of an organization. Nothing else about people is told to the other side. */
    MessageAuthor: {
      name: string;
      organization: components['schemas']['OrganizationRef'];
    };
    /** @description The beginning of a message, on one line. */
    MessageExcerpt: {
      id: components['schemas']['Uuid'];
      number: components['schemas']['MessageNumber'];
      author: components['schemas']['MessageAuthor'];
      /** @description Whether you wrote it. */
      mine: boolean;
      /** @description Plain text, at most 140 characters. */
      excerpt: string;
      sentAt: components['schemas']['Timestamp'];
    };
    /** @description What two organizations write to each other about one subject. It outlives the partnership: then it is only read. */
    Conversation: {
      id: components['schemas']['Uuid'];
      partnershipId: components['schemas']['Uuid'];
      counterparty: components['schemas']['OrganizationRef'];
      subject: components['schemas']['ConversationSubject'];
      lastMessage: components['schemas']['MessageExcerpt'];
      /** @description Messages of others that you have not read. Counted up to 100. */
      unreadCount: number;
      /** @description The number of the last message that you have read; 0 before the first. */
      readUpTo: number;
      /** @description Whether you may write in it now. */
      canSend: boolean;
      lastMessageAt: components['schemas']['Timestamp'];
      createdAt: components['schemas']['Timestamp'];
    };
    ConversationList: {
      items: components['schemas']['Conversation'][];
      nextCursor: components['schemas']['Cursor'];
    };
    /** @description Plain text from a person, shown as text and never as HTML. Not blank; no control characters but line breaks and tabs. */
    MessageText: string;
    /** @description The first message about a subject, or one more where there is a conversation already. */
    ConversationInput: {
      /** @description Of the message, made by the client. */
      id: components['schemas']['Uuid'];
      subject: {
        type: components['schemas']['ConversationSubjectTypeInput'];
        id: components['schemas']['Uuid'];
      };
      text: components['schemas']['MessageText'];
    };
    /** @description The conversation about a subject, whether or not anybody has written in it yet. */
    ConversationPlace: {
      partnershipId: components['schemas']['Uuid'];
      counterparty: components['schemas']['OrganizationRef'];
      subject: components['schemas']['ConversationSubject'];
      conversation: components['schemas']['Conversation'] | null;
      /** @description Whether you may write about it now. */
      canSend: boolean;
    };
    /** @description What is unread in the 200 conversations with the latest messages. */
    ConversationSummary: {
      unreadConversations: number;
      /** @description Counted up to 100 in each conversation. */
      unreadMessages: number;
    };
    Message: {
      id: components['schemas']['Uuid'];
      number: components['schemas']['MessageNumber'];
      author: components['schemas']['MessageAuthor'];
      /** @description Whether you wrote it. */
      mine: boolean;
      text: components['schemas']['MessageText'];
      sentAt: components['schemas']['Timestamp'];
    };
    MessageList: {
      items: components['schemas']['Message'][];
      nextCursor: components['schemas']['Cursor'];
    };
    MessageInput: {
      /** @description Made by the client; also the Idempotency-Key. */
      id: components['schemas']['Uuid'];
      text: components['schemas']['MessageText'];
    };
    ConversationReading: {
      /** @description The last message that you have seen; those before it count as read too. */
      messageId: components['schemas']['Uuid'];
    };
    /** @description What happened. To the receiver of an ASN: asn.sent, asn.replaced, asn.cancelled, asn.closed. To its sender: receipt.confirmed, receipt.reversed. To both sides of a location: alert.opened, alert.resolved. To the other organization of a conversation: message.sent. To the host: invitation.accepted, invitation.declined, invitation.terms-edited. To the partner that asked for other terms: partnership.approved, partnership.refused. To owners and administrators: membership.requested. */
    NotificationKind: Open<
      | 'asn.sent'
      | 'asn.replaced'
      | 'asn.cancelled'
      | 'asn.closed'
      | 'receipt.confirmed'
      | 'receipt.reversed'
      | 'alert.opened'
      | 'alert.resolved'
      | 'message.sent'
      | 'invitation.accepted'
      | 'invitation.declined'
      | 'invitation.terms-edited'
      | 'partnership.approved'
      | 'partnership.refused'
      | 'membership.requested'
    >;
    /** @description Kinds that people choose together. NEW_ASN: asn.sent. SHIPMENT_UPDATES: asn.replaced, asn.cancelled, asn.closed. RECEIPTS: receipt.confirmed, receipt.reversed. STOCK_ALERTS: alert.opened, alert.resolved. MESSAGES: message.sent. INVITATIONS: invitation.*, partnership.*, membership.requested. */
    NotificationTopic: Open<
      'NEW_ASN' | 'SHIPMENT_UPDATES' | 'RECEIPTS' | 'STOCK_ALERTS' | 'MESSAGES' | 'INVITATIONS'
    >;
    /** @description What `subject.id` is the id of. */
    NotificationSubjectType: Open<
      'ASN' | 'RECEIPT' | 'ALERT' | 'CONVERSATION' | 'INVITATION' | 'PARTNERSHIP' | 'MEMBER'
    >;
    NotificationSubject: {
      type: components['schemas']['NotificationSubjectType'];
      id: components['schemas']['Uuid'];
      /** @description How people call it: the ASN number, the receipt number, the SKU of an alert, or what a conversation is about. */
      code: string | null;
    };
    /** @description What was true when it happened. A value that says nothing about the kind, or was not known, is left out. */
    NotificationValues: {
      /** @description The other organization. */
      counterpartyName?: string;
      /** @description Of asn.*, receipt.*. */
      asnNumber?: string;
      /** @description Of receipt.*. */
      receiptNumber?: string;
      /** @description Where goods go, or where stock is low. Not of message.sent. */
      locationCode?: string;
      locationName?: string;
      /** @description IANA time zone of the location, where you can see it. */
      timezone?: string;
      /** @description Of asn.sent, asn.replaced. */
      estimatedDeliveryAt?: components['schemas']['Timestamp'];
      /** @description Announced (asn.*) or counted (receipt.*). */
      units?: number;
      /** @description Of asn.sent, asn.replaced. */
      palletCount?: number;
      /** @description Of asn.sent, asn.replaced. */
      cartonCount?: number;
      /** @description Of receipt.confirmed: differences reported. */
      discrepancyCount?: number;
      /** @description Of alert.*. */
      sku?: string;
      /** @description Of alert.*. */
      productName?: string;
      /** @description Of alert.opened. */
      availableUnits?: number;
      /** @description Of alert.opened, one decimal. */
      daysOfSupply?: number;
      /** @description Of alert.*. */
      thresholdDays?: number;
      /** @description Of message.sent. */
      authorName?: string;
      /** @description Of membership.requested: who asks to join. */
      personName?: string;
      /** @description Of message.sent, invitation.declined: the beginning of what was written. Plain text. */
      excerpt?: string;
    };
    /** @description Something that happened, as news for one person. It carries values and no text, which is the reader's to write. */
    Notification: {
      id: components['schemas']['Uuid'];
      kind: components['schemas']['NotificationKind'];
      topic: components['schemas']['NotificationTopic'];
      partnershipId: components['schemas']['Uuid'] | null;
      subject: components['schemas']['NotificationSubject'];
      values: components['schemas']['NotificationValues'];
      createdAt: components['schemas']['Timestamp'];
      /**
       * Format: date-time
       * @description When the person read it; null until then.
       */
      readAt: string | null;
    };
    NotificationList: {
      items: components['schemas']['Notification'][];
      nextCursor: components['schemas']['Cursor'];
    };
    NotificationSummary: {
      /** @description How many are unread; 100 stands for 100 or more. */
      unreadCount: number;
    };
    NotificationReadInput: {
      /** @description The `createdAt` of the newest notification that the person has been shown. Later ones stay unread. */
      until: components['schemas']['Timestamp'];
    };
    /** @description E.164. */
    PhoneNumber: string;
    NotificationChannel: Open<'IN_APP' | 'EMAIL' | 'SMS'>;
    NotificationChoice: {
      topic: components['schemas']['NotificationTopic'];
      /** @description Empty: not told at all. */
      channels: components['schemas']['NotificationChannel'][];
    };
    /** @description How one person wants to be told, in the organization of the session. */
    NotificationPreferences: {
      /** @description The person's own address. */
      email: string;
      /** @description Where SMS go; null if there is none. */
      phoneNumber: components['schemas']['PhoneNumber'] | null;
      /** @description The language of e-mail and SMS, BCP 47; null for the organization's. */
      locale: string | null;
      /** @description The channels that this server can use. */
      channels: components['schemas']['NotificationChannel'][];
      topics: components['schemas']['NotificationChoice'][];
      version: components['schemas']['Version'];
    };
    NotificationChoiceInput: {
      topic: components['schemas']['NotificationTopicInput'];
      channels: components['schemas']['NotificationChannelInput'][];
    };
    NotificationPreferencesInput: {
      phoneNumber: components['schemas']['PhoneNumber'] | null;
      locale: ('en' | 'de' | 'ar') | null;
      /** @description A topic that is left out stays as it is. */
      topics: components['schemas']['NotificationChoiceInput'][];
    };
    /** @description What happened. `asn.*` names an ASN, `receipt.*` a receipt, `inventory.changed` a location, `alert.*` an alert, `sell-through.reported` and `partnership.changed` a partnership, `viewer.changed` an organization, `notification.*` a notification, or the person where it is about all of theirs, `message.sent` and `conversation.read` a conversation, `members.changed` and `access.changed` an organization. */
    EventType: Open<
      | 'asn.sent'
      | 'asn.replaced'
      | 'asn.acknowledged'
      | 'asn.closed'
      | 'asn.cancelled'
      | 'asn.changed'
      | 'receipt.confirmed'
      | 'receipt.reversed'
      | 'inventory.changed'
      | 'alert.opened'
      | 'alert.resolved'
      | 'alert.changed'
      | 'sell-through.reported'
      | 'partnership.changed'
      | 'invitation.changed'
      | 'viewer.changed'
      | 'notification.created'
      | 'notification.read'
      | 'message.sent'
      | 'conversation.read'
      | 'members.changed'
      | 'access.changed'
    >;
    /** @description Something that you may see has changed. It says no more than what to ask for again. */
    LiveEvent: {
      type: components['schemas']['EventType'];
      id: components['schemas']['Uuid'];
    };
    /** @description How much of the events you have. Opaque, and yours alone. */
    EventPosition: string;
    /** @description What has happened since a position. */
    LiveEventList: {
      events: components['schemas']['LiveEvent'][];
      position: components['schemas']['EventPosition'];
      /** @description Not everything since `after` is known any more; ask for all that you show anew. */
      reset: boolean;
    };
    AddOn: {
      key: components['schemas']['AddOnKey'];
      name: string;
      price: components['schemas']['Money'];
      /** @description 1 where it only switches something on. */
      maxQuantity: number;
    };
    Plan: {
      planTier: components['schemas']['PlanTier'];
      partnershipTier: components['schemas']['PartnershipTier'];
      name: string;
      price: components['schemas']['Money'];
      interval: Open<'MONTH'>;
      summary: string;
      /** @description The plan of which this one includes everything. */
      inherits: components['schemas']['PlanTier'] | null;
      included: string[];
      notIncluded: string[];
      addOns: components['schemas']['AddOn'][];
    };
    PlanFeatureGrant: {
      planTier: components['schemas']['PlanTier'];
      granted: boolean;
      /** @description The remark to show, such as "read-only" or "1,000 SKU limit". */
      qualifier: string | null;
      limit: number | null;
    };
    PlanFeature: {
      feature: components['schemas']['Feature'];
      group: string;
      title: string;
      /** @description One entry per plan, in the order of `items`. */
      plans: components['schemas']['PlanFeatureGrant'][];
    };
    CurrentPlan: {
      planTier: components['schemas']['PlanTier'];
      monthlyCost: components['schemas']['Money'];
      /** @description What the monthly cost is made of. A subsidiary's plan is included in its parent's. */
      lines: components['schemas']['PlanCostLine'][];
    };
    PlanList: {
      items: components['schemas']['Plan'][];
      /** @description The permission matrix, row by row. */
      features: components['schemas']['PlanFeature'][];
      current: components['schemas']['CurrentPlan'];
    };
    AddOnQuantity: {
      key: components['schemas']['AddOnKey'];
      quantity: number;
    };
    PendingChange: {
      planTier: components['schemas']['PlanTier'];
      addOns: components['schemas']['AddOnQuantity'][];
    };
    CardHint: {
      brand: string;
      last4: string;
    };
    CheaperPlan: {
      planTier: components['schemas']['PlanTier'];
      monthlyCost: components['schemas']['Money'];
    };
    /** @description What an organization pays for. A subsidiary's plan is included in its parent's. */
    Subscription: {
      planTier: components['schemas']['PlanTier'];
      /** @description NONE: nothing was bought. ACTIVE: paid. PAST_DUE: a renewal failed; the plan stays until `graceEndsAt`. CANCELED: it has ended. */
      status: Open<'NONE' | 'ACTIVE' | 'PAST_DUE' | 'CANCELED'>;
      addOns: components['schemas']['AddOnQuantity'][];
      monthlyCost: components['schemas']['Money'];
      /** @description What the cost is made of. */
      lines: components['schemas']['PlanCostLine'][];
      /** @description True for a subsidiary: the parent's plan includes it. */
      includedInParent: boolean;
      /** Format: date-time */
      periodEndsAt: string | null;
      /** @description What holds from `periodEndsAt` on; null where nothing changes. */
      pending: components['schemas']['PendingChange'] | null;
      /** Format: date-time */
      graceEndsAt: string | null;
      /** @description The card that is charged, as far as a person recognises it. */
      card: components['schemas']['CardHint'] | null;
      /** @description A higher plan that would cost less than this plan with its add-ons. */
      cheaper: components['schemas']['CheaperPlan'] | null;
      version: components['schemas']['Version'];
    };
    AddOnOrder: {
      key: components['schemas']['AddOnKeyInput'];
      quantity: number;
    };
    SubscriptionChange: {
      planTier: components['schemas']['PlanTierInput'];
      addOns: components['schemas']['AddOnOrder'][];
    };
    /**
     * Format: uri
     * @description Where the provider sends the person back to; on the web origin of the session, nowhere else.
     */
    ReturnUrl: string;
    CheckoutRequest: {
      /** @enum {string} */
      planTier: 'PRO' | 'ENTERPRISE';
      addOns: components['schemas']['AddOnOrder'][];
      returnUrl: components['schemas']['ReturnUrl'];
    };
    ProviderPage: {
      /** Format: uri */
      url: string;
      /** Format: date-time */
      expiresAt: string | null;
    };
    PortalRequest: {
      returnUrl: components['schemas']['ReturnUrl'];
    };
    NetworkPlan: {
      planTier: components['schemas']['PlanTier'];
      organizations: number;
      monthlyRevenue: components['schemas']['Money'];
    };
    NetworkPartnerships: {
      /** @description Between two organizations. */
      active: number;
      /** @description Active, with others that have no account. */
      withParties: number;
      /** @description Between two organizations, and over. */
      ended: number;
    };
    NetworkSummary: {
      /**
       * Format: date
       * @description The day of the figures, in UTC.
       */
      asOf: string;
      /** @description Active organizations. */
      organizations: number;
      /** @description Others with an active partnership and without an account. */
      parties: number;
      /** @description One entry per plan. */
      plans: components['schemas']['NetworkPlan'][];
      monthlyRevenue: components['schemas']['Money'];
      partnerships: components['schemas']['NetworkPartnerships'];
      /** @description How many an organization takes part in on average, as host or partner. */
      partnershipsPerOrganization: number;
      /** @description Organizations in more than one. */
      inSeveralPartnerships: number;
      /** @description Partners that host partnerships of their own by now. */
      hostingPartners: number;
      partnershipsHostedByPartners: number;
    };
    NetworkConversionRate: {
      /** @description Who joined so long ago that the time is over. */
      eligible: number;
      /** @description Who of them had a paid plan in time. */
      converted: number;
      /** @description converted ÷ eligible, to four decimals; null of a cohort that is too young, and of nobody. */
      rate: number | null;
    };
    NetworkCohort: {
      /**
       * Format: date
       * @description The first day of the month in which they joined.
       */
      month: string;
      joined: number;
      within6Months: components['schemas']['NetworkConversionRate'];
      within12Months: components['schemas']['NetworkConversionRate'];
    };
    NetworkConversion: {
      joined: number;
      within6Months: components['schemas']['NetworkConversionRate'];
      within12Months: components['schemas']['NetworkConversionRate'];
    };
    NetworkStage: {
      /** @description Was invited, or joined otherwise; joined on FREE; is in an active partnership, or went further; had PRO or more; had ENTERPRISE. Of the invited who have not joined, each invitation counts once, however often it was sent. */
      stage: Open<'INVITED' | 'JOINED' | 'PARTNERED' | 'PRO' | 'ENTERPRISE'>;
      organizations: number;
      /** @description Share of the stage before, to four decimals. */
      ofPrevious: number | null;
    };
    NetworkCohorts: {
      /**
       * Format: date
       * @description The day of the figures, in UTC.
       */
      asOf: string;
      items: components['schemas']['NetworkCohort'][];
      total: components['schemas']['NetworkConversion'];
      /** @description How far the invited and the organizations that started FREE came, each stage counting those of the next too. */
      funnel: components['schemas']['NetworkStage'][];
    };
    NetworkMonth: {
      /**
       * Format: date
       * @description The day of the month for which the figures are.
       */
      month: string;
      /** @description Expected, to two decimals. */
      converted: number;
      monthlyRevenue: components['schemas']['Money'];
    };
    NetworkProjection: {
      /**
       * Format: date
       * @description The day of the figures, in UTC.
       */
      asOf: string;
      /** @description Per cent. */
      rate: number;
      /** @description Active organizations on FREE today. */
      freeOrganizations: number;
      /** @description What PRO costs a month. */
      planPrice: components['schemas']['Money'];
      /** @description Today, then each month to come. */
      months: components['schemas']['NetworkMonth'][];
    };
    NetworkOrganization: {
      id: components['schemas']['Uuid'];
      code: string;
      name: string;
      planTier: components['schemas']['PlanTier'];
      /**
       * Format: date
       * @description When it joined.
       */
      since: string;
      /**
       * Format: date
       * @description When it left FREE.
       */
      upgradedAt: string | null;
      monthlyCost: components['schemas']['Money'];
      /** @description The parent that pays for a subsidiary. */
      billedTo: string | null;
      /** @description With partners or parties; those of subsidiaries count for their parent too. */
      partnershipsHosted: number;
      /** @description As a partner of others. */
      partnershipsJoined: number;
      /** @description Itself, its subsidiaries and the partners of both. */
      organizationsInNetwork: number;
    };
    NetworkOrganizationList: {
      items: components['schemas']['NetworkOrganization'][];
      nextCursor: components['schemas']['Cursor'];
    };
    OperatorSessionInput: {
      /** @description Who is at the screen, such as an e-mail address; kept with the session. */
      person: string;
      /** @description The exact web origin of the page, one of those allowed for the key. */
      origin: string;
      lifetimeSeconds?: number;
    };
    OperatorSession: {
      /** @description Give it to the page that asked, and to nobody else. */
      token: string;
      expiresAt: components['schemas']['Timestamp'];
    };
    /** @description What was done. */
    AuditAction: Open<
      | 'asn.sent'
      | 'asn.replaced'
      | 'asn.cancelled'
      | 'asn.closed'
      | 'asn.acknowledged'
      | 'receipt.confirmed'
      | 'receipt.reversed'
      | 'photo.uploaded'
      | 'message.sent'
      | 'sell-through.submitted'
      | 'notification-preferences.changed'
      | 'replenishment-alert.opened'
      | 'replenishment-alert.resolved'
      | 'location.created'
      | 'location.archived'
      | 'location.restored'
      | 'organization.registered'
      | 'partnership.joined'
      | 'invitation.sent'
      | 'invitation.resent'
      | 'invitation.revoked'
      | 'invitation.approved'
      | 'invitation.refused'
      | 'invitation.accepted'
      | 'invitation.terms-edited'
      | 'invitation.declined'
      | 'invitation.expired'
      | 'member.invited'
      | 'member.invitation-resent'
      | 'member.requested'
      | 'member.joined'
      | 'member.accepted'
      | 'member.declined'
      | 'member.invitation-withdrawn'
      | 'member.role-changed'
      | 'member.disabled'
      | 'member.enabled'
      | 'member.removed'
      | 'member.left'
      | 'member.sign-in-refused'
      | 'embed-key.created'
      | 'embed-key.changed'
      | 'embed-key.revoked'
      | 'host-grant.granted'
      | 'host-grant.revoked'
      | 'api-key.created'
      | 'api-key.rotated'
      | 'api-key.revoked'
      | 'ingest-token.issued'
      | 'ingest-token.revoked'
      | 'embed-session.created'
      | 'embed-session.ended'
      | 'checkout.started'
      | 'subscription.changed'
      | 'subscription.updated'
      | 'billing-portal.opened'
    >;
    /** @description A person; a key or token, where a backend did it; or the system, on a schedule or on the payment provider's word. */
    AuditActor: {
      /** @description `KEY` is an embed key. */
      kind: Open<'PERSON' | 'KEY' | 'API_KEY' | 'INGEST_TOKEN' | 'SYSTEM'>;
      /** Format: uuid */
      id: string | null;
      /** @description Null where the person has left. */
      name: string | null;
      /** @description The person in whose name an API key acts. */
      inNameOf: string | null;
    };
    /** @description What `subject.id` is the id of. */
    AuditSubjectType: Open<
      | 'asn'
      | 'receipt'
      | 'photo'
      | 'message'
      | 'sell-through-submission'
      | 'replenishment-alert'
      | 'location'
      | 'organization'
      | 'partnership'
      | 'invitation'
      | 'member'
      | 'embed-key'
      | 'api-key'
      | 'ingest-token'
      | 'embed-session'
    >;
    AuditSubject: {
      type: components['schemas']['AuditSubjectType'];
      id: components['schemas']['Uuid'];
      /** @description What it is called now; null where it has no name, or is not there any more. */
      name: string | null;
    };
    AuditDetail: {
      name: string;
      value: string;
    };
    /** @description Something that was done in the name of an organization. */
    AuditEvent: {
      id: components['schemas']['Uuid'];
      occurredAt: components['schemas']['Timestamp'];
      action: components['schemas']['AuditAction'];
      organization: components['schemas']['OrganizationRef'];
      actor: components['schemas']['AuditActor'];
      /** @description The host in whose page it was done; null in one's own. */
      host: components['schemas']['OrganizationRef'] | null;
      /** Format: uuid */
      partnershipId: string | null;
      /** @description What it was done to. */
      subject: components['schemas']['AuditSubject'] | null;
      /** @description The settings that it was done with, by their names in the API; `before` is what a changed one was. */
      detail: components['schemas']['AuditDetail'][];
      /** @description The request that did it, to be quoted to support. */
      requestId: string | null;
    };
    AuditEventList: {
      items: components['schemas']['AuditEvent'][];
      nextCursor: components['schemas']['Cursor'];
    };
    EmbedSessionInput: {
      /**
       * Format: email
       * @description E-mail address of the signed-in person: a member of your organization, or of the partner when a partnership is named.
       */
      user: string;
      /** @description The exact web origin of the page, one of those allowed for the key. */
      origin: string;
      /** @description Show this partnership only. */
      partnership?: components['schemas']['Uuid'];
      /** @description Allow these features only. */
      features?: string[];
      lifetimeSeconds?: number;
    };
    EmbedSession: {
      /** @description Give it to the page that asked, and to nobody else. */
      token: string;
      expiresAt: components['schemas']['Timestamp'];
    };
    EmbedSessionExchange: {
      codeVerifier: string;
    };
    FieldError: {
      /** @description Where: a JSON Pointer into the body, or path/query/header and the name, as in `query/limit`. */
      pointer: string;
      detail: string;
      /** @description A short machine-readable reason, such as `check-digit`. */
      code?: string;
    };
    /** @description What is wrong with the rows that were sent, so that they can be corrected. */
    SellThroughReport: {
      /** @description Rows that were read. */
      rows: number;
      validRows: number;
      invalidRows: number;
      /** @description The first 100 faults, in the order of the rows. */
      errors: components['schemas']['SellThroughRowError'][];
    };
    /** @enum {string} */
    RoleInput: 'OWNER' | 'ADMIN' | 'OPERATOR' | 'ANALYST' | 'BILLING' | 'VIEWER';
    /**
     * @description What a key may do: to read or to write a noun of this API, such as `asns:read` for every GET under the tag `asns`.
     * @enum {string}
     */
    ApiKeyScopeInput:
      | 'asns:read'
      | 'asns:write'
      | 'audit-events:read'
      | 'discrepancies:read'
      | 'inventory:read'
      | 'invitations:read'
      | 'invitations:write'
      | 'locations:read'
      | 'locations:write'
      | 'messages:read'
      | 'messages:write'
      | 'organization:read'
      | 'partnerships:read'
      | 'photos:read'
      | 'photos:write'
      | 'plans:read'
      | 'products:read'
      | 'receipts:read'
      | 'receipts:write'
      | 'replenishment:read'
      | 'sell-through:read'
      | 'sell-through:write';
    /**
     * @description SENT and OPENED wait for an answer. AWAITING_APPROVAL: accepted with other terms, which the host approves or refuses. ACCEPTED, DECLINED and REVOKED are final; an EXPIRED one may be sent again.
     * @enum {string}
     */
    InvitationStatusInput:
      'SENT' | 'OPENED' | 'AWAITING_APPROVAL' | 'ACCEPTED' | 'DECLINED' | 'REVOKED' | 'EXPIRED';
    /** @enum {string} */
    BusinessTypeInput:
      | 'BRAND_OWNER'
      | 'THREE_PL'
      | 'RETAILER'
      | 'SUPPLIER'
      | 'CUSTOMER'
      | 'FREIGHT_FORWARDER'
      | 'CUSTOMS_BROKER'
      | 'DISTRIBUTOR';
    /** @enum {string} */
    PartnershipTypeInput:
      | 'THREE_PL'
      | 'VMI_RETAILER'
      | 'SUPPLIER'
      | 'WHOLESALE_CUSTOMER'
      | 'FREIGHT_FORWARDER'
      | 'CUSTOMS_BROKER';
    /**
     * @description The language of the e-mail and of the new organization.
     * @enum {string}
     */
    InvitationLanguageInput: 'en' | 'de' | 'ar';
    /**
     * @description DRAFT → SENT → ACKNOWLEDGED → PARTIALLY_RECEIVED → RECEIVED → CLOSED; CANCELLED before the first receipt.
     * @enum {string}
     */
    AsnStatusInput:
      'DRAFT' | 'SENT' | 'ACKNOWLEDGED' | 'PARTIALLY_RECEIVED' | 'RECEIVED' | 'CLOSED' | 'CANCELLED';
    /**
     * @description Hierarchy of the notice, X12 BSN05: pallets and cartons (0001), cartons (0002), or items only (0004).
     * @enum {string}
     */
    AsnStructureInput: 'SOTPI' | 'SOPI' | 'SOI';
    /** @enum {string} */
    DiscrepancyStatusInput:
      'REPORTED' | 'ACKNOWLEDGED' | 'INVESTIGATING' | 'DISPUTED' | 'RESOLVED' | 'AUTO_CLOSED';
    /**
     * @description A document between the two organizations, or PARTNERSHIP for everything else.
     * @enum {string}
     */
    ConversationSubjectTypeInput: 'ASN' | 'RECEIPT' | 'DISCREPANCY' | 'ALERT' | 'PARTNERSHIP';
    /**
     * @description Kinds that people choose together. NEW_ASN: asn.sent. SHIPMENT_UPDATES: asn.replaced, asn.cancelled, asn.closed. RECEIPTS: receipt.confirmed, receipt.reversed. STOCK_ALERTS: alert.opened, alert.resolved. MESSAGES: message.sent. INVITATIONS: invitation.*, partnership.*, membership.requested.
     * @enum {string}
     */
    NotificationTopicInput:
      'NEW_ASN' | 'SHIPMENT_UPDATES' | 'RECEIPTS' | 'STOCK_ALERTS' | 'MESSAGES' | 'INVITATIONS';
    /** @enum {string} */
    NotificationChannelInput: 'IN_APP' | 'EMAIL' | 'SMS';
    /** @enum {string} */
    PlanTierInput: 'FREE' | 'PRO' | 'ENTERPRISE';
    /** @enum {string} */
    AddOnKeyInput: 'ADDITIONAL_LOCATION' | 'ADVANCED_FORECASTING';
  };
  responses: {
    /** @description What If-None-Match names is still current. */
    NotModified: {
      headers: {
        ETag: components['headers']['ETag'];
        [name: string]: unknown;
      };
      content?: never;
    };
    /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. */
    Problem400: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code?: 'malformed-json' | 'invalid-request';
        };
      };
    };
    /** @description `unauthenticated`: Sign in again. */
    Problem401: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code?: 'unauthenticated';
        };
      };
    };
    /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. */
    Problem403: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code?:
            | 'origin-not-allowed'
            | 'session-restricted'
            | 'role-not-allowed'
            | 'credential-not-allowed'
            | 'scope-required';
        };
      };
    };
    /** @description `not-found`: Not found. */
    Problem404: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code?: 'not-found';
        };
      };
    };
    /** @description `method-not-allowed`: Method not allowed. */
    Problem405: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code?: 'method-not-allowed';
        };
      };
    };
    /** @description `payload-too-large`: The body is too large. */
    Problem413: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code?: 'payload-too-large';
        };
      };
    };
    /** @description `unsupported-media-type`: Unsupported media type. */
    Problem415: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code?: 'unsupported-media-type';
        };
      };
    };
    /** @description `rate-limited`: Too many requests. */
    Problem429: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code?: 'rate-limited';
        };
      };
    };
    /** @description `internal-error`: Something went wrong on our side. */
    Problem500: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code?: 'internal-error';
        };
      };
    };
    /** @description `unavailable`: Temporarily unavailable. */
    Problem503: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'] & {
          /** @enum {string} */
          code?: 'unavailable';
        };
      };
    };
  };
  parameters: {
    /** @description The `nextCursor` of the page before. */
    cursor: string;
    /** @description How many items a page holds at most. */
    limit: number;
    /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
    idempotencyKey: string;
    /** @description What you read: the ETag of the answer, or the version alone as an entity tag, `"7"`. */
    ifMatch: string;
    /** @description Words to look for. */
    query: string;
    /** @description Only this organization, its subsidiaries and their partners; the partnerships are those that they host. */
    host: components['schemas']['Uuid'];
  };
  requestBodies: never;
  headers: {
    /** @description The entity tag of this answer, for If-None-Match and, on a versioned resource, If-Match. */
    ETag: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  'viewer.get': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The viewer. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Viewer'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'organization.get': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The organization. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Organization'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'members.list': {
    parameters: {
      query?: {
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of members. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MemberList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'members.invite': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MemberInvitation'];
      };
    };
    responses: {
      /** @description The member, who has yet to answer. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Member'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `already-member`: Already a member. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'already-member';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      /** @description `rate-limited`: Too many requests. `invitation-limit-reached`: Too many invitations. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'rate-limited' | 'invitation-limit-reached';
          };
        };
      };
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'members.leave': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description You have left. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `last-owner`: The last owner stays. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'last-owner';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'members.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        memberId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The member. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Member'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'members.remove': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description What you read: the ETag of the answer, or the version alone as an entity tag, `"7"`. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        memberId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description They are no member. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `last-owner`: The last owner stays. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'last-owner';
          };
        };
      };
      /** @description `version-mismatch`: Changed by someone else. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'version-mismatch';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      /** @description `precondition-required`: If-Match required. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'precondition-required';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'members.changeRole': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description What you read: the ETag of the answer, or the version alone as an entity tag, `"7"`. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        memberId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MemberRoleInput'];
      };
    };
    responses: {
      /** @description The member as they are now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Member'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `last-owner`: The last owner stays. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'last-owner';
          };
        };
      };
      /** @description `version-mismatch`: Changed by someone else. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'version-mismatch';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      /** @description `precondition-required`: If-Match required. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'precondition-required';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'members.accept': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description What you read: the ETag of the answer, or the version alone as an entity tag, `"7"`. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        memberId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MemberRoleInput'];
      };
    };
    responses: {
      /** @description The member as they are now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Member'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `invalid-transition`: Not possible in this state. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'invalid-transition';
          };
        };
      };
      /** @description `version-mismatch`: Changed by someone else. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'version-mismatch';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      /** @description `precondition-required`: If-Match required. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'precondition-required';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'members.resend': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description What you read: the ETag of the answer, or the version alone as an entity tag, `"7"`. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        memberId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The member, who has yet to answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Member'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `invalid-transition`: Not possible in this state. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'invalid-transition';
          };
        };
      };
      /** @description `version-mismatch`: Changed by someone else. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'version-mismatch';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      /** @description `precondition-required`: If-Match required. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'precondition-required';
          };
        };
      };
      /** @description `rate-limited`: Too many requests. `invitation-limit-reached`: Too many invitations. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'rate-limited' | 'invitation-limit-reached';
          };
        };
      };
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'members.disable': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description What you read: the ETag of the answer, or the version alone as an entity tag, `"7"`. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        memberId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The member as they are now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Member'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `invalid-transition`: Not possible in this state. `last-owner`: The last owner stays. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'invalid-transition' | 'last-owner';
          };
        };
      };
      /** @description `version-mismatch`: Changed by someone else. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'version-mismatch';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      /** @description `precondition-required`: If-Match required. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'precondition-required';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'members.enable': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description What you read: the ETag of the answer, or the version alone as an entity tag, `"7"`. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        memberId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The member as they are now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Member'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `invalid-transition`: Not possible in this state. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'invalid-transition';
          };
        };
      };
      /** @description `version-mismatch`: Changed by someone else. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'version-mismatch';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      /** @description `precondition-required`: If-Match required. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'precondition-required';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'embedKeys.list': {
    parameters: {
      query?: {
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of keys. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmbedKeyList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'embedKeys.create': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EmbedKeyInput'];
      };
    };
    responses: {
      /** @description The key with its secret. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmbedKeyCreated'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'embedKeys.update': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description What you read: the ETag of the answer, or the version alone as an entity tag, `"7"`. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        embedKeyId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EmbedKeyInput'];
      };
    };
    responses: {
      /** @description The key as it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmbedKey'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress';
          };
        };
      };
      /** @description `version-mismatch`: Changed by someone else. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'version-mismatch';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      /** @description `precondition-required`: If-Match required. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'precondition-required';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'embedKeys.revoke': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        embedKeyId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is revoked. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'hostGrants.list': {
    parameters: {
      query?: {
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of partnerships. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HostGrantList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'hostGrants.grant': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        partnershipId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is granted. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HostGrant'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'hostGrants.revoke': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        partnershipId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is not granted. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HostGrant'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'apiKeys.list': {
    parameters: {
      query?: {
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of keys. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeyList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'apiKeys.create': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApiKeyInput'];
      };
    };
    responses: {
      /** @description The key with its secret. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeyCreated'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'apiKeys.revoke': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        apiKeyId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is revoked. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'apiKeys.rotate': {
    parameters: {
      query?: never;
      header: {
        /** @description What you read: the ETag of the answer, or the version alone as an entity tag, `"7"`. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        apiKeyId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ApiKeyRotation'];
      };
    };
    responses: {
      /** @description The key with its new secret. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ApiKeyCreated'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `version-mismatch`: Changed by someone else. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'version-mismatch';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `precondition-required`: If-Match required. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'precondition-required';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'ingestTokens.list': {
    parameters: {
      query?: {
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of tokens. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IngestTokenList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'ingestTokens.create': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['IngestTokenInput'];
      };
    };
    responses: {
      /** @description The token with its secret. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['IngestTokenCreated'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'ingestTokens.revoke': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        ingestTokenId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It is revoked. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'tasks.list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The tasks. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['TaskList'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'partnerships.list': {
    parameters: {
      query?: {
        /** @description Only partnerships in one of these states. */
        status?: ('PENDING' | 'ACTIVE' | 'SUSPENDED' | 'ENDED')[];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of partnerships. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PartnershipList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'partnerships.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        partnershipId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The partnership. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Partnership'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'invitations.list': {
    parameters: {
      query?: {
        /** @description Only invitations in one of these states. */
        status?: components['schemas']['InvitationStatusInput'][];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of invitations. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'invitations.create': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InvitationInput'];
      };
    };
    responses: {
      /** @description The invitation, on its way. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Invitation'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `already-invited`: Already invited. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'already-invited';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      /** @description `rate-limited`: Too many requests. `invitation-limit-reached`: Too many invitations. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'rate-limited' | 'invitation-limit-reached';
          };
        };
      };
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'invitations.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        invitationId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The invitation. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Invitation'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'invitations.resend': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        invitationId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The invitation. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Invitation'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `invalid-transition`: Not possible in this state. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'invalid-transition';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      /** @description `rate-limited`: Too many requests. `invitation-limit-reached`: Too many invitations. */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'rate-limited' | 'invitation-limit-reached';
          };
        };
      };
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'invitations.revoke': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        invitationId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The invitation. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Invitation'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `invalid-transition`: Not possible in this state. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'invalid-transition';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'invitations.approve': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        invitationId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The invitation. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Invitation'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `invalid-transition`: Not possible in this state. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'invalid-transition';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'invitations.refuse': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        invitationId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The invitation. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Invitation'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `invalid-transition`: Not possible in this state. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'invalid-transition';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'invitation.get': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description What the invitation says. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationOffer'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'invitation.open': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The invitation, noted as seen where it waits for an answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationOffer'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'invitation.accept': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InvitationAcceptance'];
      };
    };
    responses: {
      /** @description The company and the partnership. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationResult'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `invitation-used`: The invitation was answered already. `invitation-host-unavailable`: The host cannot take partners now. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'invitation-used' | 'invitation-host-unavailable';
          };
        };
      };
      /** @description `invitation-expired`: The invitation has expired. `invitation-withdrawn`: The invitation was withdrawn. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'invitation-expired' | 'invitation-withdrawn';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'invitation.attach': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InvitationAttachment'];
      };
    };
    responses: {
      /** @description The partnership. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationResult'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. `invitation-wrong-address`: The invitation is for another address. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required'
              | 'invitation-wrong-address';
          };
        };
      };
      /** @description `not-found`: Not found. `invitation-unknown`: The link is not valid. */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'not-found' | 'invitation-unknown';
          };
        };
      };
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `invitation-used`: The invitation was answered already. `invitation-host-unavailable`: The host cannot take partners now. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'invitation-used' | 'invitation-host-unavailable';
          };
        };
      };
      /** @description `invitation-expired`: The invitation has expired. `invitation-withdrawn`: The invitation was withdrawn. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'invitation-expired' | 'invitation-withdrawn';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'invitation.decline': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['InvitationDecline'];
      };
    };
    responses: {
      /** @description The invitation, declined. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationOffer'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `invitation-used`: The invitation was answered already. `invitation-host-unavailable`: The host cannot take partners now. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'invitation-used' | 'invitation-host-unavailable';
          };
        };
      };
      /** @description `invitation-expired`: The invitation has expired. `invitation-withdrawn`: The invitation was withdrawn. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'invitation-expired' | 'invitation-withdrawn';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'invitation.join': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['JoinRequestInput'];
      };
    };
    responses: {
      /** @description The invitation as before. If there is such a company, its owners were asked. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InvitationOffer'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `invitation-used`: The invitation was answered already. `invitation-host-unavailable`: The host cannot take partners now. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'invitation-used' | 'invitation-host-unavailable';
          };
        };
      };
      /** @description `invitation-expired`: The invitation has expired. `invitation-withdrawn`: The invitation was withdrawn. */
      410: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'invitation-expired' | 'invitation-withdrawn';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'locations.list': {
    parameters: {
      query?: {
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of locations. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LocationList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'locations.create': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['LocationInput'];
      };
    };
    responses: {
      /** @description The location. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Location'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. `limit-reached`: Plan limit reached. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required'
              | 'limit-reached';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `location-code-taken`: Location code already used. `idempotency-in-progress`: The same request is still running. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'location-code-taken' | 'idempotency-in-progress';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'locations.archive': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        locationId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The location, archived. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Location'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `invalid-transition`: Not possible in this state. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'invalid-transition';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'locations.restore': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        locationId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The location, in use again. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Location'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. `limit-reached`: Plan limit reached. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required'
              | 'limit-reached';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `invalid-transition`: Not possible in this state. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'invalid-transition';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'products.list': {
    parameters: {
      query?: {
        /** @description Words to look for. */
        query?: components['parameters']['query'];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of products. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProductList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'products.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        productId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The product. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Product'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'inventory.list': {
    parameters: {
      query?: {
        /** @description Only stock at these locations, by code. A code that you cannot see matches nothing. */
        location?: string[];
        /** @description Matches the beginning of a SKU or GTIN, or words of the product name. */
        query?: string;
        /** @description By location code and SKU, or by SKU in either direction. */
        sort?: 'location' | 'sku' | '-sku';
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of stock. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InventoryList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'inventory.summary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The summary. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InventorySummary'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'inventory.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        itemId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The item. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InventoryItemDetails'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'inventory.movements': {
    parameters: {
      query?: {
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path: {
        itemId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of movements. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InventoryMovementList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'asns.list': {
    parameters: {
      query?: {
        /** @description Only notices in one of these states. */
        status?: components['schemas']['AsnStatusInput'][];
        direction?: 'INBOUND' | 'OUTBOUND';
        /** @description An ASN number or the SSCC of one of its units, exactly as scanned. */
        code?: string;
        /** @description By estimated delivery, earliest or latest first; notices without one come last or first. */
        sort?: 'estimatedDeliveryAt' | '-estimatedDeliveryAt';
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of ASNs. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AsnList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'asns.create': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AsnInput'];
      };
    };
    responses: {
      /** @description The ASN was sent. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Asn'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `partnership-not-active`: The partnership is not active. `duplicate-asn-number`: ASN number already used. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'partnership-not-active' | 'duplicate-asn-number';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. `asn-invalid`: The ASN contradicts itself. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused' | 'asn-invalid';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'asns.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        asnId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The ASN. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Asn'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'asns.replace': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description What you read: the ETag of the answer, or the version alone as an entity tag, `"7"`. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        asnId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AsnContent'];
      };
    };
    responses: {
      /** @description The ASN in its new revision. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Asn'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `invalid-transition`: Not possible in this state. `partnership-not-active`: The partnership is not active. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'invalid-transition' | 'partnership-not-active';
          };
        };
      };
      /** @description `version-mismatch`: Changed by someone else. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'version-mismatch';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. `asn-invalid`: The ASN contradicts itself. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused' | 'asn-invalid';
          };
        };
      };
      /** @description `precondition-required`: If-Match required. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'precondition-required';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'asns.acknowledge': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description What you read: the ETag of the answer, or the version alone as an entity tag, `"7"`. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        asnId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The ASN. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Asn'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `invalid-transition`: Not possible in this state. `partnership-not-active`: The partnership is not active. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'invalid-transition' | 'partnership-not-active';
          };
        };
      };
      /** @description `version-mismatch`: Changed by someone else. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'version-mismatch';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      /** @description `precondition-required`: If-Match required. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'precondition-required';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'asns.cancel': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description What you read: the ETag of the answer, or the version alone as an entity tag, `"7"`. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        asnId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The ASN. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Asn'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `invalid-transition`: Not possible in this state. `partnership-not-active`: The partnership is not active. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'invalid-transition' | 'partnership-not-active';
          };
        };
      };
      /** @description `version-mismatch`: Changed by someone else. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'version-mismatch';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      /** @description `precondition-required`: If-Match required. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'precondition-required';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'asns.close': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description What you read: the ETag of the answer, or the version alone as an entity tag, `"7"`. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        asnId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The ASN. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Asn'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `invalid-transition`: Not possible in this state. `partnership-not-active`: The partnership is not active. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'invalid-transition' | 'partnership-not-active';
          };
        };
      };
      /** @description `version-mismatch`: Changed by someone else. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'version-mismatch';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      /** @description `precondition-required`: If-Match required. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'precondition-required';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'asns.receive': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description What you read: the ETag of the answer, or the version alone as an entity tag, `"7"`. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        asnId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReceiptInput'];
      };
    };
    responses: {
      /** @description The receipt was confirmed. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `invalid-transition`: Not possible in this state. `partnership-not-active`: The partnership is not active. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'invalid-transition' | 'partnership-not-active';
          };
        };
      };
      /** @description `version-mismatch`: Changed by someone else. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'version-mismatch';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. `receipt-invalid`: The receipt does not fit the ASN. `over-receipt`: More than the terms allow. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused' | 'receipt-invalid' | 'over-receipt';
          };
        };
      };
      /** @description `precondition-required`: If-Match required. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'precondition-required';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'receipts.list': {
    parameters: {
      query?: {
        /** @description Only receipts of this ASN. */
        asnId?: components['schemas']['Uuid'];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of receipts. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReceiptList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'receipts.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        receiptId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The receipt. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'receipts.reverse': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description What you read: the ETag of the answer, or the version alone as an entity tag, `"7"`. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path: {
        receiptId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReceiptReversalInput'];
      };
    };
    responses: {
      /** @description The correction receipt. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `invalid-transition`: Not possible in this state. `partnership-not-active`: The partnership is not active. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'invalid-transition' | 'partnership-not-active';
          };
        };
      };
      /** @description `version-mismatch`: Changed by someone else. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'version-mismatch';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      /** @description `precondition-required`: If-Match required. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'precondition-required';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'photos.upload': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        asnId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    /** @description A JPEG, PNG or WebP file, at most 1 MiB. */
    requestBody: {
      content: {
        'image/jpeg': string;
        'image/png': string;
        'image/webp': string;
      };
    };
    responses: {
      /** @description The photo is kept. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Photo'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `invalid-transition`: Not possible in this state. `partnership-not-active`: The partnership is not active. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'invalid-transition' | 'partnership-not-active';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. `photo-invalid`: Not a photo that can be kept. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused' | 'photo-invalid';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'photos.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        photoId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The picture. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'image/jpeg': string;
          'image/png': string;
          'image/webp': string;
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'discrepancies.list': {
    parameters: {
      query?: {
        /** @description Only differences of this ASN. */
        asnId?: components['schemas']['Uuid'];
        /** @description Only differences in one of these states. */
        status?: components['schemas']['DiscrepancyStatusInput'][];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of discrepancies. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DiscrepancyList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'discrepancies.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        discrepancyId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The discrepancy. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Discrepancy'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'sellThrough.list': {
    parameters: {
      query?: {
        /** @description Only sales of this partnership. */
        partnershipId?: components['schemas']['Uuid'];
        /** @description The first business date. */
        from?: components['schemas']['BusinessDate'];
        /** @description The last business date, included. */
        to?: components['schemas']['BusinessDate'];
        /** @description Only this store. */
        storeCode?: string;
        /** @description Only this product. */
        sku?: components['schemas']['Sku'];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of rows. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SellThroughList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'sellThrough.submit': {
    parameters: {
      query?: {
        /** @description In which partnership you report. May be left out where you report in one only. */
        partnershipId?: components['schemas']['Uuid'];
        /** @description Save the good rows although others are bad. */
        partial?: boolean;
      };
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SellThroughInput'];
        'text/csv': string;
      };
    };
    responses: {
      /** @description The rows were saved and posted. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SellThroughSubmission'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `partnership-not-active`: The partnership is not active. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'partnership-not-active';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. `sell-through-invalid`: Rows have to be corrected. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused' | 'sell-through-invalid';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'sellThrough.summary': {
    parameters: {
      query: {
        /** @description What a row stands for. */
        groupBy: 'day' | 'store' | 'sku';
        /** @description Of which partnership. May be left out where one only shows you sales. */
        partnershipId?: components['schemas']['Uuid'];
        /** @description The first business date. */
        from?: components['schemas']['BusinessDate'];
        /** @description The last business date, included; at most 366 days in all. */
        to?: components['schemas']['BusinessDate'];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many stores or products a page holds at most. Days come all at once. */
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The sums. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SellThroughSummary'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'sellThrough.stockouts': {
    parameters: {
      query?: {
        /** @description Only sales of this partnership. */
        partnershipId?: components['schemas']['Uuid'];
        /** @description The first business date. */
        from?: components['schemas']['BusinessDate'];
        /** @description The last business date, included; at most 366 days in all. */
        to?: components['schemas']['BusinessDate'];
        /** @description Only this store. */
        storeCode?: string;
        /** @description Only this product. */
        sku?: components['schemas']['Sku'];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of incidents. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StockOutList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'sellThrough.submissions': {
    parameters: {
      query?: {
        /** @description Only sales of this partnership. */
        partnershipId?: components['schemas']['Uuid'];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of submissions. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SellThroughSubmissionList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'sellThrough.submission': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        submissionId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The submission. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SellThroughSubmission'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'replenishment.list': {
    parameters: {
      query?: {
        /** @description Only this partnership. */
        partnershipId?: components['schemas']['Uuid'];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of locations. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReplenishmentList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'alerts.list': {
    parameters: {
      query?: {
        /** @description Only alerts of this partnership. */
        partnershipId?: components['schemas']['Uuid'];
        /** @description Only alerts in one of these states. */
        status?: ('OPEN' | 'ACKNOWLEDGED' | 'ORDERED' | 'RESOLVED')[];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of alerts. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AlertList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'conversations.list': {
    parameters: {
      query?: {
        /** @description Only conversations of this partnership. */
        partnershipId?: components['schemas']['Uuid'];
        /** @description Only conversations with messages that you have not read. */
        unread?: boolean;
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of conversations. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConversationList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'conversations.start': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConversationInput'];
      };
    };
    responses: {
      /** @description The conversation with the message in it. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Conversation'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `partnership-not-active`: The partnership is not active. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'partnership-not-active';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'conversations.about': {
    parameters: {
      query: {
        /** @description What kind of document it is. */
        subjectType: components['schemas']['ConversationSubjectTypeInput'];
        /** @description The document, or the partnership. */
        subjectId: components['schemas']['Uuid'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The place of the conversation. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConversationPlace'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'conversations.summary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The counts. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConversationSummary'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'conversations.get': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        conversationId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The conversation. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Conversation'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'messages.list': {
    parameters: {
      query?: {
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path: {
        conversationId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of messages. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MessageList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'messages.send': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        conversationId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MessageInput'];
      };
    };
    responses: {
      /** @description The message as it was kept. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Message'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `partnership-not-active`: The partnership is not active. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'partnership-not-active';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'conversations.read': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        conversationId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ConversationReading'];
      };
    };
    responses: {
      /** @description The conversation. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Conversation'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      /** @description `origin-not-allowed`: Origin not allowed. `session-restricted`: Not allowed in this session. `role-not-allowed`: Your role does not allow this. `credential-not-allowed`: Not with this kind of credential. `scope-required`: The API key lacks the scope. `upgrade-required`: Not in your plan. */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?:
              | 'origin-not-allowed'
              | 'session-restricted'
              | 'role-not-allowed'
              | 'credential-not-allowed'
              | 'scope-required'
              | 'upgrade-required';
          };
        };
      };
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'notifications.list': {
    parameters: {
      query?: {
        /** @description Only those that are not read. */
        unread?: boolean;
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of notifications. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NotificationList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'notifications.summary': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The count. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NotificationSummary'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'notifications.readAll': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NotificationReadInput'];
      };
    };
    responses: {
      /** @description What is still unread. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NotificationSummary'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'notifications.read': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path: {
        notificationId: components['schemas']['Uuid'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The notification. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Notification'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'notifications.getPreferences': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The preferences. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NotificationPreferences'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'notifications.setPreferences': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description What you read: the ETag of the answer, or the version alone as an entity tag, `"7"`. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['NotificationPreferencesInput'];
      };
    };
    responses: {
      /** @description The preferences as they are now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NotificationPreferences'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress';
          };
        };
      };
      /** @description `version-mismatch`: Changed by someone else. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'version-mismatch';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      /** @description `precondition-required`: If-Match required. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'precondition-required';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'events.list': {
    parameters: {
      query?: {
        /** @description The `position` of the answer before, or the id of the last event of a stream. */
        after?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The events, the oldest first. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['LiveEventList'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'events.stream': {
    parameters: {
      query?: never;
      header?: {
        /** @description The position to go on from. */
        'Last-Event-ID'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Events without end. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'plans.list': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The plans. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PlanList'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'subscription.get': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The subscription; FREE where nothing was bought. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Subscription'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'subscription.change': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
        /** @description What you read: the ETag of the answer, or the version alone as an entity tag, `"7"`. */
        'If-Match': components['parameters']['ifMatch'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SubscriptionChange'];
      };
    };
    responses: {
      /** @description The subscription as it is now. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Subscription'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      /** @description `payment-declined`: The payment was declined. */
      402: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'payment-declined';
          };
        };
      };
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `not-a-payer`: The plan belongs to the parent organization. `checkout-required`: Nothing was bought yet. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'not-a-payer' | 'checkout-required';
          };
        };
      };
      /** @description `version-mismatch`: Changed by someone else. */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'version-mismatch';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. `add-on-not-available`: The plan has no such add-on. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused' | 'add-on-not-available';
          };
        };
      };
      /** @description `precondition-required`: If-Match required. */
      428: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'precondition-required';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'subscription.checkout': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CheckoutRequest'];
      };
    };
    responses: {
      /** @description Where to send the person. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProviderPage'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `not-a-payer`: The plan belongs to the parent organization. `already-subscribed`: There is a subscription already. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'not-a-payer' | 'already-subscribed';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. `add-on-not-available`: The plan has no such add-on. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused' | 'add-on-not-available';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'subscription.portal': {
    parameters: {
      query?: never;
      header: {
        /** @description A key made by the client, one per intended change. Sending the same request again answers as the first time did, for 24 hours. */
        'Idempotency-Key': components['parameters']['idempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['PortalRequest'];
      };
    };
    responses: {
      /** @description Where to send the person. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ProviderPage'];
        };
      };
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `idempotency-key-required`: Idempotency-Key required. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'idempotency-key-required';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      /** @description `idempotency-in-progress`: The same request is still running. `not-a-payer`: The plan belongs to the parent organization. `checkout-required`: Nothing was bought yet. */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-in-progress' | 'not-a-payer' | 'checkout-required';
          };
        };
      };
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      /** @description `idempotency-key-reused`: Idempotency-Key used for another request. */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'idempotency-key-reused';
          };
        };
      };
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'network.summary': {
    parameters: {
      query?: {
        /** @description Only this organization, its subsidiaries and their partners; the partnerships are those that they host. */
        host?: components['parameters']['host'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The figures of today. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NetworkSummary'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'network.cohorts': {
    parameters: {
      query?: {
        /** @description Only this organization, its subsidiaries and their partners; the partnerships are those that they host. */
        host?: components['parameters']['host'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The cohorts, earliest first, their sum, and how far they came. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NetworkCohorts'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'network.projection': {
    parameters: {
      query?: {
        /** @description Only this organization, its subsidiaries and their partners; the partnerships are those that they host. */
        host?: components['parameters']['host'];
        /** @description Per cent of the FREE organizations that take PRO within 12 months. */
        rate?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Today and each of the next 12 months. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NetworkProjection'];
        };
      };
      304: components['responses']['NotModified'];
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'network.organizations': {
    parameters: {
      query?: {
        /** @description Only this organization, its subsidiaries and their partners; the partnerships are those that they host. */
        host?: components['parameters']['host'];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of organizations. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NetworkOrganizationList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'operatorSessions.create': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OperatorSessionInput'];
      };
    };
    responses: {
      /** @description The session. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OperatorSession'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'operatorSessions.end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The session has ended. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'auditEvents.list': {
    parameters: {
      query?: {
        /** @description Only from this day on, in the organization's time zone. */
        from?: components['schemas']['BusinessDate'];
        /** @description Only up to and including this day. */
        to?: components['schemas']['BusinessDate'];
        /** @description Only what this person or key did. */
        actorId?: components['schemas']['Uuid'];
        /** @description The `nextCursor` of the page before. */
        cursor?: components['parameters']['cursor'];
        /** @description How many items a page holds at most. */
        limit?: components['parameters']['limit'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A page of the trail. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AuditEventList'];
        };
      };
      304: components['responses']['NotModified'];
      /** @description `malformed-json`: The body is not valid JSON. `invalid-request`: The request is not valid. `invalid-cursor`: The cursor is not valid. */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'] & {
            /** @enum {string} */
            code?: 'malformed-json' | 'invalid-request' | 'invalid-cursor';
          };
        };
      };
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'embedSessions.create': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EmbedSessionInput'];
      };
    };
    responses: {
      /** @description The session. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmbedSession'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'embedSessions.end': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The session has ended. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'embedSessions.renew': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The next session. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmbedSession'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
  'embedSessions.exchange': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['EmbedSessionExchange'];
      };
    };
    responses: {
      /** @description The session. */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmbedSession'];
        };
      };
      400: components['responses']['Problem400'];
      401: components['responses']['Problem401'];
      403: components['responses']['Problem403'];
      404: components['responses']['Problem404'];
      405: components['responses']['Problem405'];
      413: components['responses']['Problem413'];
      415: components['responses']['Problem415'];
      429: components['responses']['Problem429'];
      500: components['responses']['Problem500'];
      503: components['responses']['Problem503'];
    };
  };
}
