import { decide, elementText, hasBody, lastText, takeByline, type Draft } from './draft';
import { breaksOff, goesOnIn, startsInside } from './evidence';
import { textOf, trimSlice, within, type Slice, type TextItem } from './items';
import { begin, inWord, structure, type Reading } from './reading';

/** Paragraphs: joined when a sentence was broken, given to their story, freed of a byline in their first words. */

/** Below this sum of evidence a paragraph without a stop is not joined with the next. */
const joinThreshold = 2;

/** Takes a paragraph (`bullet`: an item of a list) into its story. `cut`: it lacks its end. */
export function readBody(page: Reading, slice: Slice & Partial<Pick<TextItem, 'opening' | 'agency'>>, text: string, cut: boolean, bullet = false): void {
  const draft = storyFor(page, slice);
  const kind = bullet ? 'listItem' : 'paragraph';
  const last = lastText(draft);
  const parts = takeOpening(page, draft, slice);
  if (draft.unfinished && last && !bullet) {
    const sum = inWord(page, elementText(last), text) + goesOnIn(elementText(last), text) + breaksOff(elementText(last), page.habits.indents, last.slices[0]?.line.indented ?? false) + startsInside(text, page.habits.indents, slice.from === 0 && slice.line.indented);
    const usual = draft.restComes || sum >= joinThreshold ? 'join' : 'separate';
    draft.restComes = false;
    const before = last.slices.at(-1)!;
    const about = { draft, slices: [within(before, Math.max(0, before.to - before.from - 12), before.to - before.from), within(slice, 0, Math.min(12, slice.to - slice.from))] };
    const chosen = decide(page.book, 'joined', about, ['join', 'separate'], usual);
    if (chosen === 'join') {
      last.slices.push(...parts);
      draft.unfinished = cut;
      return;
    }
  }
  draft.elements.push({ kind, slices: parts });
  draft.unfinished = cut;
}

/** Takes a row of a table into its story. */
export function readRow(page: Reading, slice: Slice): void {
  const draft = storyFor(page, slice);
  draft.elements.push({ kind: 'row', slices: [slice] });
  draft.unfinished = false;
}

/** The story a paragraph belongs to: the one being read, the next brief of a box, or one that lacks its headline. */
function storyFor(page: Reading, slice: Slice): Draft {
  const { current, briefs } = page;
  if (briefs && !briefs.bulleted) {
    const goesOn = current?.kind === 'brief' && !current.ended && (briefs.byBylines || !hasBody(current) || current.unfinished);
    return goesOn ? current : begin(page, 'brief', slice);
  }
  if (current && !current.ended) return current;
  if (!current) return headless(page, slice, null);
  return headless(page, slice, current);
}

/** Copy without a headline: a story of its own, or, if the editor says so, the rest of the one before. */
function headless(page: Reading, slice: Slice, before: Draft | null): Draft {
  const choices = before && before.kind !== 'teaser' ? (['new-story', 'before'] as const) : (['new-story'] as const);
  const chosen = decide(page.book, 'no-headline', { draft: null, slices: [within(slice, 0, Math.min(40, slice.to - slice.from))] }, choices, 'new-story');
  if (chosen === 'before' && before) {
    before.ended = false;
    return before;
  }
  const draft = begin(page, 'story', slice);
  const last = page.book.doubts.at(-1);
  if (last) last.draft = draft;
  return draft;
}

/** Takes a byline out of a paragraph's first words; the paragraph's slices without it. Agency copy stays as it is. */
export function takeOpening(page: Reading, draft: Draft, slice: Slice & Partial<Pick<TextItem, 'opening' | 'agency'>>): Slice[] {
  const whole: Slice = { line: slice.line, from: slice.from, to: slice.to };
  if (slice.agency && draft.source === null) {
    const source = within(whole, slice.agency.from, slice.agency.to);
    const chosen = decide(page.book, 'agency-in-text', { draft, slices: [source] }, ['in-text', 'as-source'], 'in-text');
    draft.source = { text: textOf(source), slice: null };
    draft.sourceInText = chosen === 'in-text';
    return [whole];
  }
  if (!slice.opening) return [whole];
  const { at, byline, length, prefix } = slice.opening;
  const note = within(whole, at, at + length);
  const choices = prefix > 0 ? (['take-out', 'take-all', 'leave'] as const) : (['take-out', 'leave'] as const);
  const chosen = decide(page.book, 'inline-byline', { draft, slices: [note] }, choices, 'take-out');
  if (chosen === 'leave') return [whole];
  takeByline(draft, note, byline);
  structure(page, note, draft);
  const rest = trimSlice(within(whole, at + length, whole.to - whole.from));
  const front = within(whole, 0, prefix);
  if (prefix === 0) return [rest];
  if (chosen === 'take-all') {
    structure(page, front, draft);
    return [rest];
  }
  return [front, rest];
}
