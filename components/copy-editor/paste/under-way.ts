import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { isPhotoId } from '@/lib/copy/body-schema';

/** Places kept for pictures that are being uploaded: they move with the copy and are no part of it. */

type News = { readonly add: { readonly id: string; readonly at: number; readonly label: string } } | { readonly remove: string };
const key = new PluginKey<DecorationSet>('underWay');

/** Where a block may stand at this place: after the block it is in. */
export function blockPlace(doc: DocumentNode, at: number): number {
  const place = doc.resolve(Math.max(0, Math.min(at, doc.content.size)));
  return place.depth > 0 ? place.after(1) : place.pos;
}

export const underWayPlugin = () => new Plugin<DecorationSet>({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply(transaction, was) {
      const moved = was.map(transaction.mapping, transaction.doc);
      const news = transaction.getMeta(key) as News | undefined;
      if (!news) return moved;
      if ('remove' in news) return moved.remove(moved.find(undefined, undefined, (spec: { id?: string }) => spec.id === news.remove));
      const { id, at, label } = news.add;
      const place = () => { const element = document.createElement('div'); element.className = 'under-way'; element.textContent = label; return element; };
      return moved.add(transaction.doc, [Decoration.widget(blockPlace(transaction.doc, at), place, { id, side: 1 })]);
    },
  },
  props: { decorations: (state) => key.getState(state) },
});

export const keepPlace = (view: EditorView, id: string, at: number, label: string): void => { view.dispatch(view.state.tr.setMeta(key, { add: { id, at, label } } satisfies News)); };

const placeOf = (state: EditorState, id: string): number | null => key.getState(state)?.find(undefined, undefined, (spec: { id?: string }) => spec.id === id)[0]?.from ?? null;

/** Gives the place up; with a photo, that photo stands there, unless it stands in the copy already. */
export function endPlace(view: EditorView, id: string, photoId: string | null): void {
  if (view.isDestroyed) return;
  const at = placeOf(view.state, id);
  const transaction = view.state.tr.setMeta(key, { remove: id } satisfies News);
  let there = false;
  view.state.doc.forEach((node) => { if (node.type.name === 'photoAnchor' && node.attrs.photoId === photoId) there = true; });
  const anchor = view.state.schema.nodes.photoAnchor;
  if (at !== null && photoId !== null && isPhotoId(photoId) && anchor && !there) transaction.insert(blockPlace(view.state.doc, at), anchor.create({ photoId }));
  view.dispatch(transaction);
}
