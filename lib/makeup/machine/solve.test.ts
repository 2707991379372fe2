import { describe, expect, test } from 'vitest';
import { typeCase } from '@/lib/typeset/type-case';
import type { Block } from '@/lib/makeup/block';
import { composeIssue } from '@/lib/makeup/compose';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { ruleWeights, weightFor } from './make-up-rules';
import type { Advice } from './make-up-advice';
import type { MakeUpOptions } from './make-up-options';
import { Solver, type Proposal } from './solve';
import { frontPage, specimenIssue, type SpecimenPiece } from '@/lib/makeup/specimen';

const ids = (): (() => string) => { let next = 0; return () => `b${(next += 1)}`; };
function solved(issue: IssueLayout, steps: number, options: Partial<MakeUpOptions> = {}): Solver {
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
  const adviceOf = <Kind extends Advice['kind']>(proposal: Proposal, kind: Kind) => proposal.advice.find((one): one is Extract<Advice, { kind: Kind }> => one.kind === kind);
  /** The best legal layout: every story on a page or named, and nothing that forbids printing but what is told. */
  function best(issue: IssueLayout, steps = 8, told: readonly string[] = []): Proposal {
    const found = solved(issue, steps).best!;
    expect(accounted(issue, found)).toEqual(everyStory(issue));
    expect(hardFaults(issue, found).filter((rule) => !told.includes(rule))).toEqual([]);
    expect(found.objections.filter((one) => one.rule === 'unplaced').map((one) => one.params.article).sort()).toEqual([...found.unplaced].sort());
    return found;
  }

  test('more copy than pages: names what is left over, how much it is, and the pages or the cut that would make it fit', () => {
    const found = best(specimenIssue(pieces(24, () => ({ characters: 900 })), 2));
    const advice = adviceOf(found, 'too-much')!;
    expect([...advice.articles].sort()).toEqual([...found.unplaced].sort());
    // Two tabloid pages hold about 7,000 characters under headlines; 24 × 900 characters are three times that.
    expect(advice.characters).toBeGreaterThan(12_000);
    // A page of solid text holds 5 × 80 lines of 14 characters, a usual one about 3,800 (domain.md §4).
    expect(advice.pages).toBeGreaterThanOrEqual(Math.ceil(advice.characters / (5 * 80 * 14)));
    expect(advice.pages).toBeLessThanOrEqual(Math.ceil(advice.characters / 3800));
    expect(advice.cut).toBeLessThanOrEqual(Math.ceil(advice.characters / 10) * 10);
    expect(advice.pinned).toEqual([]);
  });

  test('the pages it asks for do make it fit', () => {
    const copy = pieces(12, () => ({ characters: 900 }));
    const { pages } = adviceOf(best(specimenIssue(copy, 2)), 'too-much')!;
    expect(best(specimenIssue(copy, 2 + pages)).unplaced).toEqual([]);
  });

  test('copy for half the pages is spread over all of them, from the first layout on', () => {
    const little = specimenIssue(pieces(14, (index) => ({ photos: index % 3 === 0 ? photo : [] })), 6);
    for (const steps of [1, 4]) expect(best(little, steps).objections.filter((one) => one.rule === 'page-empty')).toEqual([]);
  });

  test('fewer stories than pages: names the empty pages and the copy they would take', () => {
    const found = best(specimenIssue(pieces(2), 4));
    const advice = adviceOf(found, 'too-little')!;
    expect(advice.empty).toEqual(found.pages.filter((page) => page.blocks.every((block) => block.kind !== 'story')).map((page) => page.number));
    expect(advice.empty.length).toBeGreaterThanOrEqual(2);
    // A tabloid page holds about 4,500 characters without heads and pictures.
    expect(advice.characters / advice.empty.length).toBeGreaterThan(2500);
    expect(advice.characters / advice.empty.length).toBeLessThan(5000);
  });

  test('a story longer than the issue: by how much it is too long is told, and the others stand', () => {
    const found = best(specimenIssue(pieces(3, (index) => ({ characters: index === 0 ? 14_000 : 300 })), 2), 8, ['overset']);
    const advice = adviceOf(found, 'too-long')!;
    expect(advice.article).toBe('piece-0');
    // Two pages of solid text hold 5 × 80 × 14 characters each, the front page less for its masthead.
    expect(advice.over).toBeGreaterThan(14_000 - 2 * 5 * 80 * 14);
    expect(advice.over).toBeLessThan(14_000);
    expect(found.unplaced.filter((id) => id !== 'piece-0')).toEqual([]);
  });

  test('a photo for every story: all stand, or those left out are told', () => {
    const issue = specimenIssue(pieces(10, () => ({ photos: photo })), 4);
    const found = best(issue);
    const shown = new Set(found.pages.flatMap((page) => page.blocks.flatMap((block) => (block.kind === 'story' && block.cutIns.length > 0 ? [block.articleId] : []))));
    const wanting = everyStory(issue).filter((id) => !shown.has(id) && !found.unplaced.includes(id));
    expect([...adviceOf(found, 'pictures-left-out')?.articles ?? []].sort()).toEqual(wanting);
  });

  test('no photo at all: the pages without a picture are told', () => {
    const found = best(specimenIssue(pieces(12), 4));
    const pages = found.pages.filter((page) => page.blocks.filter((block) => block.kind === 'story').length > 1).map((page) => page.number);
    expect(adviceOf(found, 'no-picture')?.pages).toEqual(pages);
  });

  test('nothing but first priorities: told, and made up in the order of the copy', () => {
    const found = best(specimenIssue(pieces(12, () => ({ priority: 1 })), 4));
    expect(adviceOf(found, 'all-first')).toEqual({ kind: 'all-first', stories: 12 });
    expect(adviceOf(best(specimenIssue(pieces(12), 4)), 'all-first')).toBeUndefined();
  });

  test('no copy at all: bare pages', () => {
    expect(adviceOf(best(specimenIssue([], 2)), 'too-little')).toMatchObject({ empty: [1, 2], full: 0 });
  });

  const wall: Block = { kind: 'notice', id: 'wall', column: 0, row: 2, columns: 5, rows: 80, title: '公告', text: '', role: 'notice', pinned: true };
  test('a pinned block that takes a whole page: what it displaces goes to the others or is named, and unpinning it is offered', () => {
    const issue = specimenIssue(pieces(10, () => ({ characters: 700 })), 2);
    const found = best({ ...issue, pages: issue.pages.map((page) => (page.number === 2 ? { ...page, blocks: [wall] } : page)) });
    expect(found.unplaced.length).toBeGreaterThan(0);
    expect(adviceOf(found, 'too-much')!.pinned).toEqual([{ page: 2, block: 'wall', article: null, title: '公告' }]);
  });

  test('pinned blocks one over the other cannot print: told, and named', () => {
    const issue = specimenIssue(pieces(6), 2);
    const head = { size: 'auto' as const, face: 'song-heavy' as const, align: 'left' as const };
    const held = (id: string, articleId: string, row: number): Block => ({ kind: 'story', id, articleId, column: 0, row, columns: 3, rows: 30, measureColumns: 3, headline: head, cutIns: [], border: 'none', pinned: true });
    const found = best({ ...issue, pages: issue.pages.map((page) => (page.number === 2 ? { ...page, blocks: [held('one', 'piece-3', 10), held('other', 'piece-4', 20)] } : page)) }, 4, ['overlap']);
    expect(adviceOf(found, 'pinned-fault')).toMatchObject({ rule: 'overlap', block: { page: 2 } });
  });
});

describe('empty blocks of a template', () => {
  const places: Block[] = [
    { kind: 'empty', id: 'lead-place', role: 'lead', column: 0, row: 2, columns: 3, rows: 40, measureColumns: 3 },
    { kind: 'empty', id: 'story-place', role: 'story', column: 3, row: 2, columns: 2, rows: 30, measureColumns: 2 },
    { kind: 'empty', id: 'photo-place', role: 'photo', column: 3, row: 60, columns: 2, rows: 20, measureColumns: 2 },
  ];
  const issue = specimenIssue(pieces(14), 2);
  const templated: IssueLayout = { ...issue, pages: issue.pages.map((page) => (page.number === 2 ? { ...page, blocks: places } : page)) };

  test.each(['fill', 'clear'] as const)('are gone when they were to be: %s', (empty) => {
    for (const proposal of solved(templated, 6, { empty }).proposals()) {
      expect(proposal.pages.flatMap((page) => page.blocks.filter((block) => block.kind === 'empty'))).toEqual([]);
      expect(hardFaults(templated, proposal)).toEqual([]);
      expect(accounted(templated, proposal)).toEqual(everyStory(templated));
    }
  });

  test('are filled first, by what suits them', () => {
    const page = solved(templated, 6).best!.pages.find((entry) => entry.number === 2)!;
    expect(page.blocks.some((block) => block.kind === 'story' && block.column === 0 && block.row === 2 && block.columns === 3)).toBe(true);
  });

  test('stand as they are when they are to be kept, and the page is told not to be fit to print', () => {
    const { best } = solved(templated, 4, { empty: 'keep' });
    expect(best!.pages.find((page) => page.number === 2)!.blocks.filter((block) => block.kind === 'empty')).toEqual(places);
    expect(hardFaults(templated, best!)).toEqual(['empty-block', 'empty-block', 'empty-block']);
  });
});
