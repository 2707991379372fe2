import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { PageProof, TextItem } from '../lib/makeup/page-proof';
import { printedLines } from '../lib/render/plain-text';
import { drawn, glyphsOf, needMutool, trimmed, type FoundGlyph } from './mutool';
import { deskOf } from './newsroom';
import { differing, drawnInBrowser, halved, halvedAgain, shift, type Compared } from './rasters';

/**
 * What the desk sees is what is printed: every sample page's preview, drawn by Chromium, beside its press PDF, drawn by mutool.
 * Both are drawn at 600 dpi and compared at 300 and 150 dpi, averaged: mutool sets each glyph on whole pixels at these sizes and
 * Chromium each baseline, and only what averaging leaves is a difference of the pages and not of the programs' rounding. A text
 * renderer never draws glyphs from the same outlines alike to the last edge; a misplaced, missing or wrong one is far over these limits.
 */

const drawnAt = 600;
const points = 72;
/** Points by which both drawings are moved: off the half pixels at which columns would be rounded one way here and the other way there. */
const move = 0.03;
/** Half a pixel more: a baseline that the two rounded apart from each other they round alike now; one that stands elsewhere stands elsewhere still. */
const movedOn = move + (0.5 * points) / drawnAt;
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

/** The area of a printed line in pixels of a drawing that is moved. */
function areaOf(line: readonly TextItem[], moved: number, scale: number): { left: number; top: number; right: number; foot: number } {
  const boxes = line.flatMap((item) => item.xs.map((x, index) => ({ x, y: item.baselines?.[index] ?? item.baseline, size: item.size })));
  return {
    left: (Math.min(...boxes.map((box) => box.x)) + moved) * scale, right: (Math.max(...boxes.map((box) => box.x + box.size)) + moved) * scale,
    top: (Math.min(...boxes.map((box) => box.y - 0.92 * box.size)) + moved) * scale, foot: (Math.max(...boxes.map((box) => box.y + 0.18 * box.size)) + moved) * scale,
  };
}

/** How far each printed line with ink stands from itself in the two drawings, in points. */
function shiftsOf(lines: readonly (readonly TextItem[])[], compared: Compared, moved: number): Map<readonly TextItem[], number> {
  const scale = drawnAt / 2 / points;
  return new Map(lines.flatMap((line) => {
    const pixels = shift(compared, areaOf(line, moved, scale));
    return pixels === null ? [] : [[line, pixels / scale] as const];
  }));
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
    const drawings = async (proof: PageProof, moved: number): Promise<{ compared: Compared; found: readonly FoundGlyph[] }> => {
      const pdf = await trimmed(folder, bytes, `${total}-${moved}`, moved);
      const [printed, shown, found] = await Promise.all([drawn(pdf, proof.page, drawnAt), drawnInBrowser(page, proof, drawnAt, moved), glyphsOf(pdf, proof.page)]);
      return { compared: halved(shown, printed), found };
    };

    for (const { id, number } of pages) {
      const proof = await (await page.request.get(`/api/pages/${id}/proof`)).json() as PageProof;
      const { compared, found } = await drawings(proof, move);
      const differ = { 300: differing(compared), 150: differing(halvedAgain(compared)) };
      const wanted = glyphsOfProof(proof);
      const placed = found.filter(({ text }) => !/^\s*$/u.test(text)).map((glyph) => ({ ...glyph, x: glyph.x - move, y: glyph.y - move }));
      const glyph = furthest(wanted, placed);
      const lines = printedLines(proof);
      const shifts = shiftsOf(lines, compared, move);
      if (Math.max(...shifts.values()) >= limits.lineShift) {
        const again = shiftsOf(lines, (await drawings(proof, movedOn)).compared, movedOn);
        for (const [line, points] of again) shifts.set(line, Math.min(points, shifts.get(line) ?? points));
      }
      const [line, shifted] = [...shifts].sort(([, one], [, other]) => other - one)[0] ?? [[], 0];
      const percent = (share: number): string => `${(share * 100).toFixed(3)} %`;
      const where = `issue ${total} page ${number}`;
      console.log(`${where}: ${percent(differ[150])} of pixels differ at 150 dpi, ${percent(differ[300])} at 300; of ${shifts.size} lines none shifts more than ${shifted.toFixed(3)} pt; of ${wanted.length} glyphs none stands more than ${glyph.distance.toFixed(4)} pt off`);

      expect.soft(placed.length, `${where}: glyphs in the PDF`).toBeGreaterThanOrEqual(wanted.length);
      expect.soft(glyph.distance, `${where}: points from the proof to the glyph of ${glyph.text} in the PDF`).toBeLessThan(limits.glyph);
      expect.soft(shifts.size, `${where}: lines with ink`).toBeGreaterThan(30);
      expect.soft(shifted, `${where}: points by which this line shifts: ${line.map((item) => item.text).join('')}`).toBeLessThan(limits.lineShift);
      expect.soft(differ[150], `${where}: share of pixels that differ at 150 dpi`).toBeLessThan(limits.differing);
      expect.soft(differ[300], `${where}: share of pixels that differ at 300 dpi`).toBeLessThan(limits.differing);
    }
    await desk.context().close();
  });
}
