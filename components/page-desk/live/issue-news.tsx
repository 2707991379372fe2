'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { LiveStart } from '@/lib/desk/views/live';
import { newBlockId } from '../block-id';
import { Avatar } from './avatar';
import { useStream } from './use-stream';

/** Milliseconds in which several news make one reading. */
const together = 200;

/** Keeps a screen drawn by the server up to date: reads it anew when anything of the issue has changed. Shows who else is on the issue, and where; nothing when nobody is. */
export function IssueNews({ total }: { total: number }) {
  const router = useRouter();
  const [window] = useState(newBlockId);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const last = useRef<string | null>(null);
  useEffect(() => () => clearTimeout(timer.current), []);
  const handlers = useMemo(() => {
    const soon = () => { clearTimeout(timer.current); timer.current = setTimeout(() => router.refresh(), together); };
    return {
      onStart: (start: LiveStart) => { const now = JSON.stringify(start); if (last.current !== null && last.current !== now) soon(); last.current = now; },
      onPage: soon, onRest: soon,
    };
  }, [router]);
  const { state } = useStream(total, window, 'proof', null, handlers);
  const t = useTranslations('pageLive');
  const me = state.viewers.find((viewer) => viewer.window === window)?.userId;
  const people = [...new Map(state.viewers.filter((viewer) => viewer.userId !== me).map((viewer) => [viewer.userId, viewer])).values()];
  if (people.length === 0) return null;
  const where = (page: number | null, at: 'desk' | 'plan' | 'proof'): string => (page !== null ? t('onPage', { page }) : t(at === 'proof' ? 'onProof' : 'onPlan'));
  return (
    <p data-here className="flex items-center gap-1.5 text-sm text-ink-2">
      <span aria-hidden className="flex">{people.slice(0, 4).map((viewer) => <Avatar key={viewer.userId} name={viewer.name} holds={state.locks.some((lock) => lock.userId === viewer.userId)} />)}</span>
      <span className="text-pretty">{t('people', { names: people.map((viewer) => t('person', { name: viewer.name, where: where(viewer.page, viewer.at) })).join('、') })}</span>
    </p>
  );
}
