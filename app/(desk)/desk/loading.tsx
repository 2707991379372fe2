import { Skeleton, SkeletonRows } from '@/components/ui/skeleton';
import { translator } from '../../preferences';

export default async function Loading() {
  const t = await translator('common');
  return (
    <>
      <div className="px-4 pt-5 pb-4 md:px-6"><Skeleton className="h-6 w-32" /></div>
      <div className="border-t border-line bg-surface"><SkeletonRows label={t('loading')} /></div>
    </>
  );
}
