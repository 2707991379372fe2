import { describe, expect, test } from 'vitest';
import { typeCase } from '@/lib/typeset/type-case';
import type { Block } from './block';
import { composeIssue } from './compose';
import type { IssueLayout } from './issue-layout';
import { ruleWeights, weightFor } from './make-up-rules';
import { Solver, type Proposal, type SolveOptions } from './solve';
import { frontPage, specimenIssue, type SpecimenPiece } from './specimen';

const ids = (): (() => string) => { let next = 0; return () => `b${(next += 1)}`; };
function solved(issue: IssueLayout, steps: number, options: Partial<SolveOptions> = {}): Solver {
  const solver = new Solver(issue, { pages: issue.pages.map((page) => page.number), seed: 1, newId: ids(), keepPinned: true, ...options }, typeCase);
  for (let step = 0; step < steps && !solver.done; step += 1) solver.step();
  return solver;
}
const proofsOf = (issue: IssueLayout, proposal: Proposal) => composeIssue({ ...issue, pages: issue.pages.map((page) => proposal.pages.find((entry) => entry.number === page.number) ?? page) }, typeCase);
const hardFaults = (issue: IssueLayout, proposal: Proposal) => proofsOf(issue, proposal).flatMap((proof) => proof.faults.filter((fault) => fault.hard).map((fault) => fault.rule));
/** Every story stands on one page, in a briefs box, or is named as left over. */
function accounted(issue: IssueLayout, proposal: Proposal): string[] {
  const articlesOf = (block: Block): readonly string[] => (block.kind === 'briefs' ? block.articleIds : block.kind === 'story' || block.kind === 'teaser' ? [block.articleId] : []);
  return [...proposal.pages.flatMap((page) => page.blocks.flatMap(articlesOf)), ...proposal.unplaced].sort();
}
const everyStory = (issue: IssueLayout): string[] => Object.keys(issue.stories).sort();

const pieces = (count: number, change: (index: number) => Partial<SpecimenPiece> = () => ({})): SpecimenPiece[] =>
  Array.from({ length: count }, (_, index) => ({ id: `piece-${index}`, title: '沿河步道贯通 老旧小区换新颜', characters: 180 + ((index * 137) % 500), priority: 1 + (index % 5), names: ['甘霖'], ...change(index) }));
const photo = [{ file: 'photo', width: 3000, height: 2000, caption: '居民在新步道上散步' }];

describe('the solver', () => {
  const issue = specimenIssue(frontPage);

  test('has an answer after its first step, and never a worse one later', () => {
    const solver = solved(issue, 0);
    expect(solver.best).toBeNull();
    let last = Infinity;
    for (let step = 0; step < 30; step += 1) {
      solver.step();
      expect(solver.best!.weight).toBeLessThanOrEqual(last);
      last = solver.best!.weight;
    }
  });

  test('every layout is whole: nothing overset, no hard fault, each story once', () => {
    for (const proposal of solved(issue, 40).proposals()) {
      expect(hardFaults(issue, proposal)).toEqual([]);
      expect(accounted(issue, proposal)).toEqual(everyStory(issue));
    }
  });

  test('same issue, seed and steps, same layouts', () => {
    expect(solved(issue, 25).proposals()).toEqual(solved(issue, 25).proposals());
  });

  test('the layouts to choose from differ clearly, the best first', () => {
    const proposals = solved(specimenIssue(pieces(14, (index) => ({ photos: index % 3 === 0 ? photo : [] })), 2), 60).proposals();
    expect(proposals.length).toBeGreaterThan(1);
    expect(proposals.map((proposal) => proposal.weight)).toEqual(proposals.map((proposal) => proposal.weight).sort((one, other) => one - other));
    const placesOf = (proposal: Proposal) => proposal.pages.flatMap((page) => page.blocks.filter((block) => block.kind === 'story').map((block) => `${block.articleId} ${page.number} ${block.column} ${block.columns} ${block.row}`));
    expect(placesOf(proposals[0]!)).not.toEqual(placesOf(proposals[1]!));
  });

  test('the weight of a layout is the sum of what is said against it', () => {
    const { best } = solved(issue, 20);
    const sum = [...best!.judged.flatMap((page) => page.objections), ...best!.objections].reduce((total, one) => total + one.weight, 0);
    expect(best!.weight).toBeCloseTo(sum, 6);
  });

  test('a pinned block stays where it is and the rest is solved around it', () => {
    const pinned: Block = { kind: 'story', id: 'held', articleId: 'council', column: 3, row: 40, columns: 2, rows: 20, measureColumns: 2, headline: { size: 'auto', face: 'song-heavy', align: 'left' }, cutIns: [], border: 'none', pinned: true };
    const held: IssueLayout = { ...issue, pages: issue.pages.map((page) => (page.number === 1 ? { ...page, blocks: [pinned] } : page)) };
    const { best } = solved(held, 15);
    expect(best!.pages[0]!.blocks).toContainEqual(pinned);
    expect(hardFaults(held, best!)).toEqual([]);
  });

  test('stops when asked, with the best there is', () => {
    let asked = false;
    const solver = solved(issue, 0, { cancelled: () => asked });
    solver.step();
    asked = true;
    solver.step();
    expect(hardFaults(issue, solver.best!)).toEqual([]);
  });
});

describe('weights of a publication', () => {
  test('a rule of taste may be weighed from nothing to three times', () => {
    expect(weightFor('touching-headlines', { 'touching-headlines': 0 })).toBe(0);
    expect(weightFor('touching-headlines', { 'touching-headlines': 9 })).toBe(3 * ruleWeights['touching-headlines']);
  });

  test('what may not print keeps its weight, whatever the settings say', () => {
    expect(weightFor('overset', { overset: 0 } as never)).toBe(ruleWeights.overset);
  });
});

describe('copy that does not suit the pages', () => {
  const cases: readonly (readonly [string, IssueLayout])[] = [
    ['more copy than pages', specimenIssue(pieces(24, () => ({ characters: 900 })), 2)],
    ['fewer stories than pages', specimenIssue(pieces(2), 4)],
    ['a story longer than the issue', specimenIssue(pieces(3, (index) => ({ characters: index === 0 ? 14_000 : 300 })), 2)],
    ['a photo for every story', specimenIssue(pieces(10, () => ({ photos: photo })), 4)],
    ['no photo at all', specimenIssue(pieces(12), 4)],
    ['nothing but first priorities', specimenIssue(pieces(12, () => ({ priority: 1 })), 4)],
    ['no copy at all', specimenIssue([], 2)],
  ];
  for (const [name, issue] of cases) test(`${name}: the best legal layout, and every story on a page or named`, () => {
    const { best } = solved(issue, 8);
    expect(accounted(issue, best!)).toEqual(everyStory(issue));
    const faults = hardFaults(issue, best!);
    // A story that is longer than all its pages stands as far as it goes, and says so.
    expect(name === 'a story longer than the issue' ? faults.filter((rule) => rule !== 'overset') : faults).toEqual([]);
    expect(best!.objections.filter((one) => one.rule === 'unplaced').length).toBe(best!.unplaced.length);
  });

  test('a pinned block that takes a whole page leaves what it displaces to the others, or named', () => {
    const issue = specimenIssue(pieces(10, () => ({ characters: 700 })), 2);
    const wall: Block = { kind: 'notice', id: 'wall', column: 0, row: 2, columns: 5, rows: 80, title: '公告', text: '', role: 'notice', pinned: true };
    const held: IssueLayout = { ...issue, pages: issue.pages.map((page) => (page.number === 2 ? { ...page, blocks: [wall] } : page)) };
    const { best } = solved(held, 8);
    expect(accounted(held, best!)).toEqual(everyStory(held));
    expect(hardFaults(held, best!)).toEqual([]);
    expect(best!.unplaced.length).toBeGreaterThan(0);
  });
});
