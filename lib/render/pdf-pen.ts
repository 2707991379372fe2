import type { ArtworkItem, BoxItem, Ink, PageProof, PathItem, PictureItem, RuleItem, TextItem } from '@/lib/makeup/page-proof';
import type { FaceId } from '@/lib/typeset/faces';
import type { Rect } from '@/lib/typeset/units';
import type { DocumentFont } from './pdf-font';
import { writePlate, type PlacedPicture, type PlateImage, type Window } from './pdf-image';
import { lineOperators, pdfNumber } from './pdf-text';
import type { InsideDocument, PdfImage, PdfReference } from './pdfkit-inside';
import { printedLines } from './plain-text';
import { partsOfLine, type ReadingOrder } from './tagged';

/** A picture as it was gathered for a document: read whole by pdfkit, or its part made for a place. */
export type GatheredPicture =
  | { readonly kind: 'read'; readonly image: PdfImage }
  | { readonly kind: 'part'; readonly image: PlateImage; readonly label: string; written: PdfReference | null };

/** Everything that pages of one document share. */
export interface Materials {
  readonly inner: InsideDocument;
  readonly fonts: ReadonlyMap<FaceId, DocumentFont>;
  /** By `pictureKey`; `byPlace` when they were made for their places. */
  readonly pictures: ReadonlyMap<string, GatheredPicture>;
  readonly byPlace: boolean;
  /** Black text and rules print over what lies below; states by name. Null: a reader's file, which knows no plates. */
  readonly overprint: { readonly over: PdfReference; readonly out: PdfReference } | null;
  readonly reading: ReadingOrder | null;
}

export const placedPicture = (item: PictureItem | ArtworkItem): PlacedPicture | null => {
  if (item.kind === 'artwork') return { kind: 'artwork', file: item.file, crop: { x: 0, y: 0, width: 1, height: 1 }, rect: item.rect };
  return item.file === null || item.crop.width <= 0 || item.crop.height <= 0 ? null : { kind: 'photo', file: item.file, crop: item.crop, rect: item.rect };
};
/** A part is made for a crop and a size, a picture that is read whole serves every place it stands in. */
export const pictureKey = (placed: PlacedPicture, byPlace: boolean): string =>
  (byPlace ? JSON.stringify([placed.kind, placed.file, placed.crop, placed.rect.width, placed.rect.height]) : placed.file);

/** Ink as the operands of k and K: shares of cyan, magenta, yellow, black. */
const inkShares = (ink: Ink): string => [ink.c, ink.m, ink.y, ink.k].map((percent) => pdfNumber(percent / 100)).join(' ');
const isBlack = (ink: Ink): boolean => ink.c === 0 && ink.m === 0 && ink.y === 0 && ink.k === 100;

/** Draws a page in PDF's own space: origin bottom left, y upward. `border` lies around the trim on every side. */
export class PagePen {
  private overprinting = false;

  constructor(private readonly materials: Materials, private readonly proof: PageProof, private readonly border: number) {}

  private get height(): number { return this.proof.height + 2 * this.border; }
  private x(x: number): string { return pdfNumber(x + this.border); }
  private y(y: number): string { return pdfNumber(this.height - this.border - y); }
  private rect(rect: Rect): string { return `${this.x(rect.x)} ${this.y(rect.y + rect.height)} ${pdfNumber(rect.width)} ${pdfNumber(rect.height)}`; }
  private write(operators: string): void { this.materials.inner.addContent(operators); }

  /** Operators that switch overprint for an ink, when it must change: full black prints over, everything else knocks out. */
  private state(over: boolean): string {
    const { overprint, inner } = this.materials;
    if (!overprint || over === this.overprinting) return '';
    this.overprinting = over;
    const name = over ? 'Over' : 'Out';
    inner.page.ext_gstates[name] ??= over ? overprint.over : overprint.out;
    return `/${name} gs `;
  }

  private fontOf = (item: TextItem) => {
    const { inner, fonts } = this.materials;
    const known = fonts.get(item.face);
    if (!known) throw new Error(`no font was gathered for the face ${item.face}`);
    inner.page.fonts[known.id] ??= known.reference;
    return known;
  };

  private runs(items: readonly TextItem[]): void {
    const operators = lineOperators(items, this.fontOf, (item) => `${this.state(isBlack(item.ink))}${inkShares(item.ink)} k`, (x, y) => `${this.x(x)} ${this.y(y)}`);
    if (operators) this.write(operators);
  }

  line(line: readonly TextItem[]): void {
    const { reading } = this.materials;
    if (!reading) { this.runs(line); return; }
    for (const part of partsOfLine(line)) {
      const first = part[0];
      if (!first) continue;
      reading.text(first);
      this.runs(part);
    }
  }

  rule(item: RuleItem): void {
    this.write(`${this.state(isBlack(item.ink))}${inkShares(item.ink)} K ${pdfNumber(item.weight)} w ${this.x(item.x1)} ${this.y(item.y1)} m ${this.x(item.x2)} ${this.y(item.y2)} l S`);
  }

  box(item: BoxItem): void {
    if (item.fill) this.write(`${this.state(false)}${inkShares(item.fill)} k ${this.rect(item.rect)} re f`);
    if (item.stroke) this.write(`${this.state(isBlack(item.stroke.ink))}${inkShares(item.stroke.ink)} K ${pdfNumber(item.stroke.weight)} w ${this.rect(item.rect)} re S`);
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
    const inks = [item.fill ? `${inkShares(item.fill)} k` : '', item.stroke ? `${inkShares(item.stroke.ink)} K ${pdfNumber(item.stroke.weight)} w` : ''].filter(Boolean).join(' ');
    const over = [item.fill, item.stroke?.ink].every((ink) => !ink || isBlack(ink));
    this.write(`${this.state(over)}${inks} ${steps.join(' ')} ${item.fill && item.stroke ? 'B' : item.fill ? 'f' : 'S'}`);
  }

  private gathered(placed: PlacedPicture): GatheredPicture {
    const found = this.materials.pictures.get(pictureKey(placed, this.materials.byPlace));
    if (!found) throw new Error(`no picture was gathered for ${placed.file}`);
    return found;
  }

  /** Label of a picture on this page, written into the file when it is first used. */
  private label(picture: GatheredPicture): string {
    const { inner } = this.materials;
    if (picture.kind === 'part') {
      picture.written ??= writePlate(inner, picture.image);
      inner.page.xobjects[picture.label] ??= picture.written;
      return picture.label;
    }
    const { image } = picture;
    if (!image.obj) image.embed(inner);
    if (image.obj) inner.page.xobjects[image.label] ??= image.obj;
    return image.label;
  }

  /** Draws the part of the original that `window` names over `whole`, where the whole original would stand. */
  private show(label: string, whole: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }, window: Window): string {
    const width = whole.width * window.width;
    const height = whole.height * window.height;
    return `${pdfNumber(width)} 0 0 ${pdfNumber(height)} ${this.x(whole.x + whole.width * window.x)} ${this.y(whole.y + whole.height * window.y + height)} cm /${label} Do`;
  }

  private figure(item: PictureItem | ArtworkItem): void {
    const { x, y, width, height } = item.rect;
    const left = x + this.border;
    const foot = this.height - this.border - y - height;
    this.materials.reading?.figure(item, [left, foot, left + width, foot + height]);
  }

  picture(item: PictureItem): void {
    const placed = placedPicture(item);
    const { rect, crop } = item;
    if (!placed) {
      this.materials.reading?.artifact('Layout');
      this.write(`${this.state(false)}0 0 0 0.6 K 0.25 w ${this.rect(rect)} re S`);
      return;
    }
    this.figure(item);
    const picture = this.gathered(placed);
    const label = this.label(picture);
    const width = rect.width / crop.width;
    const height = rect.height / crop.height;
    const whole = { x: rect.x - crop.x * width, y: rect.y - crop.y * height, width, height };
    const window = picture.kind === 'part' ? picture.image.window : { x: 0, y: 0, width: 1, height: 1 };
    this.write(`${this.state(false)}q ${this.rect(rect)} re W n ${this.show(label, whole, window)} Q`);
  }

  artwork(item: ArtworkItem): void {
    const placed = placedPicture(item);
    if (!placed) return;
    this.figure(item);
    const picture = this.gathered(placed);
    const scale = Math.min(item.rect.width / picture.image.width, item.rect.height / picture.image.height);
    const width = picture.image.width * scale;
    const height = picture.image.height * scale;
    const whole = { x: item.rect.x + (item.rect.width - width) / 2, y: item.rect.y + (item.rect.height - height) / 2, width, height };
    this.write(`${this.state(false)}q ${this.show(this.label(picture), whole, { x: 0, y: 0, width: 1, height: 1 })} Q`);
  }

  draw(): void {
    const { inner, reading } = this.materials;
    // pdfkit has turned the page upside down for its own drawing; turn it back.
    this.write(`1 0 0 -1 0 ${pdfNumber(inner.page.height)} cm`);
    const lines = new Map(printedLines(this.proof).map((line) => [line[0], line]));
    for (const item of this.proof.items) {
      switch (item.kind) {
        case 'text': {
          const line = lines.get(item);
          if (line) this.line(line);
          break;
        }
        case 'rule': reading?.artifact('Layout'); this.rule(item); break;
        case 'box': reading?.artifact('Layout'); this.box(item); break;
        case 'path': reading?.artifact('Layout'); this.path(item); break;
        case 'picture': this.picture(item); break;
        case 'artwork': this.artwork(item); break;
      }
    }
  }
}
