'use client';

import Link from 'next/link';
import { Inbox } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { buttonClasses } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';

/** An issue without copy: the three ways to get some. */
export function EmptyIssue({ total, onPick }: { total: number; /** Opens the choice of copy here; without it, it is gone to. */ onPick?: () => void }) {
  const t = useTranslations('stories');
  return (
    <EmptyState icon={<Inbox />} title={t('emptyIssue')} action={<>
      {onPick ? <button type="button" className={buttonClasses('primary')} onClick={onPick}>{t('pick')}</button> : <Link href={`/desk/issues/${total}?pick=1`} className={buttonClasses('primary')}>{t('pick')}</Link>}
      <Link href={`/desk/imports?issue=${total}`} className={buttonClasses('plain')}>{t('importCopy')}</Link>
      <Link href="/desk/articles" className={buttonClasses('plain')}>{t('newArticle')}</Link>
    </>}>{t('emptyIssueDetail')}</EmptyState>
  );
}
