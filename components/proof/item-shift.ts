import type { PageProof, ProofItem, TextItem } from '@/lib/makeup/page-proof';

/** How far a line has moved since it was drawn, points. */
export interface Shift { readonly x: number; readonly y: number }

/** A line that was drawn before, and how far it has moved since. */
export interface Moved { readonly anchor: TextItem; readonly shift: Shift; /** Place of the anchor among its block's lines. */ readonly place: number }

/** Half of what SVG writes as its last decimal. */
const hair = 0.0006;

/** The same line at another place? Then how far it has moved; null when anything else of it differs. */
export function shiftOf(anchor: TextItem, item: TextItem): Shift | null {
  if (anchor.text !== item.text || anchor.size !== item.size || anchor.face !== item.face || anchor.xs.length !== item.xs.length || anchor.turned !== item.turned || anchor.drawn !== item.drawn) return null;
  const { ink } = anchor;
  if (ink !== item.ink && (ink.c !== item.ink.c || ink.m !== item.ink.m || ink.y !== item.ink.y || ink.k !== item.ink.k)) return null;
  const x = (item.xs[0] ?? 0) - (anchor.xs[0] ?? 0);
  const y = item.baseline - anchor.baseline;
  for (let index = 1; index < item.xs.length; index += 1) if (Math.abs((item.xs[index] ?? 0) - (anchor.xs[index] ?? 0) - x) > hair) return null;
  if ((anchor.baselines === undefined) !== (item.baselines === undefined)) return null;
  if (item.baselines?.some((baseline, index) => Math.abs(baseline - (anchor.baselines?.[index] ?? 0) - y) > hair)) return null;
  return { x, y };
}

type Drawn = readonly { readonly item: TextItem; readonly place: number }[];
const drawn = new WeakMap<PageProof, ReadonlyMap<string, Drawn>>();

/** Lines of a proof by block and words: what a browser has drawn, and can move without setting its glyphs again. */
function linesOf(proof: PageProof): ReadonlyMap<string, Drawn> {
  const known = drawn.get(proof);
  if (known) return known;
  const places = new Map<string | null, number>();
  const lines = new Map<string, { item: TextItem; place: number }[]>();
  for (const item of proof.items) {
    if (item.kind !== 'text') continue;
    const place = places.get(item.blockId) ?? 0;
    places.set(item.blockId, place + 1);
    const name = `${item.blockId} ${item.text}`;
    const same = lines.get(name);
    if (same) same.push({ item, place }); else lines.set(name, [{ item, place }]);
  }
  drawn.set(proof, lines);
  return lines;
}

/** Lines of one block in a proof, in their order. */
const linesIn = new WeakMap<PageProof, Map<string | null, readonly Moved[]>>();
function linesOfBlock(proof: PageProof, blockId: string | null): readonly Moved[] {
  const known = linesIn.get(proof) ?? new Map<string | null, readonly Moved[]>();
  linesIn.set(proof, known);
  let lines = known.get(blockId);
  if (!lines) {
    lines = proof.items.filter((item): item is TextItem => item.kind === 'text' && item.blockId === blockId).map((anchor, place) => ({ anchor, place, shift: { x: 0, y: 0 } }));
    known.set(blockId, lines);
  }
  return lines;
}

/** Items of a block beside a proof drawn before: `moved` has for each the line it was, and how far it has moved (null: it has to be drawn); `left` are lines that are shown no more. No line is taken twice. */
export function movedItems(before: PageProof, items: readonly ProofItem[]): { readonly moved: readonly (Moved | null)[]; readonly left: readonly Moved[] } {
  const lines = linesOf(before);
  const taken = new Set<TextItem>();
  const moved = items.map((item) => {
    if (item.kind !== 'text') return null;
    for (const { item: anchor, place } of lines.get(`${item.blockId} ${item.text}`) ?? []) {
      if (taken.has(anchor)) continue;
      const shift = shiftOf(anchor, item);
      if (shift) { taken.add(anchor); return { anchor, shift, place }; }
    }
    return null;
  });
  return { moved, left: linesOfBlock(before, items[0]?.blockId ?? null).filter(({ anchor }) => !taken.has(anchor)) };
}
