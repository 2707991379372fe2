import { Plugin, PluginKey, type EditorState } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** The menu of an empty line: open while the line holds / (or the 、 that key gives under a Chinese input method) and a few letters, until Escape closes it. */
export interface InsertMenuState { readonly from: number; readonly typed: string; readonly closedAt: number | null }

const key = new PluginKey<InsertMenuState | null>('insertMenu');
const opener = /^[/／、]([\p{L}\p{N}'’ ]{0,16})$/u;

/** What is typed after the opener; null where no menu is wanted. */
export function insertMenu(state: EditorState): { readonly from: number; readonly to: number; readonly typed: string } | null {
  const found = key.getState(state);
  return found && found.closedAt !== found.from ? { from: found.from, to: state.selection.from, typed: found.typed } : null;
}

function stateOf(state: EditorState, closedAt: number | null): InsertMenuState | null {
  const { empty, $from } = state.selection;
  if (!empty || $from.parent.type.name !== 'paragraph' || $from.parentOffset !== $from.parent.content.size) return null;
  const match = opener.exec($from.parent.textContent);
  return match ? { from: $from.start(), typed: match[1] ?? '', closedAt } : null;
}

/** Keys the open menu takes; the component that shows it sets this. */
export type MenuKeys = (event: KeyboardEvent) => boolean;
const takers = new WeakMap<EditorView, MenuKeys>();
export const takeMenuKeys = (view: EditorView, keys: MenuKeys | null): void => { if (keys) takers.set(view, keys); else takers.delete(view); };

export const insertMenuPlugin = () => new Plugin<InsertMenuState | null>({
  key,
  state: {
    init: () => null,
    apply(transaction, was, _before, state) {
      if (transaction.getMeta(key) === 'close') return was && { ...was, closedAt: was.from };
      if (!transaction.docChanged && !transaction.selectionSet) return was;
      // Only typing opens it: a line that held a slash before stays a line.
      if (!was && !transaction.docChanged) return null;
      return stateOf(state, was?.closedAt ?? null);
    },
  },
  props: {
    handleKeyDown(view, event) {
      if (event.isComposing || view.composing || !insertMenu(view.state)) return false;
      return takers.get(view)?.(event) ?? false;
    },
  },
});

export const closeInsertMenu = (view: EditorView): void => { view.dispatch(view.state.tr.setMeta(key, 'close')); };

/** Takes the opener and what was typed after it out of the line. */
export function clearInsertMenu(view: EditorView): void {
  const menu = insertMenu(view.state);
  if (menu) view.dispatch(view.state.tr.delete(menu.from, menu.to));
}
