import { inflateSync } from 'node:zlib';
import { standardFacts, type PressStandard } from '@/lib/render/pdf-standard';
import { profileFacts } from './icc-read';

/**
 * Reads a press file back and says what in it breaks its standard. It is our own eye on our own files (plain cross-reference
 * table, no object streams), not a validator: docs say which foreign tools looked at the files.
 */
export type PressRule =
  | 'version' | 'identification' | 'trapped' | 'title' | 'dates' | 'id' | 'output-intent' | 'metadata' | 'boxes' | 'rgb' | 'transparency' | 'filter' | 'font' | 'forbidden' | 'broken';
export interface PressProblem { readonly rule: PressRule; readonly detail: string }

/** A file that would not have kept its standard is not handed out. */
export class PressPdfError extends Error {
  constructor(readonly problems: readonly PressProblem[]) { super(problems.map(({ rule, detail }) => `${rule}: ${detail}`).join('; ')); }
}

export interface PdfObject { readonly number: number; readonly dictionary: string; readonly stream: Buffer | null }

/** Objects of a file by its cross-reference table. Throws when there is none. */
export function pdfObjects(pdf: Buffer): { readonly objects: ReadonlyMap<number, PdfObject>; readonly trailer: string } {
  const tail = pdf.toString('latin1', Math.max(0, pdf.length - 2048));
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN);
  if (!Number.isInteger(start) || start >= pdf.length) throw new Error('no cross-reference table');
  const table = pdf.toString('latin1', start);
  const objects = new Map<number, PdfObject>();
  let number = -1;
  for (const entry of table.matchAll(/(\d{10}) \d{5} ([nf])/g)) {
    number += 1;
    if (entry[2] === 'f') continue;
    const offset = Number(entry[1]);
    const end = pdf.indexOf('endobj', offset);
    const mark = pdf.indexOf('stream\n', offset);
    if (mark < 0 || mark > end) {
      objects.set(number, { number, dictionary: pdf.toString('latin1', offset, end), stream: null });
      continue;
    }
    const dictionary = pdf.toString('latin1', offset, mark);
    const length = Number(/\/Length (\d+)(?! \d+ R)/.exec(dictionary)?.[1] ?? Number.NaN);
    objects.set(number, { number, dictionary, stream: pdf.subarray(mark + 7, mark + 7 + length) });
  }
  return { objects, trailer: table.slice(table.indexOf('trailer')) };
}

const has = (dictionary: string, key: string, value: string): boolean => new RegExp(`/${key}\\s*/${value}(?![\\w.-])`).test(dictionary);
const reference = (dictionary: string, key: string): number => Number(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1] ?? Number.NaN);

/** Content of a stream; deflate is the only coding that needs undoing to be read. */
export const streamText = (object: PdfObject): string =>
  (object.stream === null ? '' : has(object.dictionary, 'Filter', 'FlateDecode') ? inflateSync(object.stream) : object.stream).toString('latin1');

/** Operators that set a colour outside CMYK, black's grey and the registration colour. */
const rgbOperators = /(?:^|[\s\])])(?:rg|RG|sc|scn|ri|sh)(?=\s|$)/;

class Reader {
  readonly problems: PressProblem[] = [];
  constructor(private readonly objects: ReadonlyMap<number, PdfObject>) {}

  say(rule: PressRule, detail: string): void { this.problems.push({ rule, detail }); }
  at(number: number): PdfObject | undefined { return this.objects.get(number); }
  /** A direct or indirect value of a dictionary, as it is written. */
  value(dictionary: string, key: string): string | undefined {
    const indirect = this.at(reference(dictionary, key))?.dictionary;
    if (indirect !== undefined) return indirect.replace(/^\d+ \d+ obj\s*/, '').trim();
    return new RegExp(`/${key}\\s*(\\([^)]*\\)|/[\\w.-]+|\\[[^\\]]*\\])`).exec(dictionary)?.[1];
  }
}

function checkInfo(reader: Reader, info: string, metadata: string, standard: PressStandard): void {
  const { name } = standardFacts[standard];
  if (reader.value(info, 'GTS_PDFXVersion') !== `(${name})`) reader.say('identification', 'GTS_PDFXVersion');
  if (!/^\/(True|False)$/.test(reader.value(info, 'Trapped') ?? '')) reader.say('trapped', reader.value(info, 'Trapped') ?? 'missing');
  if ((reader.value(info, 'Title') ?? '()').length <= 2) reader.say('title', 'missing');
  const dates = [['CreationDate', 'CreateDate'], ['ModDate', 'ModifyDate']] as const;
  for (const [key, property] of dates) {
    const written = /\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z\)/.exec(reader.value(info, key) ?? '');
    if (!written) { reader.say('dates', key); continue; }
    const [, year, month, day, hour, minute, second] = written;
    if (!metadata.includes(`<xmp:${property}>${year}-${month}-${day}T${hour}:${minute}:${second}Z</xmp:${property}>`)) reader.say('metadata', `${property} is not the document's ${key}`);
  }
  if (standard !== 'x4') return;
  for (const needed of [`<pdfxid:GTS_PDFXVersion>${name}</pdfxid:GTS_PDFXVersion>`, '<pdf:Trapped>False</pdf:Trapped>', '<xmpMM:DocumentID>', '<xmpMM:VersionID>', '<xmpMM:RenditionClass>', '<xmp:MetadataDate>', '<dc:title>']) {
    if (!metadata.includes(needed)) reader.say('metadata', needed.slice(1, -1));
  }
}

function checkIntent(reader: Reader, catalog: string): void {
  if (!has(catalog, 'S', 'GTS_PDFX')) { reader.say('output-intent', 'missing'); return; }
  if (!/\/OutputConditionIdentifier \(.+?\)/s.test(catalog)) reader.say('output-intent', 'OutputConditionIdentifier');
  if (!/\/Info \(.+?\)/s.test(catalog)) reader.say('output-intent', 'Info');
  const profile = reader.at(reference(catalog, 'DestOutputProfile'));
  try {
    const facts = profileFacts(Buffer.from(profile ? streamText(profile) : '', 'latin1'));
    if (facts.deviceClass !== 'prtr' || facts.colourSpace !== 'CMYK') reader.say('output-intent', `profile of class ${facts.deviceClass} for ${facts.colourSpace}`);
  } catch { reader.say('output-intent', 'no profile'); }
}

function checkPage(reader: Reader, page: PdfObject): void {
  const box = (key: string): number[] | null => new RegExp(`/${key} \\[([^\\]]*)\\]`).exec(page.dictionary)?.[1]?.trim().split(/\s+/).map(Number) ?? null;
  const [media, trim] = [box('MediaBox'), box('TrimBox')];
  const bleed = box('BleedBox') ?? media;
  const inside = (inner: number[] | null, outer: number[] | null): boolean =>
    inner !== null && outer !== null && inner.every((value, index) => (index < 2 ? value >= (outer[index] ?? 0) - 1e-3 : value <= (outer[index] ?? 0) + 1e-3));
  if (!inside(trim, bleed) || !inside(bleed, media)) reader.say('boxes', `page object ${page.number}`);
  if (box('ArtBox')) reader.say('boxes', 'ArtBox beside TrimBox');
  if (/\/Annots|\/AA\b|\/Group\b/.test(page.dictionary)) reader.say('forbidden', `page object ${page.number}`);
  const operators = streamText(reader.at(reference(page.dictionary, 'Contents')) ?? { number: 0, dictionary: '', stream: null });
  if (rgbOperators.test(operators)) reader.say('rgb', `operators of page object ${page.number}`);
  const spaces = [...operators.matchAll(/\/(\S+) (?:cs|CS)\b/g)].map((match) => match[1]);
  if (spaces.some((space) => space !== 'All')) reader.say('rgb', `colour space ${spaces.join(' ')}`);
}

/** What in a press file breaks its standard; empty when nothing does. */
export function checkPressPdf(pdf: Buffer, standard: PressStandard): readonly PressProblem[] {
  const read = (() => { try { return pdfObjects(pdf); } catch { return null; } })();
  if (!read) return [{ rule: 'broken', detail: 'no cross-reference table' }];
  const { objects, trailer } = read;
  const reader = new Reader(objects);
  const { version } = standardFacts[standard];
  if (pdf.toString('latin1', 0, 8) !== `%PDF-${version}`) reader.say('version', pdf.toString('latin1', 0, 8));
  if (!/\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/i.test(trailer) && !/\/ID \[\([^]*?\) \([^]*?\)\]/.test(trailer)) reader.say('id', 'missing');
  if (/\/Encrypt\b/.test(trailer)) reader.say('forbidden', 'encryption');
  const catalog = reader.at(reference(trailer, 'Root'))?.dictionary ?? '';
  const metadata = reader.at(reference(catalog, 'Metadata'));
  if (metadata && has(metadata.dictionary, 'Filter', 'FlateDecode')) reader.say('metadata', 'compressed');
  checkInfo(reader, reader.at(reference(trailer, 'Info'))?.dictionary ?? '', metadata?.stream?.toString('utf8') ?? '', standard);
  checkIntent(reader, catalog);
  if (/\/(AcroForm|OpenAction|JavaScript|EmbeddedFiles|OCProperties)\b/.test(catalog)) reader.say('forbidden', 'catalog');
  for (const object of objects.values()) {
    const { dictionary } = object;
    if (has(dictionary, 'Type', 'Page')) checkPage(reader, object);
    if (/\/(DeviceRGB|CalRGB|Lab|ICCBased|Indexed)\b/.test(dictionary)) reader.say('rgb', `object ${object.number}`);
    if (/\/(SMask|SMaskInData)\b|\/(ca|CA|BM) /.test(dictionary)) reader.say('transparency', `object ${object.number}`);
    if (/\/(LZWDecode|JPXDecode|JBIG2Decode|Crypt)\b/.test(dictionary)) reader.say('filter', `object ${object.number}`);
    if (has(dictionary, 'Type', 'FontDescriptor') && !/\/FontFile[23]? \d+ 0 R/.test(dictionary)) reader.say('font', `not embedded: ${/\/FontName \/(\S+)/.exec(dictionary)?.[1] ?? object.number}`);
    if (has(dictionary, 'Subtype', 'Image') && !has(dictionary, 'ColorSpace', 'DeviceCMYK') && !has(dictionary, 'ColorSpace', 'DeviceGray') && !/\/ImageMask true/.test(dictionary)) reader.say('rgb', `image ${object.number}`);
  }
  return reader.problems;
}
