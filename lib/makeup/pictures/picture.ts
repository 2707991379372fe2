import type { StoryPhoto } from '@/lib/copy/story';
import type { FaceId, TypeCase } from '@/lib/typeset/faces';
import { pt, type Rect } from '@/lib/typeset/units';
import type { CutIn } from '@/lib/makeup/block';
import { captionGap, captionItems, captionLeading, captionRun, captionSize, groupWords, hiddenCharacters, setCaption, standsInMiddle, type CaptionWords, type SetCaption } from './caption';
import { white } from '@/lib/makeup/inks';
import { black, type Fault, type PictureItem, type ProofItem } from '@/lib/makeup/page-proof';
import { groupAreas, inRow, ownRatio } from './photo-group';
import type { Place } from '@/lib/makeup/words';

/** Least height of a picture, in points. */
const leastPicture = 12;
/** Hairline about a picture: inside its edges, so that columns stay true. */
const frameWeight = 0.35;
/** A caption beside its picture: fewest and most characters a line, and the least part of the width the picture keeps. */
const beside = { least: 6, most: 12, picture: 0.5 } as const;
/** A caption on its picture stands on a panel of paper white, black type being safe on newsprint where reversed 楷 fills in: white about the panel, about the words, and the most of the picture it may cover. */
const panel = { inset: 4, padding: 3, most: 0.5 } as const;

export interface PictureFrame {
  readonly blockId: string;
  readonly articleId: string;
  /** The whole area in rows; picture and caption stand inside. */
  readonly area: Rect;
  /** White kept above the picture (text or a rule stands over it) and below the caption, in points. */
  readonly above: number;
  readonly below: number;
  /** The area ends at its block's right edge: a caption beside the picture then stands left of it. */
  readonly atRight?: boolean;
}

/** How a picture is set: where its caption stands, its frame line, the part of it to print, and the pictures grouped with it. */
export interface PictureStyle extends Pick<CutIn, 'caption' | 'frame' | 'crop'> { readonly group?: readonly StoryPhoto[] }

/** A picture, or a group, as set. */
export interface SetPicture { readonly items: ProofItem[]; readonly faults: Fault[]; readonly rect: Rect }

/** Sets a picture, or a group, with its caption; a missing file leaves an empty hairline frame. A frame too shallow for its caption prints the lines that fit and says so. */
export function setPicture(photo: StoryPhoto, frame: PictureFrame, captionFace: FaceId, typeCase: TypeCase, style: PictureStyle = {}): SetPicture {
  const photos = [photo, ...style.group ?? []];
  const words = groupWords(photos);
  const depth = Math.max(leastPicture, frame.area.height - frame.above - frame.below);
  const room: Rect = { x: frame.area.x, y: pt(frame.area.y + frame.above), width: frame.area.width, height: pt(depth) };
  const easel: Easel = { frame, style, captionFace, typeCase, photos, room };
  if (!words.shared) return ownCaptions(easel, words.own);
  const over = style.caption === 'over' && photos.length === 1 ? captionOver(easel, photo, room, words.shared) : null;
  return over ?? (style.caption === 'beside' ? captionBeside(easel, words.shared) : null) ?? captionBelow(easel, words.shared);
}

interface Easel {
  readonly frame: PictureFrame; readonly style: PictureStyle; readonly captionFace: FaceId; readonly typeCase: TypeCase;
  readonly photos: readonly StoryPhoto[];
  /** The area within the white above and below. */
  readonly room: Rect;
}

const placeIn = (frame: PictureFrame) => (role: 'caption' | 'credit'): Place => ({ role, blockId: frame.blockId, articleId: frame.articleId, element: -1, offset: 0 });
const setIn = (easel: Easel, words: CaptionWords, width: number): SetCaption => setCaption(words, width, easel.captionFace, easel.typeCase);

/** Lines of a caption that a depth leaves room for under its picture, in points; the picture keeps its least height. */
const linesIn = (set: SetCaption, depth: number): number => Math.max(0, Math.min(set.count, Math.floor((depth - leastPicture - captionGap) / captionLeading + 1e-6)));

function captionBelow(easel: Easel, words: CaptionWords): SetPicture {
  const { room, frame } = easel;
  const set = setIn(easel, words, room.width);
  const shown = linesIn(set, room.height);
  const rect: Rect = { ...room, height: pt(room.height - captionRun(shown)) };
  const drawn = drawGroup(easel, rect, words.caption);
  return {
    rect, faults: [...drawn.faults, ...cutCaption(easel, set, shown)],
    items: [...drawn.items, ...captionItems(set, shown, { x: room.x, top: rect.y + rect.height + captionGap, width: room.width }, true, placeIn(frame))],
  };
}

/** The caption in a narrow column at the picture's side, its last line level with the picture's foot; null when there is no room for it. The width that crops least is taken. */
function captionBeside(easel: Easel, words: CaptionWords): SetPicture | null {
  const { room, frame, photos } = easel;
  const first = photos[0];
  if (!first || setIn(easel, words, room.width).count === 0) return null;
  const wanted = photos.length === 1 ? partRatio(first, easel.style.crop) : null;
  let best: { readonly width: number; readonly set: SetCaption; readonly cost: number } | null = null;
  for (let characters = beside.least; characters <= beside.most; characters += 1) {
    const width = characters * captionSize;
    const left = room.width - width - captionGap * 2;
    if (left < room.width * beside.picture) break;
    const set = setIn(easel, words, width);
    if (set.count * captionLeading > room.height || (set.credit !== null && set.credit.setWidth > width + 0.01)) continue;
    const cost = wanted === null ? characters : Math.abs(Math.log(left / room.height / wanted));
    if (!best || cost < best.cost) best = { width, set, cost };
  }
  if (!best) return null;
  const across = pt(room.width - best.width - captionGap * 2);
  const rect: Rect = { ...room, x: frame.atRight === true ? pt(room.x + room.width - across) : room.x, width: across };
  const drawn = drawGroup(easel, rect, words.caption);
  const top = room.y + room.height - best.set.count * captionLeading + (captionLeading - captionSize) / 2;
  const x = frame.atRight === true ? room.x : rect.x + across + captionGap * 2;
  return { rect, faults: drawn.faults, items: [...drawn.items, ...captionItems(best.set, best.set.count, { x, top, width: best.width }, false, placeIn(frame))] };
}

/** The caption on a white panel over the picture's foot; null when it would cover too much of the picture. */
function captionOver(easel: Easel, photo: StoryPhoto, rect: Rect, words: CaptionWords): SetPicture | null {
  const width = rect.width - 2 * (panel.inset + panel.padding);
  if (width < beside.least * captionSize) return null;
  const set = setIn(easel, words, width);
  if (set.count === 0) return null;
  const height = set.count * captionLeading + panel.padding;
  if (height + panel.inset > rect.height * panel.most) return null;
  const drawn = drawPicture(easel, photo, rect, easel.style.crop, words.caption);
  const ground: Rect = { x: pt(rect.x + panel.inset), y: pt(rect.y + rect.height - panel.inset - height), width: pt(rect.width - 2 * panel.inset), height: pt(height) };
  return {
    rect, faults: drawn.faults,
    items: [
      ...drawn.items, { kind: 'box', blockId: easel.frame.blockId, rect: ground, fill: white, stroke: null },
      ...captionItems(set, set.count, { x: ground.x + panel.padding, top: ground.y + panel.padding / 2, width }, false, placeIn(easel.frame)),
    ],
  };
}

/** A group in which each picture has a caption of its own, below it or on it; the pictures of a row end on one line. */
function ownCaptions(easel: Easel, words: readonly CaptionWords[]): SetPicture {
  const { room, photos, style } = easel;
  const wordsOf = (photo: StoryPhoto): CaptionWords => words[photos.indexOf(photo)] ?? { caption: '', credit: '' };
  const areas = groupAreas(photos, room, (photo, width) => (style.caption === 'over' ? 0 : captionRun(setIn(easel, wordsOf(photo), width).count)));
  // Captions of one group stand alike: all in the middle, or all at the left.
  const middle = photos.every((photo, index) => standsInMiddle(setIn(easel, wordsOf(photo), areas[index]?.width ?? room.width)));
  const items: ProofItem[] = [];
  const faults: Fault[] = [];
  photos.forEach((photo, index) => {
    const area = areas[index];
    if (!area) return;
    const own = wordsOf(photo);
    const crop = index === 0 ? style.crop : undefined;
    const over = style.caption === 'over' ? captionOver({ ...easel, style: { ...style, crop } }, photo, area, own) : null;
    if (over) { items.push(...over.items); faults.push(...over.faults); return; }
    const sets = inRow(areas, area).map((at) => setIn(easel, words[at] ?? own, areas[at]?.width ?? area.width));
    const set = setIn(easel, own, area.width);
    const lines = Math.max(...sets.map((entry) => linesIn(entry, area.height)));
    const rect: Rect = { ...area, height: pt(area.height - captionRun(lines)) };
    const shown = Math.min(set.count, lines);
    const drawn = drawPicture(easel, photo, rect, crop, own.caption);
    items.push(...drawn.items, ...captionItems(set, shown, { x: area.x, top: rect.y + rect.height + captionGap, width: area.width }, middle, placeIn(easel.frame)));
    faults.push(...drawn.faults, ...cutCaption(easel, set, shown));
  });
  return { items, faults, rect: room };
}

/** The pictures alone, in one area. */
function drawGroup(easel: Easel, rect: Rect, alt: string): { items: ProofItem[]; faults: Fault[] } {
  const { photos, style } = easel;
  const areas = photos.length === 1 ? [rect] : groupAreas(photos, rect, () => 0);
  const drawn = photos.flatMap((photo, index) => { const area = areas[index]; return area ? [drawPicture(easel, photo, area, index === 0 ? style.crop : undefined, photo.caption.trim() || alt)] : []; });
  return { items: drawn.flatMap((one) => one.items), faults: drawn.flatMap((one) => one.faults) };
}

function drawPicture(easel: Easel, photo: StoryPhoto, rect: Rect, part: CutIn['crop'], alt: string): { items: ProofItem[]; faults: Fault[] } {
  const { frame, style } = easel;
  // No picture has room in an area of nothing; drawn all the same, its part of the original would be no number.
  if (!(rect.width > 0 && rect.height > 0)) return { items: [], faults: [{ rule: 'photo-too-large', hard: true, blockId: frame.blockId, articleId: frame.articleId, params: { photo: photo.photoId, caption: photo.caption } }] };
  const items: ProofItem[] = [pictureItem(photo, rect, frame, part, alt)];
  const line = (weight: number): ProofItem => ({
    kind: 'box', blockId: frame.blockId, fill: null, stroke: { ink: black, weight: pt(weight) },
    rect: { x: pt(rect.x + weight / 2), y: pt(rect.y + weight / 2), width: pt(Math.max(0, rect.width - weight)), height: pt(Math.max(0, rect.height - weight)) },
  });
  if (photo.file !== null) return { items: style.frame === true ? [...items, line(frameWeight)] : items, faults: [] };
  return { items: [...items, line(style.frame === true ? frameWeight : 0.25)], faults: [{ rule: 'photo-missing', hard: false, blockId: frame.blockId, articleId: frame.articleId, params: { photo: photo.photoId, caption: photo.caption } }] };
}

/** Lines of a caption that do not print are overset copy: a hard fault. */
function cutCaption(easel: Easel, set: SetCaption, shown: number): Fault[] {
  if (shown >= set.count) return [];
  const { blockId, articleId } = easel.frame;
  return [{ rule: 'overset', hard: true, blockId, articleId, params: { characters: hiddenCharacters(set, shown), lines: set.count - shown } }];
}

/** The shape of what is to be printed of a picture: width over height. */
const partRatio = (photo: StoryPhoto, part: CutIn['crop']): number => ownRatio(photo) * (part ? part.width / part.height : 1);

/**
 * The part of a picture that fills a frame of this shape (width over height), in fractions of the original: the largest about the
 * middle of the part asked for, else the largest as near the focal point as the picture's edges allow.
 */
export function cropTo(photo: StoryPhoto, ratio: number, part?: CutIn['crop']): PictureItem['crop'] {
  if (photo.width <= 0 || photo.height <= 0) return part ?? { x: 0, y: 0, width: 1, height: 1 };
  const whole = part ?? { x: 0, y: 0, width: 1, height: 1 };
  const own = partRatio(photo, part);
  const width = whole.width * (own > ratio ? ratio / own : 1);
  const height = whole.height * (own > ratio ? 1 : own / ratio);
  if (part) return { x: part.x + (part.width - width) / 2, y: part.y + (part.height - height) / 2, width, height };
  const held = (centre: number, size: number): number => Math.max(0, Math.min(1 - size, centre - size / 2));
  return { x: held(photo.focus.x, width), y: held(photo.focus.y, height), width, height };
}

function pictureItem(photo: StoryPhoto, rect: Rect, frame: PictureFrame, part: CutIn['crop'], alt: string): PictureItem {
  const crop = cropTo(photo, rect.width / rect.height, part);
  const ppi = photo.file === null || photo.width <= 0 ? 0 : Math.round((crop.width * photo.width * 72) / rect.width);
  return { kind: 'picture', blockId: frame.blockId, articleId: frame.articleId, photoId: photo.photoId, file: photo.file, rect, crop, ppi, alt };
}
