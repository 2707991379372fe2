import type { Span, Story, StoryElement } from '@/lib/copy/story';
import type { FaceId, TypeCase } from '@/lib/typeset/faces';
import { breakLines, prepareParagraph } from '@/lib/typeset/paragraph';
import { bodyRules, type LineRules } from '@/lib/typeset/rules';
import type { SetLine, TextRun } from '@/lib/typeset/set-line';
import { pt, type Pt } from '@/lib/typeset/units';
import type { IssueLayout } from './issue-layout';

/** Type the body of an issue is set in. */
export interface BodyType { readonly face: FaceId; readonly size: Pt; readonly rules: LineRules }

/** The body type of an issue. One object an issue and style, so that prepared stories can be remembered by it. */
export const bodyTypeOf = (issue: IssueLayout): BodyType => ({
  face: issue.style.bodyFace, size: issue.format.bodySize, rules: { ...bodyRules, level: issue.style.level, ...(issue.style.keepTogether ? { keep: issue.style.keepTogether } : {}) },
});

/** An element of the body made ready for setting; photos have none. */
export interface ElementText {
  /** Index into Story.body. */
  readonly index: number;
  readonly kind: 'paragraph' | 'listItem' | 'crosshead';
  readonly runs: readonly TextRun[];
  readonly text: string;
  /** Characters before the copy itself: a brief's run-in title. */
  readonly prefix: number;
  /** Rows left white above, unless at a column's top. */
  readonly gap: 0 | 1;
  readonly rules: LineRules;
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
  const key = `${type.face}|${type.size}|${type.rules.level}|${runIn}`;
  let text = texts.get(key);
  if (!text) { text = { story, elements: elementsOf(story, type, typeCase, runIn) }; texts.set(key, text); }
  return text;
}
const prepared = new WeakMap<TypeCase, WeakMap<Story, Map<string, StoryText>>>();

function elementsOf(story: Story, type: BodyType, typeCase: TypeCase, runIn: boolean): readonly ElementText[] {
  const title = runIn ? story.decks.title.replaceAll('\n', '').trim() : '';
  const elements: ElementText[] = [];
  story.body.forEach((element, index) => {
    const runs = runsOf(element, type);
    const prefix = title !== '' && elements.length === 0 ? [{ text: `${title}\u3000`, face: 'hei-bold' as const, size: type.size }] : [];
    if (runs.length > 0) elements.push(elementText(element.kind as ElementText['kind'], index, [...prefix, ...runs], prefix[0]?.text.length ?? 0, type, typeCase));
  });
  return elements;
}

/** Runs of an element; a line end inside a paragraph is set as a space would be, for copy has none (Story is NFC without them). */
function runsOf(element: StoryElement, type: BodyType): TextRun[] {
  switch (element.kind) {
    case 'photo': return [];
    case 'crosshead': return element.text === '' ? [] : [{ text: element.text, face: 'hei-bold', size: type.size }];
    case 'paragraph':
    case 'listItem': return element.spans.filter((span) => span.text !== '').map((span) => ({ text: span.text, face: faceOf(span, type), size: type.size }));
  }
}
const faceOf = (span: Span, type: BodyType): FaceId => (span.kai ? 'kai' : span.strong ? 'hei-bold' : type.face);

function elementText(kind: ElementText['kind'], index: number, runs: readonly TextRun[], prefix: number, type: BodyType, typeCase: TypeCase): ElementText {
  const rules: LineRules = kind === 'crosshead' ? { ...type.rules, indent: 0, align: 'centre', lastLineHan: 2 } : type.rules;
  const set = settingOf(runs, rules, kind, typeCase);
  return { index, kind, runs, text: set.text, prefix, rules, gap: kind === 'crosshead' ? 1 : 0, lines: set.lines, tail: set.tail };
}

interface Setting { readonly text: string; readonly lines: ElementText['lines']; readonly tail: ElementText['tail'] }

/** Settings are remembered by what the copy says, not only by story: a story read anew from the database is set as fast. */
const settings = new WeakMap<TypeCase, Map<string, Setting>>();
const mostSettings = 3000;

function settingOf(runs: readonly TextRun[], rules: LineRules, kind: string, typeCase: TypeCase): Setting {
  let cache = settings.get(typeCase);
  if (!cache) { cache = new Map(); settings.set(typeCase, cache); }
  const key = `${kind}|${rules.level}|${rules.tracking ?? 0}|${rules.keep?.join(' ') ?? ''}|${runs.map((run) => `${run.face} ${run.size} ${run.text}`).join('\n')}`;
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
  const paragraph = prepareParagraph(runs, rules, typeCase);
  return {
    text: runs.map((run) => run.text).join(''),
    lines: (measure) => remember(String(measure), () => breakLines(paragraph, () => ({ measure }))),
    tail: (offset, measure) => remember(`${offset}@${measure}`, () =>
      breakLines(prepareParagraph(runsFrom(runs, offset), { ...rules, indent: 0 }, typeCase), () => ({ measure }))),
  };
}

/** The runs from a UTF-16 offset on. */
function runsFrom(runs: readonly TextRun[], offset: number): TextRun[] {
  const rest: TextRun[] = [];
  let at = 0;
  for (const run of runs) {
    const end = at + run.text.length;
    if (end > offset) rest.push({ ...run, text: run.text.slice(Math.max(0, offset - at)) });
    at = end;
  }
  return rest;
}

/** Printed characters of a story's body by print rule: every mark counts, spaces do not. */
export const bodyCharacters = (text: string): number => [...text.replace(/\s/gu, '')].length;

/** Zero measure for lines that were never set. */
export const noMeasure = pt(0);
