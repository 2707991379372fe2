'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { SidePanel } from '@/components/ui/dialog';
import { ErrorState } from '@/components/ui/error-state';
import { Skeleton } from '@/components/ui/skeleton';
import type { PhotoActions, ShownPhoto } from './photo-desk.types';
import { PhotoForm } from './photo-form';

/** Everything about one photo, at the right of the grid. */
export function PhotoPanel({ id, today, actions, onOpen, onClose }: { id: string | null; today: string; actions: PhotoActions; onOpen: (id: string) => void; onClose: () => void }) {
  const t = useTranslations('photos');
  const [photo, setPhoto] = useState<ShownPhoto | 'failed' | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (!id) return;
    let current = true;
    setPhoto((shown) => (shown !== null && shown !== 'failed' && shown.id === id ? shown : null));
    actions.read(id).then((reply) => { if (current) setPhoto(reply.ok ? reply.value : 'failed'); }, () => { if (current) setPhoto('failed'); });
    return () => { current = false; };
  }, [id, tries, actions]);
  const again = () => setTries((count) => count + 1);
  return (
    <SidePanel open={id !== null} onOpenChange={(open) => { if (!open) onClose(); }} title={t('panel')}>
      {photo === 'failed' ? <ErrorState onRetry={again} /> : photo ? <PhotoForm key={`${photo.id} ${photo.version}`} photo={photo} today={today} actions={actions} onDone={again} onOpen={onOpen} /> : <div className="flex flex-col gap-3"><Skeleton className="aspect-4/3" /><Skeleton className="h-16" /><Skeleton className="h-8" /></div>}
    </SidePanel>
  );
}
