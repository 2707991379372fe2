import type { CutIn, JumpBlock, PhotoBlock, StoryBlock } from '@/lib/makeup/block';
import type { Edge } from '../placement';

/** The room pictures stand in: text columns of the block, and rows below its head. */
export interface PictureRoom { readonly columns: number; readonly rows: number; /** Characters in a column. */ readonly perColumn: number }

/** Fewest rows of a picture with its caption, and fewest characters of one that stands in a column. */
export const leastPicture = { rows: 3, characters: 4 } as const;

const held = (value: number, least: number, most: number): number => Math.max(least, Math.min(Math.max(least, most), value));

/** The cut-in moved by columns and rows, kept in its block. */
export const movedCut = (cut: CutIn, columns: number, rows: number, room: PictureRoom): CutIn =>
  ({ ...cut, column: held(cut.column + columns, 0, room.columns - cut.columns), row: held(Math.min(cut.row, room.rows - cut.rows) + rows, 0, room.rows - cut.rows) });

/** The cut-in with an edge or corner moved by columns and rows; one that is so many characters wide grows by characters. */
export function resizedCut(cut: CutIn, edge: Edge, columns: number, rows: number, room: PictureRoom): CutIn {
  let { column: left, row: top } = cut;
  let right = Math.min(room.columns, cut.column + cut.columns);
  let foot = Math.min(room.rows, cut.row + cut.rows);
  if (edge.startsWith('n')) top = held(top + rows, 0, foot - leastPicture.rows);
  if (edge.startsWith('s')) foot = held(foot + rows, top + leastPicture.rows, room.rows);
  const across = edge.includes('w') ? -columns : edge.includes('e') ? columns : 0;
  if (cut.characters !== undefined) return { ...cut, row: top, rows: foot - top, characters: held(cut.characters + Math.round(across * room.perColumn), leastPicture.characters, room.perColumn * room.columns) };
  const whole = Math.round(columns);
  if (edge.includes('w')) left = held(left + whole, 0, right - 1);
  if (edge.includes('e')) right = held(right + whole, left + 1, room.columns);
  return { ...cut, column: left, columns: right - left, row: top, rows: foot - top };
}

/** The block with one of its cut-ins changed. */
export const withCut = <B extends StoryBlock | JumpBlock>(block: B, changed: CutIn): B => ({ ...block, cutIns: block.cutIns.map((cut) => (cut.photoId === changed.photoId ? changed : cut)) });

/** The block with the crop of one of its pictures set. */
export function withCrop<B extends StoryBlock | JumpBlock | PhotoBlock>(block: B, photoId: string, crop: NonNullable<CutIn['crop']>): B {
  if (block.kind === 'photo') return { ...block, crop };
  return { ...block, cutIns: block.cutIns.map((cut) => (cut.photoId === photoId ? { ...cut, crop } : cut)) };
}
