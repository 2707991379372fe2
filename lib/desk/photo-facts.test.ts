import fc from 'fast-check';
import { expect, test } from 'vitest';
import { photoFacts } from './photo-facts';

test('random bytes are read without harm', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('II*\0', 'MM\0*', 'Exif\0\0II*\0', ''), (bytes, head) => {
    const facts = photoFacts(Buffer.concat([Buffer.from(head, 'latin1'), bytes]));
    expect(typeof facts.caption).toBe('string');
  }), { numRuns: 2000 });
});

test('no block says nothing', () => expect(photoFacts(undefined)).toEqual({ caption: '', credit: '', takenAt: null }));
