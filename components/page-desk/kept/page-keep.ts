import type { Block } from '@/lib/makeup/block';

/** Page changes that were not saved, as a window kept them in its browser: blocks by page id. */
export interface KeptPages { readonly at: string; readonly pages: Readonly<Record<string, readonly Block[]>> }

/** Days after which what was kept is thrown away. */
const longest = 14;

/** What localStorage does, as far as it is used here. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const prefix = (issueId: string): string => `banxin.pages.${issueId}.`;

/** Is this a block as far as the engine needs one to set it? What it says is checked again when it is saved. */
const isBlock = (value: unknown): value is Block => {
  if (typeof value !== 'object' || value === null) return false;
  const { id, kind, ...cell } = value as Record<string, unknown>;
  return typeof id === 'string' && typeof kind === 'string' && ['column', 'row', 'columns', 'rows'].every((side) => Number.isInteger(cell[side]));
};

function parsed(text: string | null): KeptPages | null {
  try {
    const value = JSON.parse(text ?? 'null') as { at?: unknown; pages?: unknown } | null;
    if (typeof value?.at !== 'string' || Number.isNaN(Date.parse(value.at)) || typeof value.pages !== 'object' || value.pages === null) return null;
    const pages = Object.entries(value.pages as Record<string, unknown>);
    return pages.length > 0 && pages.every(([, blocks]) => Array.isArray(blocks) && blocks.every(isBlock)) ? { at: value.at, pages: value.pages as KeptPages['pages'] } : null;
  } catch { return null; }
}

/** Keeps what a window has not saved; null: everything is saved, nothing is kept any more. A browser that keeps nothing keeps nothing. */
export function keepPages(shelf: Shelf, issueId: string, window: string, kept: KeptPages | null): void {
  try {
    if (kept) shelf.setItem(prefix(issueId) + window, JSON.stringify(kept));
    else shelf.removeItem(prefix(issueId) + window);
  } catch { /* private windows and full disks: the window asks before it is closed */ }
}

/** What windows of this browser kept of an issue, the latest first; what is damaged or too old is thrown away. */
export function keptPages(shelf: Shelf, issueId: string, now: Date): readonly { readonly window: string; readonly kept: KeptPages }[] {
  try {
    const keys = Array.from({ length: shelf.length }, (_, index) => shelf.key(index)).filter((key): key is string => key?.startsWith(prefix(issueId)) ?? false);
    return keys.flatMap((key) => {
      const kept = parsed(shelf.getItem(key));
      if (kept && now.getTime() - Date.parse(kept.at) < longest * 86_400_000) return [{ window: key.slice(prefix(issueId).length), kept }];
      shelf.removeItem(key);
      return [];
    }).sort((one, other) => other.kept.at.localeCompare(one.kept.at));
  } catch { return []; }
}
