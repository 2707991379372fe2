'use client';

import { Keyboard } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/field';
import { useSingleKeys } from './use-list-keys';

/** The keys of the list, and the switch for those that are single letters. */
export function ListKeys() {
  const t = useTranslations('list');
  const [on, setOn] = useSingleKeys();
  const keys = [[['J', 'K'], t('keyNext')], [['↓', '↑'], `${t('keyNext')}（${t('keyArrows')}）`], [['Enter'], t('keyOpen')], [['X'], t('keyChoose')], [['/'], t('keySearch')], [['Esc'], t('keyClear')]] as const;
  return (
    <Popover.Root>
      <Popover.Trigger asChild><Button look="quiet" size="small" className="ml-auto max-md:hidden"><Keyboard aria-hidden />{t('keys')}</Button></Popover.Trigger>
      <Popover.Portal>
        <Popover.Content align="end" sideOffset={4} collisionPadding={8} aria-label={t('keys')} className="z-50 flex w-72 flex-col gap-3 rounded-base border border-line-strong bg-raised p-3 text-ink outline-none">
          <dl className="grid grid-cols-[5rem_1fr] gap-y-1.5 text-sm">
            {keys.map(([names, what]) => <div key={names.join('')} className="contents"><dt className="flex gap-1">{names.map((name) => <kbd key={name} className="inline-grid h-5 min-w-5 place-content-center rounded-small border border-line px-1 font-ui text-xs">{name}</kbd>)}</dt><dd className="text-ink-2">{what}</dd></div>)}
          </dl>
          <Checkbox label={t('keysOn')} hint={t('keysHint')} checked={on} onChange={(event) => setOn(event.target.checked)} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
