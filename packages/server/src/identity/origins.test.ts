import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalizeOrigin } from './origins.ts';

test('an https origin is written as browsers write it', () => {
  assert.equal(normalizeOrigin('https://Portal.Example.com'), 'https://portal.example.com');
  assert.equal(normalizeOrigin('https://portal.example.com:443/'), 'https://portal.example.com');
  assert.equal(normalizeOrigin('https://portal.example.com:8443'), 'https://portal.example.com:8443');
  assert.equal(normalizeOrigin('https://bücher.example'), 'https://xn--bcher-kva.example');
});

test('http is for the developer machine only', () => {
  assert.equal(normalizeOrigin('http://localhost:4101'), 'http://localhost:4101');
  assert.equal(normalizeOrigin('http://127.0.0.1:4101'), 'http://127.0.0.1:4101');
  assert.equal(normalizeOrigin('http://portal.example.com'), undefined);
  assert.equal(normalizeOrigin('http://localhost.example.com'), undefined);
});

test('nothing but scheme, host and port is an origin', () => {
  const refused = [
    'null',
    '',
    '*',
    'https://*',
    'https://*.example.com',
    'https://a.example/path',
    'https://a.example/?q',
    'https://a.example?',
    'https://a.example/#',
    'https://u:p@a.example',
    'https://@a.example',
    'ftp://a.example',
    'file:///etc',
    'data:text/html,x',
    'javascript:alert(1)',
    'blob:https://a.example/1',
    'chrome-extension://abc',
    'a.example',
    'https://',
    'https://a b.example',
  ];
  for (const text of refused) assert.equal(normalizeOrigin(text), undefined, text);
});
