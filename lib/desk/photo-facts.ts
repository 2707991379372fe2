import ExifReader from 'exifreader';

/** What a camera, picture desk or agency wrote into a photo and is worth keeping: never the place it was taken. */
export interface PhotoFacts {
  readonly caption: string;
  /** Who took it. */
  readonly credit: string;
  /** Whom it comes from: agency or office. */
  readonly source: string;
  /** Terms of use and whose it is, in words. */
  readonly rights: string;
  /** ISO date and time without zone, as the camera's clock had it; null: not said. */
  readonly takenAt: string | null;
}

const none: PhotoFacts = { caption: '', credit: '', source: '', rights: '', takenAt: null };
/** XML longer than this is not read: what we look for is a few hundred characters. */
const mostXmp = 400_000;

interface Tag { readonly value?: unknown; readonly description?: unknown }
type Tags = Readonly<Record<string, Tag | readonly Tag[] | undefined>>;

/** One line of words; empty for what only fills a field: programs that know only ASCII write a question mark for each Han character. */
function words(text: string): string {
  const line = text.replace(/\0[\s\S]*$/, '').replace(/\s+/g, ' ').trim();
  return /^[?\s]*$/.test(line) ? '' : line;
}

/** Bytes as UTF-8, else as GB 18030: what agencies’ programs in China have written for twenty years. Neither: nothing. */
function decoded(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try { return new TextDecoder(encoding, { fatal: true }).decode(bytes); } catch { /* the next one */ }
  }
  return '';
}

const bytesOf = (value: unknown): Uint8Array | null => Array.isArray(value) && value.every((entry) => typeof entry === 'number') ? Uint8Array.from(value) : null;

/** Text of an IPTC dataset: its bytes, whatever the file says of their encoding. Of several (by-lines), all. */
function iptcText(tag: Tag | readonly Tag[] | undefined): string {
  if (Array.isArray(tag)) return (tag as readonly Tag[]).map(iptcText).filter((text) => text !== '').join(' ');
  const bytes = bytesOf((tag as Tag | undefined)?.value);
  return bytes ? words(decoded(bytes)) : '';
}

/** Text of an EXIF field: one byte a character as the reader gives it, UTF-8 or GB 18030 in truth. */
function exifText(tag: Tag | readonly Tag[] | undefined): string {
  const value = Array.isArray(tag) ? undefined : (tag as Tag | undefined)?.value;
  const raw = Array.isArray(value) ? value.filter((part) => typeof part === 'string').join('') : typeof value === 'string' ? value : '';
  if (/[^\u0000-\u00ff]/.test(raw)) return words(raw);
  return words(decoded(Uint8Array.from(raw, (character) => character.charCodeAt(0))));
}

/** Text of an XMP property; of a list its entries. */
function xmpText(tag: Tag | readonly Tag[] | undefined): string {
  if (tag === undefined || Array.isArray(tag)) return '';
  const { value, description } = tag as Tag;
  if (Array.isArray(value)) return (value as readonly unknown[]).map((entry) => words(String((entry as Tag | null)?.value ?? ''))).filter((text) => text !== '').join(' ');
  return typeof description === 'string' ? words(description) : '';
}

/** '2021:12:02 08:30:05', '2021-12-02T08:30:05+08:00' or IPTC's '20211202' and '083005' as an ISO date and time; null: none of these. */
function moment(text: string): string | null {
  const found = /^(\d{4})[:-]?(\d\d)[:-]?(\d\d)(?:[ T]?(\d\d):?(\d\d)(?::?(\d\d))?)?/.exec(text);
  if (!found) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = found;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const date = new Date(`${iso}Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) && Number(year) > 1800 ? iso : null;
}

/**
 * Facts of a picture file. XMP goes before IPTC and IPTC before EXIF, as newer programs write them (Metadata Working Group, Guidelines 2.0 §3);
 * a name a camera was set to years ago is the weakest of the three. Nothing for a file whose metadata is damaged.
 */
export async function photoFacts(file: Uint8Array): Promise<PhotoFacts> {
  let read: { readonly exif?: Tags; readonly iptc?: Tags; readonly xmp?: Tags };
  try {
    read = await ExifReader.load(Buffer.from(file.buffer, file.byteOffset, file.byteLength), {
      expanded: true, includeUnknown: false, includeOffsets: false,
      includeTags: { exif: true, iptc: true, ...(xmpSize(file) <= mostXmp ? { xmp: true } : {}) }, async: true,
    }) as unknown as typeof read;
  } catch { return none; }
  const { exif = {}, iptc = {}, xmp = {} } = read;
  const first = (...texts: readonly string[]): string => texts.find((text) => text !== '') ?? '';
  const iptcTaken = iptcText(iptc['Date Created']);
  return {
    // Captions take no 。 at the end (domain.md §1).
    caption: first(xmpText(xmp.description), iptcText(iptc['Caption/Abstract']), exifText(exif.ImageDescription)).replace(/。$/, ''),
    credit: first(xmpText(xmp.creator), iptcText(iptc['By-line']), exifText(exif.Artist)),
    source: first(xmpText(xmp.Credit), iptcText(iptc.Credit), xmpText(xmp.Source), iptcText(iptc.Source)),
    rights: first(xmpText(xmp.UsageTerms), xmpText(xmp.rights), iptcText(iptc['Copyright Notice']), exifText(exif.Copyright)),
    takenAt: moment(exifText(exif.DateTimeOriginal)) ?? moment(xmpText(xmp.DateCreated)) ?? (iptcTaken === '' ? null : moment(iptcTaken.replaceAll('-', '') + iptcText(iptc['Time Created']).slice(0, 6))),
  };
}

/** Bytes of XML in a file, as far as its marks tell; 0: none. */
function xmpSize(file: Uint8Array): number {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const begin = bytes.indexOf('<x:xmpmeta', 0, 'latin1');
  if (begin < 0) return 0;
  const end = bytes.indexOf('</x:xmpmeta>', begin, 'latin1');
  return end < 0 ? Infinity : end - begin;
}
