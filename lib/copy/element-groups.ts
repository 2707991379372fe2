import type { StoryElement } from './story';

type Item = Extract<StoryElement, { kind: 'listItem' }>;
type Note = Extract<StoryElement, { kind: 'note' }>;

/** What readers see as one thing: neighbouring list items are a list, neighbouring notes one note, everything else stands alone. */
export type ElementGroup =
  | { readonly kind: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly Item[] }
  | { readonly kind: 'notes'; readonly notes: readonly Note[] }
  | { readonly kind: 'element'; readonly element: Exclude<StoryElement, Item | Note> };

/** A body in groups, in order. A numbered list whose numbers do not go on by one begins a new list. */
export function elementGroups(body: readonly StoryElement[]): readonly ElementGroup[] {
  const groups: (ElementGroup | { kind: 'list'; ordered: boolean; start: number; items: Item[] } | { kind: 'notes'; notes: Note[] })[] = [];
  for (const element of body) {
    const last = groups.at(-1);
    switch (element.kind) {
      case 'listItem': {
        const goesOn = last?.kind === 'list' && (element.ordered === undefined ? !last.ordered : last.ordered && element.ordered === last.start + last.items.length);
        if (goesOn) (last.items as Item[]).push(element);
        else groups.push({ kind: 'list', ordered: element.ordered !== undefined, start: element.ordered ?? 1, items: [element] });
        break;
      }
      case 'note':
        if (last?.kind === 'notes') (last.notes as Note[]).push(element);
        else groups.push({ kind: 'notes', notes: [element] });
        break;
      case 'paragraph': case 'crosshead': case 'quote': case 'table': case 'photo': groups.push({ kind: 'element', element }); break;
    }
  }
  return groups;
}
