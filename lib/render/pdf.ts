import PDFDocument from 'pdfkit';
import { black, type PageProof, type TextItem } from '@/lib/makeup/page-proof';
import type { FaceId } from '@/lib/typeset/faces';
import { pt } from '@/lib/typeset/units';
import { DocumentFont, openFont } from './pdf-font';
import type { PlacedPicture, PlateImage } from './pdf-image';
import { marksBorder, marksOperators, slugSize, slugStart } from './pdf-marks';
import { PageContents } from './page-contents';
import { PagePen, pictureKey, placedPicture, type GatheredPicture, type Materials } from './pdf-pen';
import { standardFacts, writeMetadata, writeOutputIntent, type OutputIntent, type PressStandard } from './pdf-standard';
import { inside, pdfName } from './pdfkit-inside';
import { ReadingOrder } from './tagged';

/** What makes a file one for the press. */
export interface PressOptions {
  readonly standard: PressStandard;
  readonly intent: OutputIntent;
  /** A picture's part in process inks, at the resolution it is printed in. */
  readonly plate: (placed: PlacedPicture) => Promise<PlateImage>;
}

export interface PdfOptions {
  /** TTF with at least these characters of a face. */
  readonly font: (face: FaceId, text: string) => Promise<Uint8Array>;
  /** A picture's file at full resolution, as JPEG or PNG, upright; written as it is where neither `part` nor `press` makes something else of it. */
  readonly picture: (file: string) => Promise<Buffer>;
  /** A picture's part as readers see it. */
  readonly part?: (placed: PlacedPicture) => Promise<PlateImage>;
  readonly title: string;
  /** Written as the document's date: the same proofs and options give the same bytes. */
  readonly date: Date;
  readonly author?: string;
  /** Adds the proofs' bleed around the trim; TrimBox and BleedBox say which is which. */
  readonly bleed?: boolean;
  /** Crop and register marks, ink patches and a line that names the page, all outside the bleed. `name` gives that line. */
  readonly marks?: (proof: PageProof) => string;
  /** A press file, in process inks alone, under a standard. Without it: a reader's file, tagged in reading order. */
  readonly press?: PressOptions;
}

/** All characters of texts by face, as their fonts must carry them. */
function textByFace(texts: Iterable<{ readonly face: FaceId; readonly text: string }>): Map<FaceId, string> {
  const characters = new Map<FaceId, Set<string>>();
  for (const { face, text } of texts) {
    let known = characters.get(face);
    if (!known) { known = new Set(); characters.set(face, known); }
    for (const character of text) known.add(character);
  }
  return new Map([...characters].map(([face, known]) => [face, [...known].join('')]));
}

const slugFace: FaceId = 'hei';

function* textsOf(proofs: readonly PageProof[], options: PdfOptions): Generator<{ readonly face: FaceId; readonly text: string }> {
  for (const proof of proofs) {
    for (const item of proof.items) if (item.kind === 'text') yield item.drawn === undefined ? item : { face: item.face, text: item.drawn };
    if (options.marks) yield { face: slugFace, text: options.marks(proof) };
  }
}

/** Pictures of all proofs, each made or read once. */
async function gatherPictures(inner: Materials['inner'], proofs: readonly PageProof[], options: PdfOptions): Promise<Pick<Materials, 'pictures' | 'byPlace'>> {
  const pictures = new Map<string, GatheredPicture>();
  const make = options.press?.plate ?? options.part;
  const byPlace = make !== undefined;
  for (const proof of proofs) for (const item of proof.items) {
    const placed = item.kind === 'picture' || item.kind === 'artwork' ? placedPicture(item) : null;
    if (!placed) continue;
    const key = pictureKey(placed, byPlace);
    if (pictures.has(key)) continue;
    if (make) pictures.set(key, { kind: 'part', image: await make(placed), label: `P${pictures.size + 1}`, written: null });
    else pictures.set(key, { kind: 'read', image: inner.openImage(await options.picture(placed.file)) });
  }
  return { pictures, byPlace };
}

/** Fonts and pictures of all proofs, each read once. */
async function gather(inner: Materials['inner'], proofs: readonly PageProof[], options: PdfOptions): Promise<Materials> {
  // A space is always there: it stands in for characters without ink.
  const opened = await Promise.all([...textByFace(textsOf(proofs, options))].map(async ([face, text]) => [face, await openFont(await options.font(face, `${text} `))] as const));
  const fonts = new Map(opened.map(([face, font], index) => [face, new DocumentFont(inner, `F${index + 1}`, font)]));
  const pictures = await gatherPictures(inner, proofs, options);
  const state = (over: boolean) => inner.ref({ Type: 'ExtGState', OP: over, op: over, OPM: 1 });
  const overprint = options.press ? { over: state(true), out: state(false) } : null;
  return { inner, fonts, ...pictures, overprint, reading: options.press ? null : new ReadingOrder(inner) };
}

/** The line of marks that names the page, set from the fonts' own advances: it stands outside the page and in no proof. */
function slugLine(materials: Materials, text: string, x: number, y: number): TextItem {
  const font = materials.fonts.get(slugFace);
  let pen = x;
  const xs = [...text].map((character) => {
    const here = pt(pen);
    pen += ((font?.glyph(character).advance ?? 1000) * slugSize) / 1000;
    return here;
  });
  return { kind: 'text', role: 'folio', blockId: 'slug', articleId: null, element: -1, offset: 0, face: slugFace, size: pt(slugSize), ink: black, baseline: pt(y), text, xs };
}

/** Writes a page: its boxes, what stands on it, and the marks around it. */
function writePage(document: InstanceType<typeof PDFDocument>, materials: Materials, proof: PageProof, options: PdfOptions): void {
  const { inner, reading } = materials;
  const bleed = options.bleed ? proof.bleed : 0;
  const border = options.marks ? marksBorder(bleed) : bleed;
  document.addPage({ size: [proof.width + 2 * border, proof.height + 2 * border], margin: 0 });
  const { data } = inner.page.dictionary;
  delete data.UserUnit; // a key of PDF 1.6 that says nothing here
  const boxAround = (room: number): number[] => [border - room, border - room, border + proof.width + room, border + proof.height + room];
  data.TrimBox = boxAround(0);
  if (options.press || bleed > 0) data.BleedBox = boxAround(bleed);
  reading?.startPage(`${proof.page}`);
  const pen = new PagePen(materials, proof, border);
  pen.draw();
  if (options.marks) {
    reading?.artifact('Layout');
    inner.page.colorSpaces.All ??= ['Separation', 'All', 'DeviceCMYK', { FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 }];
    const trim = { left: border, foot: border, width: proof.width, height: proof.height };
    inner.addContent(marksOperators(trim, bleed, 'All'));
    const slug = slugStart(trim, bleed);
    pen.line([slugLine(materials, options.marks(proof), slug.x - border, border + proof.height - slug.y)]);
  }
  reading?.endPage();
}

/**
 * The proofs as one PDF, a page each: every glyph where the proof puts it, process inks only, fonts subset, text extractable
 * in reading order. With `press` a PDF/X file: black text prints over, pictures are plates, the output intent is embedded.
 * Without it a reader's file: tagged, pictures as they are. Deterministic. Throws when a font or a picture cannot be had.
 */
export async function proofsToPdf(proofs: readonly PageProof[], options: PdfOptions): Promise<Buffer> {
  const { press } = options;
  const facts = { title: options.title, author: options.author, creator: 'Banxin', date: options.date };
  const document = new PDFDocument({
    autoFirstPage: false, bufferPages: true, pdfVersion: press ? (standardFacts[press.standard].version as '1.4') : '1.7', lang: 'zh-CN', displayTitle: true, font: null as unknown as string,
    ...(press ? {} : { tagged: true }),
    info: {
      Title: facts.title, ...(facts.author ? { Author: facts.author } : {}), Creator: facts.creator, Producer: facts.creator, CreationDate: facts.date, ModDate: facts.date,
      ...(press ? { GTS_PDFXVersion: standardFacts[press.standard].name, Trapped: pdfName('False') as unknown as string } : {}),
    },
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  const contents = new PageContents(inside(document));
  const materials = await gather(inside(document), proofs, options);
  writeMetadata(materials.inner, facts, press?.standard ?? null);
  if (press) writeOutputIntent(materials.inner, press.intent);
  for (const proof of proofs) { writePage(document, materials, proof, options); contents.endPage(); }
  for (const font of materials.fonts.values()) font.end();
  materials.overprint?.over.end();
  materials.overprint?.out.end();
  await contents.end();
  document.end();
  return finished;
}
