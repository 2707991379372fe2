import { describe, expect, test } from 'vitest';
import { articlesIn } from '@/components/page-desk/block-names';
import type { Block, JumpBlock, StoryBlock } from '@/lib/makeup/block';
import { composeIssue } from '@/lib/makeup/compose';
import { placeProblem } from '@/lib/makeup/edits/free-places';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { specimenIssue } from '@/lib/makeup/specimen';
import { typeCase } from '@/lib/typeset/type-case';
import { moveStory, takeOffStory, withBlocks } from './move-story';

const empty = (): IssueLayout => { const issue = specimenIssue(); return { ...issue, pages: issue.pages.map((page) => ({ ...page, blocks: [] })) }; };
const onPage = (issue: IssueLayout, page: number, ...blocks: Block[]): IssueLayout => ({ ...issue, pages: issue.pages.map((entry) => (entry.number === page ? { ...entry, blocks: [...entry.blocks, ...blocks] } : entry)) });
const story = (issue: IssueLayout) => Object.values(issue.stories).filter((entry) => entry.kind === 'story').sort((one, other) => other.body.length - one.body.length)[0]!;
const head = (articleId: string, rows: number): StoryBlock => ({ kind: 'story', id: 'head', articleId, column: 0, row: 0, columns: 2, rows, measureColumns: 2, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none' });
const jump = (articleId: string, part: number): JumpBlock => ({ kind: 'jump', id: `part ${part}`, articleId, part, column: 0, row: 0, columns: 2, rows: 20, measureColumns: 2, cutIns: [] });
const filler = (id: string, cell: { row: number; rows: number }): Block => ({ kind: 'notice', id, column: 0, columns: 5, ...cell, title: '', text: '', role: 'filler' });
const pagesOf = (issue: IssueLayout, articleId: string): [number, string][] => issue.pages.flatMap((page) => page.blocks.filter((block) => articlesIn(block).includes(articleId)).map((block): [number, string] => [page.number, block.kind]));
const oversetOf = (issue: IssueLayout): number => composeIssue(issue, typeCase).reduce((sum, proof) => sum + proof.overset.length, 0);

describe('a story put on another page', () => {
  test('one that waits stands there whole, on the grid', () => {
    const issue = empty();
    const move = moveStory(issue, story(issue).articleId, 2, 'new', typeCase)!;
    const after = withBlocks(issue, move.blocks);
    expect(Object.keys(move.blocks)).toEqual(['2']);
    expect(pagesOf(after, story(issue).articleId)).toEqual([[2, 'story']]);
    expect(placeProblem(issue.format, [], move.block, null)).toBeNull();
    expect([move.overset, oversetOf(after)]).toEqual([0, 0]);
  });

  test('one that stands elsewhere leaves it, with the continuations it needs no more', () => {
    const { articleId } = story(empty());
    const issue = onPage(onPage(empty(), 1, head(articleId, 22)), 2, jump(articleId, 1));
    const move = moveStory(issue, articleId, 3, 'new', typeCase)!;
    expect(Object.keys(move.blocks)).toEqual(['1', '2', '3']);
    expect(pagesOf(withBlocks(issue, move.blocks), articleId)).toEqual([[3, 'story']]);
  });

  test('one that does not fit whole keeps its continuation on a later page as the first part, and drops one on an earlier page', () => {
    const { articleId } = story(empty());
    const begun = onPage(onPage(onPage(empty(), 1, head(articleId, 22)), 2, jump(articleId, 1), filler('full', { row: 26, rows: 50 })), 4, jump(articleId, 2));
    const issue = onPage(begun, 3, filler('most', { row: 12, rows: 70 }));
    const move = moveStory(issue, articleId, 3, 'new', typeCase)!;
    const after = withBlocks(issue, move.blocks);
    expect(pagesOf(after, articleId)).toEqual([[3, 'story'], [4, 'jump']]);
    expect(after.pages[3]!.blocks).toMatchObject([{ kind: 'jump', part: 1 }]);
  });

  test('a full page has no room for it', () => {
    const issue = onPage(empty(), 3, filler('full', { row: 0, rows: 82 }));
    expect(moveStory(issue, story(issue).articleId, 3, 'new', typeCase)).toBeNull();
  });

  test('photo news stays photo news, as large as it was', () => {
    const { articleId } = story(empty());
    const issue = onPage(empty(), 1, { kind: 'photo', id: 'picture', articleId, photoId: 'any', column: 1, row: 30, columns: 2, rows: 18 });
    expect(moveStory(issue, articleId, 2, 'new', typeCase)?.block).toMatchObject({ kind: 'photo', id: 'picture', columns: 2, rows: 18 });
  });

  test('a brief leaves its box, and the last one takes the box with it', () => {
    const issue = empty();
    const [first, second] = Object.values(issue.stories).filter((entry) => entry.kind === 'brief').map((entry) => entry.articleId);
    const boxed = (...articleIds: string[]): IssueLayout => onPage(issue, 1, { kind: 'briefs', id: 'box', articleIds, title: '简讯', column: 0, row: 0, columns: 2, rows: 20, measureColumns: 2, border: 'rule' });
    const two = boxed(first!, second!);
    expect(withBlocks(two, moveStory(two, first!, 2, 'new', typeCase)!.blocks).pages[0]!.blocks).toMatchObject([{ articleIds: [second] }]);
    const one = boxed(first!);
    expect(withBlocks(one, takeOffStory(one, first!)).pages[0]!.blocks).toEqual([]);
  });

  test('taken off, it and its continuations are gone and nothing else is touched', () => {
    const { articleId } = story(empty());
    const issue = onPage(onPage(onPage(empty(), 1, head(articleId, 22)), 2, jump(articleId, 1)), 3, filler('stays', { row: 0, rows: 10 }));
    const blocks = takeOffStory(issue, articleId);
    expect(Object.keys(blocks)).toEqual(['1', '2']);
    expect(pagesOf(withBlocks(issue, blocks), articleId)).toEqual([]);
  });
});
