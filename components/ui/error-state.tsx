'use client';

import { useTranslations } from 'use-intl';
import { TriangleAlert } from 'lucide-react';
import { Button } from './button';
import { EmptyState } from './empty-state';

/** Something broke: say so, offer to try again. What happened is in the log, not here. */
export function ErrorState({ title, detail, onRetry, code }: { title?: string; detail?: string; onRetry?: () => void; code?: string | undefined }) {
  const t = useTranslations('common');
  return (
    <div role="alert">
      <EmptyState icon={<TriangleAlert />} title={title ?? t('broken')} action={onRetry ? <Button onClick={onRetry}>{t('tryAgain')}</Button> : undefined}>
        <p>{detail ?? t('brokenDetail')}</p>
        {code ? <p className="mt-1 text-xs text-ink-3">{t('errorNumber', { number: code })}</p> : null}
      </EmptyState>
    </div>
  );
}

/** A refusal or problem beside what it is about. */
export function Notice({ tone = 'danger', children }: { tone?: 'danger' | 'warn' | 'info' | 'good'; children: React.ReactNode }) {
  const tones = { danger: 'bg-danger-weak text-danger', warn: 'bg-warn-weak text-warn', info: 'bg-info-weak text-info', good: 'bg-good-weak text-good' };
  return <div role={tone === 'danger' ? 'alert' : 'status'} className={`rounded-base px-3 py-2 text-sm ${tones[tone]}`}>{children}</div>;
}
