'use client';

import { useCallback, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { moveToPage, pasteBlocks } from '@/lib/makeup/edits/block-edits-paste';
import { newBlockId } from '../block-id';
import { hold, whatIsHeld, type HeldBlocks } from './clipboard';
import type { DeskWords } from './use-desk-words';
import type { Edits } from './use-edits';
import type { Marks } from './use-marks';
import type { DeskPages, Moving } from './use-moving';

/** Copy, cut and paste of blocks, from page to page and from issue to issue. */
export function useClipboard({ issue, mayMakeUp }: DeskPages, issueId: string, number: number, { say, nameOf, problemWords }: DeskWords, { mark }: Marks, { applyBlocks }: Moving, { many, page }: Edits) {
  const a = useTranslations('pageArrange');
  const { format, pages, stories } = issue;

  const take = useCallback((cut: boolean) => {
    if (many.length === 0) { say(a('markFirst', { count: 1 }), true); return; }
    hold({ issueId, page, cut, blocks: many });
    say(a(cut ? 'cut' : 'copied', { count: many.length, names: many.map(nameOf).join(a('comma')) }));
  }, [a, issueId, many, nameOf, page, say]);
  const copy = useCallback(() => take(false), [take]);
  const cut = useCallback(() => take(true), [take]);

  /** Blocks that were cut in this issue and still stand there come as they are. */
  const moved = useCallback((held: HeldBlocks) => {
    const standing = held.cut && held.issueId === issueId ? held.blocks.map((block) => pages.find((entry) => entry.blocks.some((other) => other.id === block.id))) : [];
    if (standing.length === 0 || standing.some((entry) => entry === undefined)) return null;
    return moveToPage(format, pages, held.blocks.flatMap((block, index) => { const at = standing[index]; return at ? [{ page: at.number, id: block.id }] : []; }), number);
  }, [format, issueId, number, pages]);

  const paste = useCallback(() => {
    const held = whatIsHeld();
    if (!mayMakeUp) return;
    if (!held) { say(a('nothingHeld'), true); return; }
    const whole = moved(held);
    const pasted = whole ?? pasteBlocks({ format, pages, known: (articleId) => stories[articleId] !== undefined }, number, { blocks: held.blocks }, held.blocks.map(newBlockId));
    if ('problem' in pasted) { say(pasted.problem.kind === 'no-room' ? a('noRoomToPaste', { page: number }) : problemWords(pasted.problem), true); return; }
    const ids = pasted.ids ?? [];
    const dresses = whole ? 0 : (pasted.pages[number] ?? []).filter((block) => ids.includes(block.id) && block.kind === 'empty' && !held.blocks.some((other) => other.kind === 'empty')).length;
    if (!applyBlocks(pasted.pages, whole ? a('movedHere', { count: ids.length, page: number }) : dresses > 0 ? a('pastedDress', { count: ids.length, page: number, dresses }) : a('pasted', { count: ids.length, page: number }))) return;
    mark(number, ids);
    if (whole) hold(null);
  }, [a, applyBlocks, format, mark, mayMakeUp, moved, number, pages, problemWords, say, stories]);

  return useMemo(() => ({ copy, cut, paste }), [copy, cut, paste]);
}
export type Clipboard = ReturnType<typeof useClipboard>;
