import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composePage } from '@/lib/makeup/compose';
import type { PageProof, TextItem } from '@/lib/makeup/page-proof';
import { specimenIssue } from '@/lib/makeup/specimen';
import { faceSubset } from '@/lib/press/fonts';
import { typeCase } from '@/lib/typeset/type-case';
import { proofToOutlineSvg } from './outline-svg';
import { proofsToPdf } from './pdf';
import { printedLines, proofToText } from './plain-text';
import { proofToSvg } from './svg';

const decks = { kicker: '12月4日见闻', title: '《河长》手记——“三问”2021年治水，第9次！', subtitle: '清淤200车' };

/** A page with one story under a vertical head. */
function standingPage(): PageProof {
  const issue = specimenIssue([{ id: 'river', ...decks, characters: 300, names: ['甘霖'] }], 1);
  const [page] = issue.pages;
  const block = { kind: 'story', id: 'b', articleId: 'river', column: 0, row: 0, columns: 3, rows: 24, measureColumns: 3, headline: { size: 'auto', face: 'song-heavy', align: 'centre', place: 'vertical' }, cutIns: [], border: 'none' } as const;
  return composePage({ ...issue, pages: [{ ...page!, blocks: [block] }] }, 1, typeCase);
}

const proof = standingPage();
const isHead = (item: TextItem): boolean => item.role === 'kicker' || item.role === 'title' || item.role === 'subtitle';
const heads = proof.items.filter((item): item is TextItem => item.kind === 'text' && isHead(item));
const squeezed = (text: string): string => text.replace(/\s/gu, '');
/** Where each glyph of the head stands. */
const places = heads.flatMap((item) => [...item.text].map((character, index) => ({ character, x: item.xs[index] ?? 0, y: item.baselines?.[index] ?? item.baseline, turned: item.turned === true })));

describe('a vertical head', () => {
  test('gives every code point an x and a baseline of its own', () => {
    expect(heads.length).toBeGreaterThan(6);
    for (const item of heads) {
      expect(item.baselines).toHaveLength([...item.text].length);
      expect(item.baseline).toBe(item.baselines?.[0]);
    }
    expect(heads.some((item) => item.turned)).toBe(true);
  });

  test('is read deck by deck, each vertical line one printed line', () => {
    const printed = printedLines(proof).filter((line) => line[0] !== undefined && isHead(line[0])).map((line) => squeezed(line.map((item) => item.text).join('')));
    expect(printed[0]).toBe(decks.kicker);
    expect(printed.at(-1)).toBe(decks.subtitle);
    expect(printed.slice(1, -1).join('')).toBe(decks.title);
    expect(printed.length).toBeLessThanOrEqual(5);
    expect(squeezed(proofToText(proof))).toContain(decks.kicker + decks.title + decks.subtitle);
  });

  test('is drawn by SVG with an x and a y for each character, turned ones by 90°', () => {
    const elements = [...proofToSvg(proof, { pictureUrl: () => '' }).matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map((match) => ({ attributes: match[1] ?? '', text: match[2] ?? '' }));
    for (const item of heads) {
      const element = elements.find((one) => one.text === (item.drawn ?? item.text) && one.attributes.includes(`x="${item.xs.map((x) => Math.round(x * 1000) / 1000).join(' ')}"`));
      expect(element?.attributes, item.text).toContain(`y="${(item.baselines ?? []).map((y) => Math.round(y * 1000) / 1000).join(' ')}"`);
      expect(element?.attributes.includes('rotate="90"')).toBe(item.turned === true);
    }
  });

  test('is drawn by outlines at the same places', () => {
    const markup = proofToOutlineSvg(proof, { glyphPath: (_, point) => `M${point} 0`, picture: () => '' });
    const turned = places.filter((place) => place.turned && place.character.trim() !== '');
    expect(turned.length).toBeGreaterThan(5);
    for (const { x, y } of turned) expect(markup).toContain(`translate(${Math.round(x * 1000) / 1000} ${Math.round(y * 1000) / 1000}) rotate(90) scale(`);
  });
});

describe('a vertical head in the PDF', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'banxin-vertical-'));
  const file = path.join(folder, 'page.pdf');
  let pdf: Buffer;
  beforeAll(async () => {
    pdf = await proofsToPdf([proof], { font: faceSubset, title: '竖题', date: new Date('2021-12-04T00:00:00Z'), picture: async () => { throw new Error('there are no pictures'); } });
    writeFileSync(file, pdf);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('has every glyph within 0.05 pt of its place, turned where the proof says so', async () => {
    const page = await (await getDocument({ data: new Uint8Array(pdf), disableFontFace: true, verbosity: 0 }).promise).getPage(1);
    const height = page.view[3] ?? 0;
    const operators = await page.getOperatorList();
    const placed: { character: string; x: number; y: number; turned: boolean }[] = [];
    let size = 0;
    let matrix = [1, 0, 0, 1, 0, 0];
    operators.fnArray.forEach((operator, index) => {
      const values = operators.argsArray[index];
      if (operator === OPS.setFont) size = values[1];
      if (operator === OPS.setTextMatrix) matrix = [...(values.length === 1 ? values[0] : values)] as number[];
      if (operator !== OPS.showText && operator !== OPS.showSpacedText) return;
      let along = 0;
      for (const glyph of values[0] as (number | { unicode: string; width: number })[]) {
        if (typeof glyph === 'number') { along -= (glyph * size) / 1000; continue; }
        placed.push({ character: glyph.unicode, x: (matrix[4] ?? 0) + (matrix[0] ?? 0) * along, y: height - ((matrix[5] ?? 0) + (matrix[1] ?? 0) * along), turned: matrix[1] === -1 });
        along += (glyph.width * size) / 1000;
      }
    });
    const all = placed.map(({ character }) => character).join('');
    const from = all.indexOf(places.map(({ character }) => character).join(''));
    expect(from).toBeGreaterThanOrEqual(0);
    const glyphs = placed.slice([...all.slice(0, from)].length, [...all.slice(0, from)].length + places.length);
    places.forEach((place, index) => {
      const glyph = glyphs[index];
      expect(glyph?.character).toBe(place.character);
      expect(glyph?.turned).toBe(place.turned);
      expect(Math.abs((glyph?.x ?? 0) - place.x)).toBeLessThan(0.05);
      expect(Math.abs((glyph?.y ?? 0) - place.y)).toBeLessThan(0.05);
    });
  });

  test.each([['pdftotext', ['-raw', file, '-']], ['mutool', ['draw', '-q', '-F', 'text', file]]] as const)('can be extracted by %s, in order', (tool, options) => {
    let text: string;
    try {
      text = execFileSync(tool, [...options], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    } catch { return; /* not on this machine */ }
    const read = squeezed(text);
    expect(read).toContain(decks.kicker);
    expect(read).toContain(decks.title);
    expect(read).toContain(decks.subtitle);
  });
});
