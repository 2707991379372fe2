import { expect, test } from 'vitest';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { makeUp } from '@/lib/makeup/machine/make-up';
import { ruleWeights } from '@/lib/makeup/machine/make-up-rules';
import { scoreIssue, withoutPlace } from '@/lib/makeup/machine/score-issue';
import { typeCase } from '@/lib/typeset/type-case';
import { handMade } from './hand-made';
import { issues } from './issues';
import { sampleIssueLayout } from './sample-layout';

/** Machine and hand on one scale: the same copy, the same pages, the same scorer. */
const bare = sampleIssueLayout(issues.find((issue) => issue.status === 'making')!);
const byHand: IssueLayout = { ...bare, pages: bare.pages.map((page) => ({ ...page, blocks: handMade.find((made) => made.number === page.number)?.blocks ?? [] })) };
const hand = scoreIssue(byHand, typeCase);
let next = 0;
const [machine] = makeUp(Object.values(bare.stories), bare, { pages: [1, 2, 3, 4], seed: 1, newId: () => `b${(next += 1)}`, keepPinned: true }, typeCase);
const hard = (score: Pick<typeof hand, 'judged' | 'objections'>) => [...score.judged.flatMap((page) => page.objections), ...score.objections].filter((one) => one.hard).map((one) => one.rule);

test('the pages made by hand hold all the copy and could be printed', () => {
  expect(withoutPlace(byHand)).toEqual([]);
  expect(hard(hand)).toEqual([]);
});

test('so do the pages made by machine', () => {
  expect(machine!.unplaced).toEqual([]);
  expect(hard(machine!)).toEqual([]);
});

test('the machine is judged as the hand is: its own score is the scorer’s', () => {
  const layout: IssueLayout = { ...bare, pages: machine!.pages };
  expect(scoreIssue(layout, typeCase).weight).toBeCloseTo(machine!.weight, 6);
});

test('the machine comes within two blemishes of the hand', () => {
  expect(machine!.weight).toBeLessThanOrEqual(hand.weight + 2 * ruleWeights.hole);
});

test('what a hand does badly costs: a story taken away, one shoved over another', () => {
  const without: IssueLayout = { ...byHand, pages: byHand.pages.map((page) => ({ ...page, blocks: page.blocks.filter((block) => block.id !== 'canteen') })) };
  expect(scoreIssue(without, typeCase).weight).toBeGreaterThan(hand.weight + ruleWeights.unplaced);
  const shoved: IssueLayout = { ...byHand, pages: byHand.pages.map((page) => ({ ...page, blocks: page.blocks.map((block) => (block.id === 'canteen' ? { ...block, row: block.row - 4 } : block)) })) };
  expect(hard(scoreIssue(shoved, typeCase))).toContain('overlap');
});
