import { describe, expect, test } from 'vitest';
import type { Block, StoryBlock } from '@/lib/makeup/block';
import { composeIssue } from '@/lib/makeup/compose';
import { placeProblem } from '@/lib/makeup/edits/free-places';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { suggestJump } from '@/lib/makeup/edits/jump-place';
import { specimenIssue } from '@/lib/makeup/specimen';
import { typeCase } from '@/lib/typeset/type-case';
import { placesAt, suggestBlock, suggestCell } from './suggest-place';

const empty = (): IssueLayout => { const issue = specimenIssue(); return { ...issue, pages: issue.pages.map((page) => ({ ...page, blocks: [] })) }; };
const onPage = (issue: IssueLayout, page: number, ...blocks: Block[]): IssueLayout => ({ ...issue, pages: issue.pages.map((entry) => (entry.number === page ? { ...entry, blocks: [...entry.blocks, ...blocks] } : entry)) });
const longest = (issue: IssueLayout) => Object.values(issue.stories).filter((story) => story.kind === 'story').sort((one, other) => other.body.length - one.body.length)[0]!;
const oversetOf = (issue: IssueLayout): number => composeIssue(issue, typeCase).reduce((sum, proof) => sum + proof.overset.reduce((all, entry) => all + entry.characters, 0), 0);
const shallow = (issue: IssueLayout): StoryBlock => ({ kind: 'story', id: 'head', articleId: longest(issue).articleId, column: 0, row: 0, columns: 2, rows: 22, measureColumns: 2, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none' });

describe('a place for a story', () => {
  test('every story put on an empty page fits whole, on the grid', () => {
    const issue = empty();
    for (const story of Object.values(issue.stories)) {
      const block = suggestBlock(issue, 2, story, typeCase, 'new');
      expect(block).not.toBeNull();
      expect(placeProblem(issue.format, [], block!, null)).toBeNull();
      expect(oversetOf(onPage(issue, 2, block!))).toBe(0);
    }
  });
  test('stories put on one after the other never overlap', () => {
    let issue = empty();
    for (const [index, story] of Object.values(issue.stories).entries()) {
      const block = suggestBlock(issue, 1, story, typeCase, `b${index}`);
      if (!block) continue;
      expect(placeProblem(issue.format, issue.pages[0]!.blocks, block, null)).toBeNull();
      issue = onPage(issue, 1, block);
    }
    expect(issue.pages[0]!.blocks.length).toBeGreaterThan(2);
  });
  test('a full page has no place, and says so', () => {
    const issue = empty();
    const full: Block = { kind: 'notice', id: 'full', column: 0, row: 0, columns: issue.format.columns, rows: issue.format.rows, title: '', text: '', role: 'notice' };
    expect(suggestBlock(onPage(issue, 1, full), 1, longest(issue), typeCase, 'new')).toBeNull();
    expect(suggestCell(onPage(issue, 1, full), 1, 2, 8)).toBeNull();
  });
  test('a story dropped a little below the top of a free place is put at its top', () => {
    const issue = onPage(empty(), 1, shallow(empty()));
    expect(placesAt(issue, 1, 0, 24).every((place) => place.row === 22)).toBe(true);
    expect(placesAt(issue, 1, 0, 40).every((place) => place.row === 40)).toBe(true);
  });
});

describe('a continuation on another page', () => {
  test('takes all that found no room', () => {
    const head = onPage(empty(), 1, shallow(empty()));
    expect(oversetOf(head)).toBeGreaterThan(0);
    const jump = suggestJump(head, 2, longest(head).articleId, typeCase, 'jump');
    expect(jump).toMatchObject({ kind: 'jump', part: 1 });
    expect(oversetOf(onPage(head, 2, jump!))).toBe(0);
  });
  test('is not offered for a story that fits', () => {
    const issue = empty();
    const block = suggestBlock(issue, 1, longest(issue), typeCase, 'whole')!;
    expect(suggestJump(onPage(issue, 1, block), 2, longest(issue).articleId, typeCase, 'jump')).toBeNull();
  });
});
