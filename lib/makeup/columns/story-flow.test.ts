import { describe, expect, test } from 'vitest';
import type { StoryElement } from '@/lib/copy/story';
import { typeCase } from '@/lib/typeset/type-case';
import type { Block, JumpBlock, StoryBlock } from '@/lib/makeup/block';
import { composeIssue } from '@/lib/makeup/compose';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { PageProof, TextItem } from '@/lib/makeup/page-proof';
import { specimenCopy, specimenIssue, type SpecimenPiece } from '@/lib/makeup/specimen';
import { flowStory } from './story-flow';

const first = (rows: number, columns = 2, more: Partial<StoryBlock> = {}): StoryBlock => ({
  kind: 'story', id: 'first', articleId: 'long', column: 0, row: 4, columns, rows, measureColumns: columns, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none', ...more,
});
const jump = (part: number, rows: number, columns = 2, more: Partial<JumpBlock> = {}): JumpBlock =>
  ({ kind: 'jump', id: `jump-${part}`, articleId: 'long', part, column: 0, row: 3, columns, rows, measureColumns: columns, cutIns: [], ...more });
const laid = (piece: Partial<SpecimenPiece>, ...pages: readonly (readonly Block[])[]): IssueLayout => {
  const issue = specimenIssue([{ id: 'long', title: '沿河步道贯通', characters: 2000, names: ['甘霖'], ...piece }]);
  return { ...issue, pages: issue.pages.map((page, index) => ({ ...page, blocks: pages[index] ?? [] })) };
};
const texts = (proof: PageProof, role: TextItem['role'], blockId?: string): TextItem[] =>
  proof.items.filter((item): item is TextItem => item.kind === 'text' && item.role === role && (blockId === undefined || item.blockId === blockId));
const words = (items: readonly TextItem[]): string => items.map((item) => item.text).join('');
const copyOf = (issue: IssueLayout): string => issue.stories.long!.body.map((element) => ('spans' in element ? element.spans.map((span) => span.text).join('') : '')).join('');
const lines = (count: number): StoryElement => ({ kind: 'paragraph', spans: [{ text: '区里把这件事列入今年民生清单'.repeat(count).slice(0, 14 * count - 4) }] });

describe('a story in several parts', () => {
  const issue = laid({}, [first(30)], [jump(1, 20)], [jump(2, 24)], [jump(3, 60)]);
  const proofs = composeIssue(issue, typeCase);

  test('goes on over three more pages, whole', () => {
    expect(proofs.map((proof) => words(texts(proof, 'body'))).join('')).toBe(copyOf(issue));
    for (const proof of proofs) expect(proof.faults.filter((fault) => fault.hard)).toEqual([]);
  });
  test('names the real page at every jump, forth and back', () => {
    expect(proofs.map((proof) => words(texts(proof, 'jump-to')))).toEqual(['（下转第二版）', '（下转第三版）', '（下转第四版）', '']);
    expect(proofs.map((proof) => words(texts(proof, 'jump-from')))).toEqual(['', '（上接第一版）', '（上接第二版）', '（上接第三版）']);
  });
  test('names pages that do not follow one another', () => {
    const apart = composeIssue(laid({}, [first(30)], [], [], [jump(1, 70)]), typeCase);
    expect(words(texts(apart[0]!, 'jump-to'))).toBe('（下转第四版）');
    expect(words(texts(apart[3]!, 'jump-from'))).toBe('（上接第一版）');
  });
  test('may go on in another block of its own page', () => {
    const same = laid({}, [first(30), jump(1, 20, 2, { column: 2, row: 40 })], [jump(2, 70)]);
    const [one, two] = composeIssue(same, typeCase);
    expect(words(texts(one!, 'jump-to', 'first'))).toBe('（下转本版）');
    expect(words(texts(one!, 'jump-from', 'jump-1'))).toBe('（上接本版）');
    expect(words(texts(one!, 'jump-to', 'jump-1'))).toBe('（下转第二版）');
    expect(words([...texts(one!, 'body', 'first'), ...texts(one!, 'body', 'jump-1'), ...texts(two!, 'body')])).toBe(copyOf(same));
  });
  test('breaks so that no line of a paragraph stands alone on either side', () => {
    for (let rows = 18; rows <= 40; rows += 1) for (const columns of [2, 3]) {
      const flow = flowStory(laid({}, [first(rows, columns)], [jump(1, 80)]), 'long', typeCase);
      const before = flow[0]!.lines.at(-1)!.line;
      const after = flow[1]!.lines[0]!.line;
      expect(before.first && !before.last, `first line at the foot, ${rows} rows`).toBe(false);
      expect(after.last && after.line.start + after.base > 0 && !after.first, `last line at the top, ${rows} rows`).toBe(false);
    }
  });
  test('parts that are not needed are named, and no line points to them', () => {
    const short = composeIssue(laid({ characters: 300 }, [first(40)], [jump(1, 20)]), typeCase);
    expect(words(texts(short[0]!, 'jump-to'))).toBe('');
    expect(short[1]!.faults).toContainEqual(expect.objectContaining({ rule: 'jump-without-partner' }));
  });
});

describe('columns', () => {
  test('leave no lone line where a foot a line short, or a paragraph a line longer or shorter, spares it', () => {
    let lone = 0;
    let shortFeet = 0;
    let ends = 0;
    for (let seed = 1; seed <= 40; seed += 1) for (const columns of [2, 3, 4]) {
      const flow = flowStory(laid({ body: specimenCopy(300 + seed * 20, seed) }, [first(82 - 4, columns)]), 'long', typeCase)[0]!;
      const deepest = Math.max(...flow.used);
      lone += flow.lone.length;
      ends += columns - 1;
      flow.used.slice(0, -1).forEach((used) => { if (used < deepest) shortFeet += 1; expect(used).toBeGreaterThanOrEqual(deepest - 2); });
    }
    expect(lone).toBeLessThanOrEqual(ends * 0.02);
    expect(shortFeet).toBeLessThanOrEqual(ends * 0.12);
  });
  test('a lone line that nothing spares is named with where it stands', () => {
    // Paragraphs of two lines in columns of one row: whatever is done, a line stands alone.
    const proof = composeIssue(laid({ title: '', names: [], body: [lines(2), lines(2)] }, [first(1, 4)]), typeCase)[0]!;
    expect(proof.faults.some((fault) => fault.rule === 'lone-line' && !fault.hard && (fault.params.where === 'top' || fault.params.where === 'foot'))).toBe(true);
  });
});
