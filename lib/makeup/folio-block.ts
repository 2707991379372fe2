import { pt } from '@/lib/typeset/units';
import type { FolioBlock } from './block';
import type { Bench, BlockProof } from './block-proof';
import { ideographicAscent } from './grid';
import { red } from './inks';
import { black, type ProofItem } from './page-proof';
import { folioNumber } from './page-words';
import { fitSize, furniture, setWords, textItems, widthOf } from './words';

/**
 * Sets a folio: page number and section large at the outer edge (left on even pages, right on odd), the paper's
 * name, date and number at the other edge over the credits, a double rule under both.
 */
export function folioBlock(bench: Bench, block: FolioBlock): BlockProof {
  const { grid, issue, typeCase, page } = bench;
  const layout = issue.pages.find((entry) => entry.number === page);
  const rect = grid.rectOf(block);
  const right = rect.x + rect.width;
  const foot = rect.y + rect.height - grid.leading * 0.35;
  const odd = page % 2 === 1;
  const items: ProofItem[] = [];
  const put = (text: string, face: Parameters<typeof setWords>[1], size: number, x: number, baseline: number, ink = black): void => {
    items.push(...textItems(setWords(text, face, pt(size), typeCase), x, baseline, furniture('folio', block.id, ink)));
  };

  const height = foot - 3 - rect.y;
  const large = Math.max(9, Math.min(17, height * 0.8));
  const baseline = rect.y + (height - large) / 2 + ideographicAscent * large;
  const number = folioNumber(page);
  const section = layout?.section.trim() ?? '';
  const numberWidth = widthOf(number, 'hei-bold', pt(large * 0.72), typeCase);
  const sectionWidth = section === '' ? 0 : widthOf(section, 'song-heavy', pt(large), typeCase) + large * 0.6;
  const largeWidth = numberWidth + sectionWidth;
  const numberX = odd ? right - numberWidth : rect.x;
  put(number, 'hei-bold', large * 0.72, numberX, baseline, red);
  if (section !== '') put(section, 'song-heavy', large, odd ? right - largeWidth : rect.x + numberWidth + large * 0.6, baseline);

  const free = rect.width - largeWidth - 24;
  const name = issue.masthead.name.trim();
  const date = [issue.masthead.fullDate, issue.masthead.number].filter((part) => part.trim() !== '').join('\u3000');
  const credits = (layout?.credits ?? []).filter((credit) => credit.name.trim() !== '').map((credit) => `${credit.role}：${credit.name}`).join('\u3000');
  const nameSize = 9.5;
  const first = { name: widthOf(name, 'hei-bold', pt(nameSize), typeCase), gap: 9 };
  const dateSize = fitSize(date || '一', 'song', free - first.name - first.gap, 8.5, 5, typeCase);
  const firstWidth = first.name + first.gap + widthOf(date, 'song', dateSize, typeCase);
  const upper = rect.y + (credits === '' ? height / 2 - 4.75 : height / 2 - 10.5) + ideographicAscent * nameSize;
  const firstX = odd ? rect.x : right - firstWidth;
  put(name, 'hei-bold', nameSize, firstX, upper);
  put(date, 'song', dateSize, firstX + first.name + first.gap, upper);
  if (credits !== '') {
    const size = fitSize(credits, 'kai', free, 8, 5, typeCase);
    put(credits, 'kai', size, odd ? rect.x : right - widthOf(credits, 'kai', size, typeCase), rect.y + height / 2 + 1 + ideographicAscent * size);
  }
  const rule = (y: number, weight: number): ProofItem => ({ kind: 'rule', blockId: block.id, x1: rect.x, y1: pt(y), x2: pt(right), y2: pt(y), weight: pt(weight), ink: black });
  items.push(rule(foot - 2.4, 0.3), rule(foot, 1.2));
  return {
    items, faults: [], holes: [], overset: [], headRows: 0,
    region: { blockId: block.id, kind: block.kind, articleIds: [], rect, parts: [], usedRows: block.rows },
  };
}
