import { describe, expect, test } from 'vitest';
import { typeCase } from '@/lib/typeset/type-case';
import type { Rect } from '@/lib/typeset/units';
import { elementText } from '@/lib/copy/element-text';
import { laces, type Block, type JumpBlock, type StoryBlock } from './block';
import { composeIssue } from './compose';
import { pageFormats } from './format';
import type { IssueLayout } from './issue-layout';
import { makeUp, onePass } from '@/lib/makeup/machine/make-up';
import type { PageProof, TextItem } from './page-proof';
import { frontPage, matterCopy, specimenIssue, type SpecimenPiece } from './specimen';

const ids = (): (() => string) => { let next = 0; return () => `b${(next += 1)}`; };
const proofsOf = (issue: IssueLayout, seed = 1): readonly PageProof[] => {
  const { pages } = makeUp(Object.values(issue.stories), issue, { pages: issue.pages.map((page) => page.number), seed, newId: ids(), keepPinned: true }, typeCase, onePass)[0]!;
  return composeIssue({ ...issue, pages }, typeCase);
};

interface Ink { readonly left: number; readonly right: number; readonly top: number; readonly foot: number; readonly what: string; readonly blockId: string }

/** About where a run's ink stands: full-width marks may hang half their box out on either side, so half an em is left off there. */
function inkOf(item: TextItem): Ink | null {
  const [first] = item.xs;
  const last = item.xs[[...item.text.trimEnd()].length - 1];
  if (first === undefined || last === undefined || item.text.trim() === '') return null;
  const opening = /^[“‘（《〈【「『]/u.test(item.text) ? item.size / 2 : 0;
  // The last glyph's width is not known here: half an em is the least that inks.
  return { left: first + opening, right: last + item.size * 0.45, top: item.baseline - item.size * 0.8, foot: item.baseline + item.size * 0.08, what: item.text, blockId: item.blockId };
}
const inksOf = (proof: PageProof): Ink[] => proof.items.flatMap((item) => { const ink = item.kind === 'text' ? inkOf(item) : null; return ink ? [ink] : []; });
const overlaps = (one: Ink, other: Ink): boolean =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.6 && Math.min(one.foot, other.foot) - Math.max(one.top, other.top) > 0.6;
const asInk = (rect: Rect, what: string): Ink => ({ left: rect.x, right: rect.x + rect.width, top: rect.y, foot: rect.y + rect.height, what, blockId: '' });

function collisions(proof: PageProof): string[] {
  const inks = inksOf(proof);
  const found: string[] = [];
  inks.forEach((one, index) => inks.slice(index + 1).forEach((other) => { if (overlaps(one, other)) found.push(`${one.what} × ${other.what}`); }));
  const pictures = proof.items.flatMap((item) => (item.kind === 'picture' || item.kind === 'artwork' ? [asInk(item.rect, `picture of ${item.alt}`)] : []));
  // A caption on its picture stands on a white panel.
  const panels = proof.items.flatMap((item) => (item.kind === 'box' && item.fill?.k === 0 ? [asInk(item.rect, 'panel')] : []));
  const onPanel = (ink: Ink): boolean => panels.some((panel) => ink.left >= panel.left && ink.right <= panel.right && ink.top >= panel.top && ink.foot <= panel.foot);
  for (const picture of pictures) for (const ink of inks) if (overlaps(picture, ink) && !onPanel(ink)) found.push(`${ink.what} × ${picture.what}`);
  pictures.forEach((one, index) => pictures.slice(index + 1).forEach((other) => { if (overlaps(one, other)) found.push(`${one.what} × ${other.what}`); }));
  return found;
}

function strays(proof: PageProof): string[] {
  const regions = new Map(proof.regions.map((region) => [region.blockId, region.rect]));
  const outside = (ink: Ink, blockId: string): boolean => {
    const rect = regions.get(blockId);
    return rect !== undefined && (ink.left < rect.x - 0.6 || ink.right > rect.x + rect.width + 0.6 || ink.top < rect.y - 1.2 || ink.foot > rect.y + rect.height + 0.6);
  };
  const texts = inksOf(proof).filter((ink) => outside(ink, ink.blockId)).map((ink) => ink.what);
  const rects = proof.items.flatMap((item) => ((item.kind === 'picture' || item.kind === 'box' || item.kind === 'artwork') && item.blockId !== null && outside(asInk(item.rect, item.kind), item.blockId) ? [item.kind] : []));
  return [...texts, ...rects];
}

/** Pieces with pictures, credits and decks of many lengths, the same for the same seed. */
function mixed(seed: number): SpecimenPiece[] {
  let state = seed * 7919 + 3;
  const next = (limit: number): number => { state = (state * 1103515245 + 12345) % 2147483648; return Math.floor((state / 2147483648) * limit); };
  const words = '区里推进老旧小区改造夜班公交延长茶园引来游客工作专班每周通报进度河道清淤阅览室开放';
  return Array.from({ length: 12 + next(12) }, (_, index) => {
    const at = next(20);
    const title = words.slice(at, at + 7 + next(14)) + (next(4) === 0 ? ` ${words.slice(at + 2, at + 10)}` : '');
    return {
      id: `piece-${index}`, title, characters: 150 + next(next(4) === 0 ? 1500 : 600), names: ['甘霖', '易水寒'].slice(0, 1 + next(2)), priority: index === 0 ? 1 : 2 + next(4),
      ...(next(4) === 0 ? { kicker: '记者蹲点手记' } : {}), ...(next(4) === 0 ? { subtitle: '全年任务清单过半' } : {}),
      photos: next(3) === 0 ? [{ caption: '改造后的小区门前，居民在新步道上散步聊天', width: 1600, height: 900 + next(900), credit: '甘霖' }] : [],
    };
  });
}

const known = new Map<number, readonly PageProof[]>();
const mixedProofs = (seed: number): readonly PageProof[] => { const proofs = known.get(seed) ?? proofsOf(specimenIssue(mixed(seed), 4), seed); known.set(seed, proofs); return proofs; };

describe('no text stands on text or on a picture, and nothing leaves its block', () => {
  test.each(pageFormats.map((format) => format.id))('in format %s', (id) => {
    for (const proof of proofsOf(specimenIssue(frontPage, 4, id))) {
      expect(collisions(proof)).toEqual([]);
      expect(strays(proof)).toEqual([]);
    }
  });
  test.each([1, 2, 3, 4])('in an issue of mixed copy (%i)', (seed) => {
    for (const proof of mixedProofs(seed)) {
      expect(collisions(proof)).toEqual([]);
      expect(strays(proof)).toEqual([]);
    }
  });

  test.each([5, 6, 7, 8])('with quotes, notes, tables, lists, initial letters, laces and end marks in it, and no character is lost or doubled (%i)', (seed) => {
    const pieces = mixed(seed).map((piece, index) => (index % 3 === 2 ? piece : { ...piece, body: matterCopy(piece.characters, seed + index) }));
    const issue = specimenIssue(pieces, 4);
    const { pages } = makeUp(Object.values(issue.stories), issue, { pages: issue.pages.map((page) => page.number), seed, newId: ids(), keepPinned: true }, typeCase, onePass)[0]!;
    const bylines = ['auto', 'line', 'head'] as const;
    const dressed = pages.map((page) => ({ ...page, blocks: page.blocks.map((block, index): Block => (block.kind !== 'story' ? block : {
      ...block, endMark: index % 2 === 0, byline: bylines[index % 3] ?? 'auto', tracking: index % 4 === 1 ? 0.02 : 0, ...(index % 2 === 1 ? { initial: index % 4 === 1 ? 2 as const : 3 as const } : {}),
      ...(block.border === 'rule' ? { border: 'lace' as const, lace: laces[index % laces.length] ?? 'double' } : {}),
    })) }));
    const proofs = composeIssue({ ...issue, pages: dressed }, typeCase);
    for (const proof of proofs) {
      expect(collisions(proof)).toEqual([]);
      expect(strays(proof)).toEqual([]);
    }
    const placed = new Set(dressed.flatMap((page) => page.blocks.flatMap((block) => (block.kind === 'story' ? [block.articleId] : []))));
    expect(placed.size).toBeGreaterThan(4);
    for (const articleId of placed) {
      const bare = (text: string): string => text.replace(/\s/gu, '');
      const copy = bare((issue.stories[articleId]?.body ?? []).map(elementText).join(''));
      const printed = bare(proofs.flatMap((proof) => proof.items.flatMap((item) => (item.kind === 'text' && item.articleId === articleId && item.element >= 0 && item.role !== 'caption' ? [item.text] : []))).join(''));
      const unset = proofs.some((proof) => proof.overset.some((entry) => entry.articleId === articleId));
      if (unset) expect(copy.startsWith(printed)).toBe(true);
      else expect(printed).toBe(copy);
    }
  });

  const story = (cutIns: StoryBlock['cutIns'], rows: number): Block => ({
    kind: 'story', id: 'lead', articleId: 'lead', column: 0, row: 10, columns: 2, rows, measureColumns: 2, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns, border: 'none',
  });
  const jump: JumpBlock = { kind: 'jump', id: 'jump', articleId: 'lead', part: 1, column: 0, row: 2, columns: 4, rows: 60, measureColumns: 4, cutIns: [] };
  test.each([12, 16, 20, 24, 40])('when a picture fills the last column down to the foot of a story that jumps (%i rows)', (rows) => {
    const issue = specimenIssue();
    for (const deep of [4, 10, 40]) {
      const pages = issue.pages.map((page, index) => ({ ...page, blocks: index === 0 ? [story([{ photoId: 'lead-photo-0', column: 1, columns: 1, row: 0, rows: deep }], rows)] : index === 1 ? [jump] : [] }));
      for (const proof of composeIssue({ ...issue, pages }, typeCase)) expect(collisions(proof)).toEqual([]);
    }
  });
  test('a frame too shallow for its caption prints what fits and is a hard fault', () => {
    const issue = specimenIssue();
    const pages = issue.pages.map((page, index) => ({ ...page, blocks: index === 0 ? [story([{ photoId: 'lead-photo-0', column: 1, columns: 1, row: 0, rows: 2 }], 40)] : [jump] }));
    const [proof] = composeIssue({ ...issue, pages }, typeCase);
    expect(collisions(proof!)).toEqual([]);
    expect(proof!.faults.some((fault) => fault.rule === 'overset' && fault.hard)).toBe(true);
  });
});

describe('pictures of every kind, cut in anywhere', () => {
  const copyOf = (issue: IssueLayout): number => issue.stories.lead!.body.map(elementText).join('').replace(/\s/gu, '').length;
  const counted = (proofs: readonly PageProof[], roles: readonly string[]): number => proofs.flatMap((proof) => proof.items)
    .reduce((sum, item) => sum + (item.kind === 'text' && item.articleId === 'lead' && roles.includes(item.role) ? item.text.replace(/\s/gu, '').length : 0), 0);

  /** A story over three frames with pictures of random kinds in them, the same for the same seed. */
  function pictured(seed: number): IssueLayout {
    let state = seed * 7919 + 11;
    const next = (limit: number): number => { state = (state * 1103515245 + 12345) % 2147483648; return Math.floor((state / 2147483648) * limit); };
    const some = <T,>(...choices: readonly T[]): T => choices[next(choices.length)]!;
    const photos = Array.from({ length: 6 }, (_, index) => ({
      file: `${index}.jpg`, width: some(800, 1200, 1600), height: some(800, 1200, 1600), caption: some('', '渡口', '改造后的小区门前，居民在新步道上散步聊天', '老厂房改成的阅览室里坐满了放学的孩子，管理员在书架之间来回走动'), credit: some('', '甘霖', '白芨'),
    }));
    const characters = 900 + next(1600);
    const issue = specimenIssue([{ id: 'lead', title: '沿河步道贯通', characters, names: ['甘霖'], photos, priority: 1, ...(seed % 2 === 0 ? { body: matterCopy(characters, seed) } : {}) }]);
    const left = photos.map((_, index) => `lead-photo-${index}`);
    const cuts = (columns: number, measures: number, rows: number): StoryBlock['cutIns'] => {
      const placed: StoryBlock['cutIns'][number][] = [];
      for (let tries = 0; tries < 2; tries += 1) {
        const photoId = left.pop();
        if (photoId === undefined) break;
        const column = next(measures);
        const cut = {
          photoId, column, columns: 1 + next(measures - column), row: placed.length === 0 ? next(8) : Math.floor(rows / 2), rows: 6 + next(Math.max(1, Math.floor(rows / 2) - 14)),
          caption: some('below' as const, 'beside' as const, 'over' as const), frame: next(2) === 0, ...(next(3) === 0 && left.length > 0 ? { group: [left.pop()!] } : {}),
          ...(next(3) === 0 ? { crop: { x: 0.1, y: 0.2, width: 0.6, height: 0.5 } } : {}), ...(next(3) > 0 ? { characters: 5 + next(columns * 12), side: some('left' as const, 'right' as const, 'centre' as const, undefined) } : {}),
        };
        placed.push(cut);
      }
      return placed;
    };
    const columns = 1 + next(4);
    const measures = Math.max(1, columns - next(2));
    const rows = 30 + next(34);
    const first: StoryBlock = { kind: 'story', id: 'lead', articleId: 'lead', column: 0, row: 4, columns, rows, measureColumns: measures, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: cuts(columns, measures, rows), border: some('none' as const, 'rule' as const) };
    const jumps = [1, 2].map((part): JumpBlock => {
      const wide = 1 + next(4);
      const deep = 24 + next(30);
      return { kind: 'jump', id: `jump-${part}`, articleId: 'lead', part, column: 0, row: 3, columns: wide, rows: deep, measureColumns: wide, cutIns: cuts(wide, wide, deep) };
    });
    return { ...issue, pages: issue.pages.map((page, index) => ({ ...page, blocks: [first, ...jumps].filter((_, at) => at === index) })) };
  }

  test('stand clear of text and one another, inside their blocks, and no character is lost', () => {
    let seen = 0;
    for (let seed = 1; seed <= 100; seed += 1) {
      const issue = pictured(seed);
      const proofs = composeIssue(issue, typeCase);
      // Two pictures asked for on one spot are a fault of their own.
      if (proofs.some((proof) => proof.faults.some((fault) => fault.rule === 'overlap'))) continue;
      seen += 1;
      const label = `seed ${seed}`;
      for (const proof of proofs) { expect(collisions(proof), label).toEqual([]); expect(strays(proof), label).toEqual([]); }
      const byline = counted(proofs, ['byline']);
      const overset = proofs.flatMap((proof) => proof.overset).reduce((sum, entry) => sum + entry.characters, 0);
      expect(counted(proofs, ['body', 'crosshead', 'quote', 'note', 'table']) + byline + overset, label).toBe(copyOf(issue) + '（记者甘霖）'.length);
    }
    expect(seen).toBeGreaterThan(30);
  });
});

describe('a page looks as a compositor wants it', () => {
  const titleSizes = (proof: PageProof): Map<string, number> => new Map(proof.regions.filter((region) => region.kind === 'story').map((region) => [region.blockId, Math.max(0,
    ...proof.items.flatMap((item) => (item.kind === 'text' && item.role === 'title' && item.blockId === region.blockId ? [item.size] : [])))]));

  test.each([1, 2, 3, 4])('its lead has the largest title (%i)', (seed) => {
    for (const proof of mixedProofs(seed)) {
      const sizes = [...titleSizes(proof)];
      if (sizes.length < 2) continue;
      const [lead, ...others] = sizes;
      expect(Math.max(...others.map(([, size]) => size))).toBeLessThanOrEqual(lead![1]);
    }
  });

  test.each([1, 2, 3])('no continuation has a column of its own with nothing but the 上接 line (%i)', (seed) => {
    for (const proof of proofsOf(specimenIssue(frontPage), seed)) for (const region of proof.regions) {
      if (region.kind !== 'jump') continue;
      const from = proof.items.find((item): item is TextItem => item.kind === 'text' && item.role === 'jump-from' && item.blockId === region.blockId);
      const under = proof.items.filter((item) => item.kind === 'text' && item.role === 'body' && item.blockId === region.blockId && Math.abs((item.xs[0] ?? 0) - (from?.xs[0] ?? 0)) < 30);
      expect(under.length).toBeGreaterThan(0);
    }
  });
});
