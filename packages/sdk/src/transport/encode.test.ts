import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodePath, encodeQuery } from './encode.ts';

test('a path value stays one segment, whatever it contains', () => {
  assert.equal(encodePath('/v1/asns/{asnId}', { asnId: 'a/b?c#d e%2F' }), '/v1/asns/a%2Fb%3Fc%23d%20e%252F');
  assert.equal(encodePath('/v1/viewer'), '/v1/viewer');
});

test('a path value that would lead to another route is refused', () => {
  for (const asnId of ['', '.', '..', undefined, null, 7]) {
    assert.throws(() => encodePath('/v1/asns/{asnId}/receipts', { asnId: asnId as string }), TypeError);
  }
  assert.throws(() => encodePath('/v1/asns/{asnId}'), { message: 'asnId must be an id, not undefined' });
});

test('a query repeats arrays, writes dates as RFC 3339 and leaves out what is not given', () => {
  const query = {
    status: ['SENT', 'RECEIVED'],
    since: new Date('2026-03-14T17:00:00Z'),
    limit: 50,
    final: false,
    query: 'a&b=c d',
    cursor: undefined,
    sort: null,
    locationId: [],
  };
  assert.equal(
    encodeQuery(query),
    '?final=false&limit=50&query=a%26b%3Dc+d&since=2026-03-14T17%3A00%3A00.000Z&status=SENT&status=RECEIVED',
  );
  assert.equal(encodeQuery({}), '');
  assert.equal(encodeQuery({ a: '1', b: '2' }), encodeQuery({ b: '2', a: '1' }));
});
