import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import type { InsideDocument } from './pdfkit-inside';

const deflated = promisify(deflate);

/**
 * The operators of a document's pages, gathered as they are drawn and packed beside the drawing of the pages that follow: pdfkit by
 * itself turns every operator into bytes for itself and packs each page while everything waits.
 */
export class PageContents {
  private operators: string[] = [];
  private readonly packing: Promise<void>[] = [];

  /** Takes over what `document` writes on its pages, which it must keep until its end (`bufferPages`). */
  constructor(private readonly document: InsideDocument) {
    document.addContent = (operators) => { this.operators.push(operators); };
  }

  /** The page is drawn. */
  endPage(): void {
    const { content } = this.document.page;
    const bytes = Buffer.from(`${this.operators.join('\n')}\n`, 'latin1');
    this.operators = [];
    content.data.Filter = 'FlateDecode';
    content.compress = false;
    this.packing.push(deflated(bytes).then((packed) => content.write(packed)));
  }

  /** Resolves when all pages are packed. */
  async end(): Promise<void> {
    await Promise.all(this.packing);
  }
}
