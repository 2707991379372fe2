import type { Ink } from './page-proof';

/** Inks the make-up uses besides black: a masthead's red, full magenta and yellow, a little black so that it does not glare. */
export const red: Ink = { c: 0, m: 100, y: 100, k: 10 };
export const white: Ink = { c: 0, m: 0, y: 0, k: 0 };
/** Ground of a tinted box: light enough for body copy on newsprint. */
export const tint: Ink = { c: 0, m: 0, y: 0, k: 8 };
export const grey: Ink = { c: 0, m: 0, y: 0, k: 60 };
/** Ground of a filler: hardly more than the paper. */
export const paper: Ink = { c: 0, m: 0, y: 0, k: 4 };
