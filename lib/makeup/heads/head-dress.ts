import { pt, type Pt } from '@/lib/typeset/units';
import type { HeadlineStyle } from '@/lib/makeup/block';
import { white } from '@/lib/makeup/inks';
import { black, type Ink } from '@/lib/makeup/page-proof';

/** A ground, a frame or a rule that a head's type stands on or between; lengths from the head's left edge and the top of its area of type. */
export type HeadOrnament =
  | { readonly kind: 'ground'; readonly x: number; readonly y: number; readonly width: number; readonly depth: number }
  | { readonly kind: 'frame'; readonly x: number; readonly y: number; readonly width: number; readonly depth: number; readonly weight: Pt }
  | { readonly kind: 'rule'; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly weight: Pt };

/** What a dress takes from the room of the type, in points, and what it does to the ink. */
export interface Dress {
  /** White between a frame and the type beside, above and below it. */
  readonly beside: number;
  readonly above: number;
  readonly below: number;
  /** White between the edge of a ground and the title on it, in ems of the title: at its ends, and over and under it. */
  readonly groundEnds: number;
  readonly groundEdges: number;
  readonly titleInk: Ink;
}

/** White inside a frame, in rows of body copy: a little more beside than above, as marks at line ends bring white of their own. */
const framePadding = { beside: 0.8, above: 0.62, below: 0.62 } as const;
/**
 * Ground of a reversed title, in ems of the title: what shows beside the type is about what shows above it. Only the title is
 * reversed: the fine strokes of a kicker or subtitle in 楷 or 宋 would fill in on newsprint, so they stay black on white.
 */
const groundPadding = { ends: 0.5, edges: 0.2 } as const;

export function dressOf(style: HeadlineStyle, leading: number): Dress {
  const boxed = style.dress === 'boxed';
  const reversed = style.dress === 'reversed';
  return {
    beside: boxed ? framePadding.beside * leading : 0,
    above: boxed ? framePadding.above * leading : 0,
    below: boxed ? framePadding.below * leading : 0,
    groundEnds: reversed ? groundPadding.ends : 0,
    groundEdges: reversed ? groundPadding.edges : 0,
    titleInk: reversed ? white : black,
  };
}

/** Weight of a frame about a head: half a point, more about large type, so that it holds its own beside it. */
export const frameWeight = (titleSize: number): Pt => pt(titleSize >= 28 ? 1 : titleSize >= 18 ? 0.75 : 0.5);
/** Weight of the rule under a kicker: about the thin strokes of the title's 宋. */
export const kickerRuleWeight = (titleSize: number): Pt => pt(titleSize >= 36 ? 1 : titleSize >= 24 ? 0.75 : 0.5);
