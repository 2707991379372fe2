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

/** Most blocks a page has (lib/desk/layout-schema). */
const mostBlocks = 200;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === 'string';
const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 400;
const isHeadline = (value: unknown): boolean => isRecord(value) && isText(value.face) && isText(value.align) && (value.size === 'auto' || typeof value.size === 'number');
const areCutIns = (value: unknown): boolean => Array.isArray(value) && value.every((entry: unknown) => isRecord(entry) && isText(entry.photoId) && ['column', 'columns', 'row', 'rows'].every((side) => isCount(entry[side])) && isGroup(entry.group));
const isGroup = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.every(isText));

/** What the desk reads of a block without asking, by kind. */
const outlines: ReadonlyMap<unknown, (block: Readonly<Record<string, unknown>>) => boolean> = new Map<Block['kind'], (block: Readonly<Record<string, unknown>>) => boolean>([
  ['story', (block) => isText(block.articleId) && isCount(block.measureColumns) && isHeadline(block.headline) && areCutIns(block.cutIns)],
  ['jump', (block) => isText(block.articleId) && isCount(block.part) && isCount(block.measureColumns) && areCutIns(block.cutIns)],
  ['briefs', (block) => Array.isArray(block.articleIds) && block.articleIds.every(isText) && isText(block.title) && isCount(block.measureColumns)],
  ['teaser', (block) => isText(block.articleId)],
  ['photo', (block) => isText(block.articleId) && isText(block.photoId) && isGroup(block.group)],
  ['masthead', () => true],
  ['folio', () => true],
  ['notice', (block) => isText(block.title) && isText(block.text) && isText(block.role)],
  ['empty', (block) => isText(block.role) && isCount(block.measureColumns) && (block.headline === undefined || isHeadline(block.headline)) && (block.picture === undefined || isRecord(block.picture))],
]);

const isBlock = (value: unknown): boolean => isRecord(value) && isText(value.id) && ['column', 'row', 'columns', 'rows'].every((side) => isCount(value[side])) && value.columns !== 0 && value.rows !== 0 && outlines.get(value.kind)?.(value) === true;

/** Reads what another tab took up. Only its outline is looked at here; the server checks every block that is saved. */
export function parseHeld(text: string | null): HeldBlocks | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('blocks' in value) || !Array.isArray(value.blocks) || value.blocks.length > mostBlocks || !value.blocks.every(isBlock)) return null;
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
