import { pt, type Rect } from '@/lib/typeset/units';
import type { Bench } from '@/lib/makeup/blocks/block-proof';
import type { MastheadText } from '@/lib/makeup/issue-layout';
import { calendarLeaf, dataFrame, stackedLines } from './masthead-data';
import type { Ear, MastheadDesign } from './masthead-design';
import { artworkIn } from './nameplate';
import type { ProofItem } from '@/lib/makeup/page-proof';
import { fitSize } from '@/lib/makeup/words';

/** Largest type of an ear's words. */
const largest = 22;

/** Sets an ear (报眼): its words one line below another as large as they fit, its picture, or the date; in a box when it asks for one. */
export function earItems(bench: Bench, blockId: string, masthead: MastheadText, ear: Ear, area: Rect, design: MastheadDesign): ProofItem[] {
  const inset = ear.box ? 6 : 0;
  const inner: Rect = { x: pt(area.x + inset), y: pt(area.y + inset), width: pt(area.width - 2 * inset), height: pt(area.height - 2 * inset) };
  const boxed: ProofItem[] = ear.box ? [dataFrame(blockId, area)] : [];
  switch (ear.kind) {
    case 'text': {
      const lines = ear.text.split('\n').map((text) => text.trim()).filter((text) => text !== '');
      // One size for all of them: the widest decides.
      const size = Math.min(...lines.map((text) => fitSize(text, 'kai', inner.width, largest, 4.5, bench.typeCase)));
      return lines.length === 0 ? boxed : [...boxed, ...stackedLines(bench, blockId, lines.map((text) => ({ text, face: 'kai', size })), inner.x, inner.width, inner.y, inner.y + inner.height)];
    }
    case 'picture': return [...boxed, ...artworkIn(blockId, ear.artwork, inner, '')];
    case 'date': return [...boxed, ...calendarLeaf(bench, blockId, masthead, area, design, true)];
  }
}
