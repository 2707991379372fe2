import { decide, hasBody } from './draft';
import { shares } from './evidence';
import { headNew } from './head-new';
import { isHead, textOf, type Item } from './items';
import { structure, type Reading } from './reading';

/** 上接: goes on with the story that jumped here, found by its title or because there is only one. */
export function readJumpFrom(page: Reading, index: number, above: readonly Item[]): number {
  const item = page.items[index]!;
  structure(page, item);
  const heads: Item[] = [...above];
  let at = index + 1;
  while (above.length === 0 && page.items[at] && isHead(page.items[at]!.form) && heads.length < 3) heads.push(page.items[at++]!);
  const here = page.current && !page.current.ended && !hasBody(page.current) ? page.current : null;
  const headText = [...(here ? [...here.kicker, ...here.title, ...here.subtitle].map(textOf) : []), ...heads.map((head) => head.text)].join('\n');
  const waiting = page.drafts.filter((draft) => draft.jumps && draft !== here);
  const byTitle = waiting.map((draft) => ({ draft, likeness: headText === '' ? 0 : shares(headText, [...draft.kicker, ...draft.title, ...draft.subtitle].map(textOf).join('\n')) })).sort((one, other) => other.likeness - one.likeness)[0];
  const target = byTitle && byTitle.likeness >= 0.5 ? byTitle.draft : waiting.length === 1 ? waiting[0] : undefined;
  const apart = (): number => {
    if (above.length > 0) headNew(page, above, above.length, false, [], index + 1);
    return index + 1;
  };
  if (!target) {
    decide(page.book, 'jump-open', { draft: here, slices: [item] }, ['keep'], 'keep');
    return apart();
  }
  if (decide(page.book, 'jump-joined', { draft: target, slices: [item] }, ['join', 'separate'], 'join') === 'separate') return apart();
  for (const head of heads) structure(page, head, target);
  if (here) {
    for (const slice of [...here.kicker, ...here.title, ...here.subtitle]) structure(page, slice, target);
    page.drafts.splice(page.drafts.indexOf(here), 1);
  }
  Object.assign(target, { ended: false, jumps: false });
  page.current = target;
  return at;
}
