'use client';

import Link from 'next/link';
import { Check, CircleAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { BulkLine } from './list.types';

/** What became of each article of an act on many, those that were refused first, with why. */
export function BulkAnswers({ answers, onClose }: { answers: readonly BulkLine[] | null; onClose: () => void }) {
  const t = useTranslations('list');
  const copy = useTranslations('copy');
  const common = useTranslations('common');
  if (answers === null) return null;
  const of = (outcome: BulkLine['outcome']) => answers.filter((line) => line.outcome === outcome);
  const [refused, done, unchanged] = [of('refused'), of('done'), of('unchanged')];
  const summary = [t('answerRefused', { count: refused.length }), ...(done.length > 0 ? [t('answerDone', { count: done.length })] : []), ...(unchanged.length > 0 ? [t('answerUnchanged', { count: unchanged.length })] : [])].join(common('separator'));
  return (
    <Dialog open onOpenChange={(open) => { if (!open) onClose(); }} title={t('answer')} description={summary} actions={<Button look="primary" onClick={onClose}>{common('done')}</Button>}>
      <ul aria-label={t('answer')} className="flex flex-col divide-y divide-line">
        {[...refused, ...done, ...unchanged].map((line) => (
          <li key={line.id} className="flex gap-2 py-2 first:pt-0 last:pb-0">
            {line.outcome === 'refused' ? <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-danger" /> : <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />}
            <div className="min-w-0">
              <Link href={`/desk/articles/${line.id}`} className="font-medium hover:text-seal">{line.title || copy('untitled')}</Link>
              {line.message ? <p className="text-sm text-ink-2">{line.message}</p> : null}
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
