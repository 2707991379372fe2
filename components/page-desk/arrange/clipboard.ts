import type { Block } from '@/lib/makeup/block';

/** Blocks taken up on the desk, kept for this browser: they are put down on another page, in another issue or another tab. */
export interface HeldBlocks {
  /** The issue they stand in. */
  readonly issueId: string;
  readonly page: number;
  /** Cut: they leave their page when they are put down, and not before, so that nothing is lost between. */
  readonly cut: boolean;
  readonly blocks: readonly Block[];
}

const key = 'banxin.blocks';
let held: HeldBlocks | null = null;

const isCell = (value: unknown): boolean => typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'kind' in value && typeof value.kind === 'string'
  && ['column', 'row', 'columns', 'rows'].every((side) => side in value && Number.isInteger((value as Record<string, unknown>)[side]));

/** Reads what another tab took up. Only its outline is looked at here; the server checks every block that is saved. */
export function parseHeld(text: string | null): HeldBlocks | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('blocks' in value) || !Array.isArray(value.blocks) || !value.blocks.every(isCell)) return null;
    if (!('issueId' in value) || typeof value.issueId !== 'string' || !('page' in value) || typeof value.page !== 'number') return null;
    return { issueId: value.issueId, page: value.page, cut: 'cut' in value && value.cut === true, blocks: value.blocks as readonly Block[] };
  } catch { return null; }
}

/** Takes blocks up, or with null lets go of them. Where the browser keeps nothing they are there for this tab. */
export function hold(blocks: HeldBlocks | null): void {
  held = blocks;
  try { if (blocks) window.localStorage.setItem(key, JSON.stringify(blocks)); else window.localStorage.removeItem(key); } catch { /* private windows keep nothing */ }
}

export function whatIsHeld(): HeldBlocks | null {
  try { return parseHeld(window.localStorage.getItem(key)) ?? held; } catch { return held; }
}
