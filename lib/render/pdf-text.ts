import type { TextItem } from '@/lib/makeup/page-proof';
import type { Pt } from '@/lib/typeset/units';
import type { DocumentFont } from './pdf-font';

/** A number as PDF writes it, at most four decimals. */
export const pdfNumber = (value: number): string => String(Math.round(value * 1e4) / 1e4);

/**
 * The array of a TJ operator that puts every glyph at its x: between glyphs stands the difference of the font's
 * own advance to the next position in tenths of a thousandth of an em, counted from what was written so far, so that rounding
 * never adds up.
 */
export function glyphArray(text: string, xs: readonly Pt[], size: Pt, font: DocumentFont, drawn: string = text): string {
  let array = '[<';
  let pen = xs[0] ?? 0;
  const perEm = 1000 / size;
  for (let index = 0, at = 0, shown = 0; at < text.length; index += 1) {
    const copy = text.codePointAt(at) ?? 0;
    const point = drawn === text ? copy : drawn.codePointAt(shown) ?? copy;
    const adjustment = Math.round((pen - (xs[index] ?? pen)) * perEm * 10) / 10;
    if (adjustment !== 0) {
      array += `>${adjustment}<`;
      pen -= adjustment / perEm;
    }
    const glyph = font.glyphOf(point, copy);
    array += glyph.hex;
    pen += glyph.advance / perEm;
    at += copy > 0xffff ? 2 : 1;
    shown += point > 0xffff ? 2 : 1;
  }
  return `${array}>]`;
}

/**
 * A run as text matrices and glyphs. Upright glyphs of a vertical line get a matrix each; turned ones lie on one baseline that runs
 * down the page, which a matrix turned a quarter clockwise makes.
 */
function runOperators(item: TextItem, font: DocumentFont, place: (x: Pt, y: Pt) => string): string {
  const { text, xs, size, baselines } = item;
  if (!baselines) return `1 0 0 1 ${place(xs[0] ?? (0 as Pt), item.baseline)} Tm ${glyphArray(text, xs, size, font)} TJ`;
  if (item.turned && xs.every((x) => x === xs[0])) return `0 -1 1 0 ${place(xs[0] ?? (0 as Pt), item.baseline)} Tm ${glyphArray(text, baselines, size, font, item.drawn)} TJ`;
  const drawn = [...(item.drawn ?? text)];
  const turn = item.turned ? '0 -1 1 0' : '1 0 0 1';
  return [...text].map((character, index) => `${turn} ${place(xs[index] ?? (0 as Pt), baselines[index] ?? item.baseline)} Tm <${font.glyph(drawn[index] ?? character, character).hex}> Tj`).join(' ');
}

/** One printed line as one text object: each run with its font, size, ink and start. `place` turns page points into PDF's. */
export function lineOperators(line: readonly TextItem[], fontOf: (item: TextItem) => DocumentFont, inkOf: (item: TextItem) => string, place: (x: Pt, y: Pt) => string): string {
  const runs = line.filter((item) => item.text.length > 0).map((item) => {
    const font = fontOf(item);
    return `${inkOf(item)} /${font.id} ${pdfNumber(item.size)} Tf ${runOperators(item, font, place)}`;
  });
  return runs.length > 0 ? `BT\n${runs.join('\n')}\nET` : '';
}
