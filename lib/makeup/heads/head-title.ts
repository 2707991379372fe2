import { setTrial, tryHeadline, type HeadlineSpec, type HeadlineTrial, type SetHeadline } from '@/lib/typeset/headline';
import type { FaceId, TypeCase } from '@/lib/typeset/faces';
import { pt, type Pt } from '@/lib/typeset/units';
import type { HeadlineStyle } from '@/lib/makeup/block';
import { ladderBeside, ladderFor, stackedLadder, type Rung } from './headline-ladder';
import { spacedOut } from './head-spacing';

/** The room a title is set in, in points. */
export interface TitleRoom {
  readonly measure: Pt;
  /** Measure and gutter of a basic column, and whether it leads its page: they choose the ladder. */
  readonly column: Pt;
  readonly gutter: Pt;
  readonly lead: boolean;
  /** Ems of the title that must stay free of the measure. */
  readonly air: number;
  /** Ems of the title taken off at each end of its lines, by a ground. */
  readonly ends: number;
  /** Depth the title may take, when the head stands at the left of its text; as much as it likes when left out. */
  readonly depth?: number;
}

/** A title that breaks well is worth a smaller size, but not one smaller than this share of the larger. */
const goodBreakWorth = 0.74;
/** To keep a word whole it may grow smaller still. */
const wholeWordWorth = 0.55;

export type DeckSpec = (text: string, face: FaceId, maxLines: number, measure?: Pt) => HeadlineSpec;

/** The title at the size asked for, or at the best rung of the ladder that holds it; null without words. */
export function setTitle(text: string, style: HeadlineStyle, room: TitleRoom, deck: DeckSpec, typeCase: TypeCase): SetHeadline | null {
  if (text.trim() === '') return null;
  const forced = text.trim().split('\n').length;
  const base = deck(text, style.face, 1);
  const atSize = (size: Pt, maxLines: number, leastLines = 1): HeadlineTrial =>
    tryHeadline({ ...base, maxLines, leastLines, measure: pt(room.measure - 2 * room.ends * size) }, size, typeCase);
  const asked = style.lines === undefined ? null : Math.max(style.lines, forced);
  if (style.size !== 'auto') return setTrial(atSize(pt(style.size), asked ?? 6, asked ?? 1));
  const ladder: readonly Rung[] = asked !== null ? stackedLadder(room.measure, room.column, room.gutter, room.lead, asked, room.depth !== undefined)
    : (room.depth === undefined ? ladderFor : ladderBeside)(room.measure, room.column, room.gutter, room.lead);
  let snug: HeadlineTrial | null = null;
  let first: HeadlineTrial | null = null;
  let whole: HeadlineTrial | null = null;
  let last: HeadlineTrial | null = null;
  for (const rung of ladder) {
    if (rung.lines < forced) continue;
    const small = first !== null && rung.size < first.size * goodBreakWorth;
    if (small && (whole || rung.size < (first?.size ?? 0) * wholeWordWorth)) break;
    const set = atSize(rung.size, rung.lines, asked ?? 1);
    const deep = (set.count * 1.22 - 0.22) * rung.size > (room.depth ?? Infinity);
    const airy = set.fits && !deep && set.widest <= set.measure - room.air * rung.size;
    if (airy && set.wellBroken) return style.align === 'centre' ? spacedOut(setTrial(set)) : setTrial(set);
    if (airy) first ??= set;
    if (airy && !set.parted) whole ??= set;
    if (set.fits) snug ??= set;
    last = set;
  }
  return setTrial(whole ?? first ?? snug ?? last ?? tryHeadline({ ...base, maxLines: 6, measure: room.measure }, pt(12), typeCase));
}
