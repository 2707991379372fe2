import { pt, type Rect } from '@/lib/typeset/units';
import type { MastheadBlock } from '@/lib/makeup/block';
import type { Bench, BlockProof } from '@/lib/makeup/blocks/block-proof';
import { earItems } from './ears';
import type { MastheadText } from '@/lib/makeup/issue-layout';
import { dataBox, dataColumn, dataFrame, dataRule, stripItems, stripOf } from './masthead-data';
import { changesMasthead, type MastheadDesign } from './masthead-design';
import { mastheadInk, nameplate, verticalDepth, verticalNameplate } from './nameplate';
import type { Fault, ProofItem } from '@/lib/makeup/page-proof';

/** Share of the width the nameplate takes; the box of data stands at its right. */
const nameplateShare = 0.62;
const betweenThem = 16;
/** Share of the width of an ear, and of a box beside a centred nameplate. */
const earShare = 0.19;
const boxShare = 0.3;

/** Sets the masthead by the publication's design; without one: nameplate in red lettering, the ruled box of date, numbers and notices beside it, a red double rule under both. */
export function mastheadBlock(bench: Bench, block: MastheadBlock): BlockProof {
  const rect = bench.grid.rectOf(block);
  const { masthead } = bench.issue;
  const design = masthead.design && changesMasthead(masthead.design) ? masthead.design : {};
  // A masthead narrower than it is deep is a vertical one wherever it stands, and one that spans the page is not.
  const items = design.direction === 'vertical' && rect.height > rect.width ? vertical(bench, block.id, masthead, rect, design) : horizontal(bench, block.id, masthead, rect, design);
  return {
    items, faults: missingFields(masthead, block.id), holes: [], overset: [], headRows: 0,
    region: { blockId: block.id, kind: block.kind, articleIds: [], rect, parts: [], usedRows: block.rows },
  };
}

/** Rules under the masthead; thick over thin in red when left out. */
function rules(blockId: string, rect: Rect, foot: number, design: MastheadDesign): ProofItem[] {
  const right = rect.x + rect.width;
  const ink = mastheadInk(design.ruleInk);
  switch (design.rule ?? 'double') {
    case 'double': return [dataRule(blockId, rect.x, foot - 4, right, foot - 4, 2.2, ink), dataRule(blockId, rect.x, foot - 0.6, right, foot - 0.6, 0.5, ink)];
    case 'single': return [dataRule(blockId, rect.x, foot - 1, right, foot - 1, 1.2, ink)];
    case 'none': return [];
  }
}

function horizontal(bench: Bench, blockId: string, masthead: MastheadText, rect: Rect, design: MastheadDesign): ProofItem[] {
  const foot = rect.y + rect.height - bench.grid.leading * 0.4;
  const bottom = foot - 6;
  const height = bottom - rect.y - 6;
  const place = design.place ?? 'left';
  const ears = design.ears ?? {};
  const under = rules(blockId, rect, foot, design);
  const piece = (from: number, to: number, depth = height): Rect => ({ x: pt(rect.x + from), y: rect.y, width: pt(Math.max(0, to - from)), height: pt(Math.max(0, depth)) });
  if (design.data !== 'strip') {
    const beside = rect.width * (place === 'centre' ? boxShare : 1 - nameplateShare);
    const data = (area: Rect): ProofItem[] => dataBox(bench, blockId, masthead, area, design);
    switch (place) {
      case 'left': return [...nameplate(bench, blockId, masthead, piece(0, rect.width - beside - betweenThem), design), ...data(piece(rect.width * nameplateShare, rect.width)), ...under];
      case 'right': return [...data(piece(0, beside)), ...nameplate(bench, blockId, masthead, piece(beside + betweenThem, rect.width), design), ...under];
      case 'centre': {
        const ear = rect.width * earShare;
        return [
          ...(ears.left ? earItems(bench, blockId, masthead, ears.left, piece(0, ear), design) : []),
          ...nameplate(bench, blockId, masthead, piece(ear + betweenThem, rect.width - beside - betweenThem), design), ...data(piece(rect.width - beside, rect.width)), ...under,
        ];
      }
    }
  }
  const dated = ears.left?.kind === 'date' || ears.right?.kind === 'date';
  const strip = stripOf(bench, masthead, rect.width - 8, design, dated);
  const stripTop = bottom - 4 - strip.depth;
  const depth = stripTop - 5 - rect.y;
  const ear = rect.width * earShare;
  // A centred nameplate stands in the middle of the page, with an ear on either side or on one alone.
  const left = ears.left || (place === 'centre' && ears.right) ? ear + betweenThem : 0;
  const right = ears.right || (place === 'centre' && ears.left) ? ear + betweenThem : 0;
  return [
    ...(ears.left ? earItems(bench, blockId, masthead, ears.left, piece(0, ear, depth), design) : []),
    ...nameplate(bench, blockId, masthead, piece(left, rect.width - right, depth), design, place),
    ...(ears.right ? earItems(bench, blockId, masthead, ears.right, piece(rect.width - ear, rect.width, depth), design) : []),
    dataRule(blockId, rect.x, stripTop, rect.x + rect.width, stripTop, 0.5, mastheadInk(design.ruleInk)),
    ...stripItems(bench, blockId, strip, { x: pt(rect.x + 4), y: pt(stripTop), width: pt(rect.width - 8), height: pt(bottom + 2 - stripTop) }), ...under,
  ];
}

/** Least depth the data under a vertical nameplate asks for, points. */
const leastData = 150;

/** A vertical masthead (竖报头): nameplate down the column in a frame, an ear's words under it, the data at the foot. */
function vertical(bench: Bench, blockId: string, masthead: MastheadText, rect: Rect, design: MastheadDesign): ProofItem[] {
  const foot = rect.y + rect.height - bench.grid.leading * 0.4;
  const box: Rect = { ...rect, height: pt(foot - rect.y) };
  const mostPlate = Math.max(box.height * 0.35, box.height - leastData - 16);
  const plate = Math.min(mostPlate, verticalDepth(masthead, rect.width - 12, mostPlate - 16, design) + 16);
  const split = rect.y + plate;
  const ink = mastheadInk(design.ruleInk);
  const [ear] = [design.ears?.left, design.ears?.right].filter((entry) => entry !== undefined && entry.kind !== 'date');
  const free = foot - split;
  const earDepth = ear ? Math.min(free * 0.3, 70) : 0;
  const between: ProofItem[] = design.rule === 'none' ? [] : design.rule === 'single' ? [dataRule(blockId, rect.x, split, rect.x + rect.width, split, 1.2, ink)]
    : [dataRule(blockId, rect.x, split - 1.6, rect.x + rect.width, split - 1.6, 2.2, ink), dataRule(blockId, rect.x, split + 1.6, rect.x + rect.width, split + 1.6, 0.5, ink)];
  return [
    dataFrame(blockId, box),
    ...verticalNameplate(bench, blockId, masthead, { x: pt(rect.x + 6), y: pt(rect.y + 6), width: pt(rect.width - 12), height: pt(plate - 14) }, design),
    ...between,
    ...(ear ? earItems(bench, blockId, masthead, ear, { x: pt(rect.x + 6), y: pt(split + 6), width: pt(rect.width - 12), height: pt(earDepth - 8) }, design) : []),
    ...dataColumn(bench, blockId, masthead, { x: rect.x, y: pt(split + earDepth + 3), width: rect.width, height: pt(foot - split - earDepth - 3) }, design),
  ];
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
