import type { TypeCase } from '@/lib/typeset/faces';
import { breakLines, countLines, prepareParagraph } from '@/lib/typeset/paragraph';
import { preparedOnLoan } from '@/lib/typeset/paragraph-loan';
import { trackingLimits } from '@/lib/typeset/rules';
import type { SetLine } from '@/lib/typeset/set-line';
import type { Pt } from '@/lib/typeset/units';
import { runsFrom } from '@/lib/makeup/matter/quote-rows';
import type { ElementText, StoryText } from './story-text';

/**
 * Paragraphs a line longer or shorter: what a compositor does to level columns and to keep lone lines from heads and feet. The
 * characters are moved apart or together by less than a reader sees (trackingLimits), in the paragraph as a whole.
 */

/** Tracking tried, in ems, the least first. */
const tighter = [-0.01, -0.02] as const;
const looser = [0.015, 0.03] as const;
/** Fewest lines of a paragraph worth trying. */
const fewest = 3;

/** What a last line may hold, or have free, in ems, for a paragraph of so many lines to lose or gain one: a quick test before setting it. */
const mayLose = (lines: number, held: number): boolean => held <= 0.3 * (lines - 1) + 1.5;
const mayGain = (lines: number, free: number): boolean => free <= 0.45 * lines + 0.5;

/** An element set a line longer (1) or shorter (−1), and by how much its characters were moved apart or together, in ems. */
export interface Recast { readonly element: ElementText; readonly by: 1 | -1; readonly tracking: number }

/** The element set a line shorter (`wanted` −1) and a line longer (1) at a measure, where the limits allow it; both when that is left out. */
export function recastsOf(element: ElementText, measure: Pt, typeCase: TypeCase, wanted?: Recast['by']): readonly Recast[] {
  if ((element.kind !== 'paragraph' && element.kind !== 'listItem') || element.initial) return [];
  const lines = element.lines(measure);
  const last = lines[lines.length - 1];
  const size = element.runs[0]?.size ?? 0;
  if (!last || size <= 0 || lines.length < fewest) return [];
  const own = element.rules.tracking ?? 0;
  const found = (steps: readonly number[], by: 1 | -1): Recast[] => {
    for (const step of steps) {
      const tracking = own + step;
      if (tracking < trackingLimits.least - 1e-9 || tracking > trackingLimits.most + 1e-9) continue;
      const set = tracked(element, tracking, typeCase);
      if (set.count(measure) === lines.length + by) return [{ element: { ...element, rules: set.rules, lines: set.lines, tail: set.tail }, by, tracking: step }];
    }
    return [];
  };
  return [
    ...(wanted !== 1 && mayLose(lines.length, last.setWidth / size) ? found(tighter, -1) : []),
    ...(wanted !== -1 && mayGain(lines.length, (measure - last.setWidth) / size) ? found(looser, 1) : []),
  ];
}

/** A story with one of its elements recast. */
export const withElement = (text: StoryText, at: number, element: ElementText): StoryText => ({ ...text, elements: text.elements.map((own, index) => (index === at ? element : own)) });

/** An element's copy with its characters moved: how many lines it makes, and the lines themselves. */
interface Tracked extends Pick<ElementText, 'lines' | 'tail' | 'rules'> { count(measure: Pt): number }

/** Remembered with what sets the element, which is itself remembered by what the copy says. */
const known = new WeakMap<ElementText['lines'], Map<number, Tracked>>();

function tracked(element: ElementText, tracking: number, typeCase: TypeCase): Tracked {
  let byTracking = known.get(element.lines);
  if (!byTracking) { byTracking = new Map(); known.set(element.lines, byTracking); }
  let setting = byTracking.get(tracking);
  if (!setting) {
    const rules = { ...element.rules, tracking };
    const copy = { runs: element.runs, rules };
    const like = element.copy ?? undefined;
    const set = new Map<number, readonly SetLine[]>();
    const counts = new Map<number, number>();
    setting = {
      rules,
      count: (measure) => { let count = counts.get(measure); if (count === undefined) { count = countLines(preparedOnLoan(copy, typeCase, like), measure); counts.set(measure, count); } return count; },
      lines: (measure) => { let lines = set.get(measure); if (!lines) { lines = breakLines(preparedOnLoan(copy, typeCase, like), () => ({ measure })); set.set(measure, lines); } return lines; },
      tail: (offset, measure) => breakLines(prepareParagraph(runsFrom(element.runs, offset), { ...rules, indent: 0 }, typeCase), () => ({ measure })),
    };
    byTracking.set(tracking, setting);
  }
  return setting;
}
