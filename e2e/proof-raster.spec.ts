import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { PageProof, TextItem } from '../lib/makeup/page-proof';
import { printedLines } from '../lib/render/plain-text';
import { drawn, glyphsOf, needMutool, type FoundGlyph } from './mutool';
import { deskOf } from './newsroom';
import { compared, differing, drawnInBrowser, shift, type Compared } from './rasters';

/**
 * What the desk sees is what is printed: every sample page's preview, drawn by Chromium, beside its press PDF, drawn by mutool, at 150 and
 * at 300 dpi. That the two programs round to the same pixels is the doing of lib/makeup/raster.ts; a misplaced, missing or wrong
 * glyph is far over these limits.
 */
const resolutions = [150, 300] as const;
const points = 72;
const limits = { differing: 0.005, lineShift: 0.1, glyph: 0.05 } as const;

let folder = '';
test.beforeAll(() => {
  needMutool();
  folder = mkdtempSync(path.join(os.tmpdir(), 'banxin-raster-'));
});
test.afterAll(() => { if (folder) rmSync(folder, { recursive: true, force: true }); });

/** Pages of an issue in the seeded database. */
function pagesOf(total: number): readonly { readonly id: string; readonly number: number }[] {
  const data = process.env.BANXIN_TEST_DATA;
  if (!data) throw new Error('BANXIN_TEST_DATA names the server’s data folder; npm test sets it.');
  const database = new Database(path.join(data, 'banxin.db'), { readonly: true });
  try {
    return database.prepare('select pages.id, pages.number from pages join issues on issues.id = pages.issue_id where issues.total_number = ? order by pages.number').all(total) as { id: string; number: number }[];
  } finally { database.close(); }
}

/** Characters of a proof that ask for ink, each with its origin. */
const glyphsOfProof = (proof: PageProof): FoundGlyph[] => proof.items.flatMap((item) => (item.kind !== 'text' ? [] : [...item.text].map((text, index) => ({
  text, x: item.xs[index] ?? 0, y: item.baselines?.[index] ?? item.baseline,
})))).filter(({ text }) => !/^[\s\p{Default_Ignorable_Code_Point}]$/u.test(text));

/** How far the glyph of the PDF that stands nearest is from where the proof has one; each serves once. */
function furthest(wanted: readonly FoundGlyph[], found: readonly FoundGlyph[]): { readonly distance: number; readonly text: string } {
  const free = new Map<string, FoundGlyph[]>();
  for (const glyph of found) free.set(glyph.text, [...free.get(glyph.text) ?? [], glyph]);
  let worst = { distance: 0, text: '' };
  for (const glyph of wanted) {
    const candidates = free.get(glyph.text) ?? [];
    let nearest = -1;
    let distance = Number.POSITIVE_INFINITY;
    candidates.forEach((candidate, index) => {
      const apart = Math.hypot(candidate.x - glyph.x, candidate.y - glyph.y);
      if (apart < distance) { distance = apart; nearest = index; }
    });
    if (nearest >= 0) candidates.splice(nearest, 1);
    if (distance > worst.distance) worst = { distance, text: glyph.text };
  }
  return worst;
}

/** The area of a printed line in pixels. */
function areaOf(line: readonly TextItem[], scale: number): { left: number; top: number; right: number; foot: number } {
  const boxes = line.flatMap((item) => item.xs.map((x, index) => ({ x, y: item.baselines?.[index] ?? item.baseline, size: item.size })));
  return {
    left: Math.min(...boxes.map((box) => box.x)) * scale, right: Math.max(...boxes.map((box) => box.x + box.size)) * scale,
    top: Math.min(...boxes.map((box) => box.y - 0.92 * box.size)) * scale, foot: Math.max(...boxes.map((box) => box.y + 0.18 * box.size)) * scale,
  };
}

/** The printed line that stands furthest from itself in the two drawings, in points, and how many have ink. */
function furthestShift(lines: readonly (readonly TextItem[])[], drawings: Compared, dpi: number): { readonly line: readonly TextItem[]; readonly shifted: number; readonly inked: number } {
  const scale = dpi / points;
  let worst: { line: readonly TextItem[]; shifted: number } = { line: [], shifted: 0 };
  let inked = 0;
  for (const line of lines) {
    const pixels = shift(drawings, areaOf(line, scale));
    if (pixels === null) continue;
    inked += 1;
    if (pixels / scale > worst.shifted) worst = { line, shifted: pixels / scale };
  }
  return { ...worst, inked };
}

for (const total of [763, 764, 765]) {
  test(`preview and press PDF of issue ${total} show the same pages`, async ({ browser }) => {
    test.setTimeout(300_000);
    const pages = pagesOf(total);
    expect(pages.length).toBeGreaterThan(0);
    const desk = await deskOf(browser, 'zongbian', { viewport: { width: 1040, height: 1475 } });
    const page = await desk.context().newPage();
    const asked = await page.request.get(`/api/issues/${total}/pdf`);
    expect(asked.status()).toBe(200);
    const bytes = await asked.body();
    const pdf = path.join(folder, `${total}.pdf`);
    await writeFile(pdf, bytes);
    const percent = (share: number): string => `${(share * 100).toFixed(3)} %`;

    for (const { id, number } of pages) {
      const proof = await (await page.request.get(`/api/pages/${id}/proof`)).json() as PageProof;
      const where = `issue ${total} page ${number}`;
      const wanted = glyphsOfProof(proof);
      const placed = (await glyphsOf(pdf, proof.page)).filter(({ text }) => !/^\s*$/u.test(text));
      const glyph = furthest(wanted, placed);
      expect.soft(placed.length, `${where}: glyphs in the PDF`).toBeGreaterThanOrEqual(wanted.length);
      expect.soft(glyph.distance, `${where}: points from the proof to the glyph of ${glyph.text} in the PDF`).toBeLessThan(limits.glyph);
      const said = [`of ${wanted.length} glyphs none stands more than ${glyph.distance.toFixed(4)} pt off`];
      for (const dpi of resolutions) {
        const drawings = compared(await drawnInBrowser(page, proof, dpi), await drawn(pdf, proof.page, dpi));
        const share = differing(drawings);
        expect.soft(share, `${where}: share of pixels that differ at ${dpi} dpi`).toBeLessThan(limits.differing);
        const { line, shifted, inked } = furthestShift(printedLines(proof), drawings, dpi);
        expect.soft(inked, `${where}: lines with ink`).toBeGreaterThan(30);
        expect.soft(shifted, `${where}: points by which this line shifts at ${dpi} dpi: ${line.map((item) => item.text).join('')}`).toBeLessThan(limits.lineShift);
        said.push(`at ${dpi} dpi ${percent(share)} of pixels differ and of ${inked} lines none shifts more than ${shifted.toFixed(3)} pt`);
      }
      console.log(`${where}: ${said.join('; ')}`);
    }
    await desk.context().close();
  });
}
