'use client';

import { ChartNoAxesColumn, Download } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button, buttonClasses } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Field, Input, Select } from '@/components/ui/field';
import { PageHead } from '@/components/ui/page-head';
import { StaffNav } from './staff-nav';
import { WorkTable, type WorkLine } from './work-table';

/** How much everybody wrote in some months, and as a file. A plain form: the span stands in the address. */
export function WorkDesk({ rows, from, to, printed, csvAddress }: { rows: readonly WorkLine[]; from: string; to: string; printed: boolean; csvAddress: string | null }) {
  const t = useTranslations('people');
  return (
    <>
      <PageHead title={t('work')} detail={t('workDetail')} actions={csvAddress && rows.length > 0 ? <a href={csvAddress} download className={buttonClasses('plain')}><Download aria-hidden />{t('download')}</a> : null} />
      <StaffNav here="work" />
      <form action="/desk/people/work" className="flex flex-wrap items-end gap-3 px-4 py-3 md:px-6">
        <Field label={t('from')}><Input key={from} type="month" name="from" defaultValue={from} className="w-40" /></Field>
        <Field label={t('to')}><Input key={to} type="month" name="to" defaultValue={to} className="w-40" /></Field>
        <Field label={t('count')}><Select name="all" key={String(printed)} defaultValue={printed ? '' : '1'}><option value="">{t('printedOnly')}</option><option value="1">{t('allIn')}</option></Select></Field>
        <Button type="submit">{t('show')}</Button>
      </form>
      {rows.length === 0 ? <EmptyState icon={<ChartNoAxesColumn />} title={t('workEmpty')}>{t('workEmptyDetail')}</EmptyState> : <div className="border-t border-line bg-surface"><WorkTable rows={rows} label={t('work')} /></div>}
    </>
  );
}
