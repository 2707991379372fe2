'use client';

import { useState } from 'react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '@/components/ui/icon-button';

/** A few things in an order that can be changed, one step at a time. */
export function OrderList<T extends string>({ label, order, nameOf, disabled, onOrder }: { label: string; order: readonly T[]; nameOf: (entry: T) => string; disabled: boolean; onOrder: (order: readonly T[]) => void }) {
  const t = useTranslations('mastheadDesign');
  const [said, setSaid] = useState('');
  const move = (from: number, to: number) => {
    const entry = order[from];
    if (entry === undefined || to < 0 || to >= order.length) return;
    const next = order.filter((_, index) => index !== from);
    next.splice(to, 0, entry);
    onOrder(next);
    setSaid(t('moved', { name: nameOf(entry), place: to + 1, count: order.length }));
  };
  return (
    <div>
      <p className="mb-1 text-sm font-medium text-ink-2">{label}</p>
      <ol aria-label={label} className="divide-y divide-line rounded-base border border-line">
        {order.map((entry, index) => (
          <li key={entry} className="flex items-center gap-1 py-0.5 pr-1 pl-2.5">
            <span className="min-w-0 flex-1 truncate">{nameOf(entry)}</span>
            <IconButton size="small" label={t('up', { name: nameOf(entry) })} disabled={disabled || index === 0} onClick={() => move(index, index - 1)}><ArrowUp /></IconButton>
            <IconButton size="small" label={t('down', { name: nameOf(entry) })} disabled={disabled || index === order.length - 1} onClick={() => move(index, index + 1)}><ArrowDown /></IconButton>
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">{said}</p>
    </div>
  );
}
