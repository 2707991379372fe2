import { decide, lastText, type Draft } from './draft';
import { bulletLength, headlineWithPage, numberLength } from './forms';
import { isBody, isHead, trimSlice, within, type Item } from './items';
import { begin, close, structure, type Reading } from './reading';

/** Teaser boxes: headlines of stories that stand on other pages. */

/** One headline of a teaser; its bullet and page are structure. `target`: the page when the line names none. */
function teaserLine(page: Reading, draft: Draft, item: Item, target: number | null): void {
  const found = item.form === 'teaser-line' ? headlineWithPage(item.text) : null;
  const bullet = bulletLength(item.text) || (item.form === 'bullet' ? numberLength(item.text) : 0);
  const words = trimSlice(within(item, Math.max(found?.from ?? 0, bullet), found?.to ?? item.text.length));
  structure(page, item, draft);
  draft.elements.push({ kind: 'paragraph', slices: [words] });
  draft.pages.push(found ? found.page : target);
}

/** Makes a teaser of lines; joins the teaser before when nothing stands between. */
export function teaser(page: Reading, lines: readonly Item[], target: number | null): void {
  const first = lines[0];
  if (!first) return;
  const draft = page.drafts.at(-1)?.kind === 'teaser' && page.current?.kind === 'teaser' ? page.current : begin(page, 'teaser', first);
  let kept: Item | null = null;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    const perhapsKicker = next !== undefined && line.form === 'open' && /^\S{3,}[\s　]+\S{3,}$/u.test(line.text) && !/[\s　]/u.test(next.text);
    if (kept) {
      structure(page, line, draft);
      const element = lastText(draft);
      element?.slices.push(trimSlice(within(line, 0, headlineWithPage(line.text)?.to ?? line.text.length)));
      kept = null;
      continue;
    }
    teaserLine(page, draft, line, target);
    if (perhapsKicker && decide(page.book, 'teaser-lines', { draft, slices: [line, next] }, ['separate', 'join'], 'separate') === 'join') kept = line;
  }
  // A line without a page of its own belongs with the next that has one.
  for (let index = draft.pages.length - 2; index >= 0; index -= 1) draft.pages[index] ??= draft.pages[index + 1] ?? null;
  draft.ended = true;
}

/** A box headed 导读. Without pages behind its lines, the last line before copy is the headline of that copy. */
export function readTeaserBox(page: Reading, index: number): number {
  structure(page, page.items[index]!);
  close(page);
  if (page.current) page.current.ended = true;
  page.briefs = null;
  const lines: Item[] = [];
  let target: number | null = null;
  let at = index + 1;
  let paged = 0;
  for (; at < page.items.length; at += 1) {
    const item = page.items[at]!;
    if (item.form === 'teaser-end') {
      structure(page, item);
      if (lines.length > paged) teaser(page, lines.slice(paged), item.page);
      paged = lines.length;
      target = item.page;
      continue;
    }
    if (!isHead(item.form) && !(item.form === 'bullet' && item.end !== 'final' && item.end !== 'cut')) break;
    lines.push(item);
  }
  let rest = lines.slice(paged);
  const lastPaged = rest.findLastIndex((line) => line.form === 'teaser-line');
  const bodyNext = isBody(page.items[at]) || page.items[at]?.form === 'byline';
  if (bodyNext && rest.length > 0) {
    const keep = lastPaged >= 0 || paged > 0 ? lastPaged + 1 : rest.length - 1;
    at -= rest.length - keep;
    rest = rest.slice(0, keep);
  }
  teaser(page, rest, target);
  return at;
}

/** A page reference with no headlines in front of it: a folio when it is only a number, else structure. */
export function readLonePage(page: Reading, index: number, item: Extract<Item, { form: 'teaser-end' }>): number {
  structure(page, item, item.bare ? null : page.current);
  if (item.bare) close(page);
  return index + 1;
}
