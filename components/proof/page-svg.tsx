import { createElement, memo, type ReactNode } from 'react';
import type { Ink, PageProof, ProofItem } from '@/lib/makeup/page-proof';
import { itemNode, proofToSvgNodes, type SvgOptions } from '@/lib/render/svg';
import { decimal, reactAttributes, type SvgNode } from '@/lib/render/svg-node';
import type { Rect } from '@/lib/typeset/units';
import { movedItems, type Shift } from './item-shift';

/** Widths in which the desk gets its pictures, pixels. */
export type PictureWidth = 320 | 1200;

function element(node: SvgNode | string, key: number): ReactNode {
  if (typeof node === 'string') return node;
  return createElement(node.name, { key, ...reactAttributes(node.attributes) }, ...(node.children.length === 0 ? [] : [node.children.map(element)]));
}

const isType = (node: SvgNode | string): node is SvgNode => typeof node !== 'string' && node.attributes.class === 'bx-type';
const sameInk = (one: Ink | null | undefined, other: Ink | null | undefined): boolean => one === other || (!!one && !!other && one.c === other.c && one.m === other.m && one.y === other.y && one.k === other.k);
const sameRect = (one: Rect, other: Rect): boolean => one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;

/** Would these two items be drawn alike? */
export function sameItem(one: ProofItem, other: ProofItem): boolean {
  if (one === other) return true;
  if (one.kind === 'text') return other.kind === 'text' && one.text === other.text && one.baseline === other.baseline && one.size === other.size && one.face === other.face && one.blockId === other.blockId && sameInk(one.ink, other.ink) && one.xs.length === other.xs.length && one.xs.every((x, index) => x === other.xs[index]) && one.turned === other.turned && JSON.stringify(one.baselines) === JSON.stringify(other.baselines);
  if (one.kind === 'rule') return other.kind === 'rule' && one.x1 === other.x1 && one.y1 === other.y1 && one.x2 === other.x2 && one.y2 === other.y2 && one.weight === other.weight && sameInk(one.ink, other.ink);
  if (one.kind === 'box') return other.kind === 'box' && sameRect(one.rect, other.rect) && sameInk(one.fill, other.fill) && one.stroke?.weight === other.stroke?.weight && sameInk(one.stroke?.ink, other.stroke?.ink);
  if (one.kind === 'path') return other.kind === 'path' && sameInk(one.fill, other.fill) && one.stroke?.weight === other.stroke?.weight && JSON.stringify(one.path) === JSON.stringify(other.path);
  if (one.kind === 'picture') return other.kind === 'picture' && one.file === other.file && one.photoId === other.photoId && one.alt === other.alt && sameRect(one.rect, other.rect) && one.crop.x === other.crop.x && one.crop.y === other.crop.y && one.crop.width === other.crop.width && one.crop.height === other.crop.height;
  return other.kind === 'artwork' && one.file === other.file && one.alt === other.alt && sameRect(one.rect, other.rect);
}

const options = (pictures: PictureWidth): SvgOptions => ({ pictureUrl: (file) => `/photos/${file}?w=${pictures}` });

const still: Shift = { x: 0, y: 0 };

/**
 * One item of a proof, drawn anew only when something of it changes. A line stands in a group, which is moved where only its place changes: a browser that
 * moves the text itself, by its xs or by a transform, shapes all its glyphs again (five times the work of the frame). */
const Item = memo(function Item({ item, shift = still, hidden = false, pictures }: { item: ProofItem; shift?: Shift; hidden?: boolean; pictures: PictureWidth }) {
  const drawn = element(itemNode(item, options(pictures)), 0);
  if (item.kind !== 'text') return drawn;
  const moved = shift.x !== 0 || shift.y !== 0;
  return <g {...(moved ? { transform: `translate(${decimal(shift.x)} ${decimal(shift.y)})` } : {})} {...(hidden ? { visibility: 'hidden' } : {})}>{drawn}</g>;
}, (was, is) => was.pictures === is.pictures && was.hidden === is.hidden && sameItem(was.item, is.item) && (was.shift ?? still).x === (is.shift ?? still).x && (was.shift ?? still).y === (is.shift ?? still).y);

/** The items of one block (or the page's own rules). While they are the same as before, not one of them is looked at. */
const BlockItems = memo(function BlockItems({ items, before, pictures }: { items: readonly ProofItem[]; before: PageProof | null; pictures: PictureWidth }) {
  const { moved, left } = before ? movedItems(before, items) : { moved: null, left: [] };
  let [lines, others] = [0, 0];
  const shown = items.map((item, index) => {
    const known = moved?.[index];
    // A line keeps its key through a drag, and so its element.
    const key = item.kind === 'text' ? (known ? `line ${known.place}` : moved ? `new ${index}` : `line ${lines++}`) : `other ${others++}`;
    return known ? <Item key={key} item={known.anchor} shift={known.shift} pictures={pictures} /> : <Item key={key} item={item} pictures={pictures} />;
  });
  // A line that finds no room now is only hidden: it comes back with the next move of the hand.
  return [...shown, ...left.map(({ anchor, place }) => <Item key={`line ${place}`} item={anchor} hidden pictures={pictures} />)];
}, (was, is) => was.before === is.before && was.pictures === is.pictures && was.items.length === is.items.length && was.items.every((item, index) => item === is.items[index]));

/** Items of a proof block by block, in their order. */
function byBlock(items: readonly ProofItem[]): { readonly key: string; readonly items: readonly ProofItem[] }[] {
  const groups: { key: string; items: ProofItem[] }[] = [];
  const turns = new Map<string, number>();
  let of: string | null | undefined;
  for (const item of items) {
    const last = groups.at(-1);
    if (last && of === item.blockId) { last.items.push(item); continue; }
    of = item.blockId;
    const name = of ?? 'page';
    const turn = turns.get(name) ?? 0;
    turns.set(name, turn + 1);
    groups.push({ key: `${name} ${turn}`, items: [item] });
  }
  return groups;
}

/** A page as it will print, drawn from its proof: the same nodes as the SVG file and as wide as the place it stands in. While something is dragged, lines that only move are moved by a transform. */
export const PageSvg = memo(function PageSvg({ proof, before = null, label, guides = false, marks = false, pictures = 1200, className }: {
  proof: PageProof; /** How the page stood when a drag began; null when nothing is dragged. */ before?: PageProof | null; label: string; guides?: boolean; marks?: boolean; pictures?: PictureWidth; className?: string;
}) {
  const root = proofToSvgNodes({ ...proof, items: [] }, { ...options(pictures), guides, marks });
  const attributes: Record<string, string | number> = { ...reactAttributes(root.attributes), width: '100%', height: '100%', role: 'img', 'aria-label': label, ...(className ? { className } : {}) };
  const drawn = () => byBlock(proof.items).map(({ key, items }) => <BlockItems key={key} items={items} before={before} pictures={pictures} />);
  return createElement(root.name, attributes, root.children.map((node, index) => (isType(node) ? createElement(node.name, { key: index, ...reactAttributes(node.attributes) }, drawn()) : element(node, index))));
});
