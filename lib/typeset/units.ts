declare const unit: unique symbol;

/** A length in points, 1/72 inch: the one unit inside the engine. Page origin is top left, y runs down. */
export type Pt = number & { readonly [unit]: 'pt' };
/** A length in millimetres, as formats and settings are written. */
export type Mm = number & { readonly [unit]: 'mm' };
/** A length in ems of some type size. */
export type Em = number & { readonly [unit]: 'em' };

/** Marks a plain number as points. */
export const pt = (value: number): Pt => value as Pt;
/** Marks a plain number as millimetres. */
export const mm = (value: number): Mm => value as Mm;
/** Marks a plain number as ems. */
export const em = (value: number): Em => value as Em;

export const zero: Pt = pt(0);

/** Points in a length given in millimetres (25.4 mm to the inch). */
export const ptFromMm = (length: Mm): Pt => pt((length * 72) / 25.4);
/** Millimetres in a length given in points. */
export const mmFromPt = (length: Pt): Mm => mm((length * 25.4) / 72);
/** Points in a length of ems at a type size. */
export const ptFromEm = (length: Em, size: Pt): Pt => pt(length * size);

/** The Chinese type sizes 号数 in points (domain.md §4), largest first. */
export const typeSizes = {
  初号: pt(42), 小初: pt(36), 一号: pt(28), 小一: pt(24), 二号: pt(21), 小二: pt(18), 三号: pt(15.75),
  小三: pt(15), 四号: pt(13.75), 小四: pt(12), 五号: pt(10.5), 小五: pt(9), 六号: pt(7.875), 七号: pt(5.25),
} as const;

/** A rectangle on a page, in points from the page's top left. */
export interface Rect { readonly x: Pt; readonly y: Pt; readonly width: Pt; readonly height: Pt }
