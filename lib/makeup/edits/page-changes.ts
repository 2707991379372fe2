import type { Block, BlockKind, Cell } from '@/lib/makeup/block';

/** A block as a list of changes names it. */
export interface NamedBlock extends Cell { readonly id: string; readonly kind: BlockKind; /** Its first article; null: none. */ readonly articleId: string | null; /** Its own heading; empty: none. */ readonly title: string }

/** What happened to a block between two layouts of a page. */
export type PageChange =
  | { readonly kind: 'added'; readonly block: NamedBlock }
  | { readonly kind: 'taken-off'; readonly block: NamedBlock }
  /** It stands elsewhere or has another size. `also`: its dress or contents did too. */
  | { readonly kind: 'moved' | 'resized'; readonly block: NamedBlock; readonly from: Cell; readonly also: boolean }
  /** It stands where it stood: other headline, pictures, text or border. */
  | { readonly kind: 'redressed'; readonly block: NamedBlock };

const cellKeys = ['column', 'row', 'columns', 'rows'] as const;

function named(block: Block): NamedBlock {
  const articleId = block.kind === 'story' || block.kind === 'jump' || block.kind === 'teaser' || block.kind === 'photo' ? block.articleId : null;
  const title = block.kind === 'briefs' ? block.title : block.kind === 'notice' ? block.title || (block.text.split('\n')[0] ?? '') : '';
  return { id: block.id, kind: block.kind, articleId, title, column: block.column, row: block.row, columns: block.columns, rows: block.rows };
}

/** JSON with keys in order, so that two ways of writing one block are the same. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') return `{${Object.entries(value).filter(([, entry]) => entry !== undefined).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join(',')}}`;
  return JSON.stringify(value) ?? 'null';
}

/** A block but for where it stands and what it is called inside. */
const dress = (block: Block): string => canonical({ ...block, id: '', column: 0, row: 0, columns: 0, rows: 0 });

/** Are these the same blocks in the same order, however their fields are written? */
export const sameBlocks = (one: readonly Block[], other: readonly Block[]): boolean => one === other || (one.length === other.length && canonical(one) === canonical(other));

/** What a block is the continuation of when its id is another one: a story taken off and placed again is still the story. */
function sameMatter(one: Block, other: Block): boolean {
  if (one.kind !== other.kind) return false;
  switch (one.kind) {
    case 'story': case 'teaser': return 'articleId' in other && one.articleId === other.articleId;
    case 'jump': return other.kind === 'jump' && one.articleId === other.articleId && one.part === other.part;
    case 'photo': return other.kind === 'photo' && one.photoId === other.photoId;
    case 'masthead': case 'folio': return true;
    case 'briefs': return other.kind === 'briefs' && one.articleIds.some((id) => other.articleIds.includes(id));
    case 'notice': return other.kind === 'notice' && one.role === other.role && one.text === other.text;
    case 'empty': return false;
  }
}

/**
 * What changed from one layout of a page to another, block by block: first what came and went, then what moved, in reading order.
 * Empty: the pages are alike. Order among blocks is no change.
 */
export function pageChanges(before: readonly Block[], after: readonly Block[]): PageChange[] {
  const left = new Set(before);
  const pairs: [Block, Block | null][] = [];
  const take = (block: Block, like: (other: Block) => boolean): Block | null => { for (const other of left) if (like(other)) { left.delete(other); return other; } return null; };
  const byId = new Map(after.map((block) => [block, take(block, (other) => other.id === block.id && other.kind === block.kind)]));
  for (const block of after) pairs.push([block, byId.get(block) ?? take(block, (other) => sameMatter(other, block))]);
  const changes: PageChange[] = [];
  for (const [block, was] of pairs) {
    if (!was) { changes.push({ kind: 'added', block: named(block) }); continue; }
    const redressed = dress(block) !== dress(was);
    const size = was.columns !== block.columns || was.rows !== block.rows;
    const place = was.column !== block.column || was.row !== block.row;
    if (size || place) changes.push({ kind: size ? 'resized' : 'moved', block: named(block), from: Object.fromEntries(cellKeys.map((key) => [key, was[key]])) as unknown as Cell, also: redressed });
    else if (redressed) changes.push({ kind: 'redressed', block: named(block) });
  }
  for (const block of left) changes.push({ kind: 'taken-off', block: named(block) });
  const order: readonly PageChange['kind'][] = ['added', 'taken-off', 'moved', 'resized', 'redressed'];
  return changes.sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind) || one.block.row - other.block.row || one.block.column - other.block.column);
}
