import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { black, type Ink, type ProofItem } from '@/lib/makeup/page-proof';
import { faceSubset } from '@/lib/press/fonts';
import { checkPressPdf, pdfObjects, streamText } from '@/lib/press/pdf-check';
import { pt } from '@/lib/typeset/units';
import { proofsToPdf, type PdfOptions } from './pdf';
import type { PlateImage } from './pdf-image';
import { pressStandards, standardFacts, type PressStandard } from './pdf-standard';
import { pictureByHand, proofByHand, runByHand } from './proof-by-hand';

const white: Ink = { c: 0, m: 0, y: 0, k: 0 };
const millimetre = 72 / 25.4;
const profile = readFileSync('lib/press/icc/banxin-newsprint-240.icc');

/** Black text, a reversed headline, a tint, a picture and an artwork with a clear ground. */
const reversed: readonly ProofItem[] = [
  { kind: 'box', blockId: 'r', rect: { x: pt(48), y: pt(700), width: pt(300), height: pt(60) }, fill: black, stroke: null },
  runByHand({ text: '反白标题', face: 'hei-bold', size: 36, ink: white, role: 'title', blockId: 'r' }, 745),
  runByHand({ text: '反白之后的正文', blockId: 'r' }, 780),
  { kind: 'artwork', blockId: 'mast', file: 'plate', rect: { x: pt(420), y: pt(60), width: pt(200), height: pt(80) }, alt: '报头' },
];
const proof = proofByHand(undefined, [pictureByHand, ...reversed]);

const flat: PlateImage = { width: 1, height: 1, channels: 4, coding: 'deflate', bytes: Buffer.from('789c63606060000000040001', 'hex'), window: { x: 0, y: 0, width: 1, height: 1 }, mask: Buffer.from('789c6b0000008100 81'.replace(' ', ''), 'hex') };
const options = (standard: PressStandard): PdfOptions => ({
  font: faceSubset, picture: async () => { throw new Error('a press file reads no picture whole'); }, title: '青洲新闻 <第35期> & 号外', author: '青洲新闻', date: new Date('2021-12-04T08:30:15Z'),
  press: { standard, intent: { profile, identifier: 'TEST', condition: 'A test condition', registry: null }, plate: async () => flat },
});
const objectsOf = (pdf: Buffer) => [...pdfObjects(pdf).objects.values()];
const pageOf = (pdf: Buffer, index = 0) => objectsOf(pdf).filter((object) => /\/Type \/Page\n/.test(object.dictionary))[index];
const operatorsOf = (pdf: Buffer): string => {
  const { objects } = pdfObjects(pdf);
  const content = objects.get(Number(/\/Contents (\d+)/.exec(pageOf(pdf)?.dictionary ?? '')?.[1]));
  return content ? streamText(content) : '';
};
const box = (pdf: Buffer, name: string): number[] => new RegExp(`/${name} \\[([^\\]]*)\\]`).exec(pageOf(pdf)?.dictionary ?? '')?.[1]?.split(' ').map(Number) ?? [];

describe.each(pressStandards)('a press file under %s', (standard) => {
  let pdf: Buffer;
  beforeAll(async () => { pdf = await proofsToPdf([proof], options(standard)); });

  test('names its standard in its version, its Info dictionary and the output intent', () => {
    expect(pdf.toString('latin1', 0, 8)).toBe(`%PDF-${standard === 'x4' ? '1.6' : '1.4'}`);
    const text = pdf.toString('latin1');
    expect(text).toContain(standard === 'x4' ? '(PDF/X-4)' : '(PDF/X-1a:2003)');
    expect(text).toContain('/S /GTS_PDFX');
    expect(text).toMatch(/\n\/False\nendobj/);
    expect(text).toContain('/OutputConditionIdentifier (TEST)');
    expect(pdfObjects(pdf).trailer).toContain('/ID [');
  });

  test('carries the whole profile, byte for byte', () => {
    const intent = /\/DestOutputProfile (\d+) 0 R/.exec(pdf.toString('latin1'))?.[1];
    const object = pdfObjects(pdf).objects.get(Number(intent));
    expect(object && Buffer.from(streamText(object), 'latin1').equals(profile)).toBe(true);
  });

  test('nothing in it speaks of red, green and blue, or is transparent', () => {
    for (const object of objectsOf(pdf)) {
      expect(object.dictionary).not.toMatch(/DeviceRGB|CalRGB|ICCBased|SMask|\/ca |\/CA /);
    }
    expect(operatorsOf(pdf)).not.toMatch(/(^|\s)(rg|RG|g|G|sc|scn|cs)(\s|$)/);
  });

  test('full black text prints over, everything else knocks out', () => {
    const operators = operatorsOf(pdf);
    let over = false;
    let fill = '';
    let seen = 0;
    for (const line of operators.split('\n')) {
      for (const state of line.matchAll(/\/(Over|Out) gs|([\d.]+ [\d.]+ [\d.]+ [\d.]+) k|\bTJ\b|\bf\b/g)) {
        if (state[1]) over = state[1] === 'Over';
        else if (state[2]) fill = state[2];
        else if (state[0] === 'TJ') { seen += 1; expect(over, fill).toBe(fill === '0 0 0 1'); } else expect(over).toBe(false);
      }
    }
    expect(seen).toBeGreaterThan(9);
    expect(operators).toContain('0 0 0 0 k');
    const states = objectsOf(pdf).filter((object) => object.dictionary.includes('/ExtGState\n/OP'));
    expect(states.map((object) => /\/OP (\w+)\n\/op (\w+)\n\/OPM (\d)/.exec(object.dictionary)?.slice(1).join(' ')).sort()).toEqual(['false false 1', 'true true 1']);
  });

  test('the picture is an image in four inks with an explicit mask', () => {
    const images = objectsOf(pdf).filter((object) => object.dictionary.includes('/Subtype /Image'));
    expect(images.filter((object) => object.dictionary.includes('/ColorSpace /DeviceCMYK')).length).toBe(2);
    expect(images.filter((object) => object.dictionary.includes('/ImageMask true')).length).toBe(2);
  });

  test('all fonts are embedded subsets', () => {
    const descriptors = objectsOf(pdf).filter((object) => object.dictionary.includes('/Type /FontDescriptor'));
    expect(descriptors.length).toBeGreaterThan(4);
    for (const { dictionary } of descriptors) expect(dictionary).toMatch(/\/FontName \/[A-Z]{6}\+[\s\S]*\/FontFile2 \d+ 0 R/);
  });

  test('its metadata says what its Info dictionary says, with the title escaped', async () => {
    const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
    const { info, metadata } = await document.getMetadata() as unknown as { info: Record<string, unknown>; metadata: { get(name: string): string | null } };
    expect(info.Title).toBe('青洲新闻 <第35期> & 号外');
    expect(metadata.get('dc:title')).toBe(info.Title);
    expect(info.CreationDate).toBe('D:20211204083015Z');
    expect(metadata.get('xmp:createdate')).toBe('2021-12-04T08:30:15Z');
    expect(metadata.get('xmp:modifydate')).toBe('2021-12-04T08:30:15Z');
    expect(metadata.get('pdf:trapped')).toBe('False');
    expect(metadata.get('pdfxid:gts_pdfxversion')).toBe(standard === 'x4' ? 'PDF/X-4' : null);
  });

  test('passes our own reading back', () => expect(checkPressPdf(pdf, standard)).toEqual([]));

  test('the same pages make the same bytes', async () => expect((await proofsToPdf([proof], options(standard))).equals(pdf)).toBe(true));
});

describe('boxes and marks', () => {
  test('without bleed the trim is the sheet', async () => {
    const pdf = await proofsToPdf([proof], options('x1a'));
    expect(box(pdf, 'TrimBox')).toEqual(box(pdf, 'MediaBox'));
    expect(box(pdf, 'MediaBox')[2]).toBeCloseTo(275 * millimetre, 3);
  });

  test('trim lies in bleed lies in sheet; marks keep 3 mm from the trim and outside the bleed', async () => {
    const pdf = await proofsToPdf([proof], { ...options('x1a'), bleed: true, marks: () => '青洲新闻 第1版' });
    const [media, bleed, trim] = [box(pdf, 'MediaBox'), box(pdf, 'BleedBox'), box(pdf, 'TrimBox')] as [number[], number[], number[]];
    expect((trim[0] ?? 0) - (bleed[0] ?? 0)).toBeCloseTo(3 * millimetre, 3);
    expect((bleed[0] ?? 0) - (media[0] ?? 0)).toBeGreaterThan(5 * millimetre);
    expect((trim[2] ?? 0) - (trim[0] ?? 0)).toBeCloseTo(275 * millimetre, 3);
    const operators = operatorsOf(pdf);
    const marks = operators.slice(operators.indexOf('/All CS'));
    expect(marks).toContain('1 SCN');
    const lines = [...marks.matchAll(/([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l S/g)].map((match) => match.slice(1).map(Number));
    expect(lines).toHaveLength(8 + 8);
    for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of lines) {
      const outside = (x: number, y: number) => x < (bleed[0] ?? 0) || x > (bleed[2] ?? 0) || y < (bleed[1] ?? 0) || y > (bleed[3] ?? 0);
      expect(outside(x1, y1) && outside(x2, y2)).toBe(true);
      expect(Math.min(x1, x2) >= 0 && Math.max(x1, x2) <= (media[2] ?? 0) && Math.min(y1, y2) >= 0 && Math.max(y1, y2) <= (media[3] ?? 0)).toBe(true);
    }
    // The crop marks point at the trim's edges.
    for (const edge of [trim[0], trim[2]]) expect(lines.filter(([x1, , x2]) => x1 === x2 && Math.abs((x1 ?? 0) - (edge ?? 0)) < 1e-3)).toHaveLength(2);
    for (const edge of [trim[1], trim[3]]) expect(lines.filter(([, y1, , y2]) => y1 === y2 && Math.abs((y1 ?? 0) - (edge ?? 0)) < 1e-3)).toHaveLength(2);
    expect(checkPressPdf(pdf, 'x1a')).toEqual([]);
  });

  test('the line that names the page stands below the trim', async () => {
    const pdf = await proofsToPdf([proofByHand([])], { ...options('x4'), marks: () => '青洲新闻 第1版' });
    const page = await (await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise).getPage(1);
    const text = (await page.getTextContent()).items as unknown as { str: string; transform: number[] }[];
    expect(text.map((item) => item.str).join('')).toContain('青洲新闻 第1版');
    expect(text[0]?.transform[5]).toBeLessThan(box(pdf, 'TrimBox')[1] ?? 0);
  });
});

test('the two standards are those of ISO 15930-7 and 15930-4', () => {
  expect(standardFacts).toEqual({ x4: { name: 'PDF/X-4', version: '1.6' }, x1a: { name: 'PDF/X-1a:2003', version: '1.4' } });
});
