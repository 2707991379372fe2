import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faceSubset } from '@/lib/press/fonts';
import { pt } from '@/lib/typeset/units';
import { proofsToPdf, type PdfOptions } from './pdf';
import { pressStandards } from './pdf-standard';
import { proofByHand, runByHand } from './proof-by-hand';

/** Press files as programs that are not ours see them. A machine without one of these programs goes without its test. */

const has = (program: string, ...version: string[]): boolean => { try { execFileSync(program, version, { stdio: 'ignore' }); return true; } catch { return false; } };
const tint = { c: 30, m: 0, y: 0, k: 0 };
const proof = proofByHand([], [
  { kind: 'box', blockId: 't', rect: { x: pt(40), y: pt(100), width: pt(400), height: pt(80) }, fill: tint, stroke: null },
  runByHand({ text: '黑字压印', face: 'hei-bold', size: 60, x: 60 }, 160),
  { kind: 'box', blockId: 'r', rect: { x: pt(40), y: pt(200), width: pt(400), height: pt(80) }, fill: { c: 0, m: 100, y: 100, k: 0 }, stroke: null },
  runByHand({ text: '反白挖空', face: 'hei-bold', size: 60, x: 60, ink: { c: 0, m: 0, y: 0, k: 0 } }, 260),
]);
const base: PdfOptions = { font: faceSubset, picture: async () => Buffer.alloc(0), title: '青洲新闻', date: new Date('2021-12-04T00:00:00Z') };
const press: NonNullable<PdfOptions['press']> = {
  standard: 'x1a', intent: { profile: readFileSync('lib/press/icc/banxin-newsprint-240.icc'), identifier: 'TEST', condition: 'A test condition', registry: null }, plate: async () => { throw new Error('no picture here'); },
};

let folder = '';
beforeAll(() => { folder = mkdtempSync(path.join(tmpdir(), 'banxin-foreign-')); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string): string => path.join(folder, name);

test.runIf(has('qpdf', '--version'))('qpdf finds no fault in the structure of any of the files', async () => {
  const files = [...await Promise.all(pressStandards.map((standard) => proofsToPdf([proof, proof], { ...base, bleed: true, marks: () => '第1版', press: { ...press, standard } }))), await proofsToPdf([proof], base)];
  files.forEach((pdf, index) => {
    writeFileSync(file(`${index}.pdf`), pdf);
    expect(execFileSync('qpdf', ['--check', file(`${index}.pdf`)], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors');
  });
});

describe.runIf(has('gs', '--version'))('plates as Ghostscript separates them', () => {
  const ink = async (plate: string, left: number, top: number, width: number, height: number): Promise<{ least: number; most: number }> => {
    const { data, info } = await sharp(file(`plate(${plate}).tif`)).greyscale().raw().toBuffer({ resolveWithObject: true });
    let [least, most] = [100, 0];
    for (let y = top; y < top + height; y += 1) for (let x = left; x < left + width; x += 1) {
      const share = 100 - ((data[y * info.width + x] ?? 0) * 100) / 255;
      [least, most] = [Math.min(least, share), Math.max(most, share)];
    }
    return { least, most };
  };
  beforeAll(async () => {
    writeFileSync(file('plate.pdf'), await proofsToPdf([{ ...proof, items: proof.items.filter((item) => item.kind !== 'picture' && item.kind !== 'rule') }], { ...base, press }));
    execFileSync('gs', ['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=tiffsep', '-r72', `-sOutputFile=${file('plate.tif')}`, file('plate.pdf')], { stdio: 'ignore' });
  }, 60_000);

  test('black type is on the black plate alone, and the tint below it runs through', async () => {
    expect((await ink('Black', 60, 110, 230, 60)).most).toBeGreaterThan(95);
    const below = await ink('Cyan', 60, 110, 230, 60);
    expect(below.least).toBeGreaterThan(25);
    expect(below.most).toBeLessThan(35);
    expect((await ink('Magenta', 60, 110, 230, 60)).most).toBe(0);
  });

  test('white type is knocked out of the colour below it', async () => {
    const panel = await ink('Magenta', 60, 210, 230, 60);
    expect(panel.most).toBeGreaterThan(95);
    expect(panel.least).toBeLessThan(5);
    expect((await ink('Black', 60, 210, 230, 60)).most).toBe(0);
  });
});
