import { articleContentSchema, type ArticleContent } from '@/lib/copy/article-content';

/** Unacknowledged text kept in this browser until the server has it. */
export interface LocalCopy { readonly version: number; readonly at: string; readonly content: ArticleContent }

const keyOf = (userKey: string, articleId: string): string => `banxin-copy:${userKey}:${articleId}`;

/** Keeps the text; false when the browser has no room or allows no storage. */
export function keepLocalCopy(userKey: string, articleId: string, copy: LocalCopy): boolean {
  try { localStorage.setItem(keyOf(userKey, articleId), JSON.stringify(copy)); return true; } catch { return false; }
}

export function forgetLocalCopy(userKey: string, articleId: string): void {
  try { localStorage.removeItem(keyOf(userKey, articleId)); } catch { /* no storage: nothing was kept */ }
}

/** The text kept here, when there is one that can still be read. */
export function readLocalCopy(userKey: string, articleId: string): LocalCopy | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(userKey, articleId)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const { version, at, content } = kept as { version?: unknown; at?: unknown; content?: unknown };
    const parsed = articleContentSchema.safeParse(content);
    return parsed.success && typeof version === 'number' && typeof at === 'string' ? { version, at, content: parsed.data } : null;
  } catch { return null; }
}
