import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PageProof, TextItem } from '@/lib/makeup/page-proof';
import { faceSubset } from '@/lib/press/fonts';
import { proofsToPdf } from './pdf';
import { pictureByHand, proofByHand } from './proof-by-hand';

interface PlacedGlyph { readonly character: string; readonly x: number; readonly y: number; readonly size: number }

const texts = (proof: PageProof): TextItem[] => proof.items.filter((item): item is TextItem => item.kind === 'text');

/** Every glyph of a page and where its operators put it, in points from the top left of the media box. */
async function placedGlyphs(pdf: Buffer, pageNumber = 1): Promise<PlacedGlyph[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), disableFontFace: true, verbosity: 0 }).promise;
  const page = await document.getPage(pageNumber);
  const height = page.view[3] ?? 0;
  const operators = await page.getOperatorList();
  const placed: PlacedGlyph[] = [];
  let size = 0;
  let pen = { x: 0, y: 0 };
  operators.fnArray.forEach((operator, index) => {
    const values = operators.argsArray[index];
    if (operator === OPS.setFont) size = values[1];
    if (operator === OPS.setTextMatrix) { const matrix = [...(values.length === 1 ? values[0] : values)] as number[]; pen = { x: matrix[4] ?? 0, y: matrix[5] ?? 0 }; }
    if (operator === OPS.showText || operator === OPS.showSpacedText) {
      for (const glyph of values[0] as (number | { unicode: string; width: number })[]) {
        if (typeof glyph === 'number') pen.x -= (glyph * size) / 1000;
        else {
          placed.push({ character: glyph.unicode, x: pen.x, y: height - pen.y, size });
          pen.x += (glyph.width * size) / 1000;
        }
      }
    }
  });
  return placed;
}

/** The operators of all pages, decompressed. */
function pageOperators(pdf: Buffer): string {
  const source = pdf.toString('latin1');
  let found = '';
  for (const match of source.matchAll(/stream\r?\n/g)) {
    const start = match.index + match[0].length;
    if (source.slice(match.index - 3, match.index) === 'end') continue;
    const bytes = pdf.subarray(start, source.indexOf('endstream', start));
    try {
      const text = inflateSync(bytes).toString('latin1');
      if (/^1 0 0 -1 0 /.test(text)) found += text;
    } catch { /* a JPEG or another stream that is not deflated */ }
  }
  return found;
}

describe('the press PDF of a page set by hand', () => {
  const proof = proofByHand(undefined, [pictureByHand]);
  const options = { font: faceSubset, title: '青洲新闻 第35期', date: new Date('2021-12-04T00:00:00Z') };
  let jpeg: Buffer;
  let pdf: Buffer;

  beforeAll(async () => {
    jpeg = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#2a7f62' } }).jpeg().toBuffer();
    pdf = await proofsToPdf([proof], { ...options, picture: async () => jpeg });
  });

  test('every character can be extracted verbatim and in reading order', async () => {
    const placed = await placedGlyphs(pdf);
    expect(placed.map((glyph) => glyph.character).join('')).toBe(texts(proof).map((item) => item.text).join(''));
  });

  test('every glyph stands within 0.05 pt of its place in the proof, at its size', async () => {
    const placed = await placedGlyphs(pdf);
    const wanted = texts(proof).flatMap((item) => item.xs.map((x) => ({ x, y: item.baseline, size: item.size })));
    expect(placed).toHaveLength(wanted.length);
    wanted.forEach((place, index) => {
      expect(Math.abs((placed[index]?.x ?? 0) - place.x)).toBeLessThan(0.05);
      expect(Math.abs((placed[index]?.y ?? 0) - place.y)).toBeLessThan(0.05);
      expect(placed[index]?.size).toBe(place.size);
    });
  });

  test('the media box is the trim, 275 × 390 mm', async () => {
    const page = await (await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise).getPage(1);
    expect(page.view[2]).toBeCloseTo((275 * 72) / 25.4, 3);
    expect(page.view[3]).toBeCloseTo((390 * 72) / 25.4, 3);
  });

  test('with bleed the sheet grows by 3 mm a side and the trim box keeps the page', async () => {
    const bled = await proofsToPdf([proof], { ...options, picture: async () => jpeg, bleed: true });
    const bleed = (3 * 72) / 25.4;
    const boxes = bled.toString('latin1');
    const trim = /TrimBox \[([^\]]*)\]/.exec(boxes)?.[1]?.split(' ').map(Number) ?? [];
    const media = /MediaBox \[([^\]]*)\]/.exec(boxes)?.[1]?.split(' ').map(Number) ?? [];
    expect(trim[0]).toBeCloseTo(bleed, 3);
    expect((trim[2] ?? 0) - (trim[0] ?? 0)).toBeCloseTo(proof.width, 3);
    expect(media[3]).toBeCloseTo(proof.height + 2 * bleed, 3);
    const first = (await placedGlyphs(bled))[0];
    expect(first?.x).toBeCloseTo((texts(proof)[0]?.xs[0] ?? 0) + bleed, 1);
  });

  test('text is set in black ink alone and the page uses process inks only', () => {
    const operators = pageOperators(pdf);
    expect(operators).toContain('0 0 0 1 k');
    expect(operators).toContain('0 1 1 0 k');
    expect(operators).not.toMatch(/(^|\s)(rg|RG|sc|SC|scn|SCN|cs|CS|g|G)(\s|$)/);
  });

  test('a missing picture leaves an empty hairline frame and no image', async () => {
    const without = await proofsToPdf([proofByHand()], { ...options, picture: async () => { throw new Error('there is no picture'); } });
    expect(without.toString('latin1')).not.toContain('/Subtype /Image');
    expect(pageOperators(without)).toContain('0.25 w 400 385.5118 120 80 re S');
  });

  test('a picture is embedded once with its own bytes', () => {
    expect(pdf.includes(jpeg)).toBe(true);
    expect(pdf.toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(1);
  });

  test('the same proofs give the same bytes', async () => {
    const again = await proofsToPdf([proof], { ...options, picture: async () => jpeg });
    expect(again.equals(pdf)).toBe(true);
  });

  test('several pages share their fonts', async () => {
    const two = await proofsToPdf([proof, { ...proofByHand(), page: 2 }], { ...options, picture: async () => jpeg });
    expect((await placedGlyphs(two, 2)).map((glyph) => glyph.character).join('')).toBe(texts(proof).map((item) => item.text).join(''));
    expect(two.toString('latin1').match(/\/FontFile2/g)).toHaveLength(new Set(texts(proof).map((item) => item.face)).size);
  });

  test('a character no font has still extracts as itself and never as another', async () => {
    const text = '甲\u{10ffff}乙\ue000丙\ufe0f';
    const odd = await proofsToPdf([proofByHand([{ text }])], { ...options, picture: async () => jpeg });
    expect((await placedGlyphs(odd)).map((glyph) => glyph.character).join('')).toBe(text);
  });

  test('where a glyph stands there is ink, as MuPDF draws it', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'banxin-pdf-'));
    writeFileSync(path.join(folder, 'page.pdf'), pdf);
    try {
      execFileSync('mutool', ['draw', '-q', '-r', '144', '-c', 'gray', '-o', path.join(folder, 'page.png'), path.join(folder, 'page.pdf')], { stdio: 'ignore' });
    } catch { return; /* MuPDF is not on this machine: positions and outlines are tested without it */ }
    const { data, info } = await sharp(path.join(folder, 'page.png')).greyscale().raw().toBuffer({ resolveWithObject: true });
    for (const item of texts(proof)) {
      [...item.text].forEach((character, index) => {
        if (!/\p{Script=Han}/u.test(character)) return;
        const left = Math.round((item.xs[index] ?? 0) * 2);
        const top = Math.round((item.baseline - item.size * 0.85) * 2);
        let darkest = 255;
        for (let y = top; y < item.baseline * 2; y += 1) for (let x = left; x < left + item.size * 2; x += 1) darkest = Math.min(darkest, data[y * info.width + x] ?? 255);
        expect(darkest, `ink of ${character} in ${item.face}`).toBeLessThan(140);
      });
    }
  });
});
