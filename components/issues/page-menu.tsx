'use client';

import { ArrowLeft, ArrowRight, Ellipsis } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/menu';

/** Moves a page by one place or to a place chosen; what dragging does, for hands on the keyboard and small screens. */
export function PageMenu({ page, count, disabled, onMove }: { page: number; count: number; disabled: boolean; onMove: (to: number) => void }) {
  const t = useTranslations('issue');
  const others = Array.from({ length: count }, (_, index) => index + 1).filter((number) => Math.abs(number - page) > 1);
  return (
    <Menu trigger={<IconButton size="small" label={t('pageMenu', { page })} disabled={disabled}><Ellipsis /></IconButton>}>
      <MenuLabel>{t('movePage', { page })}</MenuLabel>
      <MenuItem disabled={page === 1} onSelect={() => onMove(page - 1)}><ArrowLeft aria-hidden />{t('moveEarlier')}</MenuItem>
      <MenuItem disabled={page === count} onSelect={() => onMove(page + 1)}><ArrowRight aria-hidden />{t('moveLater')}</MenuItem>
      {others.length > 0 ? <><MenuSeparator /><div className="max-h-60 overflow-y-auto">{others.map((number) => <MenuItem key={number} onSelect={() => onMove(number)}>{t('moveToPlace', { page: number })}</MenuItem>)}</div></> : null}
    </Menu>
  );
}
