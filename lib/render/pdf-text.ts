import type { TextItem } from '@/lib/makeup/page-proof';
import type { Pt } from '@/lib/typeset/units';
import type { PdfFont } from './pdfkit-inside';

/** A number as PDF writes it, at most four decimals. */
export const pdfNumber = (value: number): string => String(Math.round(value * 1e4) / 1e4);

/** Code points that ask for no ink by themselves (ignorable ones, controls, lone surrogates): a font without them draws nothing, not a box. */
const ignorable = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]$/u;

export interface EncodedGlyph { readonly hex: string; /** Advance in thousandths of an em. */ readonly advance: number }

/**
 * Gives every code point a glyph number of its own in the embedded font. pdfkit's own `encode` gives two
 * characters that share an outline one number, and then only one of them can be extracted (also every missing one).
 */
export class GlyphNumbers {
  /** By the code point drawn; by both where it stands for another in the copy. */
  private readonly byCodePoint = new Map<number | string, EncodedGlyph>();
  private readonly taken = new Set<number>([0]);

  constructor(private readonly font: PdfFont) {
    // Copies of glyphs may push the table past what short offsets can hold.
    if (font.font.loca) font.font.loca.version = 1;
  }

  /** The glyph of a character; `copy` is what it stands for, and so what is extracted, where that is another. */
  glyph(character: string, copy: string = character): EncodedGlyph {
    const codePoint = character.codePointAt(0) ?? 0;
    const key = copy === character ? codePoint : `${character}${copy}`;
    const known = this.byCodePoint.get(key);
    if (known) return known;
    const { font } = this.font;
    const missing = !font.hasGlyphForCodePoint(codePoint);
    const outline = font.glyphForCodePoint(missing && ignorable.test(character) ? 0x20 : codePoint);
    let number = this.font.subset.includeGlyph(outline.id);
    if (this.taken.has(number)) {
      this.font.subset.glyphs.push(outline.id);
      number = this.font.subset.glyphs.length - 1;
    }
    this.taken.add(number);
    const advance = outline.advanceWidth * this.font.scale;
    this.font.widths[number] = advance;
    this.font.unicode[number] = [copy.codePointAt(0) ?? 0];
    const encoded = { hex: number.toString(16).padStart(4, '0'), advance };
    this.byCodePoint.set(key, encoded);
    return encoded;
  }
}

/**
 * The array of a TJ operator that puts every glyph at its x: between glyphs stands the difference of the font's
 * own advance to the next position, counted from what was written so far, so that rounding never adds up.
 */
export function glyphArray(text: string, xs: readonly Pt[], size: Pt, numbers: GlyphNumbers, drawn: string = text): string {
  const parts: string[] = [];
  let open = '';
  let pen = xs[0] ?? 0;
  const shown = [...drawn];
  [...text].forEach((character, index) => {
    const wanted = xs[index] ?? pen;
    const adjustment = Math.round((((pen - wanted) * 1000) / size) * 1000) / 1000;
    if (Math.abs(adjustment) >= 0.05) {
      if (open) parts.push(`<${open}>`);
      open = '';
      parts.push(pdfNumber(adjustment));
      pen -= (adjustment * size) / 1000;
    }
    const glyph = numbers.glyph(shown[index] ?? character, character);
    open += glyph.hex;
    pen += (glyph.advance * size) / 1000;
  });
  if (open) parts.push(`<${open}>`);
  return `[${parts.join(' ')}]`;
}

/**
 * A run as text matrices and glyphs. Upright glyphs of a vertical line get a matrix each; turned ones lie on one baseline that runs
 * down the page, which a matrix turned a quarter clockwise makes.
 */
function runOperators(item: TextItem, numbers: GlyphNumbers, place: (x: Pt, y: Pt) => string): string {
  const { text, xs, size, baselines } = item;
  if (!baselines) return `1 0 0 1 ${place(xs[0] ?? (0 as Pt), item.baseline)} Tm ${glyphArray(text, xs, size, numbers)} TJ`;
  if (item.turned && xs.every((x) => x === xs[0])) return `0 -1 1 0 ${place(xs[0] ?? (0 as Pt), item.baseline)} Tm ${glyphArray(text, baselines, size, numbers, item.drawn)} TJ`;
  const drawn = [...(item.drawn ?? text)];
  const turn = item.turned ? '0 -1 1 0' : '1 0 0 1';
  return [...text].map((character, index) => `${turn} ${place(xs[index] ?? (0 as Pt), baselines[index] ?? item.baseline)} Tm <${numbers.glyph(drawn[index] ?? character, character).hex}> Tj`).join(' ');
}

/** One printed line as one text object: each run with its font, size, ink and start. `place` turns page points into PDF's. */
export function lineOperators(line: readonly TextItem[], fontOf: (item: TextItem) => { font: PdfFont; numbers: GlyphNumbers }, inkOf: (item: TextItem) => string, place: (x: Pt, y: Pt) => string): string {
  const runs = line.filter((item) => item.text.length > 0).map((item) => {
    const { font, numbers } = fontOf(item);
    return `${inkOf(item)} /${font.id} ${pdfNumber(item.size)} Tf ${runOperators(item, numbers, place)}`;
  });
  return runs.length > 0 ? `BT\n${runs.join('\n')}\nET` : '';
}
