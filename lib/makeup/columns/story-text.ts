import type { Span, Story, StoryElement } from '@/lib/copy/story';
import type { FaceId, TypeCase } from '@/lib/typeset/faces';
import { keepKey } from '@/lib/typeset/keep-words';
import { breakLines, prepareParagraph } from '@/lib/typeset/paragraph';
import { preparedOnLoan, type Copy } from '@/lib/typeset/paragraph-loan';
import { bodyRules, type LineRules } from '@/lib/typeset/rules';
import type { SetLine, TextRun } from '@/lib/typeset/set-line';
import { pt, type Pt } from '@/lib/typeset/units';
import { elementText as copyOf } from '@/lib/copy/element-text';
import type { StoryBlock } from '@/lib/makeup/block';
import { initialOf, type SetInitial } from '@/lib/makeup/matter/initial';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { Matter } from '@/lib/makeup/matter/matter';
import { noteRows } from '@/lib/makeup/matter/note-rows';
import { quoteRows, runsFrom } from '@/lib/makeup/matter/quote-rows';
import { tableRows } from '@/lib/makeup/matter/table-rows';
import { setWords } from '@/lib/makeup/words';

/** Type the body of a story is set in, and how its block wants its beginning and end. */
export interface BodyType {
  readonly face: FaceId; readonly size: Pt; readonly leading: Pt; readonly rules: LineRules;
  /** Lines deep the first character stands. */
  readonly initial?: 2 | 3;
  /** Run in after the last line when left out; on a line of its own at the end; or under the headline. */
  readonly byline?: 'line' | 'head-left' | 'head-centre';
  /** The mark after the last line. */
  readonly endMark?: string;
}

const defaultEndMark = '■';

/** A picture that begins in the rows of an initial letter would stand on it. */
const interrupted = (block: StoryBlock, depth: number): boolean => block.cutIns.some((cutIn) => cutIn.column <= 0 && cutIn.row > 0 && cutIn.row < depth);

/** The body type of an issue, for a story as its first block wants it. */
export function bodyTypeOf(issue: IssueLayout, block?: StoryBlock | null): BodyType {
  const { style, format } = issue;
  const rules: LineRules = { ...bodyRules, level: style.level, ...(style.keepTogether ? { keep: style.keepTogether } : {}), ...(block?.tracking ? { tracking: block.tracking } : {}) };
  const byline = block?.byline === 'line' ? 'line' as const : block?.byline === 'head' ? `head-${block.headline.align}` as const : undefined;
  return {
    face: style.bodyFace, size: format.bodySize, leading: format.leading, rules,
    ...(block?.initial && !interrupted(block, block.initial) ? { initial: block.initial } : {}), ...(byline ? { byline } : {}), ...(block?.endMark ? { endMark: style.endMark?.trim() || defaultEndMark } : {}),
  };
}

/** An element of the body made ready for setting; photos have none. */
export interface ElementText {
  /** Index into Story.body. */
  readonly index: number;
  readonly kind: Exclude<StoryElement['kind'], 'photo'>;
  readonly runs: readonly TextRun[];
  readonly text: string;
  /** Characters before the copy itself: a brief's run-in title. */
  readonly prefix: number;
  /** Rows left white above, unless at a column's top. */
  readonly gap: 0 | 1;
  readonly rules: LineRules;
  /** How far all lines stand in from the left, in points: a list item hangs from its mark. */
  readonly hang: number;
  /** A list item's bullet or number. */
  readonly mark: { readonly line: SetLine; readonly rise: number } | null;
  /** A quote, a note or a table sets rows of its own; `lines` has none of them. */
  readonly matter: Matter | null;
  /** The paragraph with an initial letter, where one was asked for and it can have one. */
  readonly initial: ((measure: Pt) => SetInitial | null) | null;
  /** Its lines stand as they are, set already beside a picture. */
  readonly stands?: true;
  /** What its lines are prepared from; null where it sets rows of its own. */
  readonly copy: Copy | null;
  /** Set at a measure; remembered. */
  lines(measure: Pt): readonly SetLine[];
  /** What remains from a UTF-16 offset on, set at another measure, as the middle of a paragraph; offsets count from `offset`. */
  tail(offset: number, measure: Pt): readonly SetLine[];
}

export interface StoryText { readonly story: Story; readonly elements: readonly ElementText[] }

/** The text of a story in a body type. `runIn` sets the title in bold before the first paragraph, as briefs do. */
export function storyText(story: Story, type: BodyType, typeCase: TypeCase, runIn = false): StoryText {
  let byType = prepared.get(typeCase);
  if (!byType) { byType = new WeakMap(); prepared.set(typeCase, byType); }
  let texts = byType.get(story);
  if (!texts) { texts = new Map(); byType.set(story, texts); }
  const key = `${type.face}|${type.size}|${type.leading}|${type.rules.level}|${type.rules.tracking ?? 0}|${type.initial ?? 0}|${keepKey(type.rules.keep)}|${runIn}`;
  let text = texts.get(key);
  if (!text) { text = { story, elements: elementsOf(story, type, typeCase, runIn) }; texts.set(key, text); }
  return text;
}
const prepared = new WeakMap<TypeCase, WeakMap<Story, Map<string, StoryText>>>();

function elementsOf(story: Story, type: BodyType, typeCase: TypeCase, runIn: boolean): readonly ElementText[] {
  const title = runIn ? story.decks.title.replaceAll('\n', '').trim() : '';
  const elements: ElementText[] = [];
  const numbered = widestNumbers(story.body);
  story.body.forEach((element, index) => {
    if (element.kind === 'photo') return;
    const runs = runsOf(element, type);
    if (runs.length === 0) return;
    const prefix = title !== '' && elements.length === 0 ? [{ text: `${title}\u3000`, face: 'hei-bold' as const, size: type.size }] : [];
    const before = elements[elements.length - 1];
    const rules: LineRules = element.kind === 'crosshead' ? { ...type.rules, indent: 0, align: 'centre', lastLineHan: 2 } : element.kind === 'listItem' ? { ...type.rules, indent: 0 } : type.rules;
    const matter = matterOf(element, { opens: before?.kind !== 'note' && elements.length > 0, closes: story.body[index + 1]?.kind !== 'note' }, runs, type, typeCase);
    // A brief's title does not run into a quote or a table: it stands on a line of its own over it.
    if (matter && prefix.length > 0) {
      const alone = settingOf(prefix, type.rules, 'paragraph', typeCase);
      elements.push({ index, kind: 'paragraph', runs: prefix, text: alone.text, prefix: alone.text.length, rules: type.rules, matter: null, gap: 0, hang: 0, mark: null, initial: null, copy: alone.copy, lines: alone.lines, tail: alone.tail });
    }
    const all = matter ? runs : [...prefix, ...runs];
    const set = matter ? { text: copyOf(element), ...unset } : settingOf(all, rules, element.kind, typeCase);
    const mark = element.kind === 'listItem' ? listMark(element.ordered, type, typeCase) : null;
    elements.push({
      index, kind: element.kind, runs: all, text: set.text, prefix: matter ? 0 : prefix[0]?.text.length ?? 0, rules, matter,
      gap: element.kind === 'crosshead' || element.kind === 'table' || before?.kind === 'table' ? 1 : 0,
      hang: element.kind === 'listItem' ? hangOf(numbered[index] ?? null, type, typeCase) : 0, mark,
      initial: type.initial && elements.length === 0 && element.kind === 'paragraph' && prefix.length === 0 ? remembered(initialOf(runs, type.initial, type, typeCase)) : null,
      copy: set.copy, lines: set.lines, tail: set.tail,
    });
  });
  return elements;
}

/** Other matter sets rows, not lines. */
const unset: Pick<Setting, 'copy' | 'lines' | 'tail'> = { copy: null, lines: () => [], tail: () => [] };

function remembered(set: ((measure: Pt) => SetInitial | null) | null): ElementText['initial'] {
  if (!set) return null;
  const known = new Map<number, SetInitial | null>();
  return (measure) => {
    const before = known.get(measure);
    if (before !== undefined) return before;
    const now = set(measure);
    known.set(measure, now);
    return now;
  };
}

/** Runs of an element; a line end inside a paragraph is set as a space would be, for copy has none (Story is NFC without them). */
function runsOf(element: StoryElement, type: BodyType): TextRun[] {
  const spans = (of: readonly Span[], face: FaceId): TextRun[] => of.filter((span) => span.text !== '').map((span) => ({ text: span.text, face: faceOf(span, face), size: type.size }));
  switch (element.kind) {
    case 'photo': return [];
    case 'crosshead': return element.text === '' ? [] : [{ text: element.text, face: 'hei-bold', size: type.size }];
    case 'paragraph': case 'listItem': return spans(element.spans, type.face);
    case 'quote': case 'note': return spans(element.spans, 'kai');
    // What a table says stands in its cells; this only tells that it has copy.
    case 'table': return element.rows.flat().filter((cell) => cell !== '').slice(0, 1).map((text) => ({ text, face: type.face, size: type.size }));
  }
}
const faceOf = (span: Span, face: FaceId): FaceId => (span.kai ? 'kai' : span.strong ? 'hei-bold' : face);

/** Other matter, remembered by measure and place: the page search asks for the same ones again and again. */
function matterOf(element: StoryElement, ends: { readonly opens: boolean; readonly closes: boolean }, runs: readonly TextRun[], type: BodyType, typeCase: TypeCase): Matter | null {
  const set = element.kind === 'quote' ? quoteRows({ runs, text: copyOf(element), by: element.by ?? '' }, type, typeCase)
    : element.kind === 'note' ? noteRows(runs, copyOf(element), ends, type, typeCase)
    : element.kind === 'table' ? tableRows(element, type, typeCase) : null;
  if (!set) return null;
  const known = new Map<string, ReturnType<Matter>>();
  return (measure, from) => {
    const key = `${measure}@${from}`;
    let rows = known.get(key);
    if (!rows) { rows = set(measure, from); known.set(key, rows); }
    return rows;
  };
}

/** A bullet stands in the middle of the em box, three fifths of the body's size. */
const bullet = { mark: '●', size: 0.6 } as const;

function listMark(ordered: number | undefined, type: BodyType, typeCase: TypeCase): ElementText['mark'] {
  if (ordered !== undefined) return { line: setWords(`${ordered}.`, 'hei', type.size, typeCase), rise: 0 };
  return { line: setWords(bullet.mark, 'hei', pt(type.size * bullet.size), typeCase), rise: 0.38 * type.size * (1 - bullet.size) };
}

/** A list hangs from its mark by whole characters: one for bullets and single figures, as many more as its widest number needs. */
const hangOf = (widest: number | null, type: BodyType, typeCase: TypeCase): number =>
  (widest === null ? 1 : Math.ceil((setWords(`${widest}.`, 'hei', type.size, typeCase).setWidth + 0.2 * type.size) / type.size)) * type.size;

/** For each numbered item the largest number of its list, by index. */
function widestNumbers(body: readonly StoryElement[]): Readonly<Record<number, number>> {
  const widest: Record<number, number> = {};
  let most: number | null = null;
  for (let index = body.length - 1; index >= 0; index -= 1) {
    const element = body[index];
    most = element?.kind === 'listItem' && element.ordered !== undefined ? Math.max(most ?? 0, element.ordered) : null;
    if (most !== null) widest[index] = most;
  }
  // Seen from its end a list knows its largest number only at its beginning when numbers fall: hand it down.
  body.forEach((_, index) => { const before = widest[index - 1]; const own = widest[index]; if (before !== undefined && own !== undefined) widest[index] = Math.max(before, own); });
  return widest;
}

interface Setting { readonly text: string; readonly copy: ElementText['copy']; readonly lines: ElementText['lines']; readonly tail: ElementText['tail'] }

/** Settings are remembered by what the copy says, not only by story: a story read anew from the database is set as fast. */
const settings = new WeakMap<TypeCase, Map<string, Setting>>();
const mostSettings = 3000;

function settingOf(runs: readonly TextRun[], rules: LineRules, kind: string, typeCase: TypeCase): Setting {
  let cache = settings.get(typeCase);
  if (!cache) { cache = new Map(); settings.set(typeCase, cache); }
  const key = `${kind}|${rules.level}|${rules.tracking ?? 0}|${keepKey(rules.keep)}|${runs.map((run) => `${run.face} ${run.size} ${run.text}`).join('\n')}`;
  let setting = cache.get(key);
  if (setting) return setting;
  setting = makeSetting(runs, rules, typeCase);
  const oldest = cache.keys().next();
  if (cache.size >= mostSettings && !oldest.done) cache.delete(oldest.value);
  cache.set(key, setting);
  return setting;
}

function makeSetting(runs: readonly TextRun[], rules: LineRules, typeCase: TypeCase): Setting {
  const known = new Map<string, readonly SetLine[]>();
  const remember = (key: string, set: () => readonly SetLine[]): readonly SetLine[] => {
    let lines = known.get(key);
    if (!lines) { lines = set(); if (known.size > 64) known.clear(); known.set(key, lines); }
    return lines;
  };
  const copy = { runs, rules };
  return {
    text: runs.map((run) => run.text).join(''), copy,
    lines: (measure) => remember(String(measure), () => breakLines(preparedOnLoan(copy, typeCase), () => ({ measure }))),
    tail: (offset, measure) => remember(`${offset}@${measure}`, () =>
      breakLines(prepareParagraph(runsFrom(runs, offset), { ...rules, indent: 0 }, typeCase), () => ({ measure }))),
  };
}

/** Printed characters of a story's body by print rule: every mark counts, spaces do not. */
export const bodyCharacters = (text: string): number => [...text.replace(/\s/gu, '')].length;

/** Zero measure for lines that were never set. */
export const noMeasure = pt(0);
