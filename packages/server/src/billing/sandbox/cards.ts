/** What a test card does. The numbers are those that Stripe's own test mode takes. */
export type CardBehaviour = 'PAYS' | 'DECLINES' | 'ASKS' | 'FAILS_LATER';

export interface SandboxCard {
  brand: string;
  last4: string;
  behaviour: CardBehaviour;
}

export const TEST_CARDS = [
  { number: '4242424242424242', brand: 'visa', behaviour: 'PAYS', meaning: 'pays' },
  { number: '5555555555554444', brand: 'mastercard', behaviour: 'PAYS', meaning: 'pays' },
  { number: '4000000000000002', brand: 'visa', behaviour: 'DECLINES', meaning: 'is declined' },
  { number: '4000002500003155', brand: 'visa', behaviour: 'ASKS', meaning: 'asks for authentication' },
  {
    number: '4000000000000341',
    brand: 'visa',
    behaviour: 'FAILS_LATER',
    meaning: 'pays once; the renewal fails',
  },
] as const satisfies readonly { number: string; brand: string; behaviour: CardBehaviour; meaning: string }[];

/** The card behind a number as people type it; undefined where it is no test card. */
export function testCard(typed: string): SandboxCard | undefined {
  const number = typed.replaceAll(/[\s-]/g, '');
  const card = TEST_CARDS.find((known) => known.number === number);
  return card && { brand: card.brand, last4: number.slice(-4), behaviour: card.behaviour };
}
