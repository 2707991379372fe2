'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Block } from '@/lib/makeup/block';
import type { PageVersionRow } from '@/lib/desk/views/page-version';
import { useThisDesk } from '../use-desk';

export type VersionList = { readonly kind: 'loading' } | { readonly kind: 'failed' } | { readonly kind: 'read'; readonly rows: readonly PageVersionRow[]; readonly more: boolean };

/** Saved layouts of a page, read when they are looked at and again after each save; their blocks are fetched once. */
export function useVersions(page: number) {
  const { actions, pageOf, state } = useThisDesk();
  const standing = pageOf(page);
  const pageId = standing?.id ?? '';
  const [list, setList] = useState<VersionList>({ kind: 'loading' });
  const fetched = useRef(new Map<string, readonly Block[]>());
  const savedAt = state.kind === 'saved' ? state.at.getTime() : 0;

  const read = useCallback(async () => {
    const reply = await actions.versions({ pageId }).catch(() => null);
    setList((was) => (reply?.ok ? { kind: 'read', ...reply.value } : was.kind === 'read' ? was : { kind: 'failed' }));
  }, [actions, pageId]);
  useEffect(() => { void read(); }, [read, savedAt, standing?.version]);

  const older = useCallback(async () => {
    if (list.kind !== 'read') return;
    const last = list.rows.at(-1);
    const reply = last ? await actions.versions({ pageId, before: last.version }).catch(() => null) : null;
    if (reply?.ok) setList((was) => (was.kind === 'read' ? { kind: 'read', rows: [...was.rows, ...reply.value.rows.filter((row) => !was.rows.some((known) => known.id === row.id))], more: reply.value.more } : was));
  }, [actions, list, pageId]);

  /** The blocks of a saved layout; null when they cannot be had. */
  const blocksOf = useCallback(async (id: string): Promise<readonly Block[] | null> => {
    const known = fetched.current.get(id);
    if (known) return known;
    const reply = await actions.version(id).catch(() => null);
    if (!reply?.ok) return null;
    fetched.current.set(id, reply.value.blocks);
    return reply.value.blocks;
  }, [actions]);

  return useMemo(() => ({ list, read, older, blocksOf }), [list, read, older, blocksOf]);
}
