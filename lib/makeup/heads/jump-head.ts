import type { Story } from '@/lib/copy/story';
import type { TypeCase } from '@/lib/typeset/faces';
import { setHeadline, type SetHeadline } from '@/lib/typeset/headline';
import { pt } from '@/lib/typeset/units';
import { namesOf, wordEndsOf } from './deck-spec';
import type { DeckMeasure, SetDecks } from './decks';
import { ideographicAscent } from '@/lib/makeup/grid';
import { black } from '@/lib/makeup/page-proof';

const sizes = [18, 15.75, 13.75, 12, 10.5];

/** The head of a continuation: the title again, smaller and light, in one line when it can be, else two. */
export function setJumpHead(story: Story, room: DeckMeasure, typeCase: TypeCase): SetDecks | null {
  const text = story.decks.title.replaceAll('\n', ' ').trim();
  if (text === '') return null;
  const wordEnds = wordEndsOf(story, story.decks.title);
  const columns = Math.round((room.measure + room.gutter) / (room.column + room.gutter));
  const ladder = columns >= 2 ? sizes : sizes.slice(2);
  const ways = [1, 2, 3].flatMap((maxLines) => ladder.filter((size) => maxLines > 1 || size >= 13.75 || columns < 2).map((size) => ({ maxLines, size })));
  const set = (way: { maxLines: number; size: number }): SetHeadline =>
    setHeadline({ text, face: 'hei-bold', measure: room.measure, align: 'left', wordEnds, maxLines: way.maxLines, keep: namesOf(text, room.keep) }, pt(way.size), typeCase);
  let chosen: SetHeadline | null = null;
  let last: SetHeadline | null = null;
  // The first way that holds it and breaks it well; else the first that holds it.
  for (const way of ways) {
    last = set(way);
    if (last.fits) chosen ??= last;
    if (last.fits && last.wellBroken) { chosen = last; break; }
  }
  const done = chosen ?? last;
  return done && headOf(done, room);
}

function headOf(set: SetHeadline, room: DeckMeasure): SetDecks {
  const size = set.size;
  const lines = set.lines.map((line, index) => ({ role: 'title' as const, line, x: 0, baseline: index * size * 1.22 + ideographicAscent * size, ink: black }));
  const depth = size + (lines.length - 1) * size * 1.22;
  return { lines, standing: [], ornaments: [], depth, rows: Math.max(2, Math.ceil(depth / room.leading + 0.8)), titleSize: size, wellBroken: set.wellBroken, parted: set.parted, fits: set.fits };
}
