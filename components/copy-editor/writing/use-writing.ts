'use client';

import { useSyncExternalStore } from 'react';
import type { Editor } from '@tiptap/react';
import { writingDeskOf, type WritingState } from './writing-desk';

/** What stands open beside the copy and what is to be said. */
export function useWriting(editor: Editor): WritingState {
  const desk = writingDeskOf(editor);
  return useSyncExternalStore(desk.subscribe, desk.read, desk.read);
}
