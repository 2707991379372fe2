import { decide, finished, keyOf, mark, piecesOf, type Book } from './draft';
import type { Doubt, ImportedMasthead, ImportResult, RecogniseOptions } from './import-types';
import { itemsOf, type Slice } from './items';
import { linesOf, unwrapped, wrapMeasure, type Line } from './lines';
import { findMasthead, mastheadMarks, type MastheadFound } from './masthead';
import { readItems } from './read-items';

/**
 * Reads the text of a page or a story: masthead, stories with their decks, bylines and captions, briefs and
 * teasers, all by form. Nothing is dropped: the pieces of the result tile the input. What could be read
 * otherwise is a doubt with the decision taken; `options.decisions` settles doubts otherwise.
 */
export function recognise(text: string, options: RecogniseOptions = {}): ImportResult {
  const book: Book = { input: text, decisions: options.decisions ?? {}, doubts: [], marks: [] };
  const known = new Set(options.people ?? []);
  const physical = linesOf(text, options.hints);
  const found = findMasthead(physical);
  const rest = physical.filter((_line, index) => !found?.lines.some((marked) => marked.line === index));
  const lines = unwrap(book, rest);
  doubtDropped(book, text, options.dropped ?? []);
  const masthead = found && takeMasthead(book, physical, found);
  const stray = masthead ? takeStrayMasthead(book, lines, masthead) : new Set<Line>();
  const items = itemsOf(lines.filter((line) => !stray.has(line)), known);
  const { drafts, pageCredits } = readItems(book, items, known, options.crossesWord);
  const articles = drafts.map(finished);
  const pieces = piecesOf(book, drafts);
  const doubts: Doubt[] = book.doubts
    .map(({ doubt, draft }) => ({ ...doubt, articleKey: draft && drafts.includes(draft) ? keyOf(draft) : null }))
    .sort((one, other) => one.start - other.start);
  const leftover = pieces.filter((piece) => piece.field === 'leftover').map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
  return { masthead, articles, doubts, pageCredits, leftover, pieces };
}

/** Pictures and note references of a word-processor file are no text: each is said where it stood. */
function doubtDropped(book: Book, text: string, dropped: NonNullable<RecogniseOptions['dropped']>): void {
  const starts = [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
  for (const [index, { what, line }] of dropped.entries()) {
    const start = starts[line] ?? text.length;
    const end = (starts[line + 1] ?? text.length + 1) - 1;
    const code = what === 'image' ? 'image-dropped' : 'note-dropped';
    book.doubts.push({ doubt: { id: `${code}@${start}.${index}`, code, exact: text.slice(start, Math.min(end, start + 40)), start, end, params: {}, choices: ['keep'], chosen: 'keep' }, draft: null });
  }
}

/** Joins the lines of a text wrapped at a column's width, unless the editor says they are paragraphs. */
function unwrap(book: Book, lines: readonly Line[]): readonly Line[] {
  const measure = wrapMeasure(lines);
  const first = lines[0];
  if (measure === null || !first) return lines;
  const slice: Slice = { line: first, from: 0, to: first.text.length };
  return decide(book, 'unwrapped', { draft: null, slices: [slice], params: { measure } }, ['wrapped', 'as-is'], 'wrapped') === 'wrapped' ? unwrapped(lines, measure) : lines;
}

/** The masthead with every character of its lines accounted for. */
function takeMasthead(book: Book, lines: readonly Line[], found: MastheadFound): ImportedMasthead & { notices: string[] } {
  let notices: string[] = [...found.notices];
  let name = found.name;
  const counts = new Map<string, number>();
  for (const { line: index, marks } of found.lines) {
    const line = lines[index];
    if (!line) continue;
    mark(book, { line, from: 0, to: line.text.length });
    for (const { field, from, to } of marks) {
      const number = counts.get(field) ?? 0;
      counts.set(field, number + 1);
      mark(book, { line, from, to }, null, field, number);
    }
    if (!found.unknown.includes(index)) continue;
    const slice: Slice = { line, from: 0, to: line.text.length };
    switch (decide(book, 'masthead-unknown', { draft: null, slices: [slice] }, ['notice', 'name', 'leftover'], 'notice')) {
      case 'notice': break;
      case 'name': name = line.text; notices = notices.filter((notice) => notice !== line.text); mark(book, slice, null, 'masthead.name'); break;
      case 'leftover': notices = notices.filter((notice) => notice !== line.text); mark(book, slice, null, 'leftover'); break;
    }
  }
  const { publisher, date, weekday, lunar, permit, numberInYear, totalNumber, hotline } = found;
  return { name, publisher, date, weekday, lunar, permit, numberInYear, totalNumber, notices, hotline };
}

/** Lines further down that can only be parts of a masthead: imprint lines become notices, repeated dates and numbers of other pages structure. */
function takeStrayMasthead(book: Book, lines: readonly Line[], masthead: ImportedMasthead & { notices: string[] }): Set<Line> {
  const taken = new Set<Line>();
  for (const line of lines) {
    const marks = mastheadMarks(line.text);
    if (!marks || marks.some((part) => !part.firm)) continue;
    const fields = new Set(marks.map((part) => part.field));
    const onlyDate = fields.size === 1 && fields.has('masthead.date');
    if (onlyDate || (fields.size === 1 && fields.has('masthead.weekday'))) continue;
    taken.add(line);
    mark(book, { line, from: 0, to: line.text.length });
    for (const { field, from, to } of marks) {
      const words = line.text.slice(from, to);
      if (field !== 'masthead.notice' && field !== 'masthead.hotline' && field !== 'masthead.publisher') continue;
      if (!masthead.notices.includes(words)) masthead.notices.push(words);
      mark(book, { line, from, to }, null, 'masthead.notice', masthead.notices.indexOf(words));
    }
  }
  return taken;
}

