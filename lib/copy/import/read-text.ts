import { err, ok, type Result } from '@/lib/newsroom/result';

/** Text of a file whose encoding nobody named: UTF-8 (with or without byte order mark), UTF-16, GB18030. */

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Why a file is no copy; words stand in lib/words/imports under `problem`. */
export type ReadProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'too-large'; readonly megabytes: number; readonly limit: number }
  /** `kind`: what it is by its first bytes, e.g. PDF; empty when unknown. */
  | { readonly code: 'binary'; readonly kind: string }
  | { readonly code: 'encoding' }
  /** A Word file that cannot be unpacked or read. */
  | { readonly code: 'damaged'; readonly limit?: number }
  /** A Word file that unpacks to more than the limit, in megabytes. */
  | { readonly code: 'bomb'; readonly limit?: number };

/** Largest text file read, in bytes. */
export const textByteLimit = 5 * 1024 * 1024;

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));
const magics: readonly { readonly kind: string; readonly bytes: readonly number[]; readonly at?: number }[] = [
  { kind: 'PDF', bytes: ascii('%PDF-') },
  { kind: 'ZIP', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'ZIP', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'JPEG', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'GIF', bytes: ascii('GIF8') },
  { kind: 'TIFF', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { kind: 'TIFF', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { kind: 'WebP', bytes: ascii('WEBP'), at: 8 },
  { kind: 'DOC', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { kind: 'RTF', bytes: ascii('{\\rtf') },
  { kind: 'RAR', bytes: ascii('Rar!') },
  { kind: '7z', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { kind: 'gzip', bytes: [0x1f, 0x8b] },
  { kind: 'ELF', bytes: [0x7f, 0x45, 0x4c, 0x46] },
];

/** What the file is by its first bytes; empty when they are nothing known. */
export function fileKind(bytes: Uint8Array): string {
  return magics.find(({ bytes: magic, at = 0 }) => magic.every((byte, index) => bytes[at + index] === byte))?.kind ?? '';
}

const decode = (bytes: Uint8Array, encoding: TextEncodingName): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Share of NULs at even and odd places in the first bytes: UTF-16 of Latin text has one side full of them, Chinese neither. */
function looksLikeUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 4 || bytes.length % 2 === 1) return null;
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const text = decode(bytes, encoding);
    if (text === null || text.length === 0) continue;
    const sample = text.slice(0, 4000);
    const usual = sample.match(/[\u4E00-\u9FFF\u3000-\u303F\uFF00-\uFFEF\u2010-\u2027\x20-\x7E\r\n\t]/g)?.length ?? 0;
    const breaks = /[\n\u3002\uFF0C]/.test(sample);
    if (usual / sample.length > 0.97 && breaks) return encoding;
  }
  return null;
}

/** Share of a text that copy is made of: Han of daily use, full-width marks, ASCII. GB18030 takes almost any bytes, so its result must look like copy. */
function looksLikeCopy(text: string): boolean {
  const sample = text.slice(0, 20_000);
  if (sample.length === 0) return true;
  const usual = sample.match(/[\u4E00-\u9FFF\u3000-\u303F\uFF00-\uFFEF\u2010-\u203B\u2160-\u217F\u2460-\u249B\u25A0-\u25FF\u2605\u2606\u00B7\u00D7\x20-\x7E\r\n\t]/g)?.length ?? 0;
  const common = sample.match(/[的一是在了和有大这主中人上为们地个用工时要动国产以我到他会作来分生对于学下级年就发成部民可出能方进同行面说种过命度革而多子后自社加小机也经力线本电高量长党得实家定深法表着水理化争现所二起政三好十战无农使性前等反体合斗路图把结第里正新开论之物从当两些还天资事队批，。、：；“”（）]/g)?.length ?? 0;
  const han = sample.match(/[\u4E00-\u9FFF]/g)?.length ?? 0;
  return usual / sample.length > 0.9 && (han < 40 || common / (han + 1) > 0.08);
}

/** Is the text full of control characters, as no copy is? */
const controls = (text: string): boolean => {
  const sample = text.slice(0, 100_000);
  return (sample.match(/[\u0000-\u0008\u000E-\u001B]/g)?.length ?? 0) > Math.max(0, sample.length / 2000);
};

/** The text of a file and the encoding it was in. A byte order mark is not part of the text. */
export function readText(bytes: Uint8Array): Result<{ text: string; encoding: TextEncodingName }, ReadProblem> {
  if (bytes.length === 0) return err({ code: 'empty' });
  const kind = fileKind(bytes);
  if (kind !== '') return err({ code: 'binary', kind });
  if (bytes.length > textByteLimit) return err({ code: 'too-large', megabytes: Math.ceil(bytes.length / 1024 / 1024), limit: textByteLimit / 1024 / 1024 });
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  const found = marked ?? (bytes.includes(0) ? looksLikeUtf16(bytes) : null);
  if (!found && bytes.includes(0)) return err({ code: 'binary', kind: '' });
  const tries: readonly TextEncodingName[] = found ? [found] : ['utf-8', 'gb18030'];
  for (const encoding of tries) {
    const text = decode(bytes, encoding);
    if (text === null) continue;
    if (controls(text)) return err({ code: 'binary', kind: '' });
    if (encoding === 'gb18030' && !looksLikeCopy(text)) continue;
    if (!/[^\s\u200B\u2060\uFEFF]/u.test(text)) return err({ code: 'empty' });
    return ok({ text, encoding });
  }
  const utf16 = found ? null : looksLikeUtf16(bytes);
  const text = utf16 && decode(bytes, utf16);
  return utf16 && text ? ok({ text, encoding: utf16 }) : err({ code: 'encoding' });
}
