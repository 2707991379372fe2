import { pt, type Rect } from '@/lib/typeset/units';
import type { JumpBlock, StoryBlock } from './block';
import { borderOf, holesBelow, unsetBlock, type Bench, type BlockProof } from './block-proof';
import { deckTop } from './decks';
import type { Fault, ProofItem } from './page-proof';
import { jumpFrom, jumpTo } from './page-words';
import { setPicture } from './picture';
import type { SetFrame } from './story-flow';
import { lineItems } from './stream-items';
import { furniture, setWords, textItems, type Place } from './words';

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
  if (frame.from !== null) {
    const first = frame.columns[0];
    const line = setWords(jumpFrom(frame.from), 'kai', grid.bodySize, bench.typeCase);
    if (first) items.push(...textItems(line, first.x, grid.baseline(frame.textRow), { ...furniture('jump-from', block.id), articleId: block.articleId }));
  }
  const pictures = picturesOf(bench, frame);
  frame.cutIns.forEach((one, index) => frame.cutIns.slice(index + 1).forEach((other) => {
    const over = one.column < other.column + other.columns && other.column < one.column + one.columns && one.row < other.row + other.rows && other.row < one.row + one.rows;
    if (over) fault('overlap', true, { with: other.cutIn.photoId });
  }));
  for (const placed of frame.lines) items.push(...lineItems(placed, frame.columns, frame.textRow, block.id, grid, bench.typeCase));
  if (frame.to) {
    const column = frame.columns[frame.to.column];
    const line = setWords(jumpTo(frame.to.page), 'kai', grid.bodySize, bench.typeCase);
    if (column) items.push(...textItems(line, column.x + column.width - line.setWidth, grid.baseline(frame.textRow + frame.to.row), { ...furniture('jump-to', block.id), articleId: block.articleId }));
  }
  items.push(...pictures.items);
  faults.push(...pictures.faults);

  if (frame.overset) fault('overset', true, { ...frame.overset });
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

function headItems(bench: Bench, frame: SetFrame): ProofItem[] {
  const { decks, block, columns } = frame;
  const first = columns[0];
  if (!decks || !first) return [];
  const top = bench.grid.rowTop(block.row) + deckTop(decks.depth, frame.headRows, bench.grid.leading);
  const place = (role: Place['role']): Place => ({ role, blockId: block.id, articleId: block.articleId, element: -1, offset: 0 });
  return decks.lines.flatMap((deck) => textItems(deck.line, first.x, top + deck.baseline, place(deck.role)));
}

function picturesOf(bench: Bench, frame: SetFrame): { items: ProofItem[]; faults: Fault[] } {
  const items: ProofItem[] = [];
  const faults: Fault[] = [];
  const story = bench.issue.stories[frame.block.articleId];
  for (const placed of frame.cutIns) {
    const photo = story?.photos.find((entry) => entry.photoId === placed.cutIn.photoId);
    const left = frame.columns[placed.column];
    const right = frame.columns[placed.column + placed.columns - 1];
    if (!photo || !left || !right) {
      faults.push({ rule: 'photo-missing', hard: false, blockId: frame.block.id, articleId: frame.block.articleId, params: { photo: placed.cutIn.photoId } });
      continue;
    }
    const area: Rect = {
      x: left.x, y: bench.grid.rowTop(frame.textRow + placed.row), width: pt(right.x + right.width - left.x), height: pt(placed.rows * bench.grid.leading),
    };
    const edge = (bench.grid.leading - bench.grid.bodySize) / 2;
    const set = setPicture(photo, {
      blockId: frame.block.id, articleId: frame.block.articleId, area,
      above: placed.row === 0 ? edge : edge + 3, below: placed.row + placed.rows >= frame.depth ? edge : edge + 3,
    }, bench.issue.style.captionFace, bench.typeCase);
    items.push(...set.items);
    faults.push(...set.faults);
  }
  return { items, faults };
}
