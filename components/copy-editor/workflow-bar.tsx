'use client';

import { useState } from 'react';
import { Archive, CheckCheck, CornerUpLeft, Ellipsis, RotateCcw, Send } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Menu, MenuItem } from '@/components/ui/menu';
import type { ArticleView } from '@/lib/desk/views/article';
import type { Step } from './copy-desk.types';

/** What may be done with the article next, by the policy: the obvious step as the one red button, the rest beside or behind it. */
export function WorkflowBar({ view, busy, onStep }: { view: Pick<ArticleView, 'state' | 'may'>; busy: boolean; onStep: (step: Step, reason?: string) => Promise<void> }) {
  const t = useTranslations('copy');
  const [asked, setAsked] = useState<'submit' | 'return' | 'spike' | null>(null);
  const { may, state } = view;
  const close = (open: boolean) => { if (!open) setAsked(null); };
  const reviewable = state === 'submitted' || state === 'first-review' || state === 'second-review' ? state : null;
  return (
    <div role="group" aria-label={t('workflow')} className="flex items-center gap-2">
      {may.return ? <Button disabled={busy} onClick={() => setAsked('return')}><CornerUpLeft aria-hidden />{t('return')}</Button> : null}
      {may.review && reviewable ? <Button look="primary" busy={busy} onClick={() => void onStep('review')}><CheckCheck aria-hidden />{t(`review.${reviewable}`)}</Button> : null}
      {may.submit ? <Button look="primary" busy={busy} onClick={() => setAsked('submit')}><Send aria-hidden />{t('submit')}</Button> : null}
      {may.restore ? <Button busy={busy} onClick={() => void onStep('restore')}><RotateCcw aria-hidden />{t('restore')}</Button> : null}
      {may.spike ? <Menu trigger={<Button look="quiet" square aria-label={t('moreActions')}><Ellipsis aria-hidden /></Button>}><MenuItem danger onSelect={() => setAsked('spike')}><Archive aria-hidden />{t('spike')}</MenuItem></Menu> : null}
      <Confirm open={asked === 'submit'} onOpenChange={close} title={t('submitTitle')} act={t('submit')} onConfirm={() => onStep('submit')}>{t('submitDetail')}</Confirm>
      <Confirm open={asked === 'return'} onOpenChange={close} title={t('returnTitle')} act={t('return')} danger reasonLabel={t('returnReason')} onConfirm={(reason) => onStep('return', reason)} />
      <Confirm open={asked === 'spike'} onOpenChange={close} title={t('spikeTitle')} act={t('spike')} danger onConfirm={() => onStep('spike')}>{t('spikeDetail')}</Confirm>
    </div>
  );
}
