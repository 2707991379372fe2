import type { Story } from '@/lib/copy/story';
import type { FaceId, TypeCase } from '@/lib/typeset/faces';
import { fitHeadline, type HeadlineSpec, type SetHeadline } from '@/lib/typeset/headline';
import type { SetLine } from '@/lib/typeset/set-line';
import { pt, type Pt } from '@/lib/typeset/units';
import type { StandingLine } from '@/lib/typeset/vertical';
import type { HeadlineStyle } from '@/lib/makeup/block';
import { deckFaces, deckSpec, namesOf } from './deck-spec';
import { ideographicAscent } from '@/lib/makeup/grid';
import { dressOf, frameWeight, kickerRuleWeight, type HeadOrnament } from './head-dress';
import { setTitle } from './head-title';
import { deckSizes } from './headline-ladder';
import { black, type Ink } from '@/lib/makeup/page-proof';
import { whiteUnder } from './side-head';
import { arrangeVertical } from './vertical-head';

export type DeckRole = 'kicker' | 'title' | 'subtitle';

/** A line of a headline; `x` of its origin counts from the head's left edge, `baseline` from the top of the head itself. */
export interface DeckLine { readonly role: DeckRole; readonly line: SetLine; readonly x: number; readonly baseline: number; readonly ink: Ink }

/** A vertical line of a headline: its axis counts from the head's left edge, its top from the head's. */
export interface StandingDeck { readonly role: DeckRole; readonly line: StandingLine; readonly axis: number; readonly top: number; readonly ink: Ink }

/** A headline set to its measure, in whole rows. */
export interface SetDecks {
  readonly lines: readonly DeckLine[];
  /** The lines of a vertical head, from right to left; `lines` is then empty. */
  readonly standing: readonly StandingDeck[];
  /** Grounds, frames and rules, drawn before the type. */
  readonly ornaments: readonly HeadOrnament[];
  /** Depth of the head itself, first em box or frame to last, in points. */
  readonly depth: number;
  /** Whole rows it asks for, with the white above and below. */
  readonly rows: number;
  readonly titleSize: Pt;
  /** Every line of the title ends with a phrase or a word. */
  readonly wellBroken: boolean;
  /** A line of a deck ends inside a word, a number or a name, at every size it could be set in. */
  readonly parted: boolean;
  /** False: no size of the ladder holds the title in the measure. */
  readonly fits: boolean;
}

export interface DeckMeasure {
  readonly measure: Pt; readonly column: Pt; readonly gutter: Pt; readonly leading: Pt; readonly lead: boolean;
  /** Names that no line end may part; only those that the decks hold matter. */
  readonly keep?: readonly string[];
  /** Rows the head may take when it stands at the left of the text; over the text when left out. */
  readonly besideRows?: number;
}

/** White above a headline's type (a rule stands in it) and below it, in rows. */
const whiteAbove = 0.8;
const whiteBelow = 0.55;

/** Share of the depth beside the text that the title of a head at the left may take: kicker, subtitle and white want the rest. */
const titleShare = 0.62;

/** A title that fills its measure to the edge runs into its neighbour: so much of an em stays free. A frame or ground has white of its own. */
const airBeside = 0.6;

/** Sets kicker, title and subtitle for a block; null when the story has no words in any deck. */
export function setDecks(story: Story, style: HeadlineStyle, room: DeckMeasure, typeCase: TypeCase): SetDecks | null {
  const { kicker, title, subtitle } = story.decks;
  const text = `${kicker}\n${title}\n${subtitle}`;
  if (text.trim() === '') return null;
  const held = { ...room, keep: namesOf(text, room.keep) };
  const remembered = memory(typeCase);
  const key = JSON.stringify([style, held, story.decks, story.wordEnds[title], story.wordEnds[kicker], story.wordEnds[subtitle]]);
  const known = remembered.get(key);
  if (known) return known;
  const set = style.place === 'vertical' && room.besideRows !== undefined ? arrangeVertical(story, style, held, typeCase) : arrange(story, style, held, typeCase);
  remembered.set(key, set);
  return set;
}

function arrange(story: Story, style: HeadlineStyle, room: DeckMeasure, typeCase: TypeCase): SetDecks {
  const dress = dressOf(style, room.leading);
  const measure = pt(room.measure - 2 * dress.beside);
  const deck = (text: string, face: FaceId, maxLines: number, width = measure): HeadlineSpec => deckSpec(story, text, face, { measure: width, align: style.align, maxLines, keep: room.keep ?? [] });
  const air = dress.beside > 0 || dress.groundEnds > 0 || room.besideRows !== undefined ? 0 : airBeside;
  const title = setTitle(story.decks.title, style, { ...room, measure, air, ends: dress.groundEnds, ...(room.besideRows === undefined ? {} : { depth: titleShare * room.besideRows * room.leading }) }, deck, typeCase);
  const titleSize = title?.size ?? pt(15.75);
  const small = (text: string, face: FaceId, steps: number): SetHeadline | null => {
    if (text.trim() === '') return null;
    const sizes = deckSizes(titleSize, steps);
    const one = fitHeadline(deck(text, face, 1 + text.trim().split('\n').length - 1), sizes.slice(0, 4), typeCase);
    return one.fits ? one : fitHeadline(deck(text, face, 3), sizes.slice(1), typeCase);
  };
  const { kickerFace, subtitleFace } = deckFaces(style.face);
  const kicker = small(story.decks.kicker, kickerFace, titleSize >= 36 ? 3 : 2);
  const subtitle = small(story.decks.subtitle, subtitleFace, titleSize >= 24 ? 3 : 2);

  const lines: DeckLine[] = [];
  const ornaments: HeadOrnament[] = [];
  let y = dress.above;
  const add = (role: DeckRole, set: SetHeadline | null, gapAbove: number, lineGap: number, ends = 0, ink: Ink = black): void => {
    if (!set) return;
    y += gapAbove;
    set.lines.forEach((line, index) => {
      if (index > 0) y += lineGap * set.size;
      lines.push({ role, line, x: dress.beside + ends, baseline: y + ideographicAscent * set.size, ink });
      y += set.size;
    });
  };
  add('kicker', kicker, 0, 0.25);
  const edges = dress.groundEdges * titleSize;
  const ruled = style.dress === 'kicker-rule' && kicker !== null && title !== null;
  if (ruled) {
    // The rule belongs to the kicker: nearer to it than to the title.
    y += 0.3 * kicker.size;
    ornaments.push(ruleUnder([...kicker.lines, ...title.lines], style.align, measure, y, kickerRuleWeight(titleSize)));
  }
  if (title && edges > 0) {
    if (kicker) y += 0.4 * kicker.size;
    const depth = title.lines.length * titleSize + (title.lines.length - 1) * 0.22 * titleSize + 2 * edges;
    ornaments.push({ kind: 'ground', x: 0, y, width: room.measure, depth });
    y += edges;
  }
  add('title', title, ruled ? 0.24 * titleSize : kicker && edges === 0 ? 0.32 * titleSize : 0, 0.22, dress.groundEnds * titleSize, dress.titleInk);
  if (title) y += edges;
  if (subtitle) add('subtitle', subtitle, lines.length > 0 ? 0.55 * subtitle.size : 0, 0.3);
  y += dress.below;
  if (dress.beside > 0) {
    const weight = frameWeight(titleSize);
    ornaments.unshift({ kind: 'frame', x: weight / 2, y: weight / 2, width: room.measure - weight, depth: y - weight, weight });
  }
  const sets = [title, kicker, subtitle].filter((set) => set !== null);
  return {
    lines, standing: [], ornaments, depth: y, titleSize, wellBroken: title?.wellBroken ?? true,
    parted: sets.some((set) => set.parted), fits: sets.every((set) => set.fits),
    rows: room.besideRows === undefined ? Math.max(2, Math.ceil(y / room.leading + whiteAbove + whiteBelow - 0.05)) : Math.ceil(y / room.leading + whiteUnder - 0.05),
  };
}

/** A rule as wide as the widest of these lines. */
function ruleUnder(lines: readonly SetLine[], align: HeadlineStyle['align'], measure: number, y: number, weight: Pt): HeadOrnament {
  const width = Math.min(measure, Math.max(0, ...lines.map((line) => line.setWidth)));
  const x1 = align === 'centre' ? (measure - width) / 2 : 0;
  return { kind: 'rule', x1, y1: y, x2: x1 + width, y2: y, weight };
}

/** What a head stands under: a block of copy or the page's edge, the white of the nameplate or folio, or its own frame. */
export type HeadUnder = 'block' | 'plate' | 'frame';

/** Share of the white about a head that stands above it: a little more than below; under a nameplate or folio, which has white at its own foot, less. */
const shareAbove: Readonly<Record<HeadUnder, number>> = { block: whiteAbove / (whiteAbove + whiteBelow), plate: 0.38, frame: 0.55 };

/** Where the type of a headline starts in an area of `rows` rows. `over`: points at the area's top that a frame keeps for the white outside it. */
export function deckTop(depth: number, rows: number, leading: number, under: HeadUnder = 'block', over = 0): number {
  const spare = rows * leading - depth;
  return spare > over ? over + (spare - over) * shareAbove[under] : spare * shareAbove[under];
}

/** Headlines are remembered by their words, so that a story read anew from the database costs nothing again. */
const memories = new WeakMap<TypeCase, Map<string, SetDecks>>();
function memory(typeCase: TypeCase): Map<string, SetDecks> {
  let decks = memories.get(typeCase);
  if (!decks) { decks = new Map(); memories.set(typeCase, decks); }
  if (decks.size > 3000) decks.clear();
  return decks;
}
