'use client';

import { useTranslations } from 'use-intl';
import type { ViewerView } from '@/lib/desk/views/live';
import { Avatar } from './avatar';

/** Who has a page open, on the flatplan; nothing when nobody has. Whoever makes it up is named besides. */
export function PagePeople({ viewers, heldBy }: { viewers: readonly ViewerView[]; heldBy: string | null }) {
  const t = useTranslations('pageLive');
  const names = [...new Set(viewers.map((viewer) => viewer.name))];
  if (names.length === 0) return null;
  return <p className="flex min-w-0 items-center gap-1 text-xs text-ink-2">{names.slice(0, 3).map((name) => <Avatar key={name} name={name} holds={name === heldBy} />)}<span className="truncate">{t('here', { names: names.join('、') })}</span></p>;
}
