import PDFDocument from 'pdfkit';
import type { ArtworkItem, BoxItem, Ink, PageProof, PathItem, PictureItem, RuleItem, TextItem } from '@/lib/makeup/page-proof';
import type { FaceId } from '@/lib/typeset/faces';
import type { Rect } from '@/lib/typeset/units';
import { GlyphNumbers, lineOperators, pdfNumber } from './pdf-text';
import { inside, type InsideDocument, type PdfFont, type PdfImage } from './pdfkit-inside';
import { printedLines } from './plain-text';

export interface PdfOptions {
  /** TTF with at least these characters of a face. */
  readonly font: (face: FaceId, text: string) => Promise<Uint8Array>;
  /** A picture's file at full resolution, as JPEG or PNG, upright. */
  readonly picture: (file: string) => Promise<Buffer>;
  readonly title: string;
  /** Written as the document's date: the same proofs and options give the same bytes. */
  readonly date: Date;
  readonly author?: string;
  /** Adds the proofs' bleed around the trim; then TrimBox and BleedBox say which is which. */
  readonly bleed?: boolean;
}

/** Everything that pages of one document share. */
interface Materials {
  readonly inner: InsideDocument;
  readonly fonts: ReadonlyMap<FaceId, { readonly font: PdfFont; readonly numbers: GlyphNumbers }>;
  readonly pictures: ReadonlyMap<string, PdfImage>;
}

/** Ink as the operands of k and K: shares of cyan, magenta, yellow, black. */
const inkShares = (ink: Ink): string => [ink.c, ink.m, ink.y, ink.k].map((percent) => pdfNumber(percent / 100)).join(' ');

/** All characters of the proofs by face, as their fonts must carry them. */
function textByFace(proofs: readonly PageProof[]): Map<FaceId, string> {
  const characters = new Map<FaceId, Set<string>>();
  for (const proof of proofs) for (const item of proof.items) {
    if (item.kind !== 'text') continue;
    const known = characters.get(item.face) ?? new Set<string>();
    for (const character of item.text) known.add(character);
    characters.set(item.face, known);
  }
  return new Map([...characters].map(([face, known]) => [face, [...known].join('')]));
}

/** Fonts and pictures of all proofs, each read once. */
async function gather(document: InstanceType<typeof PDFDocument>, proofs: readonly PageProof[], options: PdfOptions): Promise<Materials> {
  const inner = inside(document);
  const fonts = new Map<FaceId, { font: PdfFont; numbers: GlyphNumbers }>();
  for (const [face, text] of textByFace(proofs)) {
    // A space is always there: it stands in for characters without ink.
    document.registerFont(face, Buffer.from(await options.font(face, `${text} `))).font(face);
    fonts.set(face, { font: inner._font, numbers: new GlyphNumbers(inner._font) });
  }
  const pictures = new Map<string, PdfImage>();
  for (const proof of proofs) for (const item of proof.items) {
    const file = item.kind === 'picture' || item.kind === 'artwork' ? item.file : null;
    if (file !== null && !pictures.has(file)) pictures.set(file, inner.openImage(await options.picture(file)));
  }
  return { inner, fonts, pictures };
}

/** Draws pages in PDF's own space: origin bottom left, y upward. */
class PagePen {
  constructor(private readonly materials: Materials, private readonly proof: PageProof, private readonly bleed: number) {}

  private get height(): number { return this.proof.height + 2 * this.bleed; }
  private x(x: number): string { return pdfNumber(x + this.bleed); }
  private y(y: number): string { return pdfNumber(this.height - this.bleed - y); }
  private rect(rect: Rect): string { return `${this.x(rect.x)} ${this.y(rect.y + rect.height)} ${pdfNumber(rect.width)} ${pdfNumber(rect.height)}`; }
  private write(operators: string): void { this.materials.inner.addContent(operators); }

  line(line: readonly TextItem[]): void {
    const { inner, fonts } = this.materials;
    const fontOf = (item: TextItem) => {
      const known = fonts.get(item.face);
      if (!known) throw new Error(`no font was gathered for the face ${item.face}`);
      inner.page.fonts[known.font.id] ??= known.font.ref();
      return known;
    };
    const operators = lineOperators(line, fontOf, (item) => `${inkShares(item.ink)} k`, (x, y) => `${this.x(x)} ${this.y(y)}`);
    if (operators) this.write(operators);
  }

  rule(item: RuleItem): void {
    this.write(`${inkShares(item.ink)} K ${pdfNumber(item.weight)} w ${this.x(item.x1)} ${this.y(item.y1)} m ${this.x(item.x2)} ${this.y(item.y2)} l S`);
  }

  box(item: BoxItem): void {
    if (item.fill) this.write(`${inkShares(item.fill)} k ${this.rect(item.rect)} re f`);
    if (item.stroke) this.write(`${inkShares(item.stroke.ink)} K ${pdfNumber(item.stroke.weight)} w ${this.rect(item.rect)} re S`);
  }

  path(item: PathItem): void {
    const point = (x: number, y: number): string => `${this.x(x)} ${this.y(y)}`;
    const steps = item.path.map((step) => {
      switch (step[0]) {
        case 'M': return `${point(step[1], step[2])} m`;
        case 'L': return `${point(step[1], step[2])} l`;
        case 'C': return `${point(step[1], step[2])} ${point(step[3], step[4])} ${point(step[5], step[6])} c`;
        case 'Z': return 'h';
      }
    });
    const ink = [item.fill ? `${inkShares(item.fill)} k` : '', item.stroke ? `${inkShares(item.stroke.ink)} K ${pdfNumber(item.stroke.weight)} w` : ''].filter(Boolean).join(' ');
    this.write(`${ink} ${steps.join(' ')} ${item.fill && item.stroke ? 'B' : item.fill ? 'f' : 'S'}`);
  }

  private image(file: string): PdfImage {
    const { inner, pictures } = this.materials;
    const image = pictures.get(file);
    if (!image) throw new Error(`no picture was gathered for ${file}`);
    if (!image.obj) image.embed(inner);
    if (image.obj) inner.page.xobjects[image.label] ??= image.obj;
    return image;
  }

  picture(item: PictureItem): void {
    const { rect, crop } = item;
    if (item.file === null || crop.width <= 0 || crop.height <= 0) {
      this.write(`0 0 0 0.6 K 0.25 w ${this.rect(rect)} re S`);
      return;
    }
    const image = this.image(item.file);
    const width = rect.width / crop.width;
    const height = rect.height / crop.height;
    const left = rect.x - crop.x * width;
    const foot = rect.y - crop.y * height + height;
    this.write(`q ${this.rect(rect)} re W n ${pdfNumber(width)} 0 0 ${pdfNumber(height)} ${this.x(left)} ${this.y(foot)} cm /${image.label} Do Q`);
  }

  artwork(item: ArtworkItem): void {
    const image = this.image(item.file);
    const scale = Math.min(item.rect.width / image.width, item.rect.height / image.height);
    const width = image.width * scale;
    const height = image.height * scale;
    const left = item.rect.x + (item.rect.width - width) / 2;
    const foot = item.rect.y + (item.rect.height + height) / 2;
    this.write(`q ${pdfNumber(width)} 0 0 ${pdfNumber(height)} ${this.x(left)} ${this.y(foot)} cm /${image.label} Do Q`);
  }

  draw(): void {
    const { page } = this.materials.inner;
    if (this.bleed > 0) {
      const trim = [this.bleed, this.bleed, this.bleed + this.proof.width, this.bleed + this.proof.height];
      page.dictionary.data.TrimBox = trim;
      page.dictionary.data.BleedBox = [0, 0, this.proof.width + 2 * this.bleed, this.height];
    } else page.dictionary.data.TrimBox = [0, 0, this.proof.width, this.proof.height];
    // pdfkit has turned the page upside down for its own drawing; turn it back.
    this.write(`1 0 0 -1 0 ${pdfNumber(page.height)} cm`);
    const lines = new Map(printedLines(this.proof).map((line) => [line[0], line]));
    for (const item of this.proof.items) {
      switch (item.kind) {
        case 'text': {
          const line = lines.get(item);
          if (line) this.line(line);
          break;
        }
        case 'rule': this.rule(item); break;
        case 'box': this.box(item); break;
        case 'path': this.path(item); break;
        case 'picture': this.picture(item); break;
        case 'artwork': this.artwork(item); break;
      }
    }
  }
}

/**
 * The proofs as one PDF, a page each at exact trim size: every glyph where the proof puts it, process inks only,
 * pictures at full resolution behind a clip, text extractable in reading order. Deterministic.
 */
export async function proofsToPdf(proofs: readonly PageProof[], options: PdfOptions): Promise<Buffer> {
  const document = new PDFDocument({
    autoFirstPage: false, pdfVersion: '1.7', lang: 'zh-CN', displayTitle: true, font: null as unknown as string,
    info: { Title: options.title, ...(options.author ? { Author: options.author } : {}), Creator: 'Banxin', Producer: 'Banxin', CreationDate: options.date, ModDate: options.date },
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  const materials = await gather(document, proofs, options);
  for (const proof of proofs) {
    const bleed = options.bleed ? proof.bleed : 0;
    document.addPage({ size: [proof.width + 2 * bleed, proof.height + 2 * bleed], margin: 0 });
    new PagePen(materials, proof, bleed).draw();
  }
  document.end();
  return finished;
}
