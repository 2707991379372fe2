import type PDFDocument from 'pdfkit';

/**
 * The parts inside pdfkit 0.20.2 that placing every glyph ourselves needs and its types do not name. They are no
 * public interface: the version is pinned, and pdf.test.ts reads every position back.
 */
export interface PdfReference { readonly data: Record<string, unknown>; compress: boolean; write(chunk: Uint8Array | string): void; end(chunk?: Uint8Array): void }
export interface PdfImage { readonly width: number; readonly height: number; readonly label: string; obj: PdfReference | null; embed(document: InsideDocument): void }
type Resources = Record<string, PdfReference>;
export interface PdfPage {
  readonly height: number; readonly content: PdfReference; readonly fonts: Resources; readonly xobjects: Resources; readonly ext_gstates: Resources; readonly colorSpaces: Record<string, unknown>; readonly dictionary: PdfReference;
}
/** One run of marked content, as pdfkit counts them. */
export interface PdfContent { readonly refs: readonly unknown[] }
export interface PdfElement { readonly dictionary: PdfReference; add(child: PdfElement | PdfContent): PdfElement; end(): void }
export interface InsideDocument {
  readonly page: PdfPage;
  readonly _root: PdfReference;
  endMetadata: () => void;
  ref(data: Record<string, unknown>): PdfReference;
  openImage(source: Buffer): PdfImage;
  addContent(operators: string): void;
  markContent(tag: 'Artifact', options: { readonly type: string }): void;
  markStructureContent(tag: string): PdfContent;
  endMarkedContent(): void;
  struct(type: string, options?: { readonly title?: string; readonly lang?: string; readonly alt?: string }): PdfElement;
  addStructure(element: PdfElement): void;
}

export const inside = (document: InstanceType<typeof PDFDocument>): InsideDocument => document as unknown as InsideDocument;

/** A name where pdfkit would write a plain string as text (the Info dictionary). It writes objects of unknown kind as their own text. */
export const pdfName = (name: string): object => ({ toString: () => `/${name}`, [Symbol.toStringTag]: 'Name' });
