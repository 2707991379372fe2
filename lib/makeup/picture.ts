import type { StoryPhoto } from '@/lib/copy/story';
import type { FaceId, TypeCase } from '@/lib/typeset/faces';
import type { SetLine } from '@/lib/typeset/set-line';
import { pt, type Rect } from '@/lib/typeset/units';
import { ideographicAscent } from './grid';
import { black, type Fault, type PictureItem, type ProofItem } from './page-proof';
import { setLines, setWords, textItems, type Place } from './words';

/** Type of captions: 六号 on 10.5 points. */
const captionSize = pt(7.875);
const captionLeading = 10.5;
/** White between picture and caption, and under the caption where text goes on, in points. */
const captionGap = 3.5;

/** Least height of a picture, in points. */
const leastPicture = 12;

export interface PictureFrame {
  readonly blockId: string;
  readonly articleId: string;
  /** The whole area in rows; picture and caption stand inside. */
  readonly area: Rect;
  /** White kept above the picture (text or a rule stands over it) and below the caption, in points. */
  readonly above: number;
  readonly below: number;
}

/** Lines of a caption under a picture of this width, the photographer's credit included. */
export function captionLines(photo: StoryPhoto, width: number, face: FaceId, typeCase: TypeCase): { readonly caption: readonly SetLine[]; readonly credit: SetLine | null; readonly count: number; readonly sameLine: boolean } {
  const caption = setLines(photo.caption.trim(), face, captionSize, pt(width), 'left', typeCase);
  const credit = photo.credit.trim() === '' ? null : setWords(creditWords(photo.credit.trim()), face, captionSize, typeCase);
  const last = caption[caption.length - 1];
  const sameLine = credit !== null && last !== undefined && last.setWidth + credit.setWidth + captionSize <= width;
  return { caption, credit, sameLine, count: caption.length + (credit && !sameLine ? 1 : 0) };
}

const creditWords = (credit: string): string => (/[摄图画]$/u.test(credit) ? credit : `${credit} 摄`);

/** Depth a caption takes under a picture, with the gap above it, in points. */
export const captionDepth = (photo: StoryPhoto, width: number, face: FaceId, typeCase: TypeCase): number => {
  const { count } = captionLines(photo, width, face, typeCase);
  return count === 0 ? 0 : captionGap + count * captionLeading;
};

/** A picture with its caption: the frame filled by a crop about the focal point; a missing file leaves an empty hairline frame. */
export function setPicture(photo: StoryPhoto, frame: PictureFrame, captionFace: FaceId, typeCase: TypeCase): { readonly items: ProofItem[]; readonly faults: Fault[]; readonly rect: Rect } {
  const { area } = frame;
  const set = captionLines(photo, area.width, captionFace, typeCase);
  const depth = Math.max(leastPicture, area.height - frame.above - frame.below);
  // A frame too shallow for its caption prints the lines that fit and says so: text never runs over its neighbour.
  const shown = Math.max(0, Math.min(set.count, Math.floor((depth - leastPicture - captionGap) / captionLeading)));
  const captions = shown === 0 ? 0 : captionGap + shown * captionLeading;
  const height = depth - captions;
  const rect: Rect = { x: area.x, y: pt(area.y + frame.above), width: area.width, height: pt(height) };
  const items: ProofItem[] = [pictureItem(photo, rect, frame)];
  const faults: Fault[] = [];
  if (photo.file === null) {
    items.push({ kind: 'box', blockId: frame.blockId, rect, fill: null, stroke: { ink: black, weight: pt(0.25) } });
    faults.push({ rule: 'photo-missing', hard: false, blockId: frame.blockId, articleId: frame.articleId, params: { photo: photo.photoId, caption: photo.caption } });
  }
  const top = rect.y + height + captionGap;
  const place = (role: 'caption' | 'credit'): Place => ({ role, blockId: frame.blockId, articleId: frame.articleId, element: -1, offset: 0 });
  const baseline = (line: number): number => top + line * captionLeading + (captionLeading - captionSize) / 2 + ideographicAscent * captionSize;
  const centred = set.caption.length === 1 && set.credit === null;
  set.caption.slice(0, shown).forEach((line, index) => items.push(...textItems(line, area.x + (centred ? Math.max(0, (area.width - line.setWidth) / 2) : 0), baseline(index), place('caption'))));
  if (shown < set.count) {
    const characters = [...photo.caption.trim(), ...photo.credit.trim()].length;
    faults.push({ rule: 'overset', hard: true, blockId: frame.blockId, articleId: frame.articleId, params: { characters, lines: set.count - shown } });
  }
  if (set.credit && shown === set.count) items.push(...textItems(set.credit, area.x + area.width - set.credit.setWidth, baseline(set.count - 1), place('credit')));
  return { items, faults, rect };
}

/** The crop that fills a frame of this shape, as near the focal point as the picture's edges allow. */
export function cropTo(photo: StoryPhoto, ratio: number): PictureItem['crop'] {
  if (photo.width <= 0 || photo.height <= 0) return { x: 0, y: 0, width: 1, height: 1 };
  const own = photo.width / photo.height;
  const width = own > ratio ? ratio / own : 1;
  const height = own > ratio ? 1 : own / ratio;
  const held = (centre: number, size: number): number => Math.max(0, Math.min(1 - size, centre - size / 2));
  return { x: held(photo.focus.x, width), y: held(photo.focus.y, height), width, height };
}

function pictureItem(photo: StoryPhoto, rect: Rect, frame: PictureFrame): PictureItem {
  const crop = cropTo(photo, rect.width / rect.height);
  const ppi = photo.file === null || photo.width <= 0 ? 0 : Math.round((crop.width * photo.width * 72) / rect.width);
  return { kind: 'picture', blockId: frame.blockId, articleId: frame.articleId, photoId: photo.photoId, file: photo.file, rect, crop, ppi, alt: photo.caption };
}
