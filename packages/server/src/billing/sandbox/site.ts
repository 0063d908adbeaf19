import { addOns as addOnCatalogue, type AddOnCode } from '@betterdata/portal-contract';
import { Hono, type Context } from 'hono';
import { escapeHtml } from '../../common/html.ts';
import { monthlyCost, toQuantities } from '../orders.ts';
import { PaymentDeclinedError, type Order } from '../provider.ts';
import { TEST_CARDS, testCard, type SandboxCard } from './cards.ts';
import { page } from './page.ts';
import type { Checkout, InvoiceState, Sandbox } from './sandbox.ts';

/**
 * The pages of the sandbox: what a provider hosts. They stand on an origin of their own, so that a card number is never
 * typed into a page of ours.
 */
export function createSandboxSite(sandbox: Sandbox): Hono {
  const site = new Hono();

  site.get('/checkout/:id', (context) => {
    const checkout = sandbox.findCheckout(context.req.param('id'));
    if (!checkout) return page('Not found', '<p>There is no such checkout.</p>', 404);
    if (checkout.status === 'PAID') return page('Paid', done(checkout));
    if (checkout.status === 'EXPIRED')
      return page('Expired', `<p>This page has expired. Nothing was charged.</p>${back(checkout)}`, 410);
    return checkout.status === 'AUTHENTICATING'
      ? page('Confirm', confirmation(checkout))
      : page('Pay', payment(checkout));
  });

  site.post('/checkout/:id', async (context) => {
    const id = context.req.param('id');
    const { card, decision } = await form(context);
    return attempt(context, `/checkout/${id}`, () => {
      if (decision !== undefined) sandbox.authenticate(id, decision === 'confirm');
      else sandbox.pay(id, requireCard(card));
    });
  });

  site.get('/portal/:id', (context) => {
    const portal = sandbox.findPortal(context.req.param('id'));
    if (!portal) return page('Not found', '<p>There is no such page.</p>', 404);
    const invoices = portal.subscriptions.flatMap((subscription) => subscription.invoices);
    const rows = invoices
      .toReversed()
      .map(
        ({ at, amount, state }) =>
          `<tr><td>${at.slice(0, 10)}</td><td>$${amount}</td><td>${INVOICE_STATES[state]}</td></tr>`,
      );
    const { card } = portal;
    return page(
      'Billing',
      `<p>Card: ${card ? `${escapeHtml(card.brand)}, ending in ${escapeHtml(card.last4)}` : 'none'}</p>
<form method="post">${cardField()}<button>Use this card</button></form>
<table><caption>Invoices</caption><thead><tr><th>Date</th><th>Amount</th><th>State</th></tr></thead><tbody>${rows.join('')}</tbody></table>
${clock(sandbox)}
<p><a href="${escapeHtml(portal.returnUrl)}">Back</a></p>`,
    );
  });

  site.post('/portal/:id', async (context) => {
    const id = context.req.param('id');
    const portal = sandbox.findPortal(id);
    if (!portal) return page('Not found', '<p>There is no such page.</p>', 404);
    const { card, until } = await form(context);
    return attempt(context, `/portal/${id}`, () => {
      if (until === undefined) return void sandbox.replaceCard(portal.customer, requireCard(card));
      const days = Number(until);
      if (![1, 31].includes(days)) throw new PaymentDeclinedError('The clock goes on by 1 or 31 days.');
      sandbox.advanceTo(new Date(sandbox.now().getTime() + days * 86_400_000));
    });
  });

  return site;
}

const INVOICE_STATES: Record<InvoiceState, string> = {
  PAID: 'Paid',
  OPEN: 'Not paid',
  VOID: 'No longer owed',
  REFUNDED: 'Given back',
};

function payment({ request }: Checkout): string {
  return `${summary(request.order)}
<p>${escapeHtml(request.email)}</p>
<form method="post">${cardField()}<button>Pay $${monthlyCost(request.order).amount} a month</button></form>
<p><a href="${escapeHtml(request.returnUrl)}">Back without paying</a></p>`;
}

function confirmation({ request }: Checkout): string {
  return `${summary(request.order)}<p>Your bank asks: is it you who pays?</p>
<form method="post"><button name="decision" value="confirm">Yes, confirm</button>
<button name="decision" value="refuse" class="quiet">No</button></form>`;
}

function done(checkout: Checkout): string {
  return `${summary(checkout.request.order)}<p>Thank you. The payment was made.</p>${back(checkout)}`;
}

function back({ request }: Checkout): string {
  return `<p><a class="button" href="${escapeHtml(request.returnUrl)}">Return to ${escapeHtml(new URL(request.returnUrl).host)}</a></p>`;
}

function summary(order: Order): string {
  const lines = [
    order.planTier,
    ...toQuantities(order.addOns).map(({ key, quantity }) => `${quantity} × ${addOnName(key)}`),
  ];
  const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('');
  return `<ul class="order">${items}</ul><p class="amount">$${monthlyCost(order).amount} <span>a month</span></p>`;
}

const addOnName = (key: AddOnCode): string => addOnCatalogue[key].name;

function cardField(): string {
  const cards = TEST_CARDS.map(
    ({ number, meaning }) => `<li><code>${number.replaceAll(/(\d{4})(?=\d)/g, '$1 ')}</code> ${meaning}</li>`,
  );
  return `<label>Card number <input name="card" inputmode="numeric" autocomplete="off" required maxlength="40"></label>
<details open><summary>Test cards</summary><ul>${cards.join('')}</ul></details>`;
}

function clock(sandbox: Sandbox): string {
  return `<form method="post"><p>Test clock: ${sandbox.now().toISOString().slice(0, 10)}</p>
<button name="until" value="1" class="quiet">One day on</button>
<button name="until" value="31" class="quiet">31 days on</button></form>`;
}

async function form(context: Context): Promise<Record<string, string>> {
  const fields = await context.req.parseBody();
  return Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function requireCard(typed: string | undefined): SandboxCard {
  const card = testCard(typed ?? '');
  if (!card) throw new PaymentDeclinedError('This is no test card.');
  return card;
}

/** Does it and shows the page again; says why it was not done. */
function attempt(context: Context, path: string, work: () => void): Response {
  try {
    work();
    return context.redirect(path, 303);
  } catch (error) {
    if (!(error instanceof PaymentDeclinedError)) throw error;
    return page(
      'Not paid',
      `<p role="alert">${escapeHtml(error.message)}</p><p><a href="${path}">Try again</a></p>`,
      402,
    );
  }
}
