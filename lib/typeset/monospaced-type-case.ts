import type { TypeCase } from './faces';

/** A type case for tests: everything below U+2000 is half an em wide, everything else one em; no ink recorded. */
export const monospacedTypeCase: TypeCase = {
  metrics: (face) => ({
    face,
    ascent: 0.88,
    descent: 0.12,
    advance: (codePoint) => (codePoint < 0x2000 ? 0.5 : 1),
  }),
};
