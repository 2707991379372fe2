'use client';

import { useLayoutEffect, useState, type CSSProperties } from 'react';
import type { Editor } from '@tiptap/react';

/** Room a floating list or bar takes, pixels: it turns up where there is not so much below. */
const depth = 300;

/** Where something stands that belongs to a place in the copy, within the box about the editor; null while there is none. `over`: above the line rather than below. */
export function usePlaceIn(editor: Editor, position: number | null, over = false): CSSProperties | null {
  const [place, setPlace] = useState<CSSProperties | null>(null);
  useLayoutEffect(() => {
    const box = editor.view.dom.closest('[data-writing]');
    if (position === null || !box) { setPlace(null); return; }
    const at = editor.view.coordsAtPos(Math.min(position, editor.state.doc.content.size));
    const { left, top, width, height } = box.getBoundingClientRect();
    const x = Math.max(0, Math.min(at.left - left, width - (over ? 240 : 296)));
    const turned = over ? at.top > 140 : window.innerHeight - at.bottom < depth && at.top > depth;
    setPlace(turned ? { left: x, bottom: height - (at.top - top) + 6 } : { left: x, top: at.bottom - top + 6 });
  }, [editor, position, over]);
  return place;
}
