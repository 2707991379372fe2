import type { TypeCase } from '@/lib/typeset/faces';
import type { Block, NoticeBlock, PhotoBlock, TeaserBlock } from '@/lib/makeup/block';
import type { FitState } from './copy-fit';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { benchOf } from '@/lib/makeup/edits/jump-place';
import { noticeBlock } from '@/lib/makeup/blocks/notice-block';
import { boxRect, type BlockProof } from '@/lib/makeup/blocks/block-proof';
import { photoBlock } from '@/lib/makeup/pictures/photo-block';
import { teaserBlock } from '@/lib/makeup/blocks/teaser-block';

/** Boxes whose type takes the size that their area holds: notices and fillers, teasers, pictures with their captions. An imprint is the house's own. */
export type BoxBlock = NoticeBlock | TeaserBlock | PhotoBlock;
export const isBox = (block: Block): block is BoxBlock => (block.kind === 'notice' && block.role !== 'imprint') || block.kind === 'teaser' || block.kind === 'photo';

/** Rows tried deeper at most to say how much a box is over, and rows of white a box may have before it is under. */
const mostDeeper = 30;
const whiteBorne = 3;
/** Fewest rows of a box. */
const leastRows = 4;

/**
 * How a box stands. Over: at its least type something finds no room; `lines` are the rows it would have to be deeper. Under: it could be so many
 * rows shallower with its type as large. Fillers fill their place whatever it is, and pictures are cropped to it: they are never under.
 */
export function boxState(issue: IssueLayout, page: number, block: BoxBlock, typeCase: TypeCase): FitState {
  const bench = benchOf(issue, page, typeCase);
  const set = (rows: number): BlockProof => {
    const own = { ...block, rows };
    return own.kind === 'notice' ? noticeBlock(bench, own) : own.kind === 'teaser' ? teaserBlock(bench, own) : photoBlock(bench, own);
  };
  const proof = set(block.rows);
  const rect = boxRect(bench.grid, block);
  const state = { endShort: 0, columns: 1, room: block.rows, measure: rect.width, page, blockId: block.id, frames: [] } as const;
  const fault = oversetIn(proof);
  if (fault) {
    let deeper = 1;
    while (deeper < mostDeeper && oversetIn(set(block.rows + deeper))) deeper += 1;
    return { ...state, kind: 'over', over: { lines: deeper, characters: Number(fault.params.characters ?? 0) }, rowsFree: 0 };
  }
  const free = block.kind === 'teaser' || (block.kind === 'notice' && block.role === 'notice') ? rowsToSpare(proof, block.rows, set) : 0;
  const rowsFree = free > whiteBorne ? free - whiteBorne : 0;
  return { ...state, kind: rowsFree > 0 ? 'under' : 'fits', over: { lines: 0, characters: 0 }, rowsFree };
}

const oversetIn = (proof: BlockProof): BlockProof['faults'][number] | undefined => proof.faults.find((fault) => fault.rule === 'overset');

/** Largest type of a box: what its area lets it have. */
const sizeOf = (proof: BlockProof): number => Math.max(0, ...proof.items.map((item) => (item.kind === 'text' ? item.size : 0)));

/** Rows a box could give up with its type as large and everything in it. */
function rowsToSpare(proof: BlockProof, rows: number, set: (rows: number) => BlockProof): number {
  const size = sizeOf(proof);
  let spare = 0;
  while (rows - spare > leastRows) {
    const shallower = set(rows - spare - 1);
    if (oversetIn(shallower) || sizeOf(shallower) < size) break;
    spare += 1;
  }
  return spare;
}
