import type { FaceId, TypeCase } from '@/lib/typeset/faces';
import { breakLines, prepareParagraph } from '@/lib/typeset/paragraph';
import { bodyRules } from '@/lib/typeset/rules';
import type { SetLine } from '@/lib/typeset/set-line';
import { pt } from '@/lib/typeset/units';
import type { NoticeBlock } from '@/lib/makeup/block';
import { borderOf, boxRect, type Bench, type BlockProof } from './block-proof';
import { ideographicAscent } from '@/lib/makeup/grid';
import { imprintColumns, imprintFrame, imprintInOrder } from '@/lib/makeup/furniture/imprint';
import { paper, red } from '@/lib/makeup/inks';
import { laceDepth } from '@/lib/makeup/matter/lace';
import { black, type Fault, type Ink, type ProofItem } from '@/lib/makeup/page-proof';
import { furniture, setLines, setWords, textItems } from '@/lib/makeup/words';

/** Sets an imprint, a notice, or a filler of the publication. */
export function noticeBlock(bench: Bench, block: NoticeBlock): BlockProof {
  const set = block.role === 'imprint' ? imprint(bench, block) : block.role === 'filler' ? filler(bench, block) : notice(bench, block);
  return {
    items: set.items, faults: set.faults, holes: [], overset: [], headRows: 0,
    region: { blockId: block.id, kind: block.kind, articleIds: [], rect: bench.grid.rectOf(block), parts: [], usedRows: block.rows },
  };
}

interface SetNotice { readonly items: ProofItem[]; readonly faults: Fault[] }

const paragraphs = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
const tooLong = (block: NoticeBlock): Fault => ({ rule: 'overset', hard: true, blockId: block.id, articleId: null, params: { characters: block.text.length, lines: 1 } });

interface StackedLine { readonly line: SetLine; readonly size: number; readonly place: 'left' | 'centre' | 'right' }

/** Stacks lines in the middle of a height; `underFirst` ems of white stand under the title's lines. */
function stack(bench: Bench, block: NoticeBlock, lines: readonly StackedLine[], box: { x: number; y: number; width: number; height: number }, leading: number, underFirst = 0): ProofItem[] {
  const title = lines.findIndex((line) => line.size < (lines[0]?.size ?? 0));
  const gap = title > 0 ? underFirst * (lines[0]?.size ?? 0) : 0;
  const depth = lines.reduce((sum, line) => sum + line.size * leading, gap);
  let y = box.y + Math.max(0, (box.height - depth) / 2);
  return lines.flatMap(({ line, size, place }, index) => {
    if (index === title) y += gap;
    const baseline = y + ((leading - 1) / 2) * size + ideographicAscent * size;
    y += size * leading;
    const free = Math.max(0, box.width - line.setWidth);
    return textItems(line, box.x + (place === 'left' ? 0 : place === 'centre' ? free / 2 : free), baseline, furniture('notice', block.id));
  });
}

/** The imprint: its lines run on with wide spaces, centred under a rule across the foot; in columns, in another order or frame by the publication's design. */
function imprint(bench: Bench, block: NoticeBlock): SetNotice {
  const design = bench.issue.masthead.design?.imprint ?? {};
  const rect = bench.grid.rectOf(block);
  const own = paragraphs(block.text);
  // An imprint without text of its own prints the publication's.
  const parts = [block.title.trim(), ...(own.length > 0 ? own : imprintInOrder(bench.issue.masthead.imprint, design))].filter((part) => part.trim() !== '');
  const columns = design.columns ? imprintColumns(bench, block, parts, { ...design, columns: design.columns }) : null;
  if (columns) return { items: [...imprintFrame(bench, block, design), ...columns], faults: [] };
  const way = [8, 7.875, 7.5, 7, 6.5, 6].map((size) => ({ size, lines: runOn(bench, parts, rect.width - 12, size) }))
    .find((entry) => entry.lines.length * entry.size * 1.5 <= rect.height - 8);
  const top = rect.y + 4;
  const used = way ?? { size: 6, lines: runOn(bench, parts, rect.width - 12, 6) };
  const area = { x: rect.x, y: top + 3, width: rect.width, height: rect.height - 7 };
  return { items: [...imprintFrame(bench, block, design), ...stack(bench, block, used.lines.map((line) => ({ line, size: used.size, place: 'centre' as const })), area, 1.5)], faults: way ? [] : [tooLong(block)] };
}

/** Parts joined by wide spaces on as few lines as hold them, evenly long; none broken inside unless it is wider than the line. */
function runOn(bench: Bench, parts: readonly string[], width: number, size: number): SetLine[] {
  const widthOf = (text: string): number => setWords(text, 'hei', pt(size), bench.typeCase).setWidth;
  const joined = (most: number): string[] => {
    const lines: string[] = [];
    for (const part of parts) {
      const last = lines[lines.length - 1];
      const longer = last === undefined ? part : `${last}\u3000${part}`;
      if (last !== undefined && widthOf(longer) <= most) lines[lines.length - 1] = longer;
      else lines.push(part);
    }
    return lines;
  };
  let lines = joined(width);
  for (let most = width * 0.95; most > width * 0.4; most -= width * 0.05) {
    const narrower = joined(most);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return lines.flatMap((line) => {
    const set = setWords(line, 'hei', pt(size), bench.typeCase);
    return set.setWidth <= width ? [set] : setLines(line, 'hei', pt(size), pt(width), 'left', bench.typeCase);
  });
}

/** A notice: title in bold, text in the measure of the box, as large as it fits up to body size. */
function notice(bench: Bench, block: NoticeBlock): SetNotice {
  const box = boxRect(bench.grid, block);
  const border = block.border ?? 'rule';
  const white = border === 'lace' ? laceDepth[block.lace ?? 'double'] + 3 : border === 'none' ? 0 : 5;
  const sides = border === 'none' ? 0 : Math.max(9, white + 3);
  const inner = { x: box.x + sides, y: box.y + white, width: box.width - 2 * sides, height: box.height - 2 * white };
  const { text, signature } = signed(paragraphs(block.text));
  const at = (size: number): StackedLine[] => [
    ...setLines(block.title.trim(), 'hei-bold', pt(size * titleLarger), pt(inner.width), 'left', bench.typeCase).map((line): StackedLine => ({ line, size: size * titleLarger, place: 'centre' })),
    ...text.flatMap((paragraph) => noticeParagraph(paragraph, size, inner.width, bench.typeCase).map((line): StackedLine => ({ line, size, place: 'left' }))),
    ...signature.flatMap((line) => setLines(line, 'song', pt(size), pt(inner.width), 'left', bench.typeCase).map((set): StackedLine => ({ line: set, size, place: 'right' }))),
  ];
  const fits = (lines: readonly StackedLine[]): boolean => lines.reduce((sum, line) => sum + line.size * noticeLeading, 0) + (block.title.trim() === '' ? 0 : underTitle * (lines[0]?.size ?? 0)) <= inner.height;
  const ways = noticeSizes.filter((size) => size <= noticeMost(inner.width)).map(at);
  const way = ways.find(fits);
  const lines = way ?? ways[ways.length - 1] ?? [];
  return { items: [...borderOf({ ...block, border }, bench.grid), ...stack(bench, block, lines, inner, noticeLeading, block.title.trim() === '' ? 0 : underTitle)], faults: way ? [] : [tooLong(block)] };
}

/** Sizes of a notice, largest first: the area is filled with the largest that it holds, but a line keeps characters enough to be read as one. */
const noticeSizes = [18, 15.75, 13.75, 12, 10.5, 9, 8.5, 8, 7.5, 7, 6.5] as const;
const noticeLeading = 1.5;
const titleLarger = 1.4;
/** White under a notice's title, in ems of it. */
const underTitle = 0.25;
const charactersALine = 11;
const noticeMost = (width: number): number => Math.max(10.5, width / charactersALine);

/** The giver and the date at a notice's end (落款) stand flush right: up to two short last lines without a mark at their end, after text that has one. */
export function signed(lines: readonly string[]): { readonly text: readonly string[]; readonly signature: readonly string[] } {
  let from = lines.length;
  while (from > 1 && lines.length - from < 2 && /^[^，。；：:！？、]{2,20}$/u.test(lines[from - 1] ?? '')) from -= 1;
  return /[。！？]$/u.test(lines[from - 1] ?? '') ? { text: lines.slice(0, from), signature: lines.slice(from) } : { text: lines, signature: [] };
}

/** A justified line whose gaps would open by more than this share of an em is set ragged, with its paragraph. */
const borneGap = 0.3;

/** A paragraph of a notice, indented by two characters; ragged where a long number would tear a line apart. */
function noticeParagraph(text: string, size: number, width: number, typeCase: TypeCase): readonly SetLine[] {
  const set = (align: 'justify' | 'left'): readonly SetLine[] => breakLines(prepareParagraph([{ text, face: 'song', size: pt(size) }], { ...bodyRules, align }, typeCase), () => ({ measure: pt(width) }));
  const justified = set('justify');
  const torn = justified.some((line) => {
    const gaps = line.runs.reduce((sum, run) => sum + run.xs.length, 0) - 1;
    return !line.last && gaps > 0 && (line.setWidth - line.naturalWidth) / gaps > borneGap * size;
  });
  return torn ? set('left') : justified;
}

/** Sizes of a filler's slogan; the largest only where it has a good part of the page to itself. */
const slogans = [54, 48, 42, 36, 28, 24, 21, 18, 15.75, 13.75, 12, 10.5, 9];
/** A filler shallower than this, in points, carries its label and giver on the slogan's own line. */
const shallowFiller = 96;
/** One at least so deep has its label in the upper left corner and its giver in the lower right. */
const cornerFiller = 48;

/**
 * A filler: a line of public service on a ground in a double red frame, or in the block's own border. In a deep place its phrases stand one below another, the label
 * above and the publication that gives it below; in a shallow one all stand on one line.
 */
function filler(bench: Bench, block: NoticeBlock): SetNotice {
  const box = boxRect(bench.grid, block);
  const shallow = box.height < shallowFiller;
  const label = block.title.trim();
  const giver = bench.issue.masthead.publisher.trim().replace(/编印$/u, '');
  const texts = paragraphs(block.text).flatMap((text) => (shallow || box.height < box.width * 0.3 ? [text] : text.split(/[\u3000 ]+/u).filter((phrase) => phrase !== '')));
  const widthOf = (text: string, face: FaceId, size: number): number => setWords(text, face, pt(size), bench.typeCase).setWidth;
  const beside = 24 + Math.max(label ? widthOf(label, 'hei', 9) : 0, giver ? widthOf(`${giver}\u3000宣`, 'hei', 9) : 0);
  // In a shallow place label and giver take the corners where it is deep enough for them, so that the phrases keep the width.
  const corners = shallow && box.height >= cornerFiller;
  const fit = (all: boolean) => (size: number): boolean => texts.every((text) => widthOf(text, 'kai', size) <= box.width - 28 - (all && shallow && !corners ? 2 * beside : 0))
    && (texts.length * 1.45 - 0.45) * size <= box.height - 18 - (all && (corners || !shallow) ? (corners ? 34 : 44) : 0) && size <= Math.max(24, box.height * 0.22);
  const whole = slogans.find(fit(true));
  const size = whole ?? slogans.find(fit(false)) ?? 9;
  const frame = (inset: number, weight: number, fill: Ink | null): ProofItem => ({
    kind: 'box', blockId: block.id, fill, stroke: { ink: red, weight: pt(weight) },
    rect: { x: pt(box.x + inset), y: pt(box.y + inset), width: pt(box.width - 2 * inset), height: pt(box.height - 2 * inset) },
  });
  const items: ProofItem[] = block.border === undefined ? [frame(0.75, 1.5, null), frame(4, 0.35, paper)] : [...borderOf({ ...block, border: block.border }, bench.grid)];
  const put = (text: string, face: FaceId, at: number, size_: number, place: 'left' | 'middle' | 'right', ink = black): void => {
    const set = setWords(text, face, pt(size_), bench.typeCase);
    const free = box.width - set.setWidth;
    items.push(...textItems(set, box.x + (place === 'left' ? 14 : place === 'right' ? free - 14 : free / 2), at, furniture('notice', block.id, ink)));
  };
  const middle = box.y + box.height / 2;
  const small = (top: number): number => top + ideographicAscent * 9;
  if (label && whole) put(label, 'hei', small(corners ? box.y + 9 : shallow ? middle - 4.5 : box.y + 14), 9, shallow ? 'left' : 'middle', red);
  const depth = (texts.length * 1.45 - 0.45) * size;
  // The optical centre of a deep place stands a little above its middle.
  const start = box.y + (box.height - depth) * (shallow ? 0.5 : 0.47);
  texts.forEach((text, index) => put(text, 'kai', start + index * size * 1.45 + ideographicAscent * size, size, 'middle'));
  if (giver && whole) put(`${giver}\u3000宣`, 'hei', small(corners ? box.y + box.height - 18 : shallow ? middle - 4.5 : box.y + box.height - 24), 9, shallow ? 'right' : 'middle');
  return { items, faults: fit(false)(size) || size > 9 ? [] : [tooLong(block)] };
}
