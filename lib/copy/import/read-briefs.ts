import { hasBody, mark } from './draft';
import { takeDecks } from './decks';
import { startsInside } from './evidence';
import { isBody, trimSlice, within, type Item } from './items';
import { begin, close, structure, type Reading } from './reading';

/** Briefs boxes and lists: which bullets are articles of their own. */

/** 简讯: what follows are articles of their own, parted by bullets, bylines or paragraphs. */
export function readBriefsHead(page: Reading, index: number): number {
  structure(page, page.items[index]!);
  close(page);
  if (page.current) page.current.ended = true;
  let byBylines = false;
  let bulleted = false;
  for (let at = index + 1; at < page.items.length; at += 1) {
    const { form } = page.items[at]!;
    if (form === 'byline' || form === 'source') { byBylines = true; break; }
    if (form === 'bullet') bulleted = true;
    else if (!isBody(page.items[at])) break;
  }
  page.briefs = { bulleted, byBylines };
  return index + 1;
}

/** Do the bullets from here on have bylines of their own? */
export function bulletSigned(page: Reading, index: number): boolean {
  for (let at = index + 1; at < page.items.length; at += 1) {
    const { form } = page.items[at]!;
    if (form === 'byline' || form === 'source') return true;
    if (!isBody(page.items[at])) return false;
  }
  return false;
}

/** A line with a bullet: a brief, or an item of a list in the story being read. */
export function readBullet(page: Reading, index: number, item: Extract<Item, { form: 'bullet' }>): number {
  const { current } = page;
  const words = trimSlice(within(item, item.bullet, item.text.length));
  mark(page.book, within(item, 0, item.bullet), null);
  const inStory = current !== null && !current.ended && current.kind === 'story';
  const inList = current?.elements.at(-1)?.kind === 'listItem';
  const brief = page.briefs !== null || !inStory || (hasBody(current) && !inList && bulletSigned(page, index) && !unsignedList(page, index));
  if (!brief && current) {
    current.elements.push({ kind: 'listItem', slices: [words] });
    current.unfinished = item.end === 'cut' || (item.end === 'open' && isBody(page.items[index + 1]) && startsInside(page.items[index + 1]!.text, page.habits.indents, page.items[index + 1]!.line.indented) >= 2);
    return index + 1;
  }
  if (page.briefs) page.briefs.bulleted = true;
  const draft = begin(page, 'brief', words);
  draft.bulleted = true;
  const titled = (item.end === 'open' || item.end === 'exclaim') && isBody(page.items[index + 1]) && startsInside(page.items[index + 1]!.text, page.habits.indents, false) < 2;
  if (titled) takeDecks(page.book, draft, [words], page.known);
  else {
    draft.elements.push({ kind: 'paragraph', slices: [words] });
    draft.unfinished = item.end === 'cut' || item.end === 'open';
  }
  return index + 1;
}

/** Several bullets in a row before the one byline: a list inside a story. */
function unsignedList(page: Reading, index: number): boolean {
  const next = page.items[index + 1];
  return next?.form === 'bullet';
}
