import Link from 'next/link';
import { SearchX } from 'lucide-react';
import { buttonClasses } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { translator } from '../../preferences';

export default async function DeskNotFound() {
  const t = await translator('common');
  return <EmptyState icon={<SearchX />} title={t('notFound')} heading action={<Link href="/desk" className={buttonClasses()}>{t('toDesk')}</Link>}>{t('notFoundDetail')}</EmptyState>;
}
