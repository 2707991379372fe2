'use client';

import Link from 'next/link';
import { useState } from 'react';
import { useSearchParams } from 'next/navigation';
import { ListChecks, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Checkbox } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { useAct } from '@/components/ui/use-act';
import { addressWith } from './list-address';
import { listAddress, type ListActions, type ListView, type SavedFilterView, type SectionChoice, type ViewCounts } from './list.types';

/** Chooses the sections one looks after. */
function DeskSectionsDialog({ open, onOpenChange, sections, chosen, save }: { open: boolean; onOpenChange: (open: boolean) => void; sections: readonly SectionChoice[]; chosen: readonly string[]; save: ListActions['setDeskSections'] }) {
  const t = useTranslations('list');
  const common = useTranslations('common');
  const { act, busy } = useAct();
  const [names, setNames] = useState<readonly string[]>(chosen);
  const keep = async () => { const reply = await act(() => save({ sections: names }), t('deskSectionsSaved')); if (reply?.ok) onOpenChange(false); };
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('deskSections')} description={t('deskSectionsHint')} actions={<><Button onClick={() => onOpenChange(false)}>{common('cancel')}</Button><Button look="primary" busy={busy} onClick={keep}>{common('save')}</Button></>}>
      <div className="flex flex-col gap-1">
        {sections.map(({ name, parent }) => (
          <Checkbox key={name} label={name} className={parent ? 'ml-6' : ''} checked={names.includes(name)} onChange={(event) => setNames(event.target.checked ? [...names, name] : names.filter((other) => other !== name))} />
        ))}
      </div>
    </Dialog>
  );
}

/** Whose copy is listed, and the filters one keeps. */
export function ListViews({ view, counts, deskSections, sections, filters, actions }: {
  view: ListView; counts: ViewCounts; deskSections: readonly string[]; sections: readonly SectionChoice[]; filters: readonly SavedFilterView[]; actions: ListActions;
}) {
  const t = useTranslations('list');
  const query = useSearchParams();
  const { act } = useAct();
  const [choosing, setChoosing] = useState(false);
  const here = query.toString();
  const views: readonly { id: ListView; name: string; count: number }[] = [{ id: 'all', name: t('viewAll'), count: counts.all }, { id: 'mine', name: t('viewMine'), count: counts.mine }, { id: 'desk', name: t('viewDesk'), count: counts.desk }];
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 pb-2 md:px-6">
      <nav aria-label={t('views')} className="inline-flex rounded-base border border-line bg-surface p-0.5">
        {views.map(({ id, name, count }) => (
          <Link key={id} href={addressWith(query, { mine: id === 'mine' ? '1' : null, desk: id === 'desk' ? '1' : null })} aria-current={id === view ? 'page' : undefined} scroll={false}
            className="inline-flex h-7 items-center gap-1.5 rounded-small px-2.5 text-ink-2 hover:text-ink aria-[current=page]:bg-seal-weak aria-[current=page]:font-medium aria-[current=page]:text-seal max-md:h-9">
            {name}<span className="text-xs font-normal">{count}</span>
          </Link>
        ))}
      </nav>
      {view === 'desk' ? <Button size="small" look="quiet" onClick={() => setChoosing(true)}><ListChecks aria-hidden />{t('chooseSections')}</Button> : null}
      {filters.length > 0 ? (
        <ul aria-label={t('saved')} className="flex flex-wrap items-center gap-1.5 border-l border-line pl-2 max-md:border-l-0 max-md:pl-0">
          {filters.map((filter) => (
            <li key={filter.id} className="inline-flex items-center rounded-base border border-line bg-surface has-[a[aria-current]]:border-seal">
              <Link href={`${listAddress}?${filter.query}`} aria-current={filter.query === here ? 'page' : undefined} className="max-w-48 truncate py-1 pl-2.5 text-sm text-ink-2 hover:text-ink aria-[current=page]:text-seal">{filter.name}</Link>
              <IconButton size="small" label={t('removeFilter', { name: filter.name })} onClick={() => void act(() => actions.removeFilter({ id: filter.id }), t('filterRemoved', { name: filter.name }))}><X className="size-3.5!" /></IconButton>
            </li>
          ))}
        </ul>
      ) : null}
      {choosing ? <DeskSectionsDialog open onOpenChange={setChoosing} sections={sections} chosen={deskSections} save={actions.setDeskSections} /> : null}
    </div>
  );
}
