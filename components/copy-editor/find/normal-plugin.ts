import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { normalSuggestions, type NormalEdit, type NormalKind, type NormalSuggestion } from '@/lib/copy/normalise';
import { eachTextBlock } from './find-text';

/** A suggestion at its place in the document. */
export interface PlacedSuggestion { readonly key: string; readonly kind: NormalKind; readonly edits: readonly NormalEdit[]; readonly was: string; readonly now: string; readonly context: string }
/** A place one has ignored; it moves with the copy. */
interface Skipped { readonly kind: NormalKind; readonly from: number }
export interface NormalState { readonly on: boolean; readonly skipped: readonly Skipped[]; readonly suggestions: readonly PlacedSuggestion[]; readonly marks: DecorationSet }

type NormalNews = { readonly on: boolean } | { readonly skip: readonly Skipped[] };

const key = new PluginKey<NormalState>('normal');
const off: NormalState = { on: false, skipped: [], suggestions: [], marks: DecorationSet.empty };

export const normalState = (state: EditorState): NormalState => key.getState(state) ?? off;

/** Suggestions of a block, kept while it does not change. */
const known = new WeakMap<DocumentNode, readonly NormalSuggestion[]>();
function suggestionsOf(block: DocumentNode): readonly NormalSuggestion[] {
  let found = known.get(block);
  if (!found) { found = normalSuggestions(block.textContent); known.set(block, found); }
  return found;
}

/** Characters shown on either side of a place. */
const around = 8;

function placed(doc: DocumentNode, skipped: readonly Skipped[]): PlacedSuggestion[] {
  const all: PlacedSuggestion[] = [];
  eachTextBlock(doc, (block, start) => {
    const text = block.textContent;
    for (const { kind, edits } of suggestionsOf(block)) {
      const [first, last] = [edits[0], edits.at(-1)];
      if (!first || !last) continue;
      const context = text.slice(Math.max(0, first.from - around), last.to + around);
      if (skipped.some((one) => one.kind === kind && one.from === start + first.from)) continue;
      all.push({ key: `${kind} ${start + first.from}`, kind, edits: edits.map((edit) => ({ from: start + edit.from, to: start + edit.to, text: edit.text })), was: edits.map((edit) => text.slice(edit.from, edit.to)).join('…'), now: edits.map((edit) => edit.text).join('…'), context });
    }
  });
  return all;
}

function stateOf(state: EditorState, skipped: readonly Skipped[]): NormalState {
  const suggestions = placed(state.doc, skipped);
  const marks = DecorationSet.create(state.doc, suggestions.flatMap((suggestion) => suggestion.edits.map(({ from, to }) => Decoration.inline(from, to, { class: 'to-normalise' }))));
  return { on: true, skipped, suggestions, marks };
}

export const normalPlugin = () => new Plugin<NormalState>({
  key,
  state: {
    init: () => off,
    apply(transaction: Transaction, was, _before, state) {
      const news = transaction.getMeta(key) as NormalNews | undefined;
      const skipped = transaction.docChanged ? was.skipped.map(({ kind, from }) => ({ kind, from: transaction.mapping.map(from, 1) })) : was.skipped;
      if (news && 'on' in news) return news.on ? stateOf(state, skipped) : { ...off, skipped };
      if (news && 'skip' in news && was.on) return stateOf(state, [...skipped, ...news.skip]);
      if (!transaction.docChanged) return was;
      return was.on ? stateOf(state, skipped) : { ...was, skipped };
    },
  },
  props: { decorations: (state) => normalState(state).marks },
});

/** Looks for suggestions, or stops looking. */
export const lookForNormal = (view: EditorView, on: boolean): void => { view.dispatch(view.state.tr.setMeta(key, { on } satisfies NormalNews)); };
export const skip = (view: EditorView, suggestions: readonly PlacedSuggestion[]): void => { view.dispatch(view.state.tr.setMeta(key, { skip: suggestions.map(({ kind, edits }) => ({ kind, from: edits[0]?.from ?? 0 })) } satisfies NormalNews)); };

/** Makes these changes in one step of the undo, each with the emphasis of what stood there. */
export function takeSuggestions(view: EditorView, suggestions: readonly PlacedSuggestion[]): void {
  const { tr } = view.state;
  for (const { from, to, text } of suggestions.flatMap((suggestion) => suggestion.edits).sort((one, other) => other.from - one.from)) {
    if (text === '') tr.delete(from, to);
    else tr.replaceWith(from, to, view.state.schema.text(text, tr.doc.resolve(from + 1).marks()));
  }
  view.dispatch(tr);
}

/** Brings a suggestion into sight. */
export function showSuggestion(view: EditorView, { edits }: PlacedSuggestion): void {
  const [first, last] = [edits[0], edits.at(-1)];
  if (first && last) view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, first.from, last.to)).scrollIntoView());
}
