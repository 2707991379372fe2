import type { TypeCase } from '@/lib/typeset/faces';
import type { Block } from './block';
import { unsetBlock, type Bench, type BlockProof } from '@/lib/makeup/blocks/block-proof';
import { briefsBlock } from '@/lib/makeup/blocks/briefs-block';
import { emptyBlock } from '@/lib/makeup/templates/empty-block';
import { folioBlock } from '@/lib/makeup/furniture/folio-block';
import { gridOf, onGrid } from './grid';
import type { IssueLayout } from './issue-layout';
import { mastheadBlock } from '@/lib/makeup/furniture/masthead-block';
import { noticeBlock } from '@/lib/makeup/blocks/notice-block';
import { emptyAreas, pageCells } from './page-cells';
import { glyphFaults, makeUpFaults, placeFaults } from './page-faults';
import { pageRules } from './page-rules';
import type { Fault, PageProof, ProofItem } from './page-proof';
import { photoBlock } from '@/lib/makeup/pictures/photo-block';
import { SetMemory } from './set-memory';
import { storyBlock } from '@/lib/makeup/blocks/story-block';
import { flowStory, type SetFrame } from '@/lib/makeup/columns/story-flow';
import { teaserBlock } from '@/lib/makeup/blocks/teaser-block';

/**
 * Composes one page of an issue: every block set, rules between them, and all that is wrong with the page.
 * A pure function of the issue; stories that come from other pages are flowed through their earlier frames first.
 * A page number the issue does not have gives an empty page.
 */
export function composePage(issue: IssueLayout, pageNumber: number, typeCase: TypeCase): PageProof {
  const grid = gridOf(issue.format);
  const blocks = [...issue.pages.find((page) => page.number === pageNumber)?.blocks ?? []].sort(readingOrder);
  const cells = pageCells(grid, blocks);
  const set = blocks.map((block) => (onGrid(grid, block) ? knownBlock(issue, pageNumber, block, typeCase) : unsetBlock(block, grid, 'articleId' in block ? [block.articleId] : [], null)));
  const items: ProofItem[] = [...pageRules(grid, blocks, cells, issue.style.columnRule), ...set.flatMap((proof) => proof.items)];
  const holes = [...emptyAreas(grid, cells), ...set.flatMap((proof) => proof.holes)];
  const area = holes.reduce((sum, hole) => sum + hole.rect.width * hole.rect.height, 0);
  const heads = new Map(set.map((proof) => [proof.region.blockId, proof.headRows]));
  const faults: Fault[] = [
    ...placeFaults(grid, blocks, cells), ...set.flatMap((proof) => proof.faults), ...glyphFaultsOf(set, typeCase), ...makeUpFaults(grid, blocks, heads, cells),
    ...holes.filter((hole) => hole.rows >= 2).map((hole): Fault => ({
      rule: 'hole', hard: false, blockId: hole.blockId, articleId: null, params: { column: hole.column, row: hole.row, columns: hole.columns, rows: hole.rows },
    })),
  ];
  return {
    schema: 1, page: pageNumber, width: grid.width, height: grid.height, bleed: grid.bleed, typeArea: grid.typeArea,
    grid: { columns: grid.columns, rows: grid.rows, leading: grid.leading },
    items, regions: set.map((proof) => proof.region), overset: set.flatMap((proof) => proof.overset), holes,
    whiteSpace: area / (grid.typeArea.width * grid.typeArea.height), faults,
  };
}

/** Composes every page of an issue, in the order of its pages. */
export const composeIssue = (issue: IssueLayout, typeCase: TypeCase): readonly PageProof[] =>
  issue.pages.map((page) => composePage(issue, page.number, typeCase));

/** Blocks are read from the top down, and from the left on one level. */
const readingOrder = (one: Block, other: Block): number => one.row - other.row || one.column - other.column;

function setBlock(bench: Bench, block: Block): BlockProof {
  switch (block.kind) {
    case 'story':
    case 'jump': return storyBlock(bench, block);
    case 'briefs': return briefsBlock(bench, block);
    case 'teaser': return teaserBlock(bench, block);
    case 'photo': return photoBlock(bench, block);
    case 'masthead': return mastheadBlock(bench, block);
    case 'folio': return folioBlock(bench, block);
    case 'notice': return noticeBlock(bench, block);
    case 'empty': return emptyBlock(bench, block);
  }
}

/** What was set before, by type case: blocks by page and block, flows by article. */
interface Memory { readonly blocks: SetMemory<BlockProof>; readonly flows: SetMemory<readonly SetFrame[]> }
const memories = new WeakMap<TypeCase, Memory>();
/** Blocks and flows of some twenty issues in the making. */
const mostPlaces = 800;

function memoryOf(typeCase: TypeCase): Memory {
  let memory = memories.get(typeCase);
  if (!memory) { memory = { blocks: new SetMemory(mostPlaces), flows: new SetMemory(mostPlaces) }; memories.set(typeCase, memory); }
  return memory;
}

/** A block as set before, unless something it was set from has changed. */
function knownBlock(issue: IssueLayout, page: number, block: Block, typeCase: TypeCase): BlockProof {
  return memoryOf(typeCase).blocks.get(`${page} ${block.id}`, issue, (reader) => {
    reader.read('block', (one) => one.pages.find((entry) => entry.number === page)?.blocks.find((entry) => entry.id === block.id));
    const flow = (articleId: string): readonly SetFrame[] => reader.read(`flow ${articleId}`, (one) => flowOf(one, articleId, typeCase));
    return setBlock({ issue: reader.view, page, grid: gridOf(reader.view.format), typeCase, flow }, block);
  });
}

/** A story's frames as set before. Of the pages a flow sees nothing but its own frames. */
function flowOf(issue: IssueLayout, articleId: string, typeCase: TypeCase): readonly SetFrame[] {
  return memoryOf(typeCase).flows.get(articleId, issue, (reader) => {
    const pages = reader.read('frames', (one) => one.pages.map((page) => ({ ...page, blocks: page.blocks.filter((block) => (block.kind === 'story' || block.kind === 'jump') && block.articleId === articleId) })));
    return flowStory(Object.create(reader.view, { pages: { value: pages } }) as IssueLayout, articleId, typeCase);
  });
}

/** Glyphs that are missing or stand in for others, by block; all that is missing first. */
function glyphFaultsOf(set: readonly BlockProof[], typeCase: TypeCase): Fault[] {
  const found = set.flatMap((proof) => {
    let faults = glyphs.get(proof);
    if (!faults) { faults = glyphFaults(proof.items, typeCase); glyphs.set(proof, faults); }
    return faults;
  });
  return found.length === 0 ? found : [...found.filter((fault) => fault.hard), ...found.filter((fault) => !fault.hard)];
}
const glyphs = new WeakMap<BlockProof, readonly Fault[]>();
