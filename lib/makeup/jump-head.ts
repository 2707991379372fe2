import type { Story } from '@/lib/copy/story';
import type { TypeCase } from '@/lib/typeset/faces';
import { setHeadline } from '@/lib/typeset/headline';
import { pt } from '@/lib/typeset/units';
import type { DeckMeasure, SetDecks } from './decks';
import { ideographicAscent } from './grid';

const sizes = [18, 15.75, 13.75, 12, 10.5];

/** The head of a continuation: the title again, smaller and light, in one line when it can be, else two. */
export function setJumpHead(story: Story, room: DeckMeasure, typeCase: TypeCase): SetDecks | null {
  const text = story.decks.title.replaceAll('\n', ' ').trim();
  if (text === '') return null;
  const wordEnds = story.wordEnds[story.decks.title] ?? [];
  const columns = Math.round((room.measure + room.gutter) / (room.column + room.gutter));
  const ladder = columns >= 2 ? sizes : sizes.slice(2);
  const ways = [1, 2, 3].flatMap((maxLines) => ladder.filter((size) => maxLines > 1 || size >= 13.75 || columns < 2).map((size) => ({ maxLines, size })));
  let set = null;
  for (const way of ways) {
    set = setHeadline({ text, face: 'hei-bold', measure: room.measure, align: 'left', wordEnds, maxLines: way.maxLines }, pt(way.size), typeCase);
    if (set.fits) break;
  }
  if (!set) return null;
  const size = set.size;
  const lines = set.lines.map((line, index) => ({ role: 'title' as const, line, baseline: index * size * 1.22 + ideographicAscent * size }));
  const depth = size + (lines.length - 1) * size * 1.22;
  return { lines, depth, rows: Math.max(2, Math.ceil(depth / room.leading + 0.8)), titleSize: size, wellBroken: set.wellBroken, fits: set.fits };
}
