import type PDFDocument from 'pdfkit';

/**
 * The parts inside pdfkit 0.20.2 that placing every glyph ourselves needs and its types do not name. They are no
 * public interface: the version is pinned, and pdf.test.ts reads every position back.
 */
export interface PdfGlyph { readonly id: number; readonly advanceWidth: number }
export interface PdfReference { readonly data: Record<string, unknown>; end(chunk?: Buffer): void }
export interface PdfFont {
  readonly id: string;
  /** Thousandths of an em in one font unit. */
  readonly scale: number;
  readonly font: { glyphForCodePoint(codePoint: number): PdfGlyph; hasGlyphForCodePoint(codePoint: number): boolean; getGlyph(id: number): PdfGlyph; readonly loca?: { version: number } };
  readonly subset: { glyphs: number[]; includeGlyph(id: number): number };
  /** By glyph number in the subset: code points for text extraction, advances in thousandths of an em. */
  readonly unicode: number[][];
  readonly widths: number[];
  ref(): PdfReference;
}
export interface PdfImage { readonly width: number; readonly height: number; readonly label: string; obj: PdfReference | null; embed(document: InsideDocument): void }
export interface InsideDocument {
  readonly page: { readonly height: number; readonly fonts: Record<string, PdfReference>; readonly xobjects: Record<string, PdfReference>; readonly dictionary: PdfReference };
  readonly _font: PdfFont;
  openImage(source: Buffer): PdfImage;
  addContent(operators: string): void;
}

export const inside = (document: InstanceType<typeof PDFDocument>): InsideDocument => document as unknown as InsideDocument;
