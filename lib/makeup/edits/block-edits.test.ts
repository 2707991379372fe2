import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, BriefsBlock, Cell, StoryBlock } from '@/lib/makeup/block';
import { firstProblem, type Edited, type EditedPages, type EditPage } from './block-edits';
import { alignHeads, moveBlocks, stepBlocks } from './block-edits-align';
import { fillHole, fillHoles, holesOf } from './block-edits-fill';
import { joinBlocks, takeRoom } from './block-edits-join';
import { moveToPage, pasteBlocks } from './block-edits-paste';
import { pushNeighbours } from './block-edits-push';
import { splitBlock } from './block-edits-split';
import { neighbourOf, swapBlocks } from './block-edits-swap';
import { pageFormat } from '@/lib/makeup/format';

const format = pageFormat('tabloid')!;

const at = (column: number, row: number, columns: number, rows: number): Cell => ({ column, row, columns, rows });
const story = (id: string, cell: Cell, changes: Partial<StoryBlock> = {}): StoryBlock =>
  ({ kind: 'story', id, ...cell, articleId: `copy of ${id}`, measureColumns: cell.columns, headline: { size: 'auto', face: 'hei-bold', align: 'centre' }, cutIns: [], border: 'none', ...changes });
const briefs = (id: string, cell: Cell, articleIds: readonly string[], title = '简讯'): BriefsBlock => ({ kind: 'briefs', id, ...cell, articleIds, title, measureColumns: cell.columns, border: 'rule' });
const folio = (): Block => ({ kind: 'folio', id: 'folio', ...at(0, 0, 5, 2), pinned: true });

/** Where blocks stand: column, row, columns, rows by id. */
const standing = (blocks: readonly Block[]): Record<string, readonly number[]> => Object.fromEntries(blocks.map(({ id, column, row, columns, rows }) => [id, [column, row, columns, rows]]));
const done = (edited: Edited): readonly Block[] => { if ('problem' in edited) throw new Error(`refused: ${edited.problem.kind}`); return edited.blocks; };
const donePages = (edited: EditedPages): Readonly<Record<number, readonly Block[]>> => { if ('problem' in edited) throw new Error(`refused: ${edited.problem.kind}`); return edited.pages; };
const refusal = (edited: Edited | EditedPages) => ('problem' in edited ? edited.problem : null);
const page = (blocks: readonly Block[], number = 1): EditPage => ({ number, blocks });

describe('swapping', () => {
  test('two stories of one size trade places', () => {
    const pages = [page([story('a', at(0, 0, 2, 20)), story('b', at(3, 30, 2, 20))])];
    expect(standing(donePages(swapBlocks(format, pages, { page: 1, id: 'a' }, { page: 1, id: 'b' }))[1]!)).toEqual({ a: [3, 30, 2, 20], b: [0, 0, 2, 20] });
  });
  test('stories one over the other change their order and keep their depths, with the white between them', () => {
    const pages = [page([story('a', at(1, 10, 2, 12)), story('b', at(1, 24, 2, 30))])];
    expect(standing(donePages(swapBlocks(format, pages, { page: 1, id: 'b' }, { page: 1, id: 'a' }))[1]!)).toEqual({ b: [1, 10, 2, 30], a: [1, 42, 2, 12] });
  });
  test('stories of different sizes take each other’s cells, across pages too, and text in the page’s own columns stays so', () => {
    const pages = [page([story('a', at(0, 2, 3, 40))]), page([story('b', at(4, 50, 1, 20))], 2)];
    const after = donePages(swapBlocks(format, pages, { page: 1, id: 'a' }, { page: 2, id: 'b' }));
    expect(standing(after[1]!)).toEqual({ b: [0, 2, 3, 40] });
    expect(after[2]![0]).toMatchObject({ id: 'a', column: 4, row: 50, columns: 1, rows: 20, measureColumns: 1 });
  });
  test('a picture wider than the new cell is held inside it', () => {
    const cut = { photoId: 'p', column: 1, columns: 2, row: 0, rows: 12 };
    const pages = [page([story('a', at(0, 0, 3, 40), { cutIns: [cut] }), story('b', at(4, 0, 1, 30))])];
    expect(donePages(swapBlocks(format, pages, { page: 1, id: 'a' }, { page: 1, id: 'b' }))[1]!.find((block) => block.id === 'a')).toMatchObject({ columns: 1, cutIns: [{ ...cut, column: 0, columns: 1 }] });
  });
  test('a folio stays where it is', () => {
    expect(refusal(swapBlocks(format, [page([folio(), story('a', at(0, 2, 5, 20))])], { page: 1, id: 'a' }, { page: 1, id: 'folio' }))).toMatchObject({ kind: 'not-this-kind', block: { id: 'folio' } });
  });
  test('the neighbour in a direction is the nearest that shares rows or columns', () => {
    const [a, b, c] = [story('a', at(0, 0, 2, 20)), story('b', at(2, 10, 1, 40)), story('c', at(3, 0, 2, 20))];
    expect(neighbourOf([a, b, c], a, 'right')?.id).toBe('b');
    expect(neighbourOf([a, b, c], c, 'left')?.id).toBe('b');
    expect(neighbourOf([a, b, c], a, 'down')).toBeNull();
  });
});

describe('parting and joining', () => {
  test('a story parted by columns is its frame and a continuation beside it; continuations elsewhere count on', () => {
    const jump: Block = { kind: 'jump', id: 'j', ...at(0, 2, 2, 20), articleId: 'copy of a', part: 1, measureColumns: 2, cutIns: [] };
    const pages = [page([story('a', at(0, 0, 3, 30))]), page([jump], 2)];
    const after = donePages(splitBlock(pages, { page: 1, id: 'a' }, 'columns', 'new'));
    expect(standing(after[1]!)).toEqual({ a: [0, 0, 2, 30], new: [2, 0, 1, 30] });
    expect(after[1]!.find((block) => block.id === 'new')).toMatchObject({ kind: 'jump', articleId: 'copy of a', part: 1 });
    expect(after[2]![0]).toMatchObject({ id: 'j', part: 2 });
  });
  test('a story parted by rows keeps its head above; pictures go to the half they stand in', () => {
    const cuts = [{ photoId: 'p', column: 0, columns: 2, row: 0, rows: 8 }, { photoId: 'q', column: 0, columns: 1, row: 20, rows: 6 }];
    const after = donePages(splitBlock([page([story('a', at(1, 4, 2, 31), { cutIns: cuts })])], { page: 1, id: 'a' }, 'rows', 'new'))[1]!;
    expect(standing(after)).toEqual({ a: [1, 4, 2, 16], new: [1, 20, 2, 15] });
    expect(after.map((block) => ('cutIns' in block ? block.cutIns.map((cut) => cut.photoId) : []))).toEqual([['p'], ['q']]);
  });
  test('briefs are parted in the middle of their items; a teaser is not parted, nor a single brief', () => {
    const after = donePages(splitBlock([page([briefs('b', at(0, 0, 2, 30), ['1', '2', '3'])])], { page: 1, id: 'b' }, 'rows', 'new'))[1]!;
    expect(after.map((block) => (block.kind === 'briefs' ? block.articleIds : []))).toEqual([['1', '2'], ['3']]);
    expect(refusal(splitBlock([page([{ kind: 'teaser', id: 't', ...at(0, 0, 2, 10), articleId: '1' }])], { page: 1, id: 't' }, 'rows', 'new'))?.kind).toBe('not-this-kind');
    expect(refusal(splitBlock([page([briefs('b', at(0, 0, 2, 30), ['1'])])], { page: 1, id: 'b' }, 'rows', 'new'))?.kind).toBe('too-small');
  });
  test.each(['columns', 'rows'] as const)('what was parted by %s is joined again to what it was', (by) => {
    const cuts = [{ photoId: 'p', column: 0, columns: 1, row: 0, rows: 8 }, { photoId: 'q', column: 3, columns: 1, row: 20, rows: 6 }];
    const jump: Block = { kind: 'jump', id: 'j', ...at(0, 2, 2, 20), articleId: 'copy of a', part: 1, measureColumns: 2, cutIns: [] };
    const pages = [page([story('a', at(0, 0, 4, 30), { cutIns: cuts })]), page([jump], 2)];
    const parted = donePages(splitBlock(pages, { page: 1, id: 'a' }, by, 'new'));
    const again = donePages(joinBlocks(format, [page(parted[1]!), page(parted[2]!, 2)], 1, 'new', 'a'));
    expect(again[1]).toEqual(pages[0]!.blocks);
    expect(again[2]).toEqual(pages[1]!.blocks);
  });
  test('two briefs boxes become one in the cell that holds both, items in reading order', () => {
    const after = donePages(joinBlocks(format, [page([briefs('low', at(0, 20, 2, 10), ['3'], ''), briefs('high', at(0, 0, 2, 18), ['1', '2'], '要闻简报')])], 1, 'low', 'high'))[1]!;
    expect(after).toHaveLength(1);
    expect(after[0]).toMatchObject({ id: 'high', title: '要闻简报', articleIds: ['1', '2', '3'], row: 0, rows: 30 });
  });
  test('stories of different copy have nothing to be joined by, and nothing may stand between', () => {
    expect(refusal(joinBlocks(format, [page([story('a', at(0, 0, 1, 20)), story('b', at(1, 0, 1, 20))])], 1, 'a', 'b'))?.kind).toBe('do-not-belong');
    const between = [briefs('1', at(0, 0, 1, 20), ['x']), story('a', at(1, 0, 1, 20)), briefs('2', at(2, 0, 1, 20), ['y'])];
    expect(refusal(joinBlocks(format, [page(between)], 1, '1', '2'))).toMatchObject({ kind: 'overlap', other: { id: 'a' } });
  });
  test('a block takes the free room beside it where there is most', () => {
    const blocks = [folio(), story('a', at(0, 10, 2, 20)), story('b', at(2, 2, 3, 80))];
    expect(standing(done(takeRoom(format, blocks, 'a')))).toMatchObject({ a: [0, 10, 2, 72] });
    expect(refusal(takeRoom(format, blocks, 'b'))?.kind).toBe('no-room');
  });
});

describe('pushing neighbours', () => {
  test('a block made deeper pushes what is under it, and that what is under it, as far as it must', () => {
    const blocks = [story('a', at(0, 0, 2, 20)), story('b', at(0, 22, 2, 20)), story('c', at(1, 42, 2, 20)), story('d', at(3, 22, 1, 20))];
    expect(standing(done(pushNeighbours(format, blocks, 'a', at(0, 0, 2, 25))))).toEqual({ a: [0, 0, 2, 25], b: [0, 25, 2, 20], c: [1, 45, 2, 20], d: [3, 22, 1, 20] });
  });
  test('at the foot of the page the neighbour next to it is made smaller instead', () => {
    const blocks = [story('a', at(0, 0, 1, 30)), story('b', at(0, 30, 1, 30)), story('c', at(0, 60, 1, 22))];
    expect(standing(done(pushNeighbours(format, blocks, 'a', at(0, 0, 1, 34))))).toEqual({ a: [0, 0, 1, 34], b: [0, 34, 1, 26], c: [0, 60, 1, 22] });
  });
  test('a block made wider pushes what is beside it, and narrows it at the page’s edge', () => {
    const blocks = [story('a', at(0, 0, 2, 20)), story('b', at(2, 0, 2, 20)), story('c', at(2, 20, 3, 20))];
    expect(standing(done(pushNeighbours(format, blocks, 'a', at(0, 0, 4, 20))))).toEqual({ a: [0, 0, 4, 20], b: [4, 0, 1, 20], c: [2, 20, 3, 20] });
  });
  test('a block moved up pushes what stands over it upward', () => {
    const blocks = [story('b', at(0, 10, 2, 20)), story('a', at(0, 30, 2, 20))];
    expect(standing(done(pushNeighbours(format, blocks, 'a', at(0, 25, 2, 20))))).toEqual({ a: [0, 25, 2, 20], b: [0, 5, 2, 20] });
  });
  test('furniture and pinned blocks do not give way, and what stands in the way is named', () => {
    const blocks = [folio(), story('a', at(0, 2, 2, 20)), story('b', at(0, 22, 2, 60), { pinned: true })];
    expect(refusal(pushNeighbours(format, blocks, 'a', at(0, 2, 2, 21)))).toMatchObject({ kind: 'in-the-way', other: { id: 'b' } });
    expect(refusal(pushNeighbours(format, blocks, 'a', at(0, 1, 2, 20)))).toMatchObject({ kind: 'in-the-way', other: { id: 'folio' } });
    expect(refusal(pushNeighbours(format, blocks, 'a', at(0, 2, 2, 100)))?.kind).toBe('off-grid');
  });
  test('the imprint at the foot of the last page does not give way, nor does it grow', () => {
    const imprint: Block = { kind: 'notice', id: 'imprint', ...at(0, 78, 5, 4), title: '', text: '', role: 'imprint' };
    const blocks = [story('a', at(0, 0, 5, 74)), imprint];
    expect(refusal(pushNeighbours(format, blocks, 'a', at(0, 0, 5, 79)))).toMatchObject({ kind: 'in-the-way', other: { id: 'imprint' } });
    expect(standing(done(fillHoles(format, blocks)))).toEqual({ a: [0, 0, 5, 78], imprint: [0, 78, 5, 4] });
  });
  test('a neighbour keeps six rows', () => {
    const blocks = [story('a', at(0, 0, 1, 60)), story('b', at(0, 60, 1, 22))];
    expect(standing(done(pushNeighbours(format, blocks, 'a', at(0, 0, 1, 76))))).toEqual({ a: [0, 0, 1, 76], b: [0, 76, 1, 6] });
    expect(refusal(pushNeighbours(format, blocks, 'a', at(0, 0, 1, 77)))).toMatchObject({ kind: 'in-the-way', other: { id: 'b' } });
  });
});

describe('filling holes', () => {
  test('of two neighbours that can fill a hole the one that changes least grows: the story over it, not the short one beside it', () => {
    const blocks = [story('tall', at(0, 0, 2, 60)), story('short', at(2, 60, 3, 22)), story('top', at(2, 0, 3, 60))];
    expect(standing(done(fillHole(format, blocks, at(0, 60, 2, 22))))).toEqual({ tall: [0, 0, 2, 82], short: [2, 60, 3, 22], top: [2, 0, 3, 60] });
  });
  test('two columns that end level over a hole grow together', () => {
    const blocks = [story('a', at(0, 0, 2, 70)), story('b', at(2, 0, 3, 70))];
    expect(standing(done(fillHole(format, blocks, at(0, 70, 5, 12))))).toEqual({ a: [0, 0, 2, 82], b: [2, 0, 3, 82] });
  });
  test('columns that end at different rows both come down to the foot', () => {
    const blocks = [story('a', at(0, 0, 2, 60)), story('b', at(2, 0, 3, 50))];
    expect(standing(done(fillHoles(format, blocks)))).toEqual({ a: [0, 0, 2, 82], b: [2, 0, 3, 82] });
    expect(holesOf(format, done(fillHoles(format, blocks)))).toEqual([]);
  });
  test('pinned blocks and the folio do not grow; a hole only they stand at stays, and is said so', () => {
    const blocks = [folio(), story('a', at(0, 2, 5, 40), { pinned: true })];
    expect(refusal(fillHoles(format, blocks))?.kind).toBe('no-room');
    expect(refusal(fillHoles(format, [story('a', at(0, 0, 5, 82))]))?.kind).toBe('nothing-to-do');
  });
  test('with a block named only the holes at its side are filled', () => {
    const blocks = [story('a', at(0, 0, 1, 70)), story('b', at(1, 0, 3, 82)), story('c', at(4, 0, 1, 70))];
    expect(standing(done(fillHoles(format, blocks, blocks[0])))).toEqual({ a: [0, 0, 1, 82], b: [1, 0, 3, 82], c: [4, 0, 1, 70] });
  });
});

describe('aligning heads', () => {
  test('blocks that start near one row get the same first row, the one that moves least', () => {
    const blocks = [story('a', at(0, 40, 1, 20)), story('b', at(1, 41, 2, 20)), story('c', at(3, 40, 2, 20))];
    expect(standing(done(alignHeads(format, blocks)))).toEqual({ a: [0, 40, 1, 20], b: [1, 40, 2, 20], c: [3, 40, 2, 20] });
  });
  test('where something stands over the block it ends sooner, and the foot stays where it is', () => {
    const blocks = [story('over', at(1, 0, 2, 43)), story('a', at(0, 40, 1, 42)), story('b', at(1, 43, 2, 39)), story('c', at(3, 40, 2, 42))];
    expect(standing(done(alignHeads(format, blocks)))).toEqual({ over: [1, 0, 2, 40], a: [0, 40, 1, 42], b: [1, 40, 2, 42], c: [3, 40, 2, 42] });
  });
  test('named blocks are aligned however far apart; blocks over one another cannot be', () => {
    const blocks = [story('a', at(0, 10, 1, 20)), story('b', at(1, 30, 1, 20)), story('c', at(1, 60, 1, 20))];
    expect(standing(done(alignHeads(format, blocks, ['a', 'b'])))).toMatchObject({ a: [0, 10, 1, 20], b: [1, 10, 1, 20] });
    expect(refusal(alignHeads(format, blocks, ['b', 'c']))?.kind).toBe('in-the-way');
    expect(refusal(alignHeads(format, [story('a', at(0, 10, 1, 20)), story('b', at(1, 10, 1, 20))], ['a', 'b']))?.kind).toBe('nothing-to-do');
  });
});

describe('several blocks', () => {
  test('move together and keep how they stand; what is not marked is stepped over', () => {
    const blocks = [story('a', at(0, 10, 1, 5)), story('b', at(1, 12, 1, 5)), story('c', at(0, 20, 2, 10))];
    expect(standing(done(moveBlocks(format, blocks, ['a', 'b'], 2, 1)))).toMatchObject({ a: [2, 11, 1, 5], b: [3, 13, 1, 5] });
    expect(refusal(moveBlocks(format, blocks, ['a', 'b'], 0, 5))).toMatchObject({ kind: 'overlap', other: { id: 'c' } });
    expect(standing(done(stepBlocks(format, blocks, ['a', 'b'], 0, 5)))).toMatchObject({ a: [0, 30, 1, 5], b: [1, 32, 1, 5] });
    expect(refusal(stepBlocks(format, blocks, ['a', 'b'], -1, 0))?.kind).toBe('off-grid');
  });
});

describe('copying and pasting', () => {
  const known = (): boolean => true;
  test('a story that stands already is pasted as its dress: an empty block with its headline, border and room for the picture', () => {
    const lead = story('a', at(0, 0, 3, 30), { headline: { size: 42, face: 'song-heavy', align: 'left', dress: 'boxed' }, border: 'tint', cutIns: [{ photoId: 'p', column: 0, columns: 2, row: 0, rows: 12 }] });
    const pages = [page([lead]), page([folio()], 2)];
    const after = donePages(pasteBlocks({ format, pages, known }, 2, { blocks: [lead] }, ['new']))[2]!;
    expect(after.find((block) => block.id === 'new')).toEqual({ kind: 'empty', id: 'new', ...at(0, 2, 3, 30), role: 'lead', measureColumns: 3, headline: lead.headline, border: 'tint', picture: { column: 0, columns: 2, row: 0, rows: 12 } });
  });
  test('a story that was cut comes down whole, once; the second time it is its dress', () => {
    const a = story('a', at(0, 0, 3, 30));
    const first = donePages(pasteBlocks({ format, pages: [page([]), page([], 2)], known }, 2, { blocks: [a] }, ['new']))[2]!;
    expect(first).toEqual([{ ...a, id: 'new' }]);
    const second = donePages(pasteBlocks({ format, pages: [page([]), page(first, 2)], known }, 1, { blocks: [a] }, ['other']))[1]!;
    expect(second[0]).toMatchObject({ kind: 'empty', role: 'story' });
  });
  test('into an issue that does not have the copy only the dress comes; a notice comes whole', () => {
    const notice: Block = { kind: 'notice', id: 'n', ...at(0, 40, 2, 8), title: '', text: '渡口周三停航一天', role: 'notice' };
    const after = donePages(pasteBlocks({ format, pages: [page([])], known: () => false }, 1, { blocks: [story('a', at(0, 0, 2, 30)), briefs('b', at(2, 0, 2, 30), ['1']), notice] }, ['1', '2', '3']))[1]!;
    expect(after.map((block) => (block.kind === 'empty' ? block.role : block.kind))).toEqual(['story', 'briefs', 'notice']);
  });
  test('several keep how they stood and take the nearest free cells; without room for them nothing is pasted', () => {
    const notices = [0, 1].map((index): Block => ({ kind: 'notice', id: `n${index}`, ...at(index * 2, 10 + index * 4, 2, 8), title: '', text: '', role: 'notice' }));
    const pages = [page([...notices, story('a', at(0, 22, 5, 20))])];
    expect(standing(donePages(pasteBlocks({ format, pages, known }, 1, { blocks: notices }, ['x', 'y']))[1]!)).toMatchObject({ x: [0, 2, 2, 8], y: [2, 6, 2, 8] });
    expect(refusal(pasteBlocks({ format, pages: [page([story('a', at(0, 0, 5, 76))])], known }, 1, { blocks: notices }, ['x', 'y']))?.kind).toBe('no-room');
  });
  test('blocks that were cut go to the other page as they are, and leave the page they stood on', () => {
    const jump: Block = { kind: 'jump', id: 'j', ...at(0, 40, 2, 20), articleId: 'copy of a', part: 1, measureColumns: 2, cutIns: [] };
    const a = story('a', at(0, 2, 3, 30), { pinned: true });
    const pages = [page([folio(), a, jump]), page([{ ...folio(), id: 'folio 2' }, story('b', at(0, 2, 2, 20))], 2)];
    const after = donePages(moveToPage(format, pages, [{ page: 1, id: 'a' }], 2));
    expect(after[1]).toEqual([folio(), jump]);
    expect(after[2]!.find((block) => block.id === 'a')).toEqual({ ...a, column: 2 });
    expect(refusal(moveToPage(format, pages, [{ page: 1, id: 'folio' }], 2))?.kind).toBe('not-this-kind');
    expect(refusal(moveToPage(format, pages, [{ page: 1, id: 'a' }], 1))?.kind).toBe('nothing-to-do');
  });
  test('a single block is made smaller where no room is as large; a page has one folio', () => {
    const notice: Block = { kind: 'notice', id: 'n', ...at(0, 0, 2, 20), title: '', text: '', role: 'notice' };
    const pages = [page([story('a', at(0, 0, 5, 72)), folio()])];
    expect(standing(donePages(pasteBlocks({ format, pages, known }, 1, { blocks: [notice] }, ['x']))[1]!)).toMatchObject({ x: [0, 72, 2, 10] });
    expect(refusal(pasteBlocks({ format, pages, known }, 1, { blocks: [folio()] }, ['x']))?.kind).toBe('nothing-to-do');
  });
});

/** A page of blocks that stand well: pieces put one after another where they do not meet. */
const somePage = fc.array(fc.record({ column: fc.integer({ min: 0, max: 4 }), row: fc.integer({ min: 0, max: 80 }), columns: fc.integer({ min: 1, max: 5 }), rows: fc.integer({ min: 2, max: 40 }), kind: fc.integer({ min: 0, max: 9 }), pinned: fc.boolean() }), { minLength: 1, maxLength: 14 })
  .map((pieces) => {
    const blocks: Block[] = [];
    pieces.forEach(({ kind, pinned, ...cell }, index) => {
      const id = `b${index}`;
      const block: Block = kind === 0 ? { kind: 'folio', id, ...cell } : kind === 1 ? briefs(id, cell, [`${id}-1`, `${id}-2`, `${id}-3`]) : kind === 2 ? { kind: 'notice', id, ...cell, title: '', text: '', role: 'notice' }
        : story(id, cell, { cutIns: [{ photoId: `${id}-p`, column: 0, columns: 1, row: 0, rows: 6 }], ...(pinned && kind > 7 ? { pinned: true } : {}) });
      if (firstProblem(format, [...blocks, block], [block]) === null) blocks.push(block);
    });
    return blocks;
  }).filter((blocks) => blocks.length > 0);
const copyOn = (pages: readonly (readonly Block[])[]): string[] => pages.flatMap((blocks) => blocks.flatMap((block) => (block.kind === 'story' ? [block.articleId] : block.kind === 'briefs' ? block.articleIds : []))).sort();

/** Any edit, chosen by numbers, on two pages. */
function anyEdit(one: readonly Block[], two: readonly Block[], verb: number, first: number, second: number, columns: number, rows: number): readonly (readonly Block[])[] | null {
  const pages = [page(one), page(two, 2)];
  const a = one[first % one.length];
  const b = one[second % one.length];
  const far = two[second % two.length];
  if (!a || !b || !far) return null;
  const onOne = (edited: Edited) => ('problem' in edited ? null : [edited.blocks, two]);
  const onAll = (edited: EditedPages) => ('problem' in edited ? null : [edited.pages[1] ?? one, edited.pages[2] ?? two]);
  switch (verb) {
    case 0: return onAll(swapBlocks(format, pages, { page: 1, id: a.id }, { page: 1, id: b.id }));
    case 1: return onAll(swapBlocks(format, pages, { page: 1, id: a.id }, { page: 2, id: far.id }));
    case 2: return onAll(splitBlock(pages, { page: 1, id: a.id }, columns > 0 ? 'columns' : 'rows', 'new'));
    case 3: {
      const parted = splitBlock(pages, { page: 1, id: a.id }, columns > 0 ? 'columns' : 'rows', 'new');
      return 'problem' in parted ? null : onAll(joinBlocks(format, pages.map((entry) => ({ ...entry, blocks: parted.pages[entry.number] ?? entry.blocks })), 1, a.id, 'new'));
    }
    case 4: return onOne(takeRoom(format, one, a.id));
    case 5: return onOne(pushNeighbours(format, one, a.id, { column: a.column + columns, row: a.row + rows, columns: a.columns, rows: a.rows }));
    case 6: return onOne(pushNeighbours(format, one, a.id, { column: a.column, row: a.row, columns: a.columns + columns, rows: a.rows + rows }));
    case 7: return onOne(fillHoles(format, one));
    case 8: return onOne(alignHeads(format, one, columns > 0 ? [a.id, b.id] : []));
    case 9: return onOne(stepBlocks(format, one, [a.id, b.id], columns, rows));
    case 10: return onAll(moveToPage(format, pages, [{ page: 1, id: a.id }, { page: 2, id: far.id }], 2));
    default: return onAll(pasteBlocks({ format, pages, known: () => true }, 1, { blocks: [a, far] }, ['new-1', 'new-2']));
  }
}

test('no edit lets blocks overlap or leave the grid, loses copy or doubles it', () => {
  const verbs = new Map<number, number>();
  fc.assert(fc.property(somePage, somePage, fc.integer({ min: 0, max: 11 }), fc.nat(20), fc.nat(20), fc.integer({ min: -2, max: 2 }), fc.integer({ min: -30, max: 30 }), (one, other, verb, first, second, columns, rows) => {
    const two = other.map((block): Block => (block.kind === 'story' ? { ...block, id: `t${block.id}`, articleId: `t${block.articleId}` } : block.kind === 'briefs' ? { ...block, id: `t${block.id}`, articleIds: block.articleIds.map((id) => `t${id}`) } : { ...block, id: `t${block.id}` }));
    const after = anyEdit(one, two, verb, first, second, columns, rows);
    if (!after) return;
    verbs.set(verb, (verbs.get(verb) ?? 0) + 1);
    for (const blocks of after) {
      expect(firstProblem(format, blocks)).toBeNull();
      for (const block of blocks) if ('cutIns' in block) for (const cut of block.cutIns) expect(cut.column + cut.columns).toBeLessThanOrEqual(block.columns);
    }
    const ids = after.flatMap((blocks) => blocks.map((block) => block.id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(copyOn(after)).toEqual(copyOn([one, two]));
    // Furniture stands as it stood.
    for (const block of one.filter((entry) => entry.kind === 'folio')) if (verb !== 9 && verb !== 10 && !(verb >= 5 && verb <= 6)) expect(after[0]!.find((entry) => entry.id === block.id)).toEqual(block);
  }), { numRuns: 3000 });
  // Every edit was made, and not only refused.
  expect([...verbs.keys()].sort((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
});

test('pushing never moves anything the other way, and never makes a block larger but the one pushed with', () => {
  fc.assert(fc.property(somePage, fc.nat(20), fc.integer({ min: 1, max: 30 }), (blocks, first, rows) => {
    const block = blocks[first % blocks.length]!;
    const after = pushNeighbours(format, blocks, block.id, { column: block.column, row: block.row, columns: block.columns, rows: block.rows + rows });
    if ('problem' in after) return;
    for (const other of blocks) {
      const now = after.blocks.find((entry) => entry.id === other.id)!;
      if (other.id === block.id) continue;
      expect(now.row).toBeGreaterThanOrEqual(other.row);
      expect(now.rows).toBeLessThanOrEqual(other.rows);
      expect([now.column, now.columns]).toEqual([other.column, other.columns]);
    }
  }), { numRuns: 1000 });
});
