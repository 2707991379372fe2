import type { FaceId } from '@/lib/typeset/faces';
import { pt, type Rect } from '@/lib/typeset/units';
import type { Bench } from '@/lib/makeup/blocks/block-proof';
import { ideographicAscent } from '@/lib/makeup/grid';
import { white } from '@/lib/makeup/inks';
import type { MastheadText } from '@/lib/makeup/issue-layout';
import { mastheadFacts, ordered, type MastheadDesign } from './masthead-design';
import { mastheadInk } from './nameplate';
import { black, type Ink, type ProofItem } from '@/lib/makeup/page-proof';
import { fitSize, furniture, setWords, textItems, widthOf } from '@/lib/makeup/words';

/** A line of data: words in a face, as large as fits up to a size, middled between two heights. */
export interface BoxLine { readonly text: string; readonly face: FaceId; readonly size: number; readonly ink?: Ink }

/** Sets lines one below another in a height, evenly parted. */
export function stackedLines(bench: Bench, blockId: string, lines: readonly BoxLine[], x: number, width: number, top: number, foot: number): ProofItem[] {
  const shown = lines.filter((line) => line.text.trim() !== '');
  const sized = shown.map((line) => ({ ...line, fitted: fitSize(line.text, line.face, width, line.size, 4.5, bench.typeCase) }));
  const natural = sized.reduce((sum, line) => sum + line.fitted * 1.1, 0);
  const scale = Math.min(1, (foot - top) / Math.max(1, natural));
  const gap = Math.max(0, (foot - top - natural * scale) / (sized.length + 1));
  let y = top + gap;
  return sized.flatMap((line) => {
    const size = pt(line.fitted * scale);
    const set = setWords(line.text, line.face, size, bench.typeCase);
    const baseline = y + size * 0.05 + ideographicAscent * size;
    y += size * 1.1 + gap;
    return textItems(set, x + (width - set.setWidth) / 2, baseline, furniture('masthead', blockId, line.ink ?? black));
  });
}

/** A straight rule of the masthead. */
export const dataRule = (blockId: string, x1: number, y1: number, x2: number, y2: number, weight = 0.35, ink: Ink = black): ProofItem =>
  ({ kind: 'rule', blockId, x1: pt(x1), y1: pt(y1), x2: pt(x2), y2: pt(y2), weight: pt(weight), ink });
/** A frame of the masthead. */
export const dataFrame = (blockId: string, rect: Rect, weight = 0.75): ProofItem => ({ kind: 'box', blockId, rect, fill: null, stroke: { ink: black, weight: pt(weight) } });

const shownNotices = (masthead: MastheadText): string[] => masthead.notices.map((notice) => notice.trim()).filter((notice) => notice !== '');
const hides = (design: MastheadDesign, fact: 'lunar' | 'weekday'): boolean => design.hidden?.includes(fact) ?? false;

/** The ruled box of data beside the nameplate: publisher on a coloured bar, the day large, lunar date, permit code and numbers beside it, notices at the foot. */
export function dataBox(bench: Bench, blockId: string, masthead: MastheadText, box: Rect, design: MastheadDesign = {}): ProofItem[] {
  const items: ProofItem[] = [dataFrame(blockId, box)];
  const pad = 6;
  const put = (lines: readonly BoxLine[], x: number, width: number, top: number, foot: number): void => { items.push(...stackedLines(bench, blockId, lines, x, width, top, foot)); };
  const right = box.x + box.width;
  const foot = box.y + box.height;
  const notices = shownNotices(masthead);
  const headFoot = box.y + box.height * (masthead.publisher.trim() === '' ? 0 : 0.19);
  const noticeRows = noticeLines(bench, notices, box.width - 2 * pad);
  const noticeTop = foot - (noticeRows.length === 0 ? 0 : Math.min(box.height * 0.36, noticeRows.length * 13 + 5));
  const accent = mastheadInk(design.ink);
  if (headFoot > box.y) {
    items.push({ kind: 'box', blockId, rect: { x: box.x, y: box.y, width: box.width, height: pt(headFoot - box.y) }, fill: accent, stroke: null });
    put([{ text: masthead.publisher, face: 'hei-bold', size: 11.5, ink: white }], box.x + pad, box.width - 2 * pad, box.y, headFoot);
  }
  if (noticeRows.length > 0) {
    items.push(dataRule(blockId, box.x, noticeTop, right, noticeTop));
    put(noticeRows.map((text) => ({ text, face: 'kai' as const, size: 9.5 })), box.x + pad, box.width - 2 * pad, noticeTop + 1, foot - 1);
  }
  const dateWidth = box.width * 0.36;
  items.push(dataRule(blockId, box.x + dateWidth, headFoot, box.x + dateWidth, noticeTop));
  items.push(...calendarLeaf(bench, blockId, masthead, { x: box.x, y: pt(headFoot), width: pt(dateWidth), height: pt(noticeTop - headFoot) }, { ...design, hidden: design.hidden?.filter((fact) => fact !== 'lunar') ?? [] }, false, noticeTop));
  const facts: Readonly<Record<'lunar' | 'permit' | 'number', readonly BoxLine[]>> = { lunar: hides(design, 'lunar') ? [] : [{ text: masthead.lunar, face: 'kai', size: 11 }], permit: masthead.permit.map((text) => ({ text, face: 'song', size: 9.5 })), number: [{ text: masthead.number, face: 'hei-bold', size: 10.5 }] };
  put(ordered(['lunar', 'permit', 'number'] as const, design.order?.filter((fact) => fact === 'lunar' || fact === 'permit' || fact === 'number')).flatMap((fact) => facts[fact]), box.x + dateWidth + pad, box.width - dateWidth - 2 * pad, headFoot + 2, noticeTop - 2);
  return items;
}

/** The date as a calendar leaf: month, the day large, weekday; with `lunar` the lunar date at the foot. */
export function calendarLeaf(bench: Bench, blockId: string, masthead: MastheadText, area: Rect, design: MastheadDesign, lunar: boolean, foot: number = area.y + area.height): ProofItem[] {
  const top = area.y;
  const { height } = area;
  const withWeekday = !hides(design, 'weekday');
  const withLunar = lunar && !hides(design, 'lunar') && masthead.lunar.trim() !== '';
  const [month, first, last, week] = withLunar ? [0.22, 0.2, 0.64, 0.62] : [0.24, 0.22, 0.78, 0.76];
  const day: BoxLine = { text: masthead.day, face: 'hei-heavy', size: 44, ink: mastheadInk(design.ink) };
  return [
    ...stackedLines(bench, blockId, [{ text: masthead.yearMonth, face: 'hei', size: 10.5 }], area.x + 3, area.width - 6, top + 3, top + height * month),
    ...stackedLines(bench, blockId, [day], area.x + 4, area.width - 8, top + height * first, top + height * (withWeekday ? last : last + 0.1)),
    ...(withWeekday ? stackedLines(bench, blockId, [{ text: masthead.weekday, face: 'hei', size: 10.5 }], area.x + 3, area.width - 6, top + height * week, withLunar ? top + height * 0.82 : foot - 3) : []),
    ...(withLunar ? stackedLines(bench, blockId, [{ text: masthead.lunar, face: 'kai', size: 10.5 }], area.x + 3, area.width - 6, top + height * 0.8, foot - 3) : []),
  ];
}

/** Notices side by side on a line while they fit at reading size, else one below another. */
function noticeLines(bench: Bench, notices: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const notice of notices) {
    const last = lines[lines.length - 1];
    const joined = last === undefined ? notice : `${last}\u3000${notice}`;
    if (last !== undefined && widthOf(joined, 'kai', pt(9), bench.typeCase) <= width) lines[lines.length - 1] = joined;
    else lines.push(notice);
  }
  return lines;
}

interface Part { readonly text: string; readonly face: FaceId }

/** The facts of a data strip in their order; `dated`: the date stands elsewhere. */
function stripParts(masthead: MastheadText, design: MastheadDesign, dated: boolean): readonly Part[] {
  const date = [`${masthead.yearMonth}${masthead.day}${masthead.day.trim() === '' ? '' : '日'}`, hides(design, 'weekday') ? '' : masthead.weekday].filter((part) => part.trim() !== '').join(' ');
  const texts: Readonly<Record<(typeof mastheadFacts)[number], readonly Part[]>> = {
    publisher: [{ text: masthead.publisher, face: 'hei-bold' }], date: dated ? [] : [{ text: date, face: 'hei' }],
    lunar: dated || hides(design, 'lunar') ? [] : [{ text: masthead.lunar, face: 'kai' }], number: [{ text: masthead.number, face: 'hei-bold' }],
    permit: [{ text: masthead.permit.map((text) => text.trim()).filter((text) => text !== '').join(' '), face: 'song' }], notices: shownNotices(masthead).map((text) => ({ text, face: 'kai' as const })),
  };
  return ordered(mastheadFacts, design.order).flatMap((fact) => texts[fact]).filter((part) => part.text.trim() !== '');
}

/** Sizes of a strip's type, largest first, and the least white between two facts. */
const stripSizes = [9.5, 9, 8.5, 8, 7.5, 7] as const;
const leastGap = 12;
const stripLeading = 1.55;

export interface Strip { readonly depth: number; readonly rows: readonly (readonly Part[])[]; readonly size: number }

/** Facts of a data strip in as few lines as hold them, evenly long, at the largest size that needs no further line. */
export function stripOf(bench: Bench, masthead: MastheadText, width: number, design: MastheadDesign, dated: boolean): Strip {
  const parts = stripParts(masthead, design, dated);
  const at = (size: number, most: number): Part[][] => {
    const rows: Part[][] = [];
    let used = Infinity;
    for (const part of parts) {
      const wide = widthOf(part.text, part.face, pt(size), bench.typeCase);
      if (used + leastGap + wide > most) { rows.push([part]); used = wide; } else { rows[rows.length - 1]?.push(part); used += leastGap + wide; }
    }
    return rows;
  };
  const least = at(stripSizes[stripSizes.length - 1] ?? 7, width).length;
  const size = stripSizes.find((entry) => at(entry, width).length <= least) ?? 7;
  let rows = at(size, width);
  // Lines of about the same length: the last does not stand with one fact alone.
  for (let most = width * 0.95; most > width * 0.4; most -= width * 0.03) { const even = at(size, most); if (even.length > rows.length) break; rows = even; }
  return { depth: rows.length * size * stripLeading + 3, rows, size };
}

/** Sets a data strip: each line's facts spread over the width, first and last flush. */
export function stripItems(bench: Bench, blockId: string, strip: Strip, area: Rect): ProofItem[] {
  const step = strip.size * stripLeading;
  return strip.rows.flatMap((parts, row) => {
    const baseline = area.y + (area.height - strip.rows.length * step) / 2 + row * step + (step - strip.size) / 2 + ideographicAscent * strip.size;
    const sized = parts.map((part) => ({ ...part, size: Math.min(strip.size, fitSize(part.text, part.face, area.width, strip.size, 4.5, bench.typeCase)) }));
    const sets = sized.map((part) => setWords(part.text, part.face, pt(part.size), bench.typeCase));
    const words = sets.reduce((sum, set) => sum + set.setWidth, 0);
    const gap = parts.length < 2 ? 0 : (area.width - words) / (parts.length - 1);
    let x = area.x + (parts.length < 2 ? (area.width - words) / 2 : 0);
    return sets.flatMap((set) => { const items = textItems(set, x, baseline, furniture('masthead', blockId)); x += set.setWidth + gap; return items; });
  });
}

/** The data under a vertical nameplate: calendar leaf, then numbers, permit code, publisher and notices, one below another. */
export function dataColumn(bench: Bench, blockId: string, masthead: MastheadText, area: Rect, design: MastheadDesign): ProofItem[] {
  const leaf = Math.min(area.height * 0.42, 92);
  const split = area.y + leaf;
  const facts = {
    publisher: [{ text: masthead.publisher, face: 'hei-bold' as const, size: 9.5 }], date: [], lunar: [], number: [{ text: masthead.number, face: 'hei-bold' as const, size: 10 }],
    permit: masthead.permit.map((text) => ({ text, face: 'song' as const, size: 9 })), notices: shownNotices(masthead).map((text) => ({ text, face: 'kai' as const, size: 9 })),
  };
  return [
    ...calendarLeaf(bench, blockId, masthead, { ...area, height: pt(leaf) }, design, true),
    dataRule(blockId, area.x + 6, split, area.x + area.width - 6, split),
    ...stackedLines(bench, blockId, ordered(mastheadFacts, design.order).flatMap((fact): readonly BoxLine[] => facts[fact]), area.x + 6, area.width - 12, split + 2, area.y + area.height - 2),
  ];
}
