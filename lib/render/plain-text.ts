import type { PageProof, TextItem } from '@/lib/makeup/page-proof';

/**
 * Two items that follow each other stand on one printed line: same block, same baseline, and no gutter between them; set to
 * stand, the second lies below the first on the same axis.
 */
function onOneLine(a: TextItem, b: TextItem): boolean {
  if (a.blockId !== b.blockId || (a.baselines === undefined) !== (b.baselines === undefined)) return false;
  const reach = Math.max(a.size, b.size);
  if (a.baselines && b.baselines) {
    const below = (b.baselines[0] ?? 0) - (a.baselines.at(-1) ?? 0);
    return a.role === b.role && below >= 0 && below < 3.5 * reach && Math.abs((b.xs[0] ?? 0) - (a.xs.at(-1) ?? 0)) < reach;
  }
  if (a.baseline !== b.baseline) return false;
  const gap = (b.xs[0] ?? 0) - (a.xs.at(-1) ?? 0);
  return gap >= 0 && gap < 2.5 * reach;
}

/** The page's text items in reading order, gathered into printed lines. */
export function printedLines(proof: PageProof): readonly (readonly TextItem[])[] {
  const lines: TextItem[][] = [];
  let open: TextItem[] | undefined;
  for (const item of proof.items) {
    if (item.kind !== 'text') continue;
    const before = open?.at(-1);
    if (open && before && onOneLine(before, item)) open.push(item);
    else { open = [item]; lines.push(open); }
  }
  return lines;
}

/** The page's text, one printed line a line, in reading order: what text extraction from the PDF must give. Hyphens put in at line ends are left out. */
export const proofToText = (proof: PageProof): string =>
  printedLines(proof).map((line) => `${line.map((item) => (item.added ? '' : item.text)).join('')}\n`).join('');
