/** What of pasted or imported matter has no place in copy. What is said of each is in lib/words/writing.ts. */
export const droppedKinds = ['image', 'link', 'comment', 'deleted', 'note', 'media', 'hidden', 'formula', 'table', 'nested', 'invisible', 'macro'] as const;
export type DroppedKind = (typeof droppedKinds)[number];

/** How many of each; kinds of which there were none are left out. */
export type Dropped = Readonly<Partial<Record<DroppedKind, number>>>;

/** Counts while something is read. */
export class DroppedCount {
  private readonly counts = new Map<DroppedKind, number>();
  add(kind: DroppedKind, count = 1): void { if (count > 0) this.counts.set(kind, (this.counts.get(kind) ?? 0) + count); }
  get all(): Dropped { return Object.fromEntries(droppedKinds.flatMap((kind) => { const count = this.counts.get(kind); return count === undefined ? [] : [[kind, count]]; })); }
}
