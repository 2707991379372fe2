'use client';

import { useCallback, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'next/navigation';
import { ArticleTable, type Selection, type Sorting } from './article-table';
import { BulkBar } from './bulk-bar';
import { addressWith } from './list-address';
import type { ListActions, ListChoices } from './list.types';
import type { ListedArticle } from './title-line';
import { useListKeys, useSingleKeys } from './use-list-keys';

/** The rows of the list with what can be done to them: choosing, acts on many, keys. */
export function ArticleList({ rows, label, choices, bulk }: { rows: readonly ListedArticle[]; label: string; choices: ListChoices; bulk: ListActions['bulk'] }) {
  const query = useSearchParams();
  const container = useRef<HTMLDivElement>(null);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const [singleKeys] = useSingleKeys();
  // Only what is seen is chosen: another page or filter lets go of what it does not show.
  const chosen = useMemo(() => new Set(rows.filter((row) => marked.has(row.id)).map((row) => row.id)), [rows, marked]);
  const toggle = useCallback((id: string, range = false) => {
    const from = rows.findIndex((row) => row.id === last.current);
    const to = rows.findIndex((row) => row.id === id);
    last.current = id;
    setMarked((was) => {
      const next = new Set(rows.filter((row) => was.has(row.id)).map((row) => row.id));
      const on = !next.has(id);
      const span = range && from >= 0 ? rows.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id) : [id];
      for (const each of span) if (on) next.add(each); else next.delete(each);
      return next;
    });
  }, [rows]);
  const clear = useCallback(() => setMarked((was) => (was.size === 0 ? was : new Set())), []);
  const selection: Selection = { chosen, onToggle: toggle, onToggleAll: () => setMarked(rows.every((row) => chosen.has(row.id)) ? new Set() : new Set(rows.map((row) => row.id))) };
  const by = query.get('sort') ?? (query.has('text') ? 'found' : 'updated');
  const sorting: Sorting = { by, reverse: query.has('reverse'), href: (column) => addressWith(query, { sort: column, reverse: column === by && !query.has('reverse') ? '1' : null }) };
  useListKeys({ container, singleKeys, onToggle: toggle, onClear: clear });
  return (
    <>
      <div ref={container} className="border-t border-line bg-surface"><ArticleTable rows={rows} label={label} selection={selection} sorting={sorting} /></div>
      {chosen.size > 0 ? <BulkBar rows={rows.filter((row) => chosen.has(row.id))} choices={choices} bulk={bulk} onClear={clear} /> : null}
    </>
  );
}
