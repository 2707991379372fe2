import { Extension, type Extensions } from '@tiptap/core';
import { findPlugin } from '../find/find-plugin';
import { normalPlugin } from '../find/normal-plugin';
import { pastePlugin } from '../paste/paste-plugin';
import { underWayPlugin } from '../paste/under-way';
import { insertMenuPlugin } from './insert-menu-plugin';
import { tieWritingDesk, WritingDesk } from './writing-desk';

/** Everything that helps writing and is no part of the body's schema. None of it relies on how undo is kept. */
export function writingExtensions(desk: WritingDesk): Extensions {
  return [
    Extension.create({
      name: 'writing',
      onBeforeCreate() { tieWritingDesk(this.editor, desk); },
      addProseMirrorPlugins: () => [insertMenuPlugin(), pastePlugin(desk), underWayPlugin(), findPlugin(), normalPlugin()],
      addKeyboardShortcuts: () => ({
        'Mod-f': () => { desk.open('find'); return true; },
        'Mod-h': () => { desk.open('replace'); return true; },
        'Mod-Alt-f': () => { desk.open('replace'); return true; },
      }),
    }),
  ];
}
