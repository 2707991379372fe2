import { describe, expect, test } from 'vitest';
import type { Block, StoryBlock } from '@/lib/makeup/block';
import { composeIssue } from '@/lib/makeup/compose';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { specimenIssue } from '@/lib/makeup/specimen';
import { typeCase } from '@/lib/typeset/type-case';
import { balanceOf, fillOf, percentOf } from './page-fill';
import { everyStory, filteredStories, filtersSet, sortedStories } from './story-filter';
import { storyLinesOf, type StoryLine } from './story-lines';

const empty = (): IssueLayout => { const issue = specimenIssue(); return { ...issue, pages: issue.pages.map((page) => ({ ...page, blocks: [] })) }; };
const onPage = (issue: IssueLayout, page: number, ...blocks: Block[]): IssueLayout => ({ ...issue, pages: issue.pages.map((entry) => (entry.number === page ? { ...entry, blocks: [...entry.blocks, ...blocks] } : entry)) });
const longest = (issue: IssueLayout) => Object.values(issue.stories).filter((story) => story.kind === 'story' && story.photos.length === 0).sort((one, other) => other.body.length - one.body.length)[0]!;
const head = (articleId: string, rows: number, measureColumns = 2): StoryBlock => ({ kind: 'story', id: 'head', articleId, column: 0, row: 0, columns: 2, rows, measureColumns, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none' });
const proofsOf = (issue: IssueLayout) => composeIssue(issue, typeCase);
const lineOf = (issue: IssueLayout, articleId: string): StoryLine => storyLinesOf(issue, Object.keys(issue.stories).map((id) => ({ articleId: id, title: '', state: 'ready', wantedPage: null })), new Map(proofsOf(issue).map((proof) => [proof.page, proof])), () => true, typeCase).find((line) => line.articleId === articleId)!;

describe('a story in the list', () => {
  const { articleId } = longest(empty());
  test('waiting, it is as long as it would be in a basic column', () => {
    expect(lineOf(empty(), articleId)).toMatchObject({ page: null, goesOn: [], fit: null, perLine: null, state: 'ready' });
  });
  test('in unbroken columns it is as long as waiting; across both at once it has fewer, longer lines', () => {
    const waiting = lineOf(empty(), articleId);
    const placed = lineOf(onPage(empty(), 1, head(articleId, 82)), articleId);
    expect(placed).toMatchObject({ page: 1, perLine: null, state: 'placed', characters: waiting.characters });
    expect(Math.abs(placed.lines - waiting.lines)).toBeLessThanOrEqual(2);
    const broken = lineOf(onPage(empty(), 1, head(articleId, 82, 1)), articleId);
    // Two columns of 14 characters and the gap of 1.5 between them.
    expect(broken.perLine).toBe(29);
    expect(broken.lines).toBeLessThan(placed.lines * 0.6);
  });
  test('cut short it says how much is over, as its proof does; continued it says where it goes on', () => {
    const short = onPage(empty(), 1, head(articleId, 24));
    const [overset] = proofsOf(short)[0]!.overset;
    expect(lineOf(short, articleId).fit).toEqual({ kind: 'over', characters: overset!.characters, lines: overset!.lines });
    const continued = onPage(short, 3, { kind: 'jump', id: 'on', articleId, part: 1, column: 0, row: 0, columns: 3, rows: 60, measureColumns: 3, cutIns: [] });
    expect(lineOf(continued, articleId)).toMatchObject({ page: 1, goesOn: [3], fit: { kind: 'under' } });
  });
  test('in a block far too deep it says how many lines are white', () => {
    const { fit } = lineOf(onPage(empty(), 1, head(articleId, 82)), articleId);
    expect(fit).toMatchObject({ kind: 'under' });
    expect(fit?.kind === 'under' && fit.lines).toBeGreaterThan(2);
  });
});

describe('what the list shows', () => {
  const line = (changes: Partial<StoryLine>): StoryLine => ({ articleId: 'a', title: '水厂投产', kind: 'story', state: 'ready', section: '要闻', priority: 3, wantedPage: null, lines: 20, perLine: null, characters: 280, photos: 0, page: null, goesOn: [], fit: null, placeable: true, ...changes });
  const some = [line({ articleId: 'a', priority: 4 }), line({ articleId: 'b', page: 1, priority: 1, section: '', characters: 900 }), line({ articleId: 'c', kind: 'brief', photos: 2, section: '民生', characters: 60 }), line({ articleId: 'd', page: 1, goesOn: [2], priority: 2, title: '桥通了 OK' })];
  const ids = (lines: readonly StoryLine[]): string => lines.map((entry) => entry.articleId).join('');
  test.each([
    ['waiting', { show: 'waiting' as const }, 'ac'], ['on the page open, with what goes on there', { show: 'here' as const }, 'd'], ['of a kind', { kind: 'brief' as const }, 'c'], ['with a photo', { withPhoto: true }, 'c'],
    ['of a section, also of none', { section: '' }, 'b'], ['of a priority', { priority: 4 }, 'a'], ['of a state', { state: 'placed' as const }, ''], ['by title, in any case of letters', { text: ' ok ' }, 'd'],
  ])('%s', (_what, changes, found) => expect(ids(filteredStories(some, { ...everyStory, ...changes }, 2))).toBe(found));
  test.each([['waiting', 'cabd'], ['priority', 'bdca'], ['section', 'cdab'], ['length', 'badc'], ['shortest', 'cadb'], ['copy', 'abcd']] as const)('in the order %s', (sort, order) => expect(ids(sortedStories(some, sort))).toBe(order));
  test('filters behind the button are counted', () => expect(filtersSet({ ...everyStory, text: 'x', show: 'here', kind: 'brief', withPhoto: true })).toBe(2));
});

describe('how full a page is', () => {
  const across = { kind: 'notice', title: '', text: '', role: 'filler', column: 0, columns: 5 } as const;
  test('an empty page is all free, counted in lines of a basic column', () => {
    const fill = fillOf(proofsOf(empty())[1]!);
    expect(fill).toEqual({ share: 0, free: 5 * 82, overset: { characters: 0, lines: 0 }, copy: false });
    expect(percentOf(fill)).toBe(0);
  });
  test('a page blocks cover is full', () => {
    const fill = fillOf(proofsOf(onPage(empty(), 2, { ...across, id: 'all', row: 0, rows: 82 }))[1]!);
    expect([fill.free, percentOf(fill)]).toEqual([0, 100]);
  });
  test('one free row of 82 leaves 98 %, and the five lines it would hold', () => {
    const fill = fillOf(proofsOf(onPage(empty(), 2, { ...across, id: 'most', row: 0, rows: 81 }))[1]!);
    expect([fill.free, percentOf(fill)]).toEqual([5, 98]);
  });
  test('a place kept for copy is white', () => {
    const kept = onPage(empty(), 2, { ...across, id: 'most', row: 0, rows: 62 }, { kind: 'empty', id: 'kept', role: 'story', column: 0, row: 62, columns: 5, rows: 20, measureColumns: 5 });
    expect(percentOf(fillOf(proofsOf(kept)[1]!))).toBe(75);
  });
  test('copy that waits is set against the room there is; teasers are no copy', () => {
    const issue = empty();
    const whole = balanceOf(issue, proofsOf(issue), typeCase);
    expect(whole).toMatchObject({ stories: Object.values(issue.stories).filter((story) => story.kind !== 'teaser').length, overset: 0, free: issue.pages.length * 5 * 82 });
    const { articleId } = longest(issue);
    const begun = onPage(issue, 1, head(articleId, 24));
    const after = balanceOf(begun, proofsOf(begun), typeCase);
    expect(after.stories).toBe(whole.stories - 1);
    expect(after.waiting).toBe(whole.waiting - lineOf(issue, articleId).lines);
    expect(after.overset).toBeGreaterThan(0);
  });
});
