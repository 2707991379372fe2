import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, JumpBlock, StoryBlock } from '@/lib/makeup/block';
import { pageFormats } from '@/lib/makeup/format';
import { freePlaces, placeProblem } from './free-places';
import { isFurniture, orderPages, withMoved, type OrderedPage } from './page-order';

const tabloid = pageFormats[0]!;
const across = { column: 0, columns: 5, pinned: true };
const masthead: Block = { kind: 'masthead', id: 'masthead', ...across, row: 0, rows: 10 };
const folio = (number: number): Block => ({ kind: 'folio', id: `folio ${number}`, ...across, row: 0, rows: 2 });
const imprint: Block = { kind: 'notice', id: 'imprint', ...across, row: 79, rows: 3, title: '', text: '', role: 'imprint' };
const story = (articleId: string, cell: { column?: number; row: number; columns?: number; rows: number }): StoryBlock =>
  ({ kind: 'story', id: `head of ${articleId}`, articleId, column: 0, columns: 2, ...cell, measureColumns: cell.columns ?? 2, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none' });
const jump = (articleId: string, part: number, cell: { row: number; rows: number }): JumpBlock => ({ kind: 'jump', id: `${articleId} ${part}`, articleId, part, column: 2, columns: 2, ...cell, measureColumns: 2, cutIns: [] });

/** A four-page paper with furniture in place and this copy on its pages. */
const paper = (...copy: readonly (readonly Block[])[]): OrderedPage[] => [1, 2, 3, 4].map((number) => ({
  number, blocks: [number === 1 ? masthead : folio(number), ...copy[number - 1] ?? [], ...(number === 4 ? [imprint] : [])],
}));
const done = (result: ReturnType<typeof orderPages>) => { if ('problem' in result) throw new Error(JSON.stringify(result.problem)); return result.pages; };
const copyOn = (pages: readonly OrderedPage[], number: number): readonly Block[] => pages.find((page) => page.number === number)!.blocks.filter((block) => !isFurniture(block));

describe('pages in another order', () => {
  test('copy goes with its page; masthead, folios and imprint stay with their numbers', () => {
    const pages = done(orderPages(tabloid, paper([], [story('二', { row: 2, rows: 30 })], [story('三', { row: 2, rows: 40 })]), [1, 3, 2, 4]));
    expect(pages.map((page) => page.blocks.map((block) => block.id))).toEqual([['masthead'], ['folio 2', 'head of 三'], ['folio 3', 'head of 二'], ['folio 4', 'imprint']]);
    expect(pages.map((page) => page.from)).toEqual([1, 3, 2, 4]);
  });

  test('pages that stay where they are stay as they are', () => {
    const before = paper([story('一', { row: 10, rows: 20 })]);
    expect(done(orderPages(tabloid, before, [1, 3, 2, 4]))[0]!.blocks).toBe(before[0]!.blocks);
  });

  test('a page put first stands under the masthead as far below it as it stood below its folio', () => {
    const pages = done(orderPages(tabloid, paper([], [story('二', { row: 2, rows: 30 })]), [2, 1, 3, 4]));
    expect(copyOn(pages, 1)).toMatchObject([{ row: 10, rows: 30 }]);
    expect(pages[0]!.cut).toEqual([]);
  });

  test('page one put second moves up to the folio: the rows it gains are free at the foot', () => {
    const pages = done(orderPages(tabloid, paper([story('一', { row: 10, rows: 60 })]), [2, 1, 3, 4]));
    expect(copyOn(pages, 2)).toMatchObject([{ row: 2, rows: 60 }]);
  });

  test('a full page put first loses the masthead’s rows at its foot, and says which blocks lost them', () => {
    const full = [story('上', { row: 2, rows: 40, columns: 5 }), story('下', { row: 42, rows: 40, columns: 5 })];
    const pages = done(orderPages(tabloid, paper([], full), [2, 1, 3, 4]));
    expect(copyOn(pages, 1)).toMatchObject([{ articleId: '上', row: 10, rows: 40 }, { articleId: '下', row: 50, rows: 32 }]);
    expect(pages[0]!.cut).toEqual(['head of 下']);
  });

  test('where a block at the foot would be cut too short, all draw together', () => {
    const full = [story('上', { row: 2, rows: 74, columns: 5 }), story('下', { row: 76, rows: 6, columns: 5 })];
    const copy = copyOn(done(orderPages(tabloid, paper([], full), [2, 1, 3, 4])), 1);
    expect(copy.map((block) => block.row + block.rows)).toEqual([copy[1]!.row, 82]);
    expect(copy[0]!.row).toBe(10);
    expect(copy[1]!.rows).toBeGreaterThanOrEqual(5);
  });

  test('a jump that would come before its head is refused, naming story and pages', () => {
    const before = paper([], [story('长文', { row: 2, rows: 20 })], [jump('长文', 1, { row: 2, rows: 20 })]);
    expect(orderPages(tabloid, before, [1, 3, 2, 4])).toEqual({ problem: { kind: 'jump-before-head', articleId: '长文', head: 3, jump: 2 } });
  });

  test('two continuations that change places change their parts: the story goes on turning forward', () => {
    const before = paper([story('长文', { row: 10, rows: 20 })], [jump('长文', 1, { row: 2, rows: 20 })], [jump('长文', 2, { row: 2, rows: 30 })]);
    const pages = done(orderPages(tabloid, before, [1, 3, 2, 4]));
    expect(copyOn(pages, 2)).toMatchObject([{ id: '长文 2', part: 1, rows: 30 }]);
    expect(copyOn(pages, 3)).toMatchObject([{ id: '长文 1', part: 2, rows: 20 }]);
  });

  test('a jump that stood before its head already does not hold other pages up', () => {
    const before = paper([jump('错', 1, { row: 10, rows: 20 })], [story('错', { row: 2, rows: 20 })]);
    expect(done(orderPages(tabloid, before, [1, 2, 4, 3]))).toHaveLength(4);
  });

  test('furniture that leaves no room is told of, naming the block', () => {
    const before = paper([], [story('二', { row: 2, rows: 60 })]);
    const tower: Block = { ...masthead, columns: 2, rows: 82 };
    const upright = before.map((page) => (page.number === 1 ? { ...page, blocks: [tower] } : page));
    expect(orderPages(tabloid, upright, [2, 1, 3, 4])).toMatchObject({ problem: { kind: 'no-room', page: 1, block: { articleId: '二' } } });
  });

  test('a page named twice, or none, is a mistake of the program', () => {
    expect(() => orderPages(tabloid, paper(), [1, 2, 3, 9])).toThrow();
  });
});

test('one page moved to another’s place: those between move up', () => {
  expect(withMoved(4, 4, 2)).toEqual([1, 4, 2, 3]);
  expect(withMoved(4, 1, 3)).toEqual([2, 3, 1, 4]);
  expect(withMoved(4, 2, 9)).toEqual([1, 3, 4, 2]);
});

/** A page of blocks put one after another where there is room, and jumps of them on later pages. */
const anyPaper = fc.array(fc.array(fc.record({ place: fc.nat(), rows: fc.integer({ min: 1, max: 40 }), goesOn: fc.boolean() }), { maxLength: 9 }), { minLength: 4, maxLength: 4 }).map((wishes): OrderedPage[] => {
  const pages = paper().map((page) => ({ number: page.number, blocks: [...page.blocks] }));
  const put = (number: number, block: (cell: { column: number; row: number; columns: number; rows: number }) => Block, at: number, rows: number): boolean => {
    const page = pages[number - 1]!;
    const places = freePlaces(tabloid, page.blocks);
    const place = places[at % Math.max(1, places.length)];
    if (place) page.blocks.push(block({ ...place, rows: Math.min(rows, place.rows) }));
    return place !== undefined;
  };
  wishes.forEach((stories, index) => stories.forEach(({ place, rows, goesOn }, at) => {
    const id = `${index + 1}.${at}`;
    if (!put(index + 1, (cell) => ({ ...story(id, cell), ...cell }), place, rows)) return;
    if (goesOn) for (let page = index + 2, part = 1; page <= 4; page += 1) if (put(page, (cell) => ({ ...jump(id, part, cell), ...cell }), place, rows)) part += 1;
  }));
  return pages;
});

test('whatever stands on the pages and however they are ordered: nothing is lost, furniture stays, nothing overlaps, jumps come after their heads in order', () => {
  fc.assert(fc.property(anyPaper, fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4, maxLength: 4 }), (before, order) => {
    const result = orderPages(tabloid, before, order);
    if ('problem' in result) {
      // Refused only for a jump that would come before its head, or a block a row or two deep that nothing could be left of.
      if (result.problem.kind === 'no-room') { expect(result.problem.block.rows).toBeLessThanOrEqual(1); return; }
      const { articleId } = result.problem;
      const at = (wanted: (block: Block) => boolean): number[] => order.flatMap((from, index) => (before[from - 1]!.blocks.some(wanted) ? [index + 1] : []));
      const [head] = at((block) => block.kind === 'story' && block.articleId === articleId);
      expect(Math.min(...at((block) => block.kind === 'jump' && block.articleId === articleId))).toBeLessThan(head!);
      return;
    }
    const { pages } = result;
    const named = (blocks: readonly Block[]): string[] => blocks.map((block) => block.id).sort();
    expect(named(pages.flatMap((page) => page.blocks))).toEqual(named(before.flatMap((page) => page.blocks)));
    pages.forEach((page, index) => {
      expect(page.number).toBe(index + 1);
      expect(page.blocks.filter(isFurniture)).toEqual(before[index]!.blocks.filter(isFurniture));
      expect(named(page.blocks.filter((block) => !isFurniture(block)))).toEqual(named(before[order[index]! - 1]!.blocks.filter((block) => !isFurniture(block))));
      page.blocks.forEach((block, at) => expect(placeProblem(tabloid, page.blocks.slice(0, at), block, null)).toBeNull());
    });
    const parts = new Map<string, number>();
    for (const page of pages) for (const block of [...page.blocks].filter((entry) => entry.kind === 'jump')) {
      expect(block.part).toBe((parts.get(block.articleId) ?? 0) + 1);
      parts.set(block.articleId, block.part);
      expect(pages.slice(page.number).some((later) => later.blocks.some((other) => other.kind === 'story' && other.articleId === block.articleId))).toBe(false);
    }
  }), { numRuns: 300 });
});
