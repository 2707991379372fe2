'use client';

import { useState, type ReactNode } from 'react';
import { ChevronRight } from 'lucide-react';
import { classes } from '@/components/ui/classes';

/** Groups that were opened or closed stay so from block to block, while the desk is open. */
const remembered = new Map<string, boolean>();

/** Fields of the inspector that belong together, folded away when they are not needed. */
export function FieldGroup({ id, title, summary, open, children }: { id: string; title: string; /** What is chosen inside, read while the group is closed. */ summary?: string; /** Open the first time. */ open: boolean; children: ReactNode }) {
  const [shown, setShown] = useState(remembered.get(id) ?? open);
  return (
    <details open={shown} data-group={id} className="border-t border-line pt-2" onToggle={(event) => { const now = event.currentTarget.open; remembered.set(id, now); setShown(now); }}>
      <summary className="flex cursor-pointer list-none items-center gap-1 rounded-base py-1 text-sm font-medium text-ink-2 select-none hover:text-ink max-md:py-2 [&::-webkit-details-marker]:hidden">
        <ChevronRight aria-hidden className={classes('size-4 shrink-0 text-ink-3 motion-quick transition-transform', shown && 'rotate-90')} />
        <span>{title}</span>
        {summary && !shown ? <span className="ml-auto truncate pl-2 text-xs font-normal text-ink-3">{summary}</span> : null}
      </summary>
      <div className="flex flex-col gap-3 pt-2 pb-1">{children}</div>
    </details>
  );
}
