'use client';

import { useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Block, Cell } from '@/lib/makeup/block';
import type { EditProblem } from '@/lib/makeup/edits/block-edits';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { blockTitle } from '../block-names';

/** What the desk said last; `turn` counts, so that the same words said twice are said twice. */
export interface Said { readonly text: string; readonly wrong: boolean; readonly turn: number }

/** A title as it stands inside title marks: marks in it become single ones (GB/T 15834 4.15.3.2). */
export const nested = (title: string): string => title.replaceAll('《', '〈').replaceAll('》', '〉');

/** How the desk speaks: what it says aloud, and the words for blocks, places and what hinders. */
export function useDeskWords(issue: IssueLayout) {
  const t = useTranslations('pageDesk');
  const a = useTranslations('pageArrange');
  const [said, setSaid] = useState<Said>({ text: '', wrong: false, turn: 0 });
  const { columns, rows } = issue.format;

  const say = useCallback((text: string, wrong = false) => setSaid((was) => ({ text, wrong, turn: was.turn + 1 })), []);
  const nameOf = useCallback((block: Block): string => {
    const title = blockTitle(issue, block);
    if (block.kind === 'empty') return a(`empty.${block.role}`);
    return title ? t('blockTitled', { kind: t(`kind.${block.kind}`), title: nested(title) }) : t(`kind.${block.kind}`);
  }, [a, issue, t]);
  const placeWords = useCallback((cell: Cell) => t('cell', { column: cell.column + 1, row: cell.row + 1, columns: cell.columns, rows: cell.rows }), [t]);
  const problemWords = useCallback((problem: EditProblem): string => {
    switch (problem.kind) {
      case 'off-grid': return t('offGrid', { columns, rows });
      case 'overlap': return t('overlap', { other: nameOf(problem.other) });
      case 'in-the-way': return a('inTheWay', { other: nameOf(problem.other) });
      case 'not-this-kind': return a('notThisKind', { block: nameOf(problem.block) });
      case 'too-small': return a('tooSmall', { block: nameOf(problem.block) });
      case 'do-not-belong': return a('doNotBelong', { one: nameOf(problem.one), other: nameOf(problem.other) });
      case 'no-room': return a('noRoom');
      case 'nothing-to-do': return a('nothingToDo');
    }
  }, [a, columns, nameOf, rows, t]);
  return useMemo(() => ({ said, say, nameOf, placeWords, problemWords }), [said, say, nameOf, placeWords, problemWords]);
}
export type DeskWords = ReturnType<typeof useDeskWords>;
