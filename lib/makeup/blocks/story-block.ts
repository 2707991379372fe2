import type { JumpBlock, StoryBlock } from '@/lib/makeup/block';
import { borderOf, holesBelow, unsetBlock, type Bench, type BlockProof } from './block-proof';
import { headItems } from '@/lib/makeup/heads/head-items';
import type { Fault, ProofItem } from '@/lib/makeup/page-proof';
import { jumpFrom, jumpTo } from '@/lib/makeup/page-words';
import { picturesOf } from '@/lib/makeup/pictures/picture-items';
import type { SetFrame } from '@/lib/makeup/columns/story-flow';
import { linesItems } from '@/lib/makeup/columns/stream-items';
import { furniture, setWords, textItems } from '@/lib/makeup/words';

/** Fewest characters a line of body copy may be set to. */
const narrowest = 8;

/** Sets a story block or a continuation from the story's flow. */
export function storyBlock(bench: Bench, block: StoryBlock | JumpBlock): BlockProof {
  const { grid, issue } = bench;
  const story = issue.stories[block.articleId];
  if (!story) return unsetBlock(block, grid, [block.articleId], { rule: 'unknown-article', hard: true, blockId: block.id, articleId: block.articleId, params: {} });
  const flow = bench.flow(block.articleId);
  const frame = flow.find((entry) => entry.block.id === block.id && entry.page === bench.page);
  if (!frame) return unsetBlock(block, grid, [block.articleId], { rule: 'jump-without-partner', hard: true, blockId: block.id, articleId: block.articleId, params: {} });

  const items: ProofItem[] = block.kind === 'story' ? [...borderOf(block, grid)] : [];
  const faults: Fault[] = [];
  const fault = (rule: Fault['rule'], hard: boolean, params: Fault['params'] = {}): void => { faults.push({ rule, hard, blockId: block.id, articleId: block.articleId, params }); };

  items.push(...headItems(bench, frame));
  if (frame.decks && !frame.decks.fits) fault('headline-too-long', false, { title: story.decks.title });
  if (frame.decks?.fits && frame.decks.parted) fault('headline-word-broken', false, { title: story.decks.title });
  if (frame.from !== null) {
    const first = frame.columns[0];
    const line = setWords(jumpFrom(frame.from, bench.page), 'kai', grid.bodySize, bench.typeCase);
    if (first) items.push(...textItems(line, first.x, grid.baseline(frame.textRow), { ...furniture('jump-from', block.id), articleId: block.articleId }));
  }
  const pictures = picturesOf(bench, frame);
  items.push(...linesItems(frame.lines, frame.columns, frame.textRow, block.id, grid, bench.typeCase));
  if (frame.lines.some(({ line }) => line.tooWide)) fault('table-too-wide', false);
  if (frame.to) {
    const column = frame.to.slot ?? frame.columns[frame.to.column];
    const line = setWords(jumpTo(frame.to.page, bench.page), 'kai', grid.bodySize, bench.typeCase);
    if (column) items.push(...textItems(line, column.x + column.width - line.setWidth, grid.baseline(frame.textRow + frame.to.row), { ...furniture('jump-to', block.id), articleId: block.articleId }));
  }
  items.push(...pictures.items);
  faults.push(...pictures.faults);

  if (frame.overset) fault('overset', true, { ...frame.overset });
  for (const { where, column } of frame.lone) fault('lone-line', false, { where, column });
  if (block.kind === 'jump' && frame.lines.length === 0) fault('jump-without-partner', true, { empty: 1 });
  const short = frame.columns.findIndex((_, column) => frame.room > 0 && textRows(frame, column) > 0 && textRows(frame, column) < 4);
  if (short >= 0 && frame.lines.length > 0 && frame.depth < 4) fault('short-column', false, { rows: frame.depth });
  const narrow = frame.columns.find((column) => column.width < narrowest * grid.bodySize - 0.01);
  if (narrow) fault('photo-too-narrow-text', false, { characters: Math.floor(narrow.width / grid.bodySize) });
  const rect = grid.rectOf(block);
  return {
    items, faults, headRows: frame.headRows,
    overset: frame.overset ? [{ articleId: block.articleId, blockId: block.id, ...frame.overset }] : [],
    holes: holesBelow(grid, block, frame.columns, frame.textRow, frame.room, frame.used),
    region: { blockId: block.id, kind: block.kind, articleIds: [block.articleId], rect, parts: [], usedRows: frame.textRow - block.row + frame.depth },
  };
}

const textRows = (frame: SetFrame, column: number): number => frame.used[column] ?? 0;
