import type { FaceId } from '@/lib/typeset/faces';
import type { SetLine } from '@/lib/typeset/set-line';
import { pt } from '@/lib/typeset/units';
import type { NoticeBlock } from './block';
import { boxRect, type Bench, type BlockProof } from './block-proof';
import { ideographicAscent } from './grid';
import { red } from './inks';
import { black, type Fault, type ProofItem } from './page-proof';
import { furniture, setLines, setWords, textItems } from './words';

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

/** Stacks lines in the middle of a height. */
function stack(bench: Bench, block: NoticeBlock, lines: readonly { line: SetLine; size: number; centred: boolean }[], box: { x: number; y: number; width: number; height: number }, leading: number): ProofItem[] {
  const depth = lines.reduce((sum, line) => sum + line.size * leading, 0);
  let y = box.y + Math.max(0, (box.height - depth) / 2);
  return lines.flatMap(({ line, size, centred }) => {
    const baseline = y + ((leading - 1) / 2) * size + ideographicAscent * size;
    y += size * leading;
    return textItems(line, box.x + (centred ? Math.max(0, (box.width - line.setWidth) / 2) : 0), baseline, furniture('notice', block.id));
  });
}

/** The imprint: its lines run on with wide spaces, centred under a rule across the foot. */
function imprint(bench: Bench, block: NoticeBlock): SetNotice {
  const rect = bench.grid.rectOf(block);
  const own = paragraphs(block.text);
  // An imprint without text of its own prints the publication's.
  const parts = [block.title.trim(), ...(own.length > 0 ? own : bench.issue.masthead.imprint)].filter((part) => part.trim() !== '');
  const way = [8, 7.875, 7.5, 7, 6.5, 6].map((size) => ({ size, lines: runOn(bench, parts, rect.width - 12, size) }))
    .find((entry) => entry.lines.length * entry.size * 1.5 <= rect.height - 8);
  const top = rect.y + 4;
  const rules: ProofItem[] = [
    { kind: 'rule', blockId: block.id, x1: rect.x, y1: pt(top), x2: pt(rect.x + rect.width), y2: pt(top), weight: pt(1), ink: black },
    { kind: 'rule', blockId: block.id, x1: rect.x, y1: pt(top + 2), x2: pt(rect.x + rect.width), y2: pt(top + 2), weight: pt(0.25), ink: black },
  ];
  const used = way ?? { size: 6, lines: runOn(bench, parts, rect.width - 12, 6) };
  const area = { x: rect.x, y: top + 3, width: rect.width, height: rect.height - 7 };
  return { items: [...rules, ...stack(bench, block, used.lines.map((line) => ({ line, size: used.size, centred: true })), area, 1.5)], faults: way ? [] : [tooLong(block)] };
}

/** Parts joined by wide spaces on as few lines as hold them, none broken inside unless it is wider than the line. */
function runOn(bench: Bench, parts: readonly string[], width: number, size: number): SetLine[] {
  const lines: string[] = [];
  for (const part of parts) {
    const joined = lines.length > 0 ? `${lines[lines.length - 1] ?? ''}\u3000${part}` : part;
    if (lines.length > 0 && setWords(joined, 'hei', pt(size), bench.typeCase).setWidth <= width) lines[lines.length - 1] = joined;
    else lines.push(part);
  }
  return lines.flatMap((line) => {
    const set = setWords(line, 'hei', pt(size), bench.typeCase);
    return set.setWidth <= width ? [set] : setLines(line, 'hei', pt(size), pt(width), 'left', bench.typeCase);
  });
}

/** A notice: title in bold, text in the measure of the box, as large as it fits up to body size. */
function notice(bench: Bench, block: NoticeBlock): SetNotice {
  const box = boxRect(bench.grid, block);
  const inner = { x: box.x + 9, y: box.y + 5, width: box.width - 18, height: box.height - 10 };
  const frame: ProofItem = { kind: 'box', blockId: block.id, rect: box, fill: null, stroke: { ink: black, weight: pt(0.5) } };
  const at = (size: number): { line: SetLine; size: number; centred: boolean }[] => [
    ...(block.title.trim() === '' ? [] : setLines(block.title.trim(), 'hei-bold', pt(size * 1.4), pt(inner.width), 'left', bench.typeCase).map((line) => ({ line, size: size * 1.4, centred: true }))),
    ...paragraphs(block.text).flatMap((text) => setLines(text, 'song', pt(size), pt(inner.width), 'justify', bench.typeCase).map((line) => ({ line, size, centred: false }))),
  ];
  const ways = [10.5, 9, 8.5, 8, 7.5, 7, 6.5].map(at);
  const way = ways.find((lines) => lines.reduce((sum, line) => sum + line.size * 1.4, 0) <= inner.height);
  const lines = way ?? ways[ways.length - 1] ?? [];
  return { items: [frame, ...stack(bench, block, lines, inner, 1.4)], faults: way ? [] : [tooLong(block)] };
}

/** A filler: a line of the publication's own between two red double rules, as large as its place bears. */
function filler(bench: Bench, block: NoticeBlock): SetNotice {
  const box = boxRect(bench.grid, block);
  const texts = paragraphs(block.text);
  const face: FaceId = 'kai';
  const heads = block.title.trim() === '' ? [] : [block.title.trim()];
  const fit = (size: number): boolean => texts.every((text) => setWords(text, face, pt(size), bench.typeCase).setWidth <= box.width - 24)
    && (texts.length * size * 1.4 + heads.length * size * 0.5 * 1.4) <= box.height - 14;
  const size = [60, 48, 42, 36, 28, 24, 21, 18, 15.75, 13.75, 12, 10.5, 9].find(fit);
  const used = size ?? 9;
  const rule = (y: number, weight: number): ProofItem => ({ kind: 'rule', blockId: block.id, x1: box.x, y1: pt(y), x2: pt(box.x + box.width), y2: pt(y), weight: pt(weight), ink: red });
  const foot = box.y + box.height;
  const lines = [
    ...heads.map((text) => ({ line: setWords(text, 'hei-bold', pt(used * 0.5), bench.typeCase), size: used * 0.5, centred: true })),
    ...texts.flatMap((text) => (size === undefined ? setLines(text, face, pt(used), pt(box.width - 24), 'left', bench.typeCase) : [setWords(text, face, pt(used), bench.typeCase)])
      .map((line) => ({ line, size: used, centred: true }))),
  ];
  return {
    items: [rule(box.y + 1, 1.5), rule(box.y + 3.5, 0.35), rule(foot - 3.5, 0.35), rule(foot - 1, 1.5), ...stack(bench, block, lines, { x: box.x, y: box.y + 6, width: box.width, height: box.height - 12 }, 1.4)],
    faults: size === undefined && lines.length * used * 1.4 > box.height ? [tooLong(block)] : [],
  };
}
