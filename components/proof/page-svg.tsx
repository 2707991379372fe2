import { createElement, memo, type ReactNode } from 'react';
import type { Ink, PageProof, ProofItem } from '@/lib/makeup/page-proof';
import { proofToSvgNodes, type SvgOptions } from '@/lib/render/svg';
import { reactAttributes, type SvgNode } from '@/lib/render/svg-node';
import type { Rect } from '@/lib/typeset/units';

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

/** One item of a proof; while a block is dragged most stay as they are and are not drawn again. */
const Item = memo(function Item({ item, proof, pictures }: { item: ProofItem; proof: PageProof; pictures: PictureWidth }) {
  const type = proofToSvgNodes({ ...proof, items: [item] }, options(pictures)).children.find(isType);
  return type?.children.map(element) ?? null;
}, (was, is) => was.pictures === is.pictures && sameItem(was.item, is.item));

/** The items with keys that stay when another block changes: the block and the place in it. */
function items(proof: PageProof, pictures: PictureWidth): ReactNode[] {
  const counts = new Map<string, number>();
  return proof.items.map((item) => {
    const block = item.blockId ?? item.kind;
    const place = counts.get(block) ?? 0;
    counts.set(block, place + 1);
    return <Item key={`${block} ${place}`} item={item} proof={proof} pictures={pictures} />;
  });
}

/** A page as it will print, drawn from its proof: the same nodes as the SVG file and as wide as the place it stands in. */
export const PageSvg = memo(function PageSvg({ proof, label, guides = false, marks = false, pictures = 1200, className }: {
  proof: PageProof; label: string; guides?: boolean; marks?: boolean; pictures?: PictureWidth; className?: string;
}) {
  const root = proofToSvgNodes({ ...proof, items: [] }, { ...options(pictures), guides, marks });
  const attributes: Record<string, string | number> = { ...reactAttributes(root.attributes), width: '100%', height: '100%', role: 'img', 'aria-label': label, ...(className ? { className } : {}) };
  return createElement(root.name, attributes, root.children.map((node, index) => (isType(node) ? createElement(node.name, { key: index, ...reactAttributes(node.attributes) }, items(proof, pictures)) : element(node, index))));
});
