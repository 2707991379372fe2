import type { BylineRole, StoryKind } from '../story';
import type { ChoiceId, Doubt, DoubtCode, ImportedElement, Piece, PieceField, RecognisedArticle } from './import-types';
import type { ParsedByline } from './bylines';
import { endOf, sliceParts, startOf, textOf, within, type Slice } from './items';

/** Articles while they are being read, and the book that accounts for every character. */

export interface DraftCaption { text: Slice | null; credit: Slice | null }
export type DraftElement =
  | { kind: 'paragraph' | 'crosshead' | 'listItem' | 'row'; slices: Slice[] }
  | { kind: 'photo'; caption: DraftCaption };

export interface Draft {
  kind: StoryKind;
  readonly start: number;
  kicker: Slice[];
  title: Slice[];
  subtitle: Slice[];
  elements: DraftElement[];
  names: { name: string; role: BylineRole; slices: Slice[] }[];
  label: string;
  source: { text: string; slice: Slice | null } | null;
  sourceInText: boolean;
  section: string;
  pages: (number | null)[];
  /** Its byline, source or jump has come. */
  ended: boolean;
  /** Its last paragraph lacks a stop. */
  unfinished: boolean;
  /** … and it was read as the first half of a sentence: the next paragraph is its rest. */
  restComes: boolean;
  /** 下转: it goes on elsewhere. */
  jumps: boolean;
  bulleted: boolean;
}

export const keyOf = (draft: Draft): string => `s${draft.start}`;

export const newDraft = (kind: StoryKind, start: number, section: string): Draft => ({
  kind, start, kicker: [], title: [], subtitle: [], elements: [], names: [], label: '', source: null, sourceInText: false,
  section, pages: [], ended: false, unfinished: false, restComes: false, jumps: false, bulleted: false,
});

export const hasBody = (draft: Draft): boolean => draft.elements.some((element) => element.kind !== 'photo');
export const lastText = (draft: Draft): Extract<DraftElement, { slices: Slice[] }> | undefined => draft.elements.findLast((element): element is Extract<DraftElement, { slices: Slice[] }> => element.kind !== 'photo');
const latinJoint = (before: string, after: string): string => (/[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '');
/** Text of an element: its slices end to end, a space only between two Latin words and two headline lines of a teaser. */
export const elementText = (element: Extract<DraftElement, { slices: Slice[] }>, kind: StoryKind = 'story'): string =>
  element.slices.map(textOf).reduce((text, next) => `${text}${text === '' ? '' : kind === 'teaser' ? ' ' : latinJoint(text, next)}${next}`, '');
export const draftText = (draft: Draft): string => [...[...draft.kicker, ...draft.title, ...draft.subtitle].map(textOf), ...draft.elements.map((element) => (element.kind === 'photo' ? '' : elementText(element)))].join('\n');
/** Lengths of the crossheads of a draft, in order. */
export const crossheads = (draft: Draft): number[] => draft.elements.flatMap((element) => (element.kind === 'crosshead' ? [elementText(element).length] : []));

/** Takes over names and source of a byline whose text begins at `slice`. */
export function takeByline(draft: Draft, slice: Slice, byline: ParsedByline): void {
  for (const { name, role, ranges } of byline.names) draft.names.push({ name, role, slices: ranges.map(([from, to]) => within(slice, from, to)) });
  if (byline.label !== '' && draft.label === '') draft.label = byline.label;
  if (byline.source !== null && draft.source === null) draft.source = { text: byline.source, slice: byline.sourceRange ? within(slice, ...byline.sourceRange) : null };
}

interface Owner { readonly draft: Draft | null; readonly field: PieceField; readonly index: number }

/** Keeps the doubts, and what became of each character. */
export interface Book {
  readonly input: string;
  readonly decisions: Readonly<Record<string, string>>;
  readonly doubts: { doubt: Omit<Doubt, 'articleKey'>; draft: Draft | null }[];
  readonly marks: { slice: Slice; owner: Owner }[];
}

/** Marks a stretch as structure or as a field of no article; fields of articles inside it win. */
export function mark(book: Book, slice: Slice, draft: Draft | null = null, field: PieceField = 'marker', index = 0): void {
  book.marks.push({ slice, owner: { draft, field, index } });
}

/** Records a doubt and says how it is settled: by the editor's decision, or as the recogniser would. */
export function decide<C extends ChoiceId>(book: Book, code: DoubtCode, about: { draft: Draft | null; slices: readonly Slice[]; params?: Doubt['params'] }, choices: readonly C[], usual: NoInfer<C>): C {
  const first = about.slices[0];
  const last = about.slices.at(-1);
  const start = first ? startOf(first) : 0;
  const id = `${code}@${start}`;
  const decided = book.decisions[id];
  const chosen = choices.find((choice) => choice === decided) ?? usual;
  const exact = about.slices.map(textOf).join('\n');
  book.doubts.push({ doubt: { id, code, exact: exact.length > 120 ? `${exact.slice(0, 119)}…` : exact, start, end: last ? endOf(last) : start, params: about.params ?? {}, choices, chosen }, draft: about.draft });
  return chosen;
}

const isSpace = (character: string): boolean => /[\s\u200B\u2060\uFEFF]/u.test(character);

/** The pieces of the input: fields of the drafts, structure, white space, and what is left over. They tile it by construction. */
export function piecesOf(book: Book, drafts: readonly Draft[]): Piece[] {
  const { input } = book;
  const owners: Owner[] = [{ draft: null, field: 'whitespace', index: 0 }, { draft: null, field: 'leftover', index: 0 }];
  const at = new Uint32Array(input.length);
  const paint = (slice: Slice, owner: Owner, spaces: boolean): void => {
    const number = owners.push(owner) - 1;
    for (const { start, end } of sliceParts(slice)) for (let index = start; index < end; index += 1) if (spaces || !isSpace(input.charAt(index))) at[index] = number;
  };
  for (const { slice, owner } of book.marks) paint(slice, owner, owner.field !== 'marker');
  for (const draft of drafts) for (const { slice, field, index } of fieldsOf(draft)) paint(slice, { draft, field, index }, true);
  const pieces: Piece[] = [];
  let start = 0;
  const ownerAt = (index: number): number => at[index] || (isSpace(input.charAt(index)) || /[\u0000-\u001F\u007F-\u009F]/.test(input.charAt(index)) ? 0 : 1);
  for (let index = 1; index <= input.length; index += 1) {
    if (index < input.length && ownerAt(index) === ownerAt(index - 1)) continue;
    const owner = owners[ownerAt(index - 1)];
    if (owner) pieces.push({ start, end: index, article: owner.draft ? keyOf(owner.draft) : null, field: owner.field, index: owner.index });
    start = index;
  }
  return pieces;
}

/** Every field of a draft with where it stands. */
function fieldsOf(draft: Draft): { slice: Slice; field: PieceField; index: number }[] {
  const fields: { slice: Slice; field: PieceField; index: number }[] = [];
  for (const field of ['kicker', 'title', 'subtitle'] as const) for (const slice of draft[field]) fields.push({ slice, field, index: 0 });
  let paragraph = 0;
  let caption = 0;
  for (const element of draft.elements) {
    if (element.kind === 'photo') {
      if (element.caption.text) fields.push({ slice: element.caption.text, field: 'caption', index: caption });
      if (element.caption.credit) fields.push({ slice: element.caption.credit, field: 'credit', index: caption });
      caption += 1;
    } else {
      for (const slice of element.slices) fields.push({ slice, field: 'paragraph', index: paragraph });
      paragraph += 1;
    }
  }
  for (const [index, { slices }] of draft.names.entries()) for (const slice of slices) fields.push({ slice, field: 'byline', index });
  if (draft.source?.slice && !draft.sourceInText) fields.push({ slice: draft.source.slice, field: 'source', index: 0 });
  return fields;
}

/** The finished article. */
export function finished(draft: Draft): RecognisedArticle {
  const elements: ImportedElement[] = [];
  const captions: string[] = [];
  const credits: string[] = [];
  for (const element of draft.elements) {
    if (element.kind === 'photo') {
      elements.push({ kind: 'photo', caption: captions.length });
      captions.push(element.caption.text ? textOf(element.caption.text) : '');
      credits.push(element.caption.credit ? textOf(element.caption.credit) : '');
    } else elements.push({ kind: element.kind, text: elementText(element, draft.kind) });
  }
  const deck = (slices: readonly Slice[], joint: string): string => slices.map(textOf).join(joint);
  return {
    key: keyOf(draft), kind: draft.kind, start: draft.start,
    kicker: deck(draft.kicker, '\n'), title: deck(draft.title, '\n'), subtitle: deck(draft.subtitle, '\n'),
    elements, paragraphs: elements.flatMap((element) => (element.kind === 'photo' ? [] : [element.text])),
    byline: draft.names.map((person) => person.name), names: draft.names.map(({ name, role }) => ({ name, role })), label: draft.label,
    source: draft.source?.text ?? null, sourceInText: draft.sourceInText, captions, credits, section: draft.section, pages: draft.pages,
  };
}
