import { decide, draftText, hasBody, takeByline, type Draft, type DraftCaption } from './draft';
import { shares } from './evidence';
import { trimSlice, within, type Item } from './items';
import { brokenOff, followingText, structure, type Reading } from './reading';

/** Bylines, sources and captions: given to the story they stand with. */

/** A byline or source ends its story, unless it stands under the headline. */
export function readByline(page: Reading, index: number, item: Extract<Item, { byline: unknown }>): void {
  const { current } = page;
  if (!current || (current.ended && !mayStillSign(page, index, current))) {
    if (!current) structure(page, item);
    else if (current.names.length > 0 || current.source) {
      takeByline(current, item, item.byline);
      structure(page, item, current);
    }
    return;
  }
  if (item.byline.doubtful === 'bare-names') {
    const chosen = decide(page.book, 'bare-names', { draft: current, slices: [item] }, ['byline', 'paragraph'], 'byline');
    if (chosen === 'paragraph') {
      current.elements.push({ kind: 'paragraph', slices: [item] });
      return;
    }
  }
  if (item.byline.doubtful === 'run-on-names') decide(page.book, 'run-on-names', { draft: current, slices: [item], params: { names: item.byline.names.map((person) => person.name).join(' ') } }, ['keep'], 'keep');
  takeByline(current, item, item.byline);
  structure(page, item, current);
  if (!hasBody(current)) return; // a byline under the headline
  brokenOff(page, current);
  current.ended = true;
}

/** May a byline still belong to a story that has ended? After a jump, or right behind another byline. */
function mayStillSign(page: Reading, index: number, draft: Draft): boolean {
  if (draft.names.length === 0 && draft.source === null) return true;
  const before = page.items[index - 1];
  return before?.form === 'byline' || before?.form === 'source';
}

/** A caption with the photographer's credit apart. */
export function captionOf(page: Reading, item: Item): DraftCaption {
  if (item.form === 'credit') return { text: null, credit: item };
  const at = item.form === 'caption' ? item.credit : item.text.length;
  const text = trimSlice(within(item, 0, at));
  const credit = trimSlice(within(item, at, item.text.length));
  return { text: text.to > text.from ? text : null, credit: credit.to > credit.from ? credit : null };
}

/** A caption of the story being read; between two stories it goes to the one whose words it shares. */
export function readCaption(page: Reading, index: number): void {
  const item = page.items[index]!;
  const { current } = page;
  const before = current ?? page.drafts.at(-1);
  if (item.form === 'credit') {
    const last = before?.elements.findLast((element) => element.kind === 'photo');
    if (last?.kind === 'photo' && last.caption.credit === null) { last.caption.credit = item; return; }
  }
  const caption = captionOf(page, item);
  if (current && !current.ended) { current.elements.push({ kind: 'photo', caption }); return; }
  const following = followingText(page, index + 1);
  const previous = before ? draftText(before) : '';
  const usual = !before || (following !== '' && shares(item.text, following) > shares(item.text, previous) + 0.1) ? 'after' : 'before';
  const chosen = before && following !== '' ? decide(page.book, 'caption-owner', { draft: null, slices: [item] }, ['before', 'after'], usual) : usual;
  if (chosen === 'before' && before) before.elements.push({ kind: 'photo', caption });
  else page.waiting.push({ caption, slices: [item] });
}
