'use client';

import { useEffect, useState } from 'react';
import { fitOf, type CopyFit } from '@/lib/makeup/copy-fit/copy-fit';
import { suggestFits, type FitSuggestion } from '@/lib/makeup/copy-fit/copy-fit-suggestions';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import { typeCase } from '@/lib/typeset/type-case';

/** Pauses before the copy is measured and before ways to fit it are tried, milliseconds: a drag is never held up. */
const pauses = { measure: 60, suggest: 280 } as const;

interface Asked { readonly issue: IssueLayout; readonly page: number; readonly blockId: string }
const sameBlock = (one: Asked, other: Asked): boolean => one.page === other.page && one.blockId === other.blockId;

/** How the copy of a block stands; the last answer while a change is being measured, null before the first. */
export function useFit(issue: IssueLayout, page: number, blockId: string): CopyFit | null {
  const [known, setKnown] = useState<(Asked & { readonly fit: CopyFit | null }) | null>(null);
  const asked = { issue, page, blockId };
  const first = known === null || !sameBlock(known, asked);
  useEffect(() => {
    const timer = setTimeout(() => setKnown({ issue, page, blockId, fit: fitOf(issue, page, blockId, typeCase) }), first ? 0 : pauses.measure);
    return () => clearTimeout(timer);
  }, [issue, page, blockId, first]);
  return first ? null : known.fit;
}

export interface Suggestions { readonly list: readonly FitSuggestion[]; /** False: the block has changed since, and they are being tried anew. */ readonly current: boolean }

/** Ways to make the copy of a block fit, tried when nothing else is going on. Null before the first answer. */
export function useSuggestions(issue: IssueLayout, page: number, blockId: string): Suggestions | null {
  const [known, setKnown] = useState<(Asked & { readonly list: readonly FitSuggestion[] }) | null>(null);
  useEffect(() => {
    let idle = 0;
    const find = () => setKnown({ issue, page, blockId, list: suggestFits(issue, page, blockId, typeCase) });
    const timer = setTimeout(() => { if (typeof requestIdleCallback === 'function') idle = requestIdleCallback(find, { timeout: 600 }); else find(); }, pauses.suggest);
    return () => { clearTimeout(timer); if (idle !== 0) cancelIdleCallback(idle); };
  }, [issue, page, blockId]);
  return known && sameBlock(known, { issue, page, blockId }) ? { list: known.list, current: known.issue === issue } : null;
}
