import type { Editor } from '@tiptap/core';
import type { Dropped } from '@/lib/copy/paste/dropped';

/** What stands open beside the copy. */
export type OpenBar = 'none' | 'find' | 'replace' | 'normal' | 'signs';

/** What is said of something that was put into the copy. */
export type WritingNotice =
  | { readonly kind: 'pasted'; readonly blocks: number; readonly dropped: Dropped; readonly pictures: number }
  | { readonly kind: 'too-long'; readonly count: number; readonly most: number }
  | { readonly kind: 'too-heavy'; readonly megabytes: number }
  | { readonly kind: 'document'; readonly name: string; readonly blocks: number; readonly dropped: Dropped; readonly pictures: number; readonly title: 'filled' | 'kept' | 'none' }
  | { readonly kind: 'problem'; readonly message: string };

export interface WritingState { readonly bar: OpenBar; readonly notice: WritingNotice | null }

/** Files and where in the document they were let go or pasted. */
export type TakeFiles = (files: readonly File[], at: number) => void;

/** What the extensions of one editor and the components about it tell each other. */
export class WritingDesk {
  private state: WritingState = { bar: 'none', notice: null };
  private readonly listeners = new Set<() => void>();
  /** Set by the component that may upload; until then files are not taken. */
  takeFiles: TakeFiles | null = null;

  readonly subscribe = (listener: () => void): (() => void) => { this.listeners.add(listener); return () => { this.listeners.delete(listener); }; };
  readonly read = (): WritingState => this.state;
  /** Opens a bar; what was said before has been read by then. */
  open(bar: OpenBar): void { this.change({ bar, notice: bar === 'none' ? this.state.notice : null }); }
  say(notice: WritingNotice | null): void { this.change({ ...this.state, notice }); }
  private change(state: WritingState): void { this.state = state; for (const listener of this.listeners) listener(); }
}

const desks = new WeakMap<Editor, WritingDesk>();
const nobody = new WritingDesk();
export const tieWritingDesk = (editor: Editor, desk: WritingDesk): void => { desks.set(editor, desk); };
/** The desk of an editor; one that nobody listens to when it has none. */
export const writingDeskOf = (editor: Editor): WritingDesk => desks.get(editor) ?? nobody;
