/**
 * What a partner's own program does with the SDK: it reads the stock that is shared with it, finds a delivery to
 * receive, and confirms a count, so that nothing is counted twice and nothing is overwritten.
 *
 * It is Amazon's program here, and talks to the demo: `npm start` in the repository, then `npm start` in this folder.
 * API_URL names another address of the demo.
 */
import { createClient, createIdempotencyKey, isPortalError } from '@betterdata/portal-sdk';

const { API_URL = 'http://localhost:4100' } = process.env;

// 1. The client. It calls `signIn` before its first request, and again when a session has ended.
const client = createClient({ endpoint: API_URL, token: signIn });

/** The demo gives anybody a session. In production your backend asks for one, with the key that it holds. */
async function signIn(): Promise<string> {
  const answer = await fetch(`${API_URL}/demo/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ organization: 'ORG-101' }),
  });
  if (!answer.ok) throw new Error(`Signing in failed with ${answer.status}.`);
  const { token } = (await answer.json()) as { token: string };
  return token;
}

async function main(): Promise<void> {
  // 2. Who are we?
  const { organization } = await client.viewer.get();
  console.log(`Signed in as ${organization.name} (${organization.code}).`);

  // 3. Stock. `for await` goes through all pages and fetches each when it is needed.
  const units = new Map<string, number>();
  for await (const { location, onHand } of client.inventory.list({ limit: 50 })) {
    units.set(location.name, (units.get(location.name) ?? 0) + onHand);
  }
  console.log('\nStock that is shared with us:');
  for (const [location, onHand] of units) console.log(`  ${location}: ${onHand} units on hand`);

  // 4. Deliveries on their way to us, of which some lines are still to be counted.
  console.log('\nDeliveries to receive:');
  let next: string | undefined;
  const open = ['SENT', 'ACKNOWLEDGED', 'PARTIALLY_RECEIVED'] as const;
  for await (const asn of client.asns.list({ direction: 'INBOUND', status: [...open] })) {
    console.log(`  ${asn.asnNumber} to ${asn.to.location.name}, ${asn.unitsShipped} units, ${asn.status}`);
    next ??= asn.id;
  }
  if (next === undefined)
    return console.log('  none. `npm start` with an empty data folder brings them back.');
  await receiveOne(next);
}

async function receiveOne(asnId: string): Promise<void> {
  // 5. A whole ASN has lines, lots and a version: the state that we have seen.
  const asn = await client.asns.get(asnId);
  const line = asn.lines.find(({ status }) => status === 'OPEN');
  if (!line) throw new Error(`${asn.asnNumber} has no open line.`);
  const [lot] = line.lots;

  // 6. The count. It gets its id when it is made, not when it is sent: the id is its Idempotency-Key. Keep the two
  // together, in a file or a table, and you may send the count again after a crash: it is posted once.
  const count = {
    id: createIdempotencyKey(),
    lines: [
      {
        lineNumber: line.lineNumber,
        counts: [{ ...(lot && { lotNumber: lot.lotNumber }), accepted: 1, damaged: 0, rejected: 0 }],
      },
    ],
  };
  // `ifMatch` says which version was counted. Should somebody else change the ASN meanwhile, nothing is posted.
  const receipt = await client.asns.receive(asnId, count, { ifMatch: asn.version });
  console.log(
    `\nReceipt ${receipt.receiptNumber}: 1 × ${line.sku} of ${asn.asnNumber}, now ${receipt.asn.status}.`,
  );

  const again = await client.asns.receive(asnId, count, { ifMatch: asn.version });
  console.log(`Sent again: still receipt ${again.receiptNumber}.`);

  // 7. A new count of the version that we read before: the server refuses it, and the error says what has happened.
  try {
    await client.asns.receive(asnId, { ...count, id: createIdempotencyKey() }, { ifMatch: asn.version });
  } catch (error) {
    if (!isPortalError(error, 'version-mismatch')) throw error;
    // The code tells the compiler which members the problem has.
    console.log(`Refused: we read version ${asn.version}, and it is ${error.problem.currentVersion} by now.`);
  }
}

// 8. Whatever goes wrong on the way is a PortalError with a code. What may be repeated has been repeated by then.
try {
  await main();
} catch (error) {
  if (!isPortalError(error)) throw error;
  console.error(`${error.message} (${error.code}, request ${error.requestId ?? 'unanswered'})`);
  if (error.code === 'token-unavailable')
    console.error(`Does the demo run at ${API_URL}? Start it with npm start.`);
  process.exitCode = 1;
}
