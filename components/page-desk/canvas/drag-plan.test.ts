import { describe, expect, test } from 'vitest';
import type { Block, EmptyBlock } from '@/lib/makeup/block';
import { specimenIssue } from '@/lib/makeup/specimen';
import { isInMiddle, planOf, type Asked } from './drag-plan';

const notice = (id: string, column: number, row: number, columns: number, rows: number): Block => ({ kind: 'notice', id, column, row, columns, rows, title: '', text: '', role: 'notice' });
const a = notice('a', 0, 0, 2, 10);
const b = notice('b', 0, 10, 2, 10);
const c = notice('c', 2, 0, 2, 10);
const empty: EmptyBlock = { kind: 'empty', id: 'e', column: 2, row: 20, columns: 2, rows: 12, role: 'story', measureColumns: 2 };
const issueOf = (...blocks: Block[]) => { const issue = specimenIssue([]); return { ...issue, pages: issue.pages.map((page, index) => (index === 0 ? { ...page, blocks } : page)) }; };
const issue = issueOf(a, b, c, empty);
const asked = (changes: Partial<Asked>): Asked => ({ from: 1, block: a, page: 1, wanted: a, resize: false, marked: [], pointer: null, push: false, ...changes });
const none = () => null;
const at = (column: number, row: number, block: Block = a) => ({ column, row, columns: block.columns, rows: block.rows });

describe('letting a block go', () => {
  test('on free cells moves it', () => {
    expect(planOf(issue, asked({ wanted: at(2, 10) }), none)).toMatchObject({ act: 'move', blocks: { 1: [{ ...a, column: 2, row: 10 }, b, c, empty] } });
  });

  test('half over a neighbour is refused, and with Alt the neighbour makes room', () => {
    expect(planOf(issue, asked({ wanted: at(0, 4), pointer: { column: 1, row: 4.5 } }), none)).toEqual({ act: 'move', problem: { kind: 'overlap', other: b } });
    const pushed = planOf(issue, asked({ wanted: at(0, 4), push: true }), none);
    expect(pushed).toMatchObject({ act: 'push', blocks: { 1: [{ id: 'a', row: 4 }, { id: 'b', row: 14 }, c, empty] } });
  });

  test('on the middle of another block trades places with it', () => {
    expect(planOf(issue, asked({ wanted: at(2, 1), pointer: { column: 3, row: 5 } }), none)).toMatchObject({ act: 'swap', onto: c, blocks: { 1: [{ id: 'a', column: 2, row: 0 }, b, { id: 'c', column: 0, row: 0 }, empty] } });
    expect(isInMiddle(c, { column: 2.1, row: 5 })).toBe(false);
  });

  test('furniture never trades places', () => {
    const masthead: Block = { kind: 'masthead', id: 'm', column: 2, row: 0, columns: 2, rows: 10 };
    expect(planOf(issueOf(a, masthead), asked({ wanted: at(2, 1), pointer: { column: 3, row: 5 } }), none)).toEqual({ act: 'move', problem: { kind: 'overlap', other: masthead } });
  });

  test('on an empty block fills it, and its old place is free', () => {
    const full = notice('e', 2, 20, 2, 12);
    expect(planOf(issue, asked({ wanted: at(2, 21), pointer: { column: 3, row: 26 } }), () => full)).toMatchObject({ act: 'fill', onto: empty, blocks: { 1: [b, c, full] } });
  });

  test('moves all that are marked with it', () => {
    expect(planOf(issue, asked({ wanted: at(2, 10), marked: ['a', 'b'] }), none)).toEqual({ act: 'group', problem: { kind: 'overlap', other: empty } });
    expect(planOf(issue, asked({ wanted: at(0, 3), marked: ['a', 'b'] }), none)).toMatchObject({ act: 'group', blocks: { 1: [{ id: 'a', row: 3 }, { id: 'b', row: 13 }, c, empty] } });
  });

  test('on another page leaves the first', () => {
    expect(planOf(issue, asked({ page: 2, wanted: at(1, 5) }), none)).toMatchObject({ act: 'move', blocks: { 1: [b, c, empty], 2: [{ id: 'a', column: 1, row: 5 }] } });
  });
});
