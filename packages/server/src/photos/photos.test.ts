import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, it } from 'node:test';
import type { Asn, Discrepancy, Photo } from '@betterdata/portal-contract';
import {
  brushes,
  expect,
  openAsnNetwork,
  receive,
  refusal,
  sendAsn,
  tryReceive,
  type AsnNetwork,
  type Person,
} from '../asns/testing.ts';
import { testDatabases } from '../db/testing.ts';
import { MOST_PHOTOS } from './photos.ts';
import { PICTURES } from './testing.ts';

testDatabases('photos', (database) => {
  let network: AsnNetwork;
  let host: Person;
  let clerk: Person;
  let other: Person;
  before(async () => {
    network = await openAsnNetwork(database());
    host = await network.person(network.luxe);
    clerk = await network.person(network.amazon);
    other = await network.person(network.sephora);
  });

  const announced = () => sendAsn(host, network.partnerships.amazon, brushes([100]));
  const upload = (
    person: Person,
    asn: Asn,
    body: unknown = PICTURES['image/jpeg'],
    contentType = 'image/jpeg',
  ) => person.send('POST', `/v1/asns/${asn.id}/photos`, { body, contentType });
  const uploaded = async (asn: Asn) => expect<Photo>(await upload(clerk, asn), 201);
  const damaged = (photos: string[]) => ({
    final: true,
    lines: [{ lineNumber: 1, counts: [{ accepted: 99, damaged: 1, rejected: 0 }], photos }],
  });
  const reasonsOf = ({ body }: { body: unknown }) =>
    (body as { errors: { pointer: string; code: string }[] }).errors.map(
      ({ pointer, code }) => `${pointer} ${code}`,
    );

  it('are kept as they are, of each type', async () => {
    const asn = await announced();
    for (const [contentType, bytes] of Object.entries(PICTURES)) {
      const photo = expect<Photo>(await upload(clerk, asn, bytes, contentType), 201);
      const { size, width, height } = photo;
      assert.deepEqual([photo.contentType, size, width, height], [contentType, bytes.length, 3, 2]);
      const { status, headers, body } = await clerk.get(`/v1/photos/${photo.id}`);
      assert.equal(status, 200);
      assert.deepEqual(body, bytes);
      assert.equal(headers.get('content-type'), contentType);
      assert.match(headers.get('content-disposition') ?? '', /^inline; filename="[\w-]+\.(jpg|png|webp)"$/);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'.*sandbox/);
      assert.match(headers.get('cache-control') ?? '', /private/);
      assert.match(headers.get('etag') ?? '', /^W\/"/);
    }
  });

  it('are refused where the bytes are something else', async () => {
    const asn = await announced();
    const page = new TextEncoder().encode('<script>alert(1)</script>');
    const disguised = new Uint8Array([...PICTURES['image/jpeg'].subarray(0, 4), ...page]);
    const wrong = [
      [page, 'image/jpeg'],
      [disguised, 'image/jpeg'],
      [PICTURES['image/png'], 'image/jpeg'],
      [PICTURES['image/png'].subarray(0, 12), 'image/png'],
      [new Uint8Array(), 'image/webp'],
    ] as const;
    for (const [bytes, type] of wrong) {
      assert.equal(refusal(await upload(clerk, asn, bytes, type)), '422 photo-invalid');
    }
    assert.equal(refusal(await upload(clerk, asn, page, 'image/svg+xml')), '415 unsupported-media-type');
    const large = new Uint8Array(2 ** 20 + 1);
    assert.equal(refusal(await upload(clerk, asn, large)), '413 payload-too-large');
  });

  it('are seen by the person who took them, and by both sides once a receipt names them', async () => {
    const asn = await announced();
    const colleague = await network.person(network.amazon);
    const { id } = await uploaded(asn);
    const statuses = async () =>
      Promise.all(
        [clerk, colleague, host, other].map(async (who) => (await who.get(`/v1/photos/${id}`)).status),
      );
    assert.deepEqual(await statuses(), [200, 404, 404, 404]);

    const receipt = await receive(clerk, asn, damaged([id]));
    assert.deepEqual(receipt.lines[0]?.photos, [id]);
    assert.deepEqual(await statuses(), [200, 200, 200, 404]);
    for (const who of [clerk, host]) {
      const { body } = await who.get(`/v1/discrepancies?asnId=${asn.id}`);
      const [discrepancy] = (body as { items: Discrepancy[] }).items;
      assert.deepEqual(discrepancy?.evidence, [id]);
    }
  });

  it('are uploaded by the receiver only, while there is something to receive', async () => {
    const asn = await announced();
    assert.equal(refusal(await upload(host, asn)), '409 invalid-transition');
    assert.equal(refusal(await upload(other, asn)), '404 not-found');
    const viewer = await network.person(network.amazon, { role: 'VIEWER' });
    assert.equal(refusal(await upload(viewer, asn)), '403 role-not-allowed');
    await receive(clerk, asn, damaged([]));
    assert.equal(refusal(await upload(clerk, asn)), '409 invalid-transition');
  });

  it('belong to one line of one receipt of their ASN', async () => {
    const [asn, another] = [await announced(), await announced()];
    const elsewhere = await uploaded(another);
    const colleague = await network.person(network.amazon);
    const theirs = expect<Photo>(await upload(colleague, asn), 201);
    const mine = await uploaded(asn);
    const refused = await tryReceive(
      clerk,
      asn,
      damaged([randomUUID(), elsewhere.id, theirs.id, mine.id, mine.id.toUpperCase()]),
    );
    assert.equal(refusal(refused), '422 receipt-invalid');
    assert.deepEqual(reasonsOf(refused), [
      '/lines/0/photos/0 unknown-photo',
      '/lines/0/photos/1 unknown-photo',
      '/lines/0/photos/2 unknown-photo',
      '/lines/0/photos/4 duplicate-photo',
    ]);
    const part = {
      lines: [{ lineNumber: 1, counts: [{ accepted: 1, damaged: 0, rejected: 0 }], photos: [mine.id] }],
    };
    const { asn: after } = await receive(clerk, asn, part);
    const again = await tryReceive(clerk, after, damaged([mine.id]));
    assert.deepEqual(reasonsOf(again), ['/lines/0/photos/0 unknown-photo']);
  });

  it('are kept once for one key', async () => {
    const asn = await announced();
    const key = randomUUID();
    const send = (type: keyof typeof PICTURES) =>
      clerk.send('POST', `/v1/asns/${asn.id}/photos`, { body: PICTURES[type], contentType: type, key });
    const first = expect<Photo>(await send('image/png'), 201);
    assert.deepEqual(expect<Photo>(await send('image/png'), 201), first);
    assert.equal(refusal(await send('image/webp')), '422 idempotency-key-reused');
  });

  it('are so many and no more', async () => {
    const asn = await announced();
    await uploaded(asn);
    await database().asSuperuser(`
      insert into app.receipt_photos (owner_org, counterparty_org, stock_owner_org, asn_id, content_type, width, height,
        content, actor_user_id)
      select owner_org, counterparty_org, stock_owner_org, asn_id, content_type, width, height, content, actor_user_id
      from app.receipt_photos, generate_series(2, ${MOST_PHOTOS}) where asn_id = '${asn.id}'`);
    assert.equal(refusal(await upload(clerk, asn)), '422 photo-invalid');
  });

  it('are forgotten after a week, unless a receipt names them', async () => {
    const asn = await announced();
    const [named, forgotten, recent] = [await uploaded(asn), await uploaded(asn), await uploaded(asn)];
    await receive(clerk, asn, damaged([named.id]));
    await database().asSuperuser(`
      update app.receipt_photos set created_at = now() - interval '8 days'
      where id in ('${named.id}', '${forgotten.id}')`);
    await database().purgeExpired();
    const statuses = [named, forgotten, recent].map(
      async ({ id }) => (await clerk.get(`/v1/photos/${id}`)).status,
    );
    assert.deepEqual(await Promise.all(statuses), [200, 404, 200]);
  });

  it('outlive the partnership, as the receipt does, but no new ones come', async () => {
    const asn = await announced();
    const later = await announced();
    const { id } = await uploaded(asn);
    await receive(clerk, asn, damaged([id]));
    await network.asHost((trx) =>
      trx
        .updateTable('partnerships')
        .set({ status: 'ENDED' })
        .where('id', '=', network.partnerships.amazon)
        .execute(),
    );
    assert.equal((await clerk.get(`/v1/photos/${id}`)).status, 200);
    assert.equal(refusal(await upload(clerk, later)), '409 partnership-not-active');
  });
});
