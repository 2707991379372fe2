import { pt } from '@/lib/typeset/units';
import type { FolioBlock } from '@/lib/makeup/block';
import type { Bench, BlockProof } from '@/lib/makeup/blocks/block-proof';
import { ideographicAscent } from '@/lib/makeup/grid';
import { folioFacts, ordered, type FolioDesign, type FolioFact } from './masthead-design';
import { mastheadInk } from './nameplate';
import { black, type ProofItem } from '@/lib/makeup/page-proof';
import { folioNumber, pageNumeral } from '@/lib/makeup/page-words';
import { fitSize, furniture, setWords, textItems, widthOf } from '@/lib/makeup/words';

interface Part { readonly text: string; readonly face: Parameters<typeof setWords>[1]; readonly size: number }

/** The page's number as the design wants it. */
function numberOf(page: number, style: FolioDesign['number']): string {
  const figures = String(page).padStart(2, '0');
  switch (style ?? 'full') {
    case 'full': return folioNumber(page);
    case 'figures': return figures;
    case 'letter': return `A${figures}`;
    case 'han': return `${pageNumeral(page)}版`;
  }
}

/** Do page number and section stand at the right? The outer edge is the right one on odd pages. */
function atRight(page: number, edge: FolioDesign['edge']): boolean {
  switch (edge ?? 'outer') {
    case 'outer': return page % 2 === 1;
    case 'inner': return page % 2 === 0;
    case 'left': return false;
    case 'right': return true;
  }
}

/**
 * Sets a folio: page number and section large at the outer edge (left on even pages, right on odd), the paper's
 * name, date, number and the credits at the other edge (on two lines when one does not hold them), a double rule under both.
 * The publication's design may choose the edge, the order, the number's form, the ink and the rule.
 */
export function folioBlock(bench: Bench, block: FolioBlock): BlockProof {
  const { grid, issue, typeCase, page } = bench;
  const design = issue.masthead.design?.folio ?? {};
  const layout = issue.pages.find((entry) => entry.number === page);
  const rect = grid.rectOf(block);
  const right = rect.x + rect.width;
  const foot = rect.y + rect.height - grid.leading * 0.35;
  const odd = atRight(page, design.edge);
  const items: ProofItem[] = [];
  const put = (text: string, face: Parameters<typeof setWords>[1], size: number, x: number, baseline: number, ink = black): void => {
    items.push(...textItems(setWords(text, face, pt(size), typeCase), x, baseline, furniture('folio', block.id, ink)));
  };

  const height = foot - 3 - rect.y;
  const large = Math.max(9, Math.min(17, height * 0.8));
  const baseline = rect.y + (height - large) / 2 + ideographicAscent * large;
  const number = numberOf(page, design.number);
  const section = layout?.section.trim() ?? '';
  const numberWidth = widthOf(number, 'hei-bold', pt(large * 0.72), typeCase);
  const sectionWidth = section === '' ? 0 : widthOf(section, 'song-heavy', pt(large), typeCase) + large * 0.6;
  const largeWidth = numberWidth + sectionWidth;
  const numberX = odd ? right - numberWidth : rect.x;
  put(number, 'hei-bold', large * 0.72, numberX, baseline, mastheadInk(design.ink));
  if (section !== '') put(section, 'song-heavy', large, odd ? right - largeWidth : rect.x + numberWidth + large * 0.6, baseline);

  const free = rect.width - largeWidth - 24;
  const edge = (width: number): number => (odd ? rect.x : right - width);
  const credits = (layout?.credits ?? []).filter((credit) => credit.name.trim() !== '').map((credit) => `${credit.role}：${credit.name}`).join('\u3000');
  const order = ordered(folioFacts, design.order);
  const parts = folioParts(order, { name: issue.masthead.name.trim(), date: issue.masthead.fullDate.trim(), number: issue.masthead.number.trim(), credits });
  const shown = parts.map((part) => ({ ...part, width: widthOf(part.text, part.face, pt(part.size), typeCase) }));
  const between = 14;
  const line = shown.reduce((sum, part) => sum + part.width + between, -between);
  if (line <= free) {
    // The name stands nearest the edge; the credits nearest the section.
    let x = odd ? rect.x : right - line;
    for (const part of shown) { put(part.text, part.face, part.size, x, baseline); x += part.width + between; }
  } else {
    const upper = parts.filter((part) => part.face !== 'kai').map((part) => part.text).join('\u3000');
    const sizes = [fitSize(upper || '一', 'song', free, 8, 5, typeCase), fitSize(credits || '一', 'kai', free, 7.5, 5, typeCase)] as const;
    put(upper, 'song', sizes[0], edge(widthOf(upper, 'song', sizes[0], typeCase)), rect.y - 1 + ideographicAscent * sizes[0]);
    put(credits, 'kai', sizes[1], edge(widthOf(credits, 'kai', sizes[1], typeCase)), rect.y + sizes[0] + 1 + ideographicAscent * sizes[1]);
  }
  const ruleInk = design.ink === 'red' ? mastheadInk('red') : black;
  const rule = (y: number, weight: number): ProofItem => ({ kind: 'rule', blockId: block.id, x1: rect.x, y1: pt(y), x2: pt(right), y2: pt(y), weight: pt(weight), ink: ruleInk });
  switch (design.rule ?? 'double') {
    case 'double': items.push(rule(foot - 2.4, 0.3), rule(foot, 1.2)); break;
    case 'single': items.push(rule(foot, 0.6)); break;
    case 'none': break;
  }
  return {
    items, faults: [], holes: [], overset: [], headRows: 0,
    region: { blockId: block.id, kind: block.kind, articleIds: [], rect, parts: [], usedRows: block.rows },
  };
}

/** What stands beside the section, in its order: date and number side by side are one part. */
function folioParts(order: readonly FolioFact[], texts: Readonly<Record<FolioFact, string>>): readonly Part[] {
  const parts: Part[] = [];
  for (const fact of order) {
    const last = parts[parts.length - 1];
    const text = texts[fact];
    if (text === '') continue;
    if (fact === 'name') parts.push({ text, face: 'hei-bold', size: 9.5 });
    else if (fact === 'credits') parts.push({ text, face: 'kai', size: 8.5 });
    else if (last?.face === 'song') parts[parts.length - 1] = { ...last, text: `${last.text}\u3000${text}` };
    else parts.push({ text, face: 'song', size: 8.5 });
  }
  return parts;
}
