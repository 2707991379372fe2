import { hasBody, mark, type Book, type Draft } from './draft';
import { beginsStory } from './evidence';
import type { RecogniseOptions } from './import-types';
import { isBody, within, type Item } from './items';
import { habitsOf, settleIndents } from './page-habits';
import { readBody, readRow } from './read-body';
import { readByline, readCaption } from './read-bylines';
import { readBriefsHead, readBullet } from './read-briefs';
import { readJumpFrom } from './read-jumps';
import { readRun } from './read-runs';
import { readLonePage, readTeaserBox } from './read-teasers';
import { brokenOff, close, releaseWaiting, structure, type Reading } from './reading';

/** Items in order become articles. `known`: names of people. */
export function readItems(book: Book, given: readonly Item[], known: ReadonlySet<string>, crossesWord: RecogniseOptions['crossesWord']): { drafts: Draft[]; pageCredits: { role: string; name: string }[] } {
  const items = settleIndents(given);
  const page: Reading = { book, items, known, crossesWord, habits: habitsOf(items), drafts: [], pageCredits: [], current: null, section: '', briefs: null, waiting: [] };
  let index = 0;
  while (index < items.length) index = Math.max(index + 1, readAt(page, index));
  releaseWaiting(page);
  if (page.current && !page.current.ended) brokenOff(page, page.current);
  return { drafts: page.drafts, pageCredits: page.pageCredits };
}

/** Reads the item at `index` and perhaps more; the index to go on from. */
function readAt(page: Reading, index: number): number {
  const item = page.items[index]!;
  switch (item.form) {
    case 'rule': structure(page, item); return index + 1;
    case 'folio':
      structure(page, item);
      page.section = item.section || page.section;
      close(page);
      page.briefs = null;
      return index + 1;
    case 'page-credits':
      structure(page, item);
      for (const { role, name, from, to } of item.people) {
        mark(page.book, within(item, from, to), null, 'pageCredit', page.pageCredits.length);
        page.pageCredits.push({ role, name });
      }
      return index + 1;
    case 'briefs-head': return readBriefsHead(page, index);
    case 'teaser-head': return readTeaserBox(page, index);
    case 'teaser-end': return readLonePage(page, index, item);
    case 'jump-to':
      structure(page, item, page.current);
      if (page.current) Object.assign(page.current, { jumps: true, ended: true });
      return index + 1;
    case 'jump-from': return readJumpFrom(page, index, []);
    case 'byline':
    case 'source': readByline(page, index, item); return index + 1;
    case 'caption':
    case 'credit': readCaption(page, index); return index + 1;
    case 'row': readRow(page, item); return index + 1;
    case 'bullet': return readBullet(page, index, item);
    case 'final':
    case 'cut': readBody(page, item, item.text, item.form === 'cut'); return index + 1;
    case 'exclaim': {
      const next = page.items[index + 1];
      const inStory = page.current && !page.current.ended && hasBody(page.current) && !(isBody(next) && beginsStory(next.text));
      if (inStory) { readBody(page, item, item.text, false); return index + 1; }
      return readRun(page, index);
    }
    case 'dash':
      if (page.current && !page.current.ended && hasBody(page.current)) { readBody(page, item, item.text, false); return index + 1; }
      return readRun(page, index);
    case 'open':
    case 'teaser-line': return readRun(page, index);
  }
}
