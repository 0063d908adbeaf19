import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isGln, isSscc, toGtin14, withCheckDigit } from './gs1.ts';

test('knows the keys that GS1 prints as examples', () => {
  assert.ok(isSscc('106141412345678908'));
  assert.ok(isSscc('340123450000000000'));
  assert.ok(isGln('0614141000036'));
  assert.equal(toGtin14('9506000134352'), '09506000134352');
  assert.equal(toGtin14('614141000036'), '00614141000036');
  assert.equal(toGtin14('96385074'), '00000096385074');
  assert.equal(toGtin14('10614141000415'), '10614141000415');
});

test('refuses other lengths and other characters', () => {
  for (const code of [
    '',
    '1',
    '10614141234567890',
    '1061414123456789081',
    '10614141234567890x',
    '１'.repeat(18),
  ]) {
    assert.equal(isSscc(code), false, code);
  }
  assert.equal(toGtin14('123'), undefined);
});

test('a single wrong digit never passes', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 17, maxLength: 17 });
  fc.assert(
    fc.property(digits, fc.nat(17), fc.integer({ min: 1, max: 9 }), (body, at, shift) => {
      const sscc = withCheckDigit(body);
      assert.ok(isSscc(sscc));
      const wrong = (Number(sscc[at]) + shift) % 10;
      assert.equal(isSscc(sscc.slice(0, at) + wrong + sscc.slice(at + 1)), false);
    }),
  );
});
