import type { FaceId } from '@/lib/typeset/faces';
import { pt, type Rect } from '@/lib/typeset/units';
import type { MastheadBlock } from './block';
import type { Bench, BlockProof } from './block-proof';
import { ideographicAscent } from './grid';
import { red } from './inks';
import type { MastheadText } from './issue-layout';
import { black, type Fault, type Ink, type ProofItem } from './page-proof';
import { fitSize, furniture, middleBaseline, setWords, textItems, widthOf } from './words';

/** Share of the width the nameplate takes; the box of data stands at its right. */
const nameplateShare = 0.62;
const betweenThem = 16;

/** Sets the masthead: nameplate in red lettering, the ruled box of date, numbers and notices beside it, a red double rule under both. */
export function mastheadBlock(bench: Bench, block: MastheadBlock): BlockProof {
  const rect = bench.grid.rectOf(block);
  const { masthead } = bench.issue;
  const foot = rect.y + rect.height - bench.grid.leading * 0.4;
  const height = foot - 6 - rect.y - 6;
  const left = rect.width * nameplateShare;
  const plate: Rect = { x: rect.x, y: rect.y, width: pt(left - betweenThem), height: pt(height) };
  const box: Rect = { x: pt(rect.x + left), y: rect.y, width: pt(rect.width - left), height: pt(height) };
  const rule = (y: number, weight: number): ProofItem => ({ kind: 'rule', blockId: block.id, x1: rect.x, y1: pt(y), x2: pt(rect.x + rect.width), y2: pt(y), weight: pt(weight), ink: red });
  return {
    items: [...nameplate(bench, block.id, masthead, plate), ...dataBox(bench, block.id, masthead, box), rule(foot - 4, 2.2), rule(foot - 0.6, 0.5)],
    faults: missingFields(masthead, block.id), holes: [], overset: [], headRows: 0,
    region: { blockId: block.id, kind: block.kind, articleIds: [], rect, parts: [], usedRows: block.rows },
  };
}

function nameplate(bench: Bench, blockId: string, masthead: MastheadText, area: Rect): ProofItem[] {
  if (masthead.artwork && masthead.artwork.width > 0 && masthead.artwork.height > 0) {
    const scale = Math.min(area.width / masthead.artwork.width, area.height / masthead.artwork.height);
    const width = masthead.artwork.width * scale;
    const height = masthead.artwork.height * scale;
    const rect: Rect = { x: pt(area.x + (area.width - width) / 2), y: pt(area.y + (area.height - height) / 2), width: pt(width), height: pt(height) };
    return [{ kind: 'artwork', blockId, file: masthead.artwork.file, rect, alt: masthead.name }];
  }
  const name = masthead.name.trim();
  if (name === '') return [];
  const letters = [...name].length;
  // Lettering inks about 0.95 em in height; a little air between letters lets it span its place.
  const size = fitSize(name, masthead.face, area.width, Math.min(120, area.height * 0.98), 12, bench.typeCase);
  const set = setWords(name, masthead.face, size, bench.typeCase);
  const air = letters > 1 ? Math.min(size * 0.14, Math.max(0, area.width - set.setWidth) / (letters - 1)) : 0;
  const x = area.x + Math.max(0, (area.width - set.setWidth - air * (letters - 1)) / 2);
  const baseline = middleBaseline(area.y, area.y + area.height, size);
  let at = 0;
  return textItems(set, x, baseline, furniture('nameplate', blockId, red)).map((item) => ({
    ...item, xs: item.xs.map((glyph) => pt(glyph + air * at++)),
  }));
}

/** A line of the data box: words in a face, as large as fits up to a size, middled between two heights. */
interface BoxLine { readonly text: string; readonly face: FaceId; readonly size: number; readonly ink?: Ink }

function dataBox(bench: Bench, blockId: string, masthead: MastheadText, box: Rect): ProofItem[] {
  const items: ProofItem[] = [{ kind: 'box', blockId, rect: box, fill: null, stroke: { ink: black, weight: pt(0.75) } }];
  const pad = 6;
  const put = (lines: readonly BoxLine[], x: number, width: number, top: number, foot: number, align: 'centre' | 'left' = 'centre'): void => {
    const shown = lines.filter((line) => line.text.trim() !== '');
    const sized = shown.map((line) => ({ ...line, fitted: fitSize(line.text, line.face, width, line.size, 4.5, bench.typeCase) }));
    const natural = sized.reduce((sum, line) => sum + line.fitted * 1.1, 0);
    const scale = Math.min(1, (foot - top) / Math.max(1, natural));
    const gap = Math.max(0, (foot - top - natural * scale) / (sized.length + 1));
    let y = top + gap;
    for (const line of sized) {
      const size = pt(line.fitted * scale);
      const set = setWords(line.text, line.face, size, bench.typeCase);
      const baseline = y + size * 0.05 + ideographicAscent * size;
      items.push(...textItems(set, x + (align === 'centre' ? (width - set.setWidth) / 2 : 0), baseline, furniture('masthead', blockId, line.ink ?? black)));
      y += size * 1.1 + gap;
    }
  };
  const ruled = (x1: number, y1: number, x2: number, y2: number, weight = 0.35): void => {
    items.push({ kind: 'rule', blockId, x1: pt(x1), y1: pt(y1), x2: pt(x2), y2: pt(y2), weight: pt(weight), ink: black });
  };

  const right = box.x + box.width;
  const foot = box.y + box.height;
  const notices = masthead.notices.map((notice) => notice.trim()).filter((notice) => notice !== '');
  const headFoot = box.y + box.height * (masthead.publisher.trim() === '' ? 0 : 0.19);
  const noticeRows = noticeLines(bench, notices, box.width - 2 * pad);
  const noticeTop = foot - (noticeRows.length === 0 ? 0 : Math.min(box.height * 0.36, noticeRows.length * 13 + 5));
  if (headFoot > box.y) {
    items.push({ kind: 'box', blockId, rect: { x: box.x, y: box.y, width: box.width, height: pt(headFoot - box.y) }, fill: red, stroke: null });
    put([{ text: masthead.publisher, face: 'hei-bold', size: 11.5, ink: { c: 0, m: 0, y: 0, k: 0 } }], box.x + pad, box.width - 2 * pad, box.y, headFoot);
  }
  if (noticeRows.length > 0) {
    ruled(box.x, noticeTop, right, noticeTop);
    put(noticeRows.map((text) => ({ text, face: 'kai' as const, size: 9.5 })), box.x + pad, box.width - 2 * pad, noticeTop + 1, foot - 1);
  }
  const dateWidth = box.width * 0.36;
  ruled(box.x + dateWidth, headFoot, box.x + dateWidth, noticeTop);
  const middle = noticeTop - headFoot;
  put([{ text: masthead.yearMonth, face: 'hei', size: 10.5 }], box.x + 3, dateWidth - 6, headFoot + 3, headFoot + middle * 0.24);
  put([{ text: masthead.day, face: 'hei-heavy', size: 44, ink: red }], box.x + 4, dateWidth - 8, headFoot + middle * 0.22, headFoot + middle * 0.78);
  put([{ text: masthead.weekday, face: 'hei', size: 10.5 }], box.x + 3, dateWidth - 6, headFoot + middle * 0.76, noticeTop - 3);
  put([
    { text: masthead.lunar, face: 'kai', size: 11 },
    ...masthead.permit.map((text) => ({ text, face: 'song' as const, size: 9.5 })),
    { text: masthead.number, face: 'hei-bold', size: 10.5 },
  ], box.x + dateWidth + pad, box.width - dateWidth - 2 * pad, headFoot + 2, noticeTop - 2);
  return items;
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

/** Fields every issue must carry on its masthead. */
function missingFields(masthead: MastheadText, blockId: string): Fault[] {
  const fields: Readonly<Record<string, string>> = {
    name: masthead.name || (masthead.artwork ? '·' : ''), publisher: masthead.publisher, yearMonth: masthead.yearMonth, day: masthead.day, weekday: masthead.weekday,
    lunar: masthead.lunar, permit: masthead.permit.join(''), number: masthead.number,
  };
  return Object.entries(fields).filter(([, value]) => value.trim() === '')
    .map(([field]) => ({ rule: 'masthead-field-missing', hard: false, blockId, articleId: null, params: { field } }));
}
