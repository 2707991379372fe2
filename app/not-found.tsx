import type { Metadata } from 'next';
import './globals.css';
import { buttonClasses } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { WholePageLink } from '@/components/ui/whole-page-link';
import { translator } from './preferences';

export async function generateMetadata(): Promise<Metadata> { return { title: (await translator('common'))('notFound') }; }

export default async function NotFound() {
  const t = await translator('common');
  return (
    <main className="grid min-h-dvh place-content-center">
      <EmptyState title={t('notFound')} heading action={<><WholePageLink href="/" className={buttonClasses('plain')}>{t('toPaper')}</WholePageLink><WholePageLink href="/desk" className={buttonClasses('plain')}>{t('toDesk')}</WholePageLink></>}>{t('notFoundDetail')}</EmptyState>
    </main>
  );
}
