import type { Story } from '@/lib/copy/story';
import type { FaceId, TypeCase } from '@/lib/typeset/faces';
import { fitHeadline, setHeadline, type HeadlineSpec, type SetHeadline } from '@/lib/typeset/headline';
import type { SetLine } from '@/lib/typeset/set-line';
import { pt, type Pt } from '@/lib/typeset/units';
import type { HeadlineStyle } from './block';
import { ideographicAscent } from './grid';
import { deckSizes, ladderFor, type Rung } from './headline-ladder';

/** A line of a headline; `baseline` counts from the top of the headline's own type. */
export interface DeckLine { readonly role: 'kicker' | 'title' | 'subtitle'; readonly line: SetLine; readonly baseline: number }

/** A headline set to its measure, in whole rows. */
export interface SetDecks {
  readonly lines: readonly DeckLine[];
  /** Depth of the type itself, first em box to last, in points. */
  readonly depth: number;
  /** Whole rows it asks for, with the white above and below. */
  readonly rows: number;
  readonly titleSize: Pt;
  /** Every line of the title ends with a phrase or a word. */
  readonly wellBroken: boolean;
  /** False: no size of the ladder holds the title in the measure. */
  readonly fits: boolean;
}

export interface DeckMeasure { readonly measure: Pt; readonly column: Pt; readonly gutter: Pt; readonly leading: Pt; readonly lead: boolean }

/** White above a headline's type (a rule stands in it) and below it, in rows. */
const whiteAbove = 0.8;
const whiteBelow = 0.55;

/** A title that fills its measure to the edge runs into its neighbour: so much of an em stays free. */
const airBeside = 0.6;

/** A title that breaks well is worth a smaller size, but not one smaller than this share of the larger. */
const goodBreakWorth = 0.74;

/** Sets kicker, title and subtitle for a block; null when the story has no words in any deck. */
export function setDecks(story: Story, style: HeadlineStyle, room: DeckMeasure, typeCase: TypeCase): SetDecks | null {
  const { kicker, title, subtitle } = story.decks;
  if (`${kicker}${title}${subtitle}`.trim() === '') return null;
  const remembered = memory(typeCase);
  const key = JSON.stringify([style, room, story.decks, story.wordEnds[title], story.wordEnds[kicker], story.wordEnds[subtitle]]);
  const known = remembered.get(key);
  if (known) return known;
  const set = arrange(story, style, room, typeCase);
  remembered.set(key, set);
  return set;
}

function arrange(story: Story, style: HeadlineStyle, room: DeckMeasure, typeCase: TypeCase): SetDecks {
  const deck = (text: string, face: FaceId, maxLines: number): HeadlineSpec => ({
    text: text.trim(), face, measure: room.measure, align: style.align, wordEnds: story.wordEnds[text] ?? [], maxLines,
  });
  const title = setTitle(story.decks.title, style, room, deck, typeCase);
  const titleSize = title?.size ?? pt(15.75);
  const small = (text: string, face: FaceId, steps: number): SetHeadline | null => {
    if (text.trim() === '') return null;
    const sizes = deckSizes(titleSize, steps);
    const one = fitHeadline(deck(text, face, 1 + text.trim().split('\n').length - 1), sizes.slice(0, 4), typeCase);
    return one.fits ? one : fitHeadline(deck(text, face, 3), sizes.slice(1), typeCase);
  };
  const song = style.face === 'song-heavy' || style.face === 'song-bold' || style.face === 'kai';
  const kicker = small(story.decks.kicker, song ? 'kai' : 'song-bold', titleSize >= 36 ? 3 : 2);
  const subtitle = small(story.decks.subtitle, song ? 'hei' : 'kai', titleSize >= 24 ? 3 : 2);

  const lines: DeckLine[] = [];
  let y = 0;
  const add = (role: DeckLine['role'], set: SetHeadline | null, gapAbove: number, lineGap: number): void => {
    if (!set) return;
    if (lines.length > 0) y += gapAbove * set.size;
    set.lines.forEach((line, index) => {
      if (index > 0) y += lineGap * set.size;
      lines.push({ role, line, baseline: y + ideographicAscent * set.size });
      y += set.size;
    });
  };
  add('kicker', kicker, 0, 0.25);
  add('title', title, kicker ? 0.32 : 0, 0.22);
  add('subtitle', subtitle, 0.55, 0.3);
  return {
    lines, depth: y, titleSize, wellBroken: title?.wellBroken ?? true, fits: [title, kicker, subtitle].every((set) => set?.fits ?? true),
    rows: Math.max(2, Math.ceil(y / room.leading + whiteAbove + whiteBelow - 0.05)),
  };
}

/** The title at the size asked for, or at the best rung of the ladder that holds it. */
function setTitle(text: string, style: HeadlineStyle, room: DeckMeasure, deck: (text: string, face: FaceId, maxLines: number) => HeadlineSpec, typeCase: TypeCase): SetHeadline | null {
  if (text.trim() === '') return null;
  if (style.size !== 'auto') return setHeadline(deck(text, style.face, 6), pt(style.size), typeCase);
  const forced = text.trim().split('\n').length;
  const ladder: readonly Rung[] = ladderFor(room.measure, room.column, room.gutter, room.lead);
  let snug: SetHeadline | null = null;
  let first: SetHeadline | null = null;
  let last: SetHeadline | null = null;
  for (const rung of ladder) {
    if (rung.lines < forced) continue;
    if (first && rung.size < first.size * goodBreakWorth) break;
    const set = setHeadline(deck(text, style.face, rung.lines), rung.size, typeCase);
    const airy = set.fits && set.lines.every((line) => line.setWidth <= room.measure - airBeside * rung.size);
    if (airy && set.wellBroken) return set;
    if (airy) first ??= set;
    if (set.fits) snug ??= set;
    last = set;
  }
  return first ?? snug ?? last ?? setHeadline(deck(text, style.face, 6), pt(12), typeCase);
}

/** Where the type of a headline starts in an area of `rows` rows: the white is shared so that a little more stands above. */
export function deckTop(depth: number, rows: number, leading: number): number {
  const spare = rows * leading - depth;
  return spare * (whiteAbove / (whiteAbove + whiteBelow));
}

/** Headlines are remembered by their words, so that a story read anew from the database costs nothing again. */
const memories = new WeakMap<TypeCase, Map<string, SetDecks>>();
function memory(typeCase: TypeCase): Map<string, SetDecks> {
  let decks = memories.get(typeCase);
  if (!decks) { decks = new Map(); memories.set(typeCase, decks); }
  if (decks.size > 3000) decks.clear();
  return decks;
}
