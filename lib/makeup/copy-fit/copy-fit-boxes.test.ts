import { describe, expect, test } from 'vitest';
import { typeCase } from '@/lib/typeset/type-case';
import type { Block, NoticeBlock, StoryBlock } from '@/lib/makeup/block';
import { composePage } from '@/lib/makeup/compose';
import { fitOf } from './copy-fit';
import { suggestFits } from './copy-fit-suggestions';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { specimenIssue } from '@/lib/makeup/specimen';

const issueWith = (...blocks: readonly Block[]): IssueLayout => { const issue = specimenIssue(undefined, 4); return { ...issue, pages: issue.pages.map((page, at) => ({ ...page, blocks: at === 0 ? [...blocks] : [] })) }; };
const text = ['全区各村、社区：', '自十二月六日起，沿河步道分段维修，行人请绕行渡口路，夜间不放行，工期二十天。', '汀上街道办事处', '十二月四日'].join('\n');
const notice = (rows: number, more: Partial<NoticeBlock> = {}): NoticeBlock => ({ kind: 'notice', id: 'n', title: '通告', text, role: 'notice', column: 0, row: 10, columns: 1, rows, ...more });
const applied = (issue: IssueLayout, blocks: Readonly<Record<number, readonly Block[]>>): IssueLayout => ({ ...issue, pages: issue.pages.map((page) => ({ ...page, blocks: blocks[page.number] ?? page.blocks })) });

describe('a box', () => {
  test('too shallow for its words is over, by as many rows as make it hold them', () => {
    const issue = issueWith(notice(4));
    const fit = fitOf(issue, 1, 'n', typeCase)!;
    expect(fit.kind).toBe('over');
    expect(composePage(issue, 1, typeCase).faults.some((fault) => fault.rule === 'overset')).toBe(true);
    expect(fitOf(issueWith(notice(4 + fit.lines)), 1, 'n', typeCase)!.kind).not.toBe('over');
    expect(fitOf(issueWith(notice(4 + fit.lines - 1)), 1, 'n', typeCase)!.kind).toBe('over');
  });
  test('is offered the depth that holds it, and no word is touched', () => {
    const issue = issueWith(notice(4));
    const [first] = suggestFits(issue, 1, 'n', typeCase);
    expect(first?.kind).toBe('depth');
    expect(fitOf(applied(issue, first!.blocks), 1, 'n', typeCase)!.kind).toBe('fits');
    expect((first!.blocks[1]![0] as NoticeBlock).text).toBe(text);
  });
  test('with more white than it bears is under, and is offered to be shallower', () => {
    const issue = issueWith(notice(60));
    expect(fitOf(issue, 1, 'n', typeCase)!.kind).toBe('under');
    expect(suggestFits(issue, 1, 'n', typeCase).map((entry) => entry.kind)).toEqual(['depth']);
  });
  test('a filler fills whatever place it has; an imprint is not fitted', () => {
    const at = (role: 'filler' | 'imprint') => fitOf(issueWith(notice(30, { role, columns: 5, text: '一渠清水送到田头' })), 1, 'n', typeCase);
    expect(at('filler')!.kind).toBe('fits');
    expect(at('imprint')).toBeNull();
  });
  test('a teaser without room for its headlines is over', () => {
    const fit = fitOf(issueWith({ kind: 'teaser', id: 't', articleId: 'teaser', column: 0, row: 0, columns: 1, rows: 4 }), 1, 't', typeCase)!;
    expect(fit).toMatchObject({ kind: 'over', box: true });
  });
  test('a picture without room for its caption is over', () => {
    const issue = issueWith({ kind: 'photo', id: 'p', articleId: 'lead', photoId: 'lead-photo-0', column: 0, row: 0, columns: 1, rows: 1 });
    expect(composePage(issue, 1, typeCase).faults.some((fault) => fault.rule === 'overset')).toBe(true);
    expect(suggestFits(issue, 1, 'p', typeCase).map((entry) => entry.kind)).toEqual(['depth']);
  });
});

describe('a story that is over', () => {
  const story = (more: Partial<StoryBlock>): StoryBlock => ({ kind: 'story', id: 's', articleId: 'health', column: 0, row: 4, columns: 4, rows: 22, measureColumns: 4, headline: { size: 'auto', face: 'song-heavy', align: 'centre', place: 'left' }, cutIns: [], border: 'none', ...more });
  test.each(['left', 'vertical'] as const)('is offered a smaller headline where its head stands %s of the text', (place) => {
    // The least block that holds it, with two rows fewer.
    const headline = { size: 28, face: 'song-heavy', align: 'centre', place, columns: 1 } as const;
    let rows = 14;
    while (fitOf(issueWith(story({ headline, rows })), 1, 's', typeCase)!.kind === 'over') rows += 1;
    const kinds = new Set<string>();
    for (const less of [1, 2, 3]) for (const entry of suggestFits(issueWith(story({ headline, rows: rows - less })), 1, 's', typeCase)) {
      kinds.add(entry.kind);
      expect(entry.result.faultsAdded.filter((fault) => fault.hard)).toEqual([]);
    }
    expect(kinds).toContain('headline');
  });
  test('may have a picture cropped by hand made smaller, its part kept', () => {
    const issue = specimenIssue(undefined, 4);
    const crop = { x: 0.1, y: 0.1, width: 0.8, height: 0.8 };
    const lead = { ...issue.stories.lead!, photos: issue.stories.lead!.photos.map((photo) => ({ ...photo, file: 'a'.repeat(64), width: 3000, height: 2000 })) };
    const laid = (rows: number): IssueLayout => ({ ...issue, stories: { ...issue.stories, lead }, pages: issue.pages.map((page, at) => ({ ...page, blocks: at === 0 ? [story({ articleId: 'lead', rows, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [{ photoId: 'lead-photo-0', column: 1, columns: 2, row: 0, rows: 20, crop }] })] : [] })) });
    let rows = 40;
    while (fitOf(laid(rows), 1, 's', typeCase)!.kind === 'over') rows += 1;
    const found = suggestFits(laid(rows - 1), 1, 's', typeCase).find((entry) => entry.kind === 'photo-size');
    expect(found).toBeDefined();
    const block = found!.blocks[1]![0] as StoryBlock;
    expect(block.cutIns[0]!.crop).toEqual(crop);
    expect(block.cutIns[0]!.rows * block.cutIns[0]!.columns).toBeLessThan(40);
  });
});
