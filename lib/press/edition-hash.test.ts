import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, hashOf, sha256 } from './edition-hash';

test('the SHA-256 is that of the standard (FIPS 180-2, "abc")', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('the order in which fields were written does not matter, the order of a list does', () => {
  expect(hashOf({ a: 1, b: [1, 2] })).toBe(hashOf({ b: [1, 2], a: 1 }));
  expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]));
});

test('canonical JSON is JSON: it reads back as the same value', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
  }));
});

test('written, read and written again it is the same text', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    const once = canonicalJson(value);
    expect(canonicalJson(JSON.parse(once))).toBe(once);
  }));
});
