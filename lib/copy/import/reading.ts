import type { StoryKind } from '../story';
import { decide, lastText, mark, newDraft, type Book, type Draft, type DraftCaption } from './draft';
import type { RecogniseOptions } from './import-types';
import { isBody, isHead, startOf, within, type Item, type Slice } from './items';
import type { PageHabits } from './page-habits';

/** A page while it is read: its items, what was made of them so far, and the story being read. */
export interface Reading {
  readonly book: Book;
  readonly items: readonly Item[];
  readonly known: ReadonlySet<string>;
  readonly crossesWord: RecogniseOptions['crossesWord'];
  readonly habits: PageHabits;
  readonly drafts: Draft[];
  readonly pageCredits: { role: string; name: string }[];
  /** The story read last; it may have ended. */
  current: Draft | null;
  section: string;
  /** Inside a briefs box: `bulleted` once an item began with a bullet; `byBylines`: its items end with bylines. */
  briefs: { bulleted: boolean; byBylines: boolean } | null;
  /** Captions that came before the story they belong to. */
  waiting: { caption: DraftCaption; slices: Slice[] }[];
}

/** Marks a stretch as structure of the page. */
export function structure(page: Reading, slice: Slice, draft: Draft | null = null): void { mark(page.book, slice, draft); }

/** Ends the story being read, unless it is in the middle of a sentence. */
export function close(page: Reading): void {
  if (page.current && !page.current.ended && page.current.unfinished) return; // a page's line inside a sentence ends no story
  if (page.current) page.current.ended = true;
}

/** Begins an article at `slice`; captions that waited for it are its own. */
export function begin(page: Reading, kind: StoryKind, slice: Slice): Draft {
  page.current = newDraft(kind, startOf(slice), page.section);
  page.drafts.push(page.current);
  for (const { caption } of page.waiting.splice(0)) page.current.elements.push({ kind: 'photo', caption });
  return page.current;
}

/** Captions nobody came for belong to the story before them. */
export function releaseWaiting(page: Reading): void {
  if (page.waiting.length === 0) return;
  const before = page.drafts.at(-1) ?? begin(page, 'story', page.waiting[0]!.slices[0]!);
  for (const { caption } of page.waiting.splice(0)) before.elements.push({ kind: 'photo', caption });
}

/** Says of a story without a stop at its end that it breaks off, unless it says itself where it goes on. */
export function brokenOff(page: Reading, draft: Draft): void {
  const last = lastText(draft);
  const slice = last?.slices.at(-1);
  if (!draft.unfinished || draft.jumps || !slice) return;
  decide(page.book, 'broken-off', { draft, slices: [within(slice, Math.max(0, slice.to - slice.from - 20), slice.to - slice.from)] }, ['keep'], 'keep');
  draft.unfinished = false;
}

/** The same for the story being read, which ends here. */
export function brokenOffBefore(page: Reading): void {
  if (page.current && !page.current.ended) brokenOff(page, page.current);
  if (page.current && page.current.kind !== 'teaser') page.current.ended = true;
}

/** Text from `index` to the next byline or heading: headlines first, then paragraphs up to the next line without a stop. */
export function followingText(page: Reading, index: number): string {
  let text = '';
  let begun = false;
  for (let at = index; at < page.items.length && text.length < 3000; at += 1) {
    const item = page.items[at]!;
    if (item.form === 'byline' || item.form === 'source' || item.form === 'folio' || item.form === 'briefs-head' || item.form === 'teaser-head') break;
    if (begun && isHead(item.form)) break;
    begun ||= isBody(item);
    text += `${item.text}\n`;
  }
  return text;
}

/** Evidence that a break stands inside a word. */
export function inWord(page: Reading, before: string, after: string): number {
  return page.crossesWord?.(before.slice(-8), after.slice(0, 8)) ? 3 : 0;
}
