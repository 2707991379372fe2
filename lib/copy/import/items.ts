import { creditStart, isPhotoCredit, parseByline, type ParsedByline } from './bylines';
import { briefsHeading, bulletLength, captionOpening, ending, folio, headlineWithPage, jumpFrom, jumpTo, ornament, pageCredits, pageReference, teaserHeading, type Ending } from './forms';
import { partsOf, type Line, type Part } from './lines';

/** Lines taken apart into items, each of one form: a paragraph with its byline at the end becomes two. */

/** A stretch of a line. */
export interface Slice { readonly line: Line; readonly from: number; readonly to: number }
export const textOf = (slice: Slice): string => slice.line.text.slice(slice.from, slice.to);
export const sliceParts = (slice: Slice): Part[] => partsOf(slice.line, slice.from, slice.to);
export const startOf = (slice: Slice): number => sliceParts(slice)[0]?.start ?? 0;
export const endOf = (slice: Slice): number => sliceParts(slice).at(-1)?.end ?? 0;
/** Part of a slice by offsets in its own text. */
export const within = (slice: Slice, from: number, to: number): Slice => ({ line: slice.line, from: slice.from + from, to: slice.from + to });
/** A slice without white space at its ends. */
export function trimSlice(slice: Slice): Slice {
  const text = textOf(slice);
  const lead = /^\s*/u.exec(text)?.[0].length ?? 0;
  return within(slice, lead, Math.max(lead, text.trimEnd().length));
}

type Marked =
  | { readonly form: 'rule' | 'briefs-head' | 'teaser-head' | 'jump-to' | 'jump-from' }
  | { readonly form: 'folio'; readonly section: string }
  | { readonly form: 'page-credits'; readonly people: NonNullable<ReturnType<typeof pageCredits>> }
  /** `bare`: only 2版, which may be a folio. */
  | { readonly form: 'teaser-end'; readonly page: number | null; readonly bare: boolean }
  | { readonly form: 'byline' | 'source'; readonly byline: ParsedByline }
  /** `credit`: where the photographer's credit begins in it. */
  | { readonly form: 'caption'; readonly credit: number }
  | { readonly form: 'credit' }
  | { readonly form: 'bullet'; readonly bullet: number; readonly end: Ending }
  | { readonly form: 'teaser-line'; readonly page: number | null }
  | { readonly form: 'dash' }
  | { readonly form: 'row' }
  /** `opening`: the byline inside the first words (本报讯（记者 …）), with its offset; `agency`: a dateline that names the source. */
  | { readonly form: Ending; readonly opening: { readonly at: number; readonly byline: ParsedByline; readonly length: number; readonly prefix: number } | null; readonly agency: { readonly from: number; readonly to: number } | null };
export type Item = Slice & { readonly text: string } & Marked;
export type Form = Marked['form'];
/** A line of running copy or of a headline. */
export type TextItem = Extract<Item, { opening: unknown }>;
/** Does it end as a paragraph does, or clearly go on as one? */
export const isBody = (item: Item | undefined): item is TextItem & { readonly form: 'final' | 'cut' } => item?.form === 'final' || item?.form === 'cut';
/** May it be a line of a headline? */
export const isHead = (form: Form): boolean => form === 'open' || form === 'dash' || form === 'exclaim' || form === 'teaser-line';

const bracketsAtEnd = /[\s　]*(?<note>[（(【[][^（）()【】[\]]{2,90}[）)】\]])$/u;
const labelledAtEnd = /(?<=[。！？”…])[\s　]+(?<note>(?:本报|特约|实习|见习|全媒体|融媒体)*(?:记者|通讯员)[\s　：:].{2,50})$/u;
const jumpInFront = /^[（(【[]?\s*上接[^（）()。，]{1,16}版[^（）()。，]{0,16}[）)】\]]\s*/u;
const jumpAtEnd = /[\s　]*(?:[（(【[]\s*(?:下转|紧接|转|上接)[^（）()。]{1,24}[）)】\]]|(?<=[。！？”…])[\s　]*下转第?[^（）()。\s]{1,6}版)$/u;
const houseOpening = /^(?<prefix>(?:[“”\p{Script=Han}]{0,4}(?:本报|本网|本台|本刊)[\p{Script=Han}]{0,3}?(?:讯|消息|电)?[\s　]*(?:\d{1,2}月\d{1,2}日[\s　]*(?:讯|消息|电)?[\s　]*)?)?)(?<note>[（(【][^（）()【】]{3,80}[）)】])[\s　]*/u;
const agencyOpening = /^(?:据)?(?<agency>[\p{Script=Han}]{2,8}?(?:社|网))[\p{Script=Han}·]{2,10}\d{1,2}月\d{1,2}日(?:专|讯)?电?/du;

/** All items of the lines, in order. `known`: names of people. */
export function itemsOf(lines: readonly Line[], known: ReadonlySet<string>): Item[] {
  const items: Item[] = [];
  let bulletWaits = false;
  for (const line of lines) {
    for (const slice of cutLine(line, known)) {
      const text = textOf(slice);
      if (text === '') continue;
      if (bulletLength(text) === text.length) {
        items.push({ ...slice, text, form: 'rule' });
        bulletWaits = true;
        continue;
      }
      const marked = bulletWaits && ending(text) !== 'open' ? { form: 'bullet' as const, bullet: 0, end: ending(text) } : markedAs(text, line, known);
      bulletWaits = false;
      items.push({ ...slice, text, ...marked });
    }
  }
  return items.map((item, index) => captionByCredit(item, items[index + 1]));
}

/** A line without a stop in front of a photographer's credit is a caption. */
function captionByCredit(item: Item, next: Item | undefined): Item {
  if (next?.form !== 'credit' || item.form !== 'open' || item.text.length > 120) return item;
  const { line, from, to, text } = item;
  return { line, from, to, text, form: 'caption', credit: text.length };
}

/** Cuts off what stands in one line with a paragraph or headline but is something else: jumps and bylines at its ends, a heading before bullets. */
function cutLine(line: Line, known: ReadonlySet<string>): Slice[] {
  const whole: Slice = { line, from: 0, to: line.text.length };
  if (line.hint === 'row') return [whole];
  const before: Slice[] = [];
  const after: Slice[] = [];
  let rest = whole;
  const head = /^(?<head>[^●■◆。，]{2,12}?)[\s　：:]*(?=[●■◆]\s*\S)/u.exec(textOf(rest))?.groups?.head;
  if (head && briefsHeading(head)) {
    before.push(within(rest, 0, head.length));
    rest = trimSlice(within(rest, head.length, rest.to - rest.from));
  }
  if (!jumpTo(textOf(rest)) && !jumpFrom(textOf(rest))) {
    const jump = jumpInFront.exec(textOf(rest));
    if (jump && jump[0].length < textOf(rest).length) {
      before.push(trimSlice(within(rest, 0, jump[0].length)));
      rest = trimSlice(within(rest, jump[0].length, rest.to - rest.from));
    }
  }
  const bullets = [...textOf(rest).matchAll(/(?<=[。）)】])[\s　]*(?=[●■◆][^●■◆])/gu)];
  if (bullets.length > 0 && (bulletLength(textOf(rest)) > 0 || before.length > 0)) {
    const cuts = [0, ...bullets.map((match) => match.index + match[0].length), rest.to - rest.from];
    const items = cuts.slice(1).map((cut, index) => trimSlice(within(rest, cuts[index] ?? 0, cut)));
    return [...before, ...items.flatMap((item) => cutEnds(item, known))];
  }
  return [...before, ...cutEnds(rest, known), ...after];
}

/** A paragraph or headline, then the jump and byline at its end. */
function cutEnds(slice: Slice, known: ReadonlySet<string>): Slice[] {
  let rest = slice;
  const after: Slice[] = [];
  for (let round = 0; round < 3; round += 1) {
    const text = textOf(rest);
    const jump = jumpAtEnd.exec(text);
    const note = bracketsAtEnd.exec(text) ?? labelledAtEnd.exec(text);
    const cut = jump && jump.index > 0 && (jumpTo(jump[0].trim()) || jumpFrom(jump[0].trim())) ? jump
      : note && note.index > 0 && noteIsByline(text.slice(0, note.index), note.groups?.note ?? '', known) ? note : null;
    if (!cut) break;
    after.unshift(trimSlice(within(rest, cut.index, text.length)));
    rest = trimSlice(within(rest, 0, cut.index));
  }
  return [rest, ...after];
}

/** Is the note at a paragraph's end its byline? Only after a full stop; names without a label only when every one looks like a name. */
function noteIsByline(before: string, note: string, known: ReadonlySet<string>): boolean {
  if (!/[。！？!?…”』」）)]\s*$/u.test(before) || isPhotoCredit(note)) return false;
  const byline = parseByline(note, known);
  if (!byline) return false;
  return byline.names.length > 0 || /来源|据|转自|摘自|选自|原载|供稿|社|报|网/.test(note);
}

function markedAs(text: string, line: Line, known: ReadonlySet<string>): Marked {
  if (line.hint === 'row') return { form: 'row' };
  if (line.hint === 'caption') return { form: 'caption', credit: creditStart(text) };
  if (line.hint === 'heading' || line.hint === 'crosshead') return { form: 'open', opening: null, agency: null };
  if (line.hint === 'list') return { form: 'bullet', bullet: bulletLength(text), end: ending(text) };
  if (ornament(text)) return { form: 'rule' };
  const reference = pageReference(text);
  if (reference) return { form: 'teaser-end', ...reference };
  if (jumpTo(text)) return { form: 'jump-to' };
  if (jumpFrom(text)) return { form: 'jump-from' };
  if (briefsHeading(text)) return { form: 'briefs-head' };
  if (teaserHeading(text)) return { form: 'teaser-head' };
  const people = pageCredits(text);
  if (people) return { form: 'page-credits', people };
  const page = folio(text);
  if (page) return { form: 'folio', section: page.section };
  if (isPhotoCredit(text)) return { form: 'credit' };
  if (captionOpening(text)) return { form: 'caption', credit: creditStart(text) };
  const credit = text.length <= 200 ? creditStart(text) : text.length;
  if (credit < text.length) return { form: 'caption', credit };
  const byline = parseByline(text, known);
  if (byline) return { form: byline.names.length > 0 ? 'byline' : 'source', byline };
  const bullet = bulletLength(text);
  const withPage = headlineWithPage(text);
  const end = ending(text);
  if (withPage && (end === 'open' || end === 'exclaim' || /[…]/.test(text))) return { form: 'teaser-line', page: withPage.page };
  if (bullet > 0) return { form: 'bullet', bullet, end };
  if (/^(?:—{1,2}|─{1,2}|－{1,2}|--|–)\s*[^\s—─－-]/u.test(text) && end !== 'final' && end !== 'cut') return { form: 'dash' };
  return { form: end, opening: openingOf(text, known), agency: agencyIn(text) };
}

/** 本报讯（记者 …）or a byline in brackets before the first word of a paragraph. */
function openingOf(text: string, known: ReadonlySet<string>): Extract<Item, { opening: unknown }>['opening'] {
  const match = houseOpening.exec(text);
  const note = match?.groups?.note;
  if (!match || !note || match[0].length >= text.length) return null;
  const byline = parseByline(note, known, { bare: false });
  if (!byline || byline.names.length === 0) return null;
  const prefix = match.groups?.prefix ?? '';
  return { at: prefix.length, byline, length: note.length, prefix: prefix.trimEnd().length };
}

/** 某某社北京12月2日电: agency copy says itself where it comes from. */
function agencyIn(text: string): { from: number; to: number } | null {
  const range = agencyOpening.exec(text)?.indices?.groups?.agency;
  return range && !/^本/.test(text) ? { from: range[0], to: range[1] } : null;
}
