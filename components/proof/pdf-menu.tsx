'use client';

import { ChevronDown, Download, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button, type ButtonLook } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem, MenuLabel, MenuSeparator } from '@/components/ui/menu';
import { usePdfDownload } from './use-pdf-download';

/** Every PDF of an issue, or with `page` of one page: for the press by standard, with or without bleed and marks, and for readers. */
export function PdfMenu({ total, page, pages = [], label, look = 'plain', size = 'base' }: {
  total: number; page?: number; /** Page numbers of the issue, for a file each. */ pages?: readonly number[]; label: string; look?: ButtonLook; size?: 'small' | 'base';
}) {
  const t = useTranslations('proof');
  const common = useTranslations('common');
  const { making, fetchAll, stop } = usePdfDownload();
  const address = (options: Readonly<Record<string, string>>, number = page): string =>
    `/api/issues/${total}/pdf?${new URLSearchParams({ ...options, ...(number === undefined ? {} : { page: String(number) }) }).toString()}`;
  const take = (options: Readonly<Record<string, string>>) => { void fetchAll([{ href: address(options) }]); };
  const full = { bleed: '1', marks: '1' };
  if (making) {
    return <span className="inline-flex items-center gap-1"><span role="status" className="text-sm text-ink-2">{making.page === null ? t('pdfMaking') : t('pdfMakingPage', { page: making.page })}</span><IconButton size={size} label={common('cancel')} onClick={stop}><X /></IconButton></span>;
  }
  return (
    <Menu trigger={<Button look={look} size={size}><Download aria-hidden />{label}<ChevronDown aria-hidden /></Button>}>
      <MenuLabel>{t('pdfForPress')}</MenuLabel>
      <MenuItem onSelect={() => take({ standard: 'x4' })}>PDF/X-4</MenuItem>
      <MenuItem onSelect={() => take({ standard: 'x4', ...full })}>{t('pdfWithMarks', { standard: 'PDF/X-4' })}</MenuItem>
      <MenuItem onSelect={() => take({ standard: 'x1a' })}>PDF/X-1a:2003</MenuItem>
      <MenuItem onSelect={() => take({ standard: 'x1a', ...full })}>{t('pdfWithMarks', { standard: 'PDF/X-1a:2003' })}</MenuItem>
      {pages.length > 1 ? <>
        <MenuItem onSelect={() => { void fetchAll(pages.map((number) => ({ href: address({ standard: 'x4' }, number), page: number }))); }}>{t('pdfEachPage', { standard: 'PDF/X-4' })}</MenuItem>
        <MenuItem onSelect={() => { void fetchAll(pages.map((number) => ({ href: address({ standard: 'x1a' }, number), page: number }))); }}>{t('pdfEachPage', { standard: 'PDF/X-1a:2003' })}</MenuItem>
      </> : null}
      <MenuSeparator />
      <MenuLabel>{t('pdfForReaders')}</MenuLabel>
      <MenuItem onSelect={() => take({ standard: 'reader' })}>{t('pdfReader')}</MenuItem>
    </Menu>
  );
}
