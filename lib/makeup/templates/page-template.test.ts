import { describe, expect, test } from 'vitest';
import { typeCase } from '@/lib/typeset/type-case';
import type { Block, EmptyBlock } from '@/lib/makeup/block';
import { composePage } from '@/lib/makeup/compose';
import { placeProblem } from '@/lib/makeup/edits/free-places';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { makeUp, onePass } from '@/lib/makeup/machine/make-up';
import { applyTemplate, fillEmpty, templateOf, type PageTemplate } from './page-template';
import { fillTemplate } from './page-template-fill';
import { seatOnes } from './seat-stories';
import { hashOf } from '@/lib/makeup/machine/seeded';
import { frontPage, specimenIssue, specimenStory, type SpecimenPiece } from '@/lib/makeup/specimen';

/** Whole numbers below a limit, the same for a seed. */
const seeded = (seed: number): ((limit: number) => number) => { let turn = 0; return (limit) => hashOf(seed, (turn += 1)) % limit; };
const ids = (): (() => string) => { let next = 0; return () => `n${(next += 1)}`; };
const photo = [{ file: 'photo', width: 3000, height: 2000, caption: '居民在新步道上散步' }];
const pieces = (seed: number, count = 16): SpecimenPiece[] => {
  const next = seeded(seed);
  return Array.from({ length: count }, (_, index) => ({
    id: `p${seed}-${index}`, title: ['沿河步道贯通 老旧小区换新颜', '夜班公交延长到十点半', '茶园引来第一批游客'][next(3)]!, characters: 120 + next(900), priority: 1 + (index % 5), names: ['甘霖'],
    ...(next(3) === 0 ? { photos: photo } : {}), ...(index > count - 4 ? { kind: 'brief', characters: 60 + next(90), title: '' } as const : {}),
  }));
};
const made = (issue: IssueLayout, seed = 1): IssueLayout => {
  const result = makeUp(Object.values(issue.stories), issue, { pages: issue.pages.map((page) => page.number), seed, newId: ids(), keepPinned: true }, typeCase, onePass)[0]!;
  return { ...issue, pages: result.pages };
};
const pageOf = (issue: IssueLayout, number: number) => issue.pages.find((page) => page.number === number)!;
const withPages = (issue: IssueLayout, blocks: Readonly<Record<number, readonly Block[]>>): IssueLayout => ({ ...issue, pages: issue.pages.map((page) => ({ ...page, blocks: blocks[page.number] ?? page.blocks })) });
const standWell = (issue: IssueLayout, blocks: readonly Block[]): boolean => blocks.every((block) => placeProblem(issue.format, blocks, block, block.id) === null);
const articlesIn = (block: Block): readonly string[] => (block.kind === 'briefs' ? block.articleIds : 'articleId' in block ? [block.articleId] : []);
const empties = (blocks: readonly { readonly kind: string }[]): EmptyBlock[] => blocks.filter((block): block is EmptyBlock => block.kind === 'empty');
const applied = (issue: IssueLayout, page: number, template: PageTemplate): IssueLayout => {
  const result = applyTemplate(issue, page, template, ids());
  if (!result.ok) throw new Error(`refused: ${result.problem.kind}`);
  return withPages(issue, result.pages);
};

describe('a template of a page', () => {
  const issue = made(specimenIssue(frontPage));
  const front = templateOf(pageOf(issue, 1), issue, '头版', typeCase);

  test('keeps places and dress, and no copy', () => {
    const cells = (blocks: readonly Block[]) => blocks.map((block) => [block.column, block.row, block.columns, block.rows].join()).sort();
    expect(cells(front.blocks)).toEqual(cells(pageOf(issue, 1).blocks));
    const json = JSON.stringify(front);
    expect(json).not.toMatch(/articleId|photoId/u);
    for (const story of Object.values(issue.stories)) {
      if (story.decks.title) expect(json).not.toContain(story.decks.title);
    }
  });

  test('the largest head leads, and only one block does', () => {
    const heads = empties(front.blocks).map((block) => block.role);
    expect(heads.filter((role) => role === 'lead')).toHaveLength(1);
    expect(heads.filter((role) => role === 'second').length).toBeLessThanOrEqual(1);
    const lead = pageOf(issue, 1).blocks.find((block) => block.kind === 'story' && block.articleId === 'lead')!;
    const place = empties(front.blocks).find((block) => block.role === 'lead')!;
    expect([place.column, place.row]).toEqual([lead.column, lead.row]);
    expect(place.picture).toBeDefined();
  });

  test('an empty page prints nothing, and says it is not finished', () => {
    const blank = applied(specimenIssue(frontPage), 1, front);
    const proof = composePage(blank, 1, typeCase);
    expect(proof.items.filter((item) => item.kind === 'text' && item.role === 'body')).toEqual([]);
    expect(proof.faults.filter((fault) => fault.rule === 'empty-block' && fault.hard)).toHaveLength(empties(front.blocks).length);
  });
});

describe('a template put on a page', () => {
  const issue = made(specimenIssue(pieces(3), 4), 3);
  const templates = issue.pages.map((page) => templateOf(page, issue, `p${page.number}`, typeCase));

  test('nothing overlaps and nothing leaves the grid, whichever page it comes from and goes to', () => {
    for (const template of templates) for (const number of [1, 2, 4]) {
      for (const bare of [specimenIssue(frontPage), issue]) {
        const result = applyTemplate(bare, number, template, ids());
        if (!result.ok) { expect(result.problem.kind).toBe('no-room'); continue; }
        expect(standWell(bare, result.pages[number]!)).toBe(true);
        expect(empties(result.pages[number]!)).toHaveLength(empties(template.blocks).length);
      }
    }
  });

  test('masthead, folio and imprint stay as the page has them', () => {
    const furniture = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'masthead' || block.kind === 'folio' || (block.kind === 'notice' && block.role === 'imprint'));
    for (const page of issue.pages) {
      const result = applyTemplate(issue, page.number, templates[0]!, ids());
      if (result.ok) expect(furniture(result.pages[page.number]!)).toEqual(furniture(page.blocks));
    }
  });

  test('is refused for another format, and where something pinned stands in the way', () => {
    expect(applyTemplate(specimenIssue(frontPage, 4, 'broadsheet'), 1, templates[0]!, ids())).toMatchObject({ ok: false, problem: { kind: 'format' } });
    const pinned: Block = { kind: 'teaser', id: 'stays', column: 0, row: 30, columns: 2, rows: 9, articleId: 'teaser', pinned: true };
    const bare = withPages(specimenIssue(frontPage), { 2: [pinned] });
    expect(applyTemplate(bare, 2, templates[1]!, ids())).toMatchObject({ ok: false, problem: { kind: 'pinned', block: { id: 'stays' } } });
    expect(applyTemplate(bare, 9, templates[1]!, ids())).toMatchObject({ ok: false, problem: { kind: 'no-page' } });
  });

  test('a story taken off loses its continuation on another page, and what went on here is named', () => {
    const story: Block = { kind: 'story', id: 's', column: 0, row: 10, columns: 2, rows: 30, articleId: 'lead', measureColumns: 2, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none' };
    const rest: Block = { kind: 'jump', id: 'j', column: 0, row: 2, columns: 2, rows: 30, articleId: 'lead', part: 1, measureColumns: 2, cutIns: [] };
    const long = withPages(specimenIssue(frontPage), { 1: [story], 2: [rest] });
    const first = applyTemplate(long, 1, templates[0]!, ids());
    expect(first.ok && [first.off, first.pages[2]]).toEqual([['lead'], []]);
    const second = applyTemplate(long, 2, templates[1]!, ids());
    expect(second.ok && second.cutOff).toEqual(['lead']);
  });
});

describe('a story in an empty place', () => {
  const issue = specimenIssue(frontPage);
  const empty: EmptyBlock = { kind: 'empty', id: 'e', role: 'story', column: 0, row: 10, columns: 3, rows: 30, measureColumns: 2, border: 'tint', headline: { size: 21, face: 'hei-heavy', align: 'left', dress: 'kicker-rule' }, picture: { column: 0, columns: 2, row: 0, rows: 12 } };
  const pictured = specimenStory({ id: 'x', title: '夜班公交', characters: 300, photos: [...photo, ...photo] });

  test('takes its cell, measure, border, headline and picture place', () => {
    expect(fillEmpty(issue, 1, empty, pictured, typeCase)).toEqual({
      kind: 'story', id: 'e', column: 0, row: 10, columns: 3, rows: 30, articleId: 'x', measureColumns: 2, border: 'tint', headline: empty.headline,
      cutIns: [{ photoId: 'x-photo-0', column: 0, columns: 2, row: 0, rows: 12, group: ['x-photo-1'] }],
    });
  });

  test('a title too long for the size kept gets a size it fits in', () => {
    const story = specimenStory({ id: 'x', title: '市调研组来我区调研我为群众办实事活动开展情况并召开座谈会听取意见建议', characters: 300 });
    const block = fillEmpty(issue, 1, { ...empty, headline: { size: 72, face: 'hei-heavy', align: 'left' } }, story, typeCase);
    expect(block.kind === 'story' && block.headline).toEqual({ size: 'auto', face: 'hei-heavy', align: 'left' });
  });

  test('teasers, briefs and picture news become boxes of their own kind', () => {
    expect(fillEmpty(issue, 1, empty, specimenStory({ id: 't', kind: 'teaser', characters: 0 }), typeCase).kind).toBe('teaser');
    expect(fillEmpty(issue, 1, { ...empty, role: 'briefs' }, specimenStory({ id: 'b', kind: 'brief', characters: 60 }), typeCase)).toMatchObject({ kind: 'briefs', articleIds: ['b'], border: 'tint' });
    expect(fillEmpty(issue, 1, { ...empty, role: 'photo' }, pictured, typeCase)).toMatchObject({ kind: 'photo', photoId: 'x-photo-0' });
    expect(fillEmpty(issue, 1, { ...empty, role: 'photo' }, specimenStory({ id: 'y', title: '无图', characters: 60 }), typeCase).kind).toBe('story');
  });
});

describe('a template filled', () => {
  const source = made(specimenIssue(frontPage));

  test('nothing is overset or overlaps, no story stands twice, whatever the copy', () => {
    for (const seed of [1, 4, 8]) for (const number of [1, 2]) {
      const template = templateOf(pageOf(source, number), source, 'x', typeCase);
      const bare = applied(specimenIssue(pieces(seed)), number, template);
      const filled = fillTemplate(bare, number, Object.values(bare.stories), typeCase);
      const proof = composePage(withPages(bare, { [number]: filled.blocks }), number, typeCase);
      expect(proof.overset).toEqual([]);
      expect(proof.faults.filter((fault) => fault.hard && fault.rule !== 'empty-block')).toEqual([]);
      expect(standWell(bare, filled.blocks)).toBe(true);
      const standing = filled.blocks.flatMap(articlesIn);
      expect(new Set(standing).size).toBe(standing.length);
      expect([...filled.placed].sort()).toEqual([...standing].sort());
      expect(filled.empty).toBe(empties(filled.blocks).length);
    }
  });

  test('plenty of copy leaves no place empty and hardly any white', () => {
    const template = templateOf(pageOf(source, 1), source, 'x', typeCase);
    const bare = applied(specimenIssue([...frontPage, ...pieces(6, 20)]), 1, template);
    const filled = fillTemplate(bare, 1, Object.values(bare.stories), typeCase);
    expect(filled.empty).toBe(0);
    expect(composePage(withPages(bare, { 1: filled.blocks }), 1, typeCase).whiteSpace).toBeLessThan(0.02);
    const lead = filled.blocks.find((block) => block.kind === 'story' && block.articleId === 'lead');
    expect(lead).toMatchObject({ column: 0 });
  });

  test('the same copy gives the same page', () => {
    const bare = applied(specimenIssue(pieces(7)), 2, templateOf(pageOf(source, 2), source, 'x', typeCase));
    const run = () => fillTemplate(bare, 2, Object.values(bare.stories), typeCase);
    expect(run()).toEqual(run());
  });

  test('what the desk wants on another page is left, and so is what stands already', () => {
    const bare = applied(specimenIssue(pieces(7)), 2, templateOf(pageOf(source, 2), source, 'x', typeCase));
    const all = Object.values(bare.stories);
    const elsewhere = Object.fromEntries(all.map((story, index) => [story.articleId, index % 2 === 0 ? 3 : null]));
    const filled = fillTemplate(bare, 2, all, typeCase, { wanted: elsewhere });
    expect(filled.placed.filter((id) => elsewhere[id] === 3)).toEqual([]);
    const again = fillTemplate(withPages(bare, { 2: filled.blocks }), 2, all.filter((story) => filled.placed.includes(story.articleId)), typeCase);
    expect(again.placed).toEqual([]);
  });

  test('without copy every place stays as it was', () => {
    const bare = applied(specimenIssue([]), 1, templateOf(pageOf(source, 1), source, 'x', typeCase));
    expect(fillTemplate(bare, 1, [], typeCase).blocks).toEqual(pageOf(bare, 1).blocks);
  });

  test('copy that goes on from an earlier page finds a place here', () => {
    const story: Block = { kind: 'story', id: 's', column: 0, row: 10, columns: 3, rows: 44, articleId: 'lead', measureColumns: 3, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none' };
    const begun = withPages(specimenIssue(frontPage), { 1: [story] });
    const bare = applied(begun, 2, templateOf(pageOf(source, 2), source, 'x', typeCase));
    const filled = fillTemplate(bare, 2, Object.values(bare.stories), typeCase, { goOn: ['lead'] });
    expect(filled.blocks.filter((block) => block.kind === 'jump')).toMatchObject([{ articleId: 'lead', part: 1 }]);
    expect(composePage(withPages(bare, { 2: filled.blocks }), 2, typeCase).overset).toEqual([]);
  });
});

describe('who sits where', () => {
  test('no story twice, none where it does not fit, and near the best of all ways when there are few', () => {
    const next = seeded(11);
    const permuted = (stories: readonly (number | null)[], places: number): (readonly (number | null)[])[] => (places === 0 ? [[]]
      : [null, ...stories].flatMap((story) => permuted(stories.filter((other) => other !== story), places - 1).map((rest) => [story, ...rest])));
    for (let round = 0; round < 40; round += 1) {
      const costs = Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => (next(5) === 0 ? Infinity : next(60))));
      const cost = (seating: readonly (number | null)[]): number => seating.reduce<number>((sum, story, place) => sum + (story === null ? 200 : costs[place]![story]!), 0);
      const seating = seatOnes(costs);
      const seated = seating.filter((story) => story !== null);
      expect(new Set(seated).size).toBe(seated.length);
      const best = Math.min(...permuted([0, 1, 2, 3], 3).map(cost));
      expect(cost(seating)).toBeLessThanOrEqual(best + 12);
    }
  });
});
