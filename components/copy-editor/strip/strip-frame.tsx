'use client';

import { createElement, memo, useEffect, useState, type ReactNode } from 'react';
import type { ProofItem } from '@/lib/makeup/page-proof';
import { itemNode, textSettings, type SvgOptions } from '@/lib/render/svg';
import { decimal, reactAttributes, type SvgNode } from '@/lib/render/svg-node';
import type { FrameNews } from './strip-news';
import { whenIdle } from './when-idle';

const options: SvgOptions = { pictureUrl: (file) => `/photos/${file}?w=320` };

function element(node: SvgNode | string, key: number): ReactNode {
  if (typeof node === 'string') return node;
  return createElement(node.name, { key, ...reactAttributes(node.attributes) }, ...(node.children.length === 0 ? [] : [node.children.map(element)]));
}

const none: readonly ProofItem[] = [];

/** Some lines of a block; drawn anew when the browser has nothing else to do, one piece a frame, so that no keystroke waits for them. */
const Piece = memo(function Piece({ items }: { items: readonly ProofItem[] }) {
  const [shown, setShown] = useState(none);
  useEffect(() => whenIdle(() => setShown(items)), [items]);
  return <g>{shown.map((item, index) => element(itemNode(item, options), index))}</g>;
});

/** White left round a block, points. */
const margin = 10;

/** One block of the story as it prints, `scale` pixels a point: paper is white in every theme. */
export const StripFrame = memo(function StripFrame({ frame: { rect, pieces }, scale, label }: { frame: FrameNews; scale: number; label: string }) {
  const [width, height] = [rect.width + 2 * margin, rect.height + 2 * margin];
  return (
    <svg role="img" aria-label={label} className="bx-strip shrink-0" style={{ background: '#fff' }} width={width * scale} height={height * scale} viewBox={`${decimal(rect.x - margin)} ${decimal(rect.y - margin)} ${decimal(width)} ${decimal(height)}`}>
      {pieces.map((items, index) => <Piece key={index} items={items ?? none} />)}
    </svg>
  );
});

export const stripCss = `.bx-strip text{${textSettings}}`;
