import type { StoryPhoto } from '@/lib/copy/story';
import type { FaceId, TypeCase } from '@/lib/typeset/faces';
import { breakLines, prepareParagraph } from '@/lib/typeset/paragraph';
import { bodyRules, type LineRules } from '@/lib/typeset/rules';
import type { SetLine } from '@/lib/typeset/set-line';
import { pt } from '@/lib/typeset/units';
import { ideographicAscent } from '@/lib/makeup/grid';
import type { TextItem } from '@/lib/makeup/page-proof';
import { setWords, textItems, type Place } from '@/lib/makeup/words';

/** Type of captions: 六号 on 10.5 points. */
export const captionSize = pt(7.875);
export const captionLeading = 10.5;
/** White between picture and caption, between the pictures of a group, and under a caption where text goes on, in points. */
export const captionGap = 3.5;

/** What stands with a picture or a group: its words and who took it. */
export interface CaptionWords { readonly caption: string; readonly credit: string }

/** A caption set to a width, the photographer's credit included. */
export interface SetCaption {
  readonly lines: readonly SetLine[];
  readonly credit: SetLine | null;
  /** The credit stands on the last line of the caption, else on a line of its own. */
  readonly sameLine: boolean;
  /** Lines in all; zero of no words. */
  readonly count: number;
}

/** Ragged, as a cell's copy; its last line has two characters at least, as a paragraph's. */
const captionRules: LineRules = { ...bodyRules, indent: 0, align: 'left' };

/** Lines of a caption in a width. */
export function setCaption(words: CaptionWords, width: number, face: FaceId, typeCase: TypeCase): SetCaption {
  const lines = words.caption.trim() === '' ? [] : breakLines(prepareParagraph([{ text: words.caption.trim(), face, size: captionSize }], captionRules, typeCase), () => ({ measure: pt(width) }));
  const credit = words.credit.trim() === '' ? null : setWords(creditWords(words.credit.trim()), face, captionSize, typeCase);
  const last = lines[lines.length - 1];
  const sameLine = credit !== null && last !== undefined && last.setWidth + credit.setWidth + captionSize <= width;
  return { lines, credit, sameLine, count: lines.length + (credit && !sameLine ? 1 : 0) };
}

/** A credit says what the person did: 摄 unless it already says 摄, 图 or 画. */
const creditWords = (credit: string): string => (/[摄图画]$/u.test(credit) ? credit : `${credit} 摄`);

/** Depth of so many lines of caption with the gap above them, in points; zero of none. */
export const captionRun = (count: number): number => (count === 0 ? 0 : captionGap + count * captionLeading);

/** Depth a caption takes under a picture, with the gap above it, in points. */
export const captionDepth = (photo: StoryPhoto, width: number, face: FaceId, typeCase: TypeCase): number =>
  captionRun(setCaption(photo, width, face, typeCase).count);

/** Characters of the lines of a caption from `shown` on, the credit's with them when it is not shown. */
export function hiddenCharacters(set: SetCaption, shown: number): number {
  const characters = (line: SetLine): number => [...line.runs.map((run) => run.text).join('').replace(/\s/gu, '')].length;
  return set.lines.slice(shown).reduce((sum, line) => sum + characters(line), 0) + (set.credit && shown < set.count ? characters(set.credit) : 0);
}

/** A caption of one line without a credit may stand in the middle under its picture. */
export const standsInMiddle = (set: SetCaption): boolean => set.lines.length <= 1 && set.credit === null;

/** Where a caption is set: its left edge, the top of its first line and its width, in points. */
export interface CaptionBox { readonly x: number; readonly top: number; readonly width: number }

/**
 * The items of a caption's first `shown` lines. A caption of one line without a credit stands in the middle under its picture when
 * `centred` says so; the credit stands flush right.
 */
export function captionItems(set: SetCaption, shown: number, box: CaptionBox, centred: boolean, place: (role: 'caption' | 'credit') => Place): TextItem[] {
  const baseline = (line: number): number => box.top + line * captionLeading + (captionLeading - captionSize) / 2 + ideographicAscent * captionSize;
  const inMiddle = centred && standsInMiddle(set);
  const items = set.lines.slice(0, shown).flatMap((line, index) =>
    textItems(line, box.x + (inMiddle ? Math.max(0, (box.width - line.setWidth) / 2) : 0), baseline(index), place('caption')));
  if (set.credit && shown === set.count) items.push(...textItems(set.credit, box.x + Math.max(0, box.width - set.credit.setWidth), baseline(set.count - 1), place('credit')));
  return items;
}

/**
 * The words of a group of pictures: one caption for all when only the first has one, else each its own. A credit that all share is
 * printed once, with the last; under one caption the names of several photographers are joined.
 */
export function groupWords(photos: readonly StoryPhoto[]): { readonly shared: CaptionWords | null; readonly own: readonly CaptionWords[] } {
  const credits = [...new Set(photos.map((photo) => photo.credit.trim()))];
  const [first, ...others] = photos;
  const one = others.every((photo) => photo.caption.trim() === '');
  const named = credits.filter((credit) => credit !== '');
  if (one) return { shared: { caption: first?.caption ?? '', credit: named.length > 1 ? named.map((credit) => credit.replace(/\s*[摄图画]$/u, '')).join('、') : named[0] ?? '' }, own: [] };
  const equal = credits.length === 1;
  return { shared: null, own: photos.map((photo, index) => ({ caption: photo.caption, credit: equal && index < photos.length - 1 ? '' : photo.credit })) };
}
