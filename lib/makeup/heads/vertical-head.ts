import type { Story } from '@/lib/copy/story';
import type { FaceId, TypeCase } from '@/lib/typeset/faces';
import { setHeadline, type SetHeadline } from '@/lib/typeset/headline';
import { pt, type Pt } from '@/lib/typeset/units';
import { standing, type SetVertical, type VerticalSpec } from '@/lib/typeset/vertical';
import type { HeadlineStyle } from '@/lib/makeup/block';
import { deckFaces, deckSpec } from './deck-spec';
import type { DeckMeasure, DeckRole, SetDecks, StandingDeck } from './decks';
import { dressOf, frameWeight, kickerRuleWeight, type HeadOrnament } from './head-dress';
import { spacedOut } from './head-spacing';
import { deckSizes } from './headline-ladder';
import { black } from '@/lib/makeup/page-proof';
import { whiteUnder } from './side-head';

/** Sizes of vertical titles, largest first: a lead's begin with the first, others' with the second. */
const ladder = [42, 36, 28, 24, 21, 18, 15.75, 15, 13.75, 12, 10.5] as const;
/**
 * One vertical line is the rule in a band of one column; another is worth it when it makes the title so many times as large. A title
 * of several phrases, or a band of several columns, takes it sooner.
 */
const lineWorth = 1.5;
const phraseWorth = 1.1;
const wideBandWorth = 1.15;
const mostLines = 3;
/** White between vertical lines of the title, and between title and kicker or subtitle, in ems of the title and of the deck. */
const titleGap = 0.3;
const deckGap = 0.55;
/** Share of the band's width that the lines may take together. */
const fillsBand = 0.94;

/** A way to set the decks at one title size. */
interface Trial { readonly title: SetHeadline | null; readonly kicker: SetHeadline | null; readonly subtitle: SetHeadline | null; readonly width: number; readonly fits: boolean }

/**
 * A vertical head (竖题) in a band at the left of its block, as wide as `room.measure`: the title in the largest size that its
 * depth and the band hold, the kicker at its right from the top, the subtitle at its left down to the foot.
 */
export function arrangeVertical(story: Story, style: HeadlineStyle, room: DeckMeasure, typeCase: TypeCase): SetDecks {
  const dress = dressOf(style, room.leading);
  const rows = room.besideRows ?? 1;
  const depth = pt(Math.max(1, rows * room.leading - 0.3 * room.leading - dress.above - dress.below));
  const band = room.measure - 2 * dress.beside;
  const spec = (text: string, face: FaceId, maxLines: number, leastLines: number, to: Pt): VerticalSpec => ({ ...deckSpec(story, text, face, { measure: to, align: 'left', maxLines, keep: room.keep ?? [] }), leastLines });
  const stood = (text: string, face: FaceId, size: Pt, most: number, least: number, to: Pt): SetHeadline | null =>
    text.trim() === '' ? null : setHeadline({ ...spec(text, face, most, least, to), align: 'left', vertical: true }, size, typeCase);
  const { kickerFace, subtitleFace } = deckFaces(style.face);
  const ends = dress.groundEnds > 0 ? 0.35 : 0;

  /** A kicker or subtitle: one line of the steps below the title, else two. */
  const small = (text: string, face: FaceId, titleSize: number): SetHeadline | null => {
    const key = `${face} ${titleSize} ${text}`;
    const known = smalls.get(key);
    if (known !== undefined) return known;
    const set = smallOf(text, face, titleSize);
    smalls.set(key, set);
    return set;
  };
  const smalls = new Map<string, SetHeadline | null>();
  const smallOf = (text: string, face: FaceId, titleSize: number): SetHeadline | null => {
    if (text.trim() === '') return null;
    const sizes = deckSizes(titleSize, titleSize >= 28 ? 3 : 2).filter((size) => size >= 9).slice(0, 4);
    const forced = text.trim().split('\n').length;
    let last: SetHeadline | null = null;
    for (const lines of [forced, forced + 1]) for (const size of sizes) {
      last = stood(text, face, size, lines, 1, depth);
      if (last?.fits && !last.parted) return last;
    }
    return last;
  };
  const trial = (size: Pt, lines: number): Trial => {
    const title = stood(story.decks.title, style.face, size, lines, lines, pt(depth - 2 * ends * size));
    const kicker = small(story.decks.kicker, kickerFace, size);
    const subtitle = small(story.decks.subtitle, subtitleFace, size);
    const width = widthOf(title, titleGap) + [kicker, subtitle].reduce((sum, set) => sum + (set ? widthOf(set, 0.35) + deckGap * set.size : 0), 0) + (ends > 0 ? 2 * (ends + 0.02) * size : 0);
    return { title, kicker, subtitle, width, fits: (title?.fits ?? true) && (kicker?.fits ?? true) && (subtitle?.fits ?? true) && width <= band * fillsBand };
  };

  const chosen = chooseTrial(story.decks.title, style, room, trial);
  const spaced = chosen.title && style.size === 'auto' ? spacedOut(chosen.title, 'depth') : chosen.title;
  return placeDecks({ ...chosen, title: spaced }, story, style, room, typeCase, ends);
}

/** Width of vertical lines with the white between them. */
const widthOf = (set: SetHeadline | null, gap: number): number => (set ? set.lines.length * set.size + (set.lines.length - 1) * gap * set.size : 0);

function chooseTrial(text: string, style: HeadlineStyle, { lead, measure, column }: DeckMeasure, trial: (size: Pt, lines: number) => Trial): Trial {
  const forced = Math.max(1, text.trim().split('\n').length);
  const sizes: readonly number[] = style.size === 'auto' ? ladder.slice(lead ? 0 : 1) : [style.size];
  const best = (lines: number): Trial | null => {
    let whole: Trial | null = null;
    let first: Trial | null = null;
    for (const size of sizes) {
      const tried = trial(pt(size), lines);
      if (!tried.fits) continue;
      if (tried.title?.wellBroken !== false) return tried;
      first ??= tried;
      if (!tried.title.parted) whole ??= tried;
    }
    return whole ?? first;
  };
  if (style.lines !== undefined) return best(Math.max(style.lines, forced)) ?? trial(pt(sizes[sizes.length - 1] ?? 12), Math.max(style.lines, forced));
  const phrases = /\S\s+\S/u.test(text.trim().replaceAll('\n', ''));
  const wide = measure > 1.6 * column;
  let chosen: Trial | null = null;
  for (let lines = forced; lines <= Math.max(forced + 1, mostLines); lines += 1) {
    const way = best(lines);
    if (!way || (chosen?.title?.wellBroken === true && way.title?.wellBroken === false)) continue;
    const worth = wide ? wideBandWorth : phrases && lines === forced + 1 ? phraseWorth : lineWorth;
    if (!chosen || (way.title?.size ?? 0) >= (chosen.title?.size ?? 0) * worth) chosen = way;
  }
  return chosen ?? trial(pt(sizes[sizes.length - 1] ?? 12), forced + 2);
}

/** Puts the lines into the band, from right to left. */
function placeDecks({ title, kicker, subtitle, width, fits }: Trial, story: Story, style: HeadlineStyle, room: DeckMeasure, typeCase: TypeCase, ends: number): SetDecks {
  const dress = dressOf(style, room.leading);
  const titleSize = title?.size ?? pt(15.75);
  const sets: readonly (readonly [DeckRole, SetHeadline | null, string])[] = [['kicker', kicker, story.decks.kicker], ['title', title, story.decks.title], ['subtitle', subtitle, story.decks.subtitle]];
  const over = ends * titleSize;
  const deepest = Math.max(0, ...sets.flatMap(([role, set]) => set?.lines.map((line) => line.setWidth + (role === 'title' ? 2 * over : 0)) ?? []));
  const lines: StandingDeck[] = [];
  const ornaments: HeadOrnament[] = [];
  let right = room.measure - Math.max(0, (room.measure - width) / 2);
  for (const [role, set, text] of sets) {
    if (!set) continue;
    const stood: SetVertical = standing(set, text.trim(), typeCase);
    const isTitle = role === 'title';
    const gap = isTitle ? titleGap : 0.35;
    if (role === 'subtitle' && lines.length > 0) right -= deckGap * set.size;
    const from = right;
    if (isTitle && over > 0) right -= over + 0.02 * titleSize;
    stood.lines.forEach((line, index) => {
      if (index > 0) right -= gap * set.size;
      const axis = right - set.size / 2;
      const spare = deepest - (isTitle ? 2 * over : 0) - line.depth;
      const drop = style.align === 'left' || role === 'kicker' ? 0 : isTitle ? (set.lines.length > 1 ? 0 : spare / 2) : spare;
      lines.push({ role, line, axis, top: dress.above + (isTitle ? over : 0) + drop, ink: isTitle ? dress.titleInk : black });
      right -= set.size;
    });
    if (isTitle && over > 0) {
      right -= over + 0.02 * titleSize;
      ornaments.push({ kind: 'ground', x: right, y: dress.above, width: from - right, depth: deepest });
    }
    if (role === 'kicker' && title) {
      right -= deckGap * set.size;
      const at = right + (deckGap * set.size) / 2;
      if (style.dress === 'kicker-rule') ornaments.push({ kind: 'rule', x1: at, y1: dress.above, x2: at, y2: dress.above + deepest, weight: kickerRuleWeight(titleSize) });
    }
  }
  const depth = dress.above + deepest + dress.below;
  if (dress.beside > 0) {
    const weight = frameWeight(titleSize);
    ornaments.unshift({ kind: 'frame', x: weight / 2, y: weight / 2, width: room.measure - weight, depth: depth - weight, weight });
  }
  const all = [title, kicker, subtitle].filter((set) => set !== null);
  return {
    lines: [], standing: lines, ornaments, depth, rows: Math.min(room.besideRows ?? 1, Math.ceil(depth / room.leading + whiteUnder - 0.05)), titleSize,
    wellBroken: title?.wellBroken ?? true, parted: all.some((set) => set.parted), fits,
  };
}

/**
 * A vertical head in no more of its band than its lines take, in whole characters of the body, so that text can stand in the rest of the
 * column. Null when that leaves text less than `leastBeside` characters and the white before them: the band is the head's own then.
 */
export function narrowed(decks: SetDecks, band: number, bodySize: number, leastBeside: number): { readonly decks: SetDecks; readonly width: Pt } | null {
  const edges = decks.standing.flatMap(({ axis, line }) => { const half = Math.max(0, ...line.runs.map((run) => run.size)) / 2; return [axis - half, axis + half]; });
  if (edges.length === 0) return null;
  const grounds = decks.ornaments.flatMap((ornament) => (ornament.kind === 'ground' ? [ornament.x, ornament.x + ornament.width] : []));
  const frame = decks.ornaments.find((ornament) => ornament.kind === 'frame');
  const taken = Math.max(...edges, ...grounds) - Math.min(...edges, ...grounds) + (frame ? 2 * bodySize : 0);
  const width = Math.ceil(taken / bodySize - 1e-6) * bodySize;
  if (band - width < (leastBeside + 1) * bodySize - 0.01) return null;
  const by = (band - width) / 2;
  const ornaments = decks.ornaments.map((ornament): HeadOrnament => {
    switch (ornament.kind) {
      case 'frame': return { ...ornament, width: ornament.width - 2 * by };
      case 'ground': return { ...ornament, x: ornament.x - by };
      case 'rule': return { ...ornament, x1: ornament.x1 - by, x2: ornament.x2 - by };
    }
  });
  return { width: pt(width), decks: { ...decks, ornaments, standing: decks.standing.map((deck) => ({ ...deck, axis: deck.axis - by })) } };
}
