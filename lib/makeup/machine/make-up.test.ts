import { describe, expect, test } from 'vitest';
import type { Story } from '@/lib/copy/story';
import { typeCase } from '@/lib/typeset/type-case';
import { composeIssue } from '@/lib/makeup/compose';
import { pageFormats } from '@/lib/makeup/format';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { makeUp, onePass } from './make-up';
import type { Proposal } from './solve';
import type { PageProof, TextItem } from '@/lib/makeup/page-proof';
import { score, weightOf } from './score';
import { frontPage, specimenIssue, specimenStory } from '@/lib/makeup/specimen';

const ids = (): (() => string) => { let next = 0; return () => `b${(next += 1)}`; };
const made = (issue: IssueLayout, seed = 1): Proposal => makeUp(Object.values(issue.stories), issue, { pages: issue.pages.map((page) => page.number), seed, newId: ids(), keepPinned: true }, typeCase, onePass)[0]!;
const proofsOf = (issue: IssueLayout, result: Proposal): readonly PageProof[] => composeIssue({ ...issue, pages: issue.pages.map((page) => result.pages.find((entry) => entry.number === page.number) ?? page) }, typeCase);
const copyOf = (story: Story): string => story.body.map((element) => (element.kind === 'crosshead' ? element.text : 'spans' in element ? element.spans.map((span) => span.text).join('') : '')).join('');
const printed = (proofs: readonly PageProof[], articleId: string): string => proofs.flatMap((proof) => proof.items)
  .filter((item): item is TextItem => item.kind === 'text' && item.articleId === articleId && (item.role === 'body' || item.role === 'crosshead')).map((item) => item.text).join('');

describe('a front page of eleven pieces, a teaser and three briefs', () => {
  const issue = specimenIssue();
  const result = made(issue);
  const proofs = proofsOf(issue, result);

  test('finds room for everything in four tabloid pages at most, without overset or any hard fault', () => {
    expect(result.unplaced).toEqual([]);
    expect(proofs).toHaveLength(4);
    expect(proofs.flatMap((proof) => proof.overset)).toEqual([]);
    expect(proofs.flatMap((proof) => proof.faults.filter((fault) => fault.hard))).toEqual([]);
  });

  test('prints every body character exactly once and in order', () => {
    for (const story of Object.values(issue.stories)) {
      if (story.kind === 'teaser') continue;
      expect(printed(proofs, story.articleId)).toBe(copyOf(story));
    }
  });

  test('the lead stands upper left under the masthead and has the largest headline', () => {
    const lead = proofs[0]?.regions.find((region) => region.articleIds[0] === 'lead');
    const masthead = result.pages[0]?.blocks.find((block) => block.kind === 'masthead');
    const block = result.pages[0]?.blocks.find((entry) => entry.id === lead?.blockId);
    expect([block?.column, block?.row]).toEqual([0, masthead?.rows]);
    const titles = (proofs[0]?.items ?? []).filter((item): item is TextItem => item.kind === 'text' && item.role === 'title');
    const largest = Math.max(...titles.map((item) => item.size));
    expect(titles.filter((item) => item.articleId === 'lead').every((item) => item.size === largest)).toBe(true);
  });

  test('the missing photo leaves an empty frame with its caption', () => {
    expect(proofs.flatMap((proof) => proof.items).some((item) => item.kind === 'picture' && item.file === null)).toBe(true);
    expect(proofs.flatMap((proof) => proof.items).some((item) => item.kind === 'text' && item.role === 'caption' && item.text.includes('改造后'))).toBe(true);
  });

  test('leaves under three hundredths white on pages with stories', () => {
    for (const proof of proofs) if (proof.regions.some((region) => region.kind === 'story')) expect(proof.whiteSpace).toBeLessThan(0.03);
  });

  test('a jump leaves five lines at least on either side', () => {
    for (const story of Object.values(issue.stories)) {
      const parts = proofs.map((proof) => new Set(proof.items.filter((item): item is TextItem => item.kind === 'text' && item.role === 'body' && item.articleId === story.articleId)
        .map((item) => `${item.baseline}|${Math.round((item.xs[0] ?? 0) / 20)}`)).size).filter((lines) => lines > 0);
      if (parts.length > 1) for (const lines of parts) expect(lines).toBeGreaterThanOrEqual(5);
    }
  });

  test('same seed, same pages; when the time is over at once the first layout is sound too', () => {
    expect(made(issue)).toEqual(result);
    const hurried = makeUp(Object.values(issue.stories), issue, { pages: [1, 2, 3, 4], seed: 1, newId: ids(), keepPinned: true }, typeCase, { steps: 100, over: () => true })[0]!;
    expect(proofsOf(issue, hurried).flatMap((proof) => proof.overset)).toEqual([]);
    expect(hurried.unplaced).toEqual([]);
  });

  test('is judged by a score that names what is wrong', () => {
    for (const proof of proofs) {
      const objections = score(proof);
      expect(objections.every((objection) => !objection.hard)).toBe(true);
      expect(weightOf(objections)).toBeGreaterThanOrEqual(0);
    }
  });
});

test.each([2, 3, 7])('seed %i gives sound pages too', (seed) => {
  const issue = specimenIssue();
  const result = made(issue, seed);
  const proofs = proofsOf(issue, result);
  expect(result.unplaced).toEqual([]);
  expect(proofs.flatMap((proof) => proof.faults.filter((fault) => fault.hard))).toEqual([]);
});

test.each(pageFormats.map((format) => format.id))('the pieces find room in format %s', (id) => {
  const issue = specimenIssue(frontPage, 4, id);
  const result = made(issue);
  const proofs = proofsOf(issue, result);
  expect(result.unplaced).toEqual([]);
  expect(proofs.flatMap((proof) => proof.faults.filter((fault) => fault.hard))).toEqual([]);
  for (const story of Object.values(issue.stories)) if (story.kind !== 'teaser') expect(printed(proofs, story.articleId)).toBe(copyOf(story));
});

test('pinned blocks stay where they are and nothing stands over them', () => {
  const issue = specimenIssue();
  const pinned = {
    kind: 'story' as const, id: 'pinned', pinned: true, articleId: 'health', column: 1, row: 40, columns: 3, rows: 26, measureColumns: 3,
    headline: { size: 'auto' as const, face: 'hei-bold' as const, align: 'centre' as const }, cutIns: [], border: 'none' as const,
  };
  const withPinned: IssueLayout = { ...issue, pages: issue.pages.map((page) => (page.number === 1 ? { ...page, blocks: [pinned] } : page)) };
  const result = made(withPinned);
  expect(result.pages[0]?.blocks).toContainEqual(pinned);
  const proofs = proofsOf(withPinned, result);
  expect(proofs.flatMap((proof) => proof.faults.filter((fault) => fault.hard))).toEqual([]);
  expect(result.unplaced).toEqual([]);
});

test('pages not asked for stay as they are', () => {
  const issue = specimenIssue();
  const first = made(issue);
  const whole: IssueLayout = { ...issue, pages: first.pages };
  const again = makeUp(Object.values(whole.stories), whole, { pages: [2], seed: 5, newId: ids(), keepPinned: true }, typeCase, onePass)[0]!;
  expect(again.pages.map((page) => page.number)).toEqual([2]);
  const proofs = proofsOf(whole, again);
  expect(proofs.flatMap((proof) => proof.overset)).toEqual([]);
});

test('more copy than the pages hold is named as unplaced, and nothing is overset', () => {
  const pieces = Array.from({ length: 9 }, (_, index) => ({ id: `long-${index}`, title: `第${index + 1}个长篇报道在此刊出`, characters: 1500 }));
  const issue = specimenIssue(pieces, 1);
  const result = made(issue);
  expect(result.unplaced.length).toBeGreaterThan(0);
  const proofs = proofsOf(issue, result);
  expect(proofs.flatMap((proof) => proof.overset)).toEqual([]);
  const standing = result.pages.flatMap((page) => page.blocks.filter((block) => block.kind === 'story').map((block) => ('articleId' in block ? block.articleId : '')));
  expect([...standing, ...result.unplaced].sort()).toEqual(pieces.map((piece) => piece.id).sort());
});

test('an issue without copy gets its masthead, folios and imprint', () => {
  const result = made(specimenIssue([], 2));
  expect(result.pages.map((page) => page.blocks.map((block) => block.kind))).toEqual([['masthead'], ['folio', 'notice']]);
});

test('stories of a section go to its page', () => {
  const issue = specimenIssue([
    { id: 'a', title: '要闻一则', characters: 400, section: '要闻' }, { id: 'b', title: '民生一则', characters: 400, section: '民生' },
  ], 4);
  const result = made(issue);
  const pageOf = (id: string): number | undefined => result.pages.find((page) => page.blocks.some((block) => block.kind === 'story' && block.articleId === id))?.number;
  expect([pageOf('a'), pageOf('b')]).toEqual([1, 3]);
});

test('a story alone is set whatever its length', () => {
  for (const characters of [30, 200, 1000, 3000, 6000, 9000]) {
    const issue = { ...specimenIssue([], 4), stories: { one: specimenStory({ id: 'one', title: '一篇稿件', characters, priority: 1 }) } };
    const result = made(issue);
    expect(result.unplaced).toEqual([]);
    expect(proofsOf(issue, result).flatMap((proof) => proof.faults.filter((fault) => fault.hard))).toEqual([]);
  }
});
