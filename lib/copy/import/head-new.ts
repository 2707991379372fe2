import { decide, type Draft } from './draft';
import { takeDecks } from './decks';
import { isBody, type Item, type TextItem } from './items';
import { captionOf } from './read-bylines';
import { takeOpening } from './read-body';
import { begin, brokenOffBefore, type Reading } from './reading';

/** How a new story begins, and what fell into the first sentence that is broken. */

/** A caption inside a run of lines: `after` lines of the run stand before it. */
export interface CaughtCaption { readonly item: Item; readonly after: number }

/** Begins a new story with the run's first lines as decks. */
export function headNew(page: Reading, lines: readonly Item[], decks: number, half: boolean, captions: readonly CaughtCaption[], after: number): number {
  brokenOffBefore(page);
  const boxed = page.briefs && !page.briefs.bulleted ? 'brief' : 'story';
  if (boxed === 'story') page.briefs = null;
  const draft = begin(page, boxed, lines[0]!);
  takeDecks(page.book, draft, lines.slice(0, decks), page.known);
  const caught = (to: Draft, from: number, until: number): void => {
    for (const { item } of captions.filter((caption) => caption.after >= from && caption.after < until)) to.elements.push({ kind: 'photo', caption: captionOf(page, item) });
  };
  caught(draft, 0, decks + 1);
  if (half) firstHalf(page, draft, lines[decks]!, lines.slice(decks + 1), caught, decks);
  else if (decks < lines.length) {
    const rest = lines.slice(decks);
    decide(page.book, 'no-body', { draft, slices: rest.slice(0, 1) }, ['paragraph'], 'paragraph');
    for (const line of rest) draft.elements.push({ kind: 'paragraph', slices: [line] });
    caught(draft, decks + 1, lines.length + 1);
  } else if (!isBody(page.items[after]) && draft.names.length === 0 && page.items[after]?.form !== 'byline' && page.items[after]?.form !== 'bullet' && page.items[after]?.form !== 'source' && draft.elements.length === 0) {
    decide(page.book, 'no-body', { draft, slices: [lines[0]!] }, ['keep'], 'keep');
  }
  return after;
}

/** The first half of a broken sentence, and the lines that fell into it. */
export function firstHalf(page: Reading, draft: Draft, line: Item, fallen: readonly Item[], caught: (draft: Draft, from: number, to: number) => void, at: number): void {
  draft.elements.push({ kind: 'paragraph', slices: takeOpening(page, draft, line as TextItem) });
  Object.assign(draft, { unfinished: true, restComes: true });
  for (const [offset, each] of fallen.entries()) {
    caught(draft, at + 1 + offset, at + 2 + offset);
    fallenLine(page, draft, each, true);
  }
  caught(draft, at + 1 + fallen.length, at + 2 + fallen.length);
}

/** A line inside a broken sentence is a caption; the editor may say it is a heading or a paragraph. */
export function fallenLine(page: Reading, draft: Draft, line: Item, inSentence: boolean): void {
  const chosen = decide(page.book, 'caption', { draft, slices: [line], params: { inSentence: inSentence ? 'yes' : 'no' } }, ['caption', 'crosshead', 'paragraph', 'leftover'], 'caption');
  if (chosen === 'caption') draft.elements.push({ kind: 'photo', caption: { text: line, credit: null } });
  else if (chosen !== 'leftover') {
    draft.elements.push({ kind: chosen, slices: [line] });
    draft.unfinished = false;
  }
}
