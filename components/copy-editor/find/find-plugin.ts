import { Plugin, PluginKey, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { withoutForeignCharacters } from '@/lib/copy/characters';
import { matchesIn, type Match } from './find-text';

/** What is looked for in the body, where it stands, and which of the places one is at (0-based; −1: none yet). */
export interface FindState { readonly wanted: string; readonly exact: boolean; readonly matches: readonly Match[]; readonly now: number; readonly marks: DecorationSet }

type FindNews = { readonly wanted: string; readonly exact: boolean } | { readonly now: number };

const key = new PluginKey<FindState>('find');
const nothing: FindState = { wanted: '', exact: false, matches: [], now: -1, marks: DecorationSet.empty };

export const findState = (state: EditorState): FindState => key.getState(state) ?? nothing;

function stateOf(state: EditorState, wanted: string, exact: boolean, at: number): FindState {
  const matches = matchesIn(state.doc, wanted, exact);
  const next = matches.findIndex((match) => match.to > at);
  const now = matches.length === 0 ? -1 : Math.max(0, next);
  return { wanted, exact, matches, now, marks: marksOf(state, matches, now) };
}

const marksOf = (state: EditorState, matches: readonly Match[], now: number): DecorationSet =>
  DecorationSet.create(state.doc, matches.map(({ from, to }, index) => Decoration.inline(from, to, { class: index === now ? 'found found-now' : 'found' })));

export const findPlugin = () => new Plugin<FindState>({
  key,
  state: {
    init: () => nothing,
    apply(transaction: Transaction, was, _before, state) {
      const news = transaction.getMeta(key) as FindNews | undefined;
      if (news && 'wanted' in news) return news.wanted === '' ? { ...nothing, exact: news.exact } : stateOf(state, news.wanted, news.exact, state.selection.from);
      if (transaction.docChanged && was.wanted !== '') {
        const at = was.matches[was.now];
        return stateOf(state, was.wanted, was.exact, at ? transaction.mapping.map(at.from, 1) : state.selection.from);
      }
      if (news && 'now' in news) return { ...was, now: news.now, marks: marksOf(state, was.matches, news.now) };
      return was;
    },
  },
  props: { decorations: (state) => findState(state).marks },
});

/** Looks for these words; an empty string looks for nothing. The first place from the cursor on is shown. */
export function find(view: EditorView, wanted: string, exact: boolean): void {
  view.dispatch(view.state.tr.setMeta(key, { wanted, exact } satisfies FindNews));
  show(view);
}

/** Goes on to the next or last place, round the ends. */
export function goOn(view: EditorView, by: 1 | -1): void {
  const { matches, now } = findState(view.state);
  if (matches.length === 0) return;
  view.dispatch(view.state.tr.setMeta(key, { now: (now + by + matches.length) % matches.length } satisfies FindNews));
  show(view);
}

/** The place one is at comes into sight; it is selected when the search ends. */
function show(view: EditorView): void {
  const { matches, now } = findState(view.state);
  const match = matches[now];
  if (match) view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, match.from, match.to)).scrollIntoView());
}

/** New words in the places of these, last first, each with the emphasis of what stood there. */
function replaced(transaction: Transaction, matches: readonly Match[], text: string): Transaction {
  const kept = withoutForeignCharacters(text);
  for (const { from, to } of [...matches].reverse()) {
    if (kept === '') transaction.delete(from, to);
    else transaction.replaceWith(from, to, transaction.doc.type.schema.text(kept, transaction.doc.resolve(from + 1).marks()));
  }
  return transaction;
}

/** Changes the place one is at and goes on to the next; false where there is none. */
export function replaceNow(view: EditorView, text: string): boolean {
  const { matches, now } = findState(view.state);
  const match = matches[now];
  if (!match) return false;
  // The search goes on behind the new words, which may hold the old ones.
  const transaction = replaced(view.state.tr, [match], text);
  view.dispatch(transaction);
  const after = match.from + withoutForeignCharacters(text).length;
  const { matches: left } = findState(view.state);
  if (left.length > 0) { const next = left.findIndex((other) => other.from >= after); view.dispatch(view.state.tr.setMeta(key, { now: Math.max(0, next) } satisfies FindNews)); }
  show(view);
  return true;
}

/** Changes all places in one step of the undo; the answer is how many. */
export function replaceEverywhere(view: EditorView, text: string): number {
  const { matches } = findState(view.state);
  if (matches.length > 0) view.dispatch(replaced(view.state.tr, matches, text));
  return matches.length;
}
