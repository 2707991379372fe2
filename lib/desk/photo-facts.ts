/** What a camera or picture desk wrote into a photo's EXIF and is worth keeping: never the place it was taken. */
export interface PhotoFacts { readonly caption: string; readonly credit: string; /** ISO date and time without zone, as the camera's clock had it; null: not said. */ readonly takenAt: string | null }

const none: PhotoFacts = { caption: '', credit: '', takenAt: null };

/** Tags of the TIFF 6.0 and Exif 2.32 specifications. */
const tag = { description: 0x010e, artist: 0x013b, exifDirectory: 0x8769, takenAt: 0x9003 } as const;
const typeAscii = 2;
const typeLong = 4;
/** Entries read of one directory: real ones have some dozens. */
const mostEntries = 500;

type Entries = ReadonlyMap<number, { readonly type: number; readonly count: number; readonly at: number }>;

/** One image file directory; entries outside the data are left out. */
function directory(data: DataView, at: number, little: boolean): Entries {
  const entries = new Map<number, { type: number; count: number; at: number }>();
  if (at + 2 > data.byteLength) return entries;
  const count = Math.min(data.getUint16(at, little), mostEntries);
  for (let index = 0; index < count; index += 1) {
    const entry = at + 2 + index * 12;
    if (entry + 12 > data.byteLength) break;
    entries.set(data.getUint16(entry, little), { type: data.getUint16(entry + 2, little), count: data.getUint32(entry + 4, little), at: entry + 8 });
  }
  return entries;
}

/** Text of an entry; Chinese picture desks write UTF-8 into ASCII fields. Empty when it is not text or lies outside the data. */
function text(data: DataView, entries: Entries, wanted: number, little: boolean): string {
  const entry = entries.get(wanted);
  if (!entry || entry.type !== typeAscii || entry.count === 0 || entry.count > 4000) return '';
  const at = entry.count <= 4 ? entry.at : data.getUint32(entry.at, little);
  if (at + entry.count > data.byteLength) return '';
  const bytes = new Uint8Array(data.buffer, data.byteOffset + at, entry.count);
  try {
    const words = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\0[\s\S]*$/, '').replace(/\s+/g, ' ').trim();
    // Programs that know only ASCII write a question mark for each Han character.
    return /^[?\s]*$/.test(words) ? '' : words;
  } catch { return ''; }
}

/** Facts of an EXIF block as image files carry it ('Exif\0\0' before it or not); nothing for a block that is damaged. */
export function photoFacts(exif: Uint8Array | undefined): PhotoFacts {
  if (!exif) return none;
  const start = exif[0] === 0x45 && exif[1] === 0x78 ? 6 : 0;
  if (exif.byteLength < start + 8) return none;
  const data = new DataView(exif.buffer, exif.byteOffset + start, exif.byteLength - start);
  const order = data.getUint16(0);
  if (order !== 0x4949 && order !== 0x4d4d) return none;
  const little = order === 0x4949;
  const main = directory(data, data.getUint32(4, little), little);
  const pointer = main.get(tag.exifDirectory);
  const camera = pointer?.type === typeLong ? directory(data, data.getUint32(pointer.at, little), little) : new Map();
  const taken = /^(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)$/.exec(text(data, camera, tag.takenAt, little));
  return {
    // Captions take no 。 at the end (domain.md §1).
    caption: text(data, main, tag.description, little).replace(/。$/, ''),
    credit: text(data, main, tag.artist, little),
    takenAt: taken ? `${taken[1]}-${taken[2]}-${taken[3]}T${taken[4]}` : null,
  };
}
