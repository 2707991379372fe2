import { createElement, memo, type ReactNode } from 'react';
import type { PageProof } from '@/lib/makeup/page-proof';
import { proofToSvgNodes } from '@/lib/render/svg';
import { reactAttributes, type SvgNode } from '@/lib/render/svg-node';

/** Widths in which the desk gets its pictures, pixels. */
export type PictureWidth = 320 | 1200;

function element(node: SvgNode | string, key: number): ReactNode {
  if (typeof node === 'string') return node;
  return createElement(node.name, { key, ...reactAttributes(node.attributes) }, ...(node.children.length === 0 ? [] : [node.children.map(element)]));
}

/** A page as it will print, drawn from its proof: the same nodes as the SVG file and as wide as the place it stands in. */
export const PageSvg = memo(function PageSvg({ proof, label, guides = false, marks = false, pictures = 1200, className }: {
  proof: PageProof; label: string; guides?: boolean; marks?: boolean; pictures?: PictureWidth; className?: string;
}) {
  const root = proofToSvgNodes(proof, { pictureUrl: (file) => `/photos/${file}?w=${pictures}`, guides, marks });
  const attributes: Record<string, string | number> = { ...reactAttributes(root.attributes), width: '100%', height: '100%', role: 'img', 'aria-label': label, ...(className ? { className } : {}) };
  return createElement(root.name, attributes, root.children.map(element));
});
