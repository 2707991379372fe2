'use client';

import { CornerDownLeft } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import type { ArticleContent } from '@/lib/copy/article-content';
import { textLines } from './compare-texts';

/** Their text beside ours while both are merged by hand. */
export function MergePanel({ theirs, onCopy, onDone }: { theirs: ArticleContent; onCopy: (line: string) => void; onDone: () => void }) {
  const t = useTranslations('copy');
  return (
    <section aria-label={t('merging')} className="flex flex-col">
      <div className="flex flex-col gap-2 border-b border-line p-4">
        <h2 className="text-lg">{t('merging')}</h2>
        <p className="text-sm text-ink-2">{t('mergingDetail')}</p>
        <Button look="primary" className="self-start" onClick={onDone}>{t('mergingDone')}</Button>
      </div>
      <ol className="divide-y divide-line">
        {textLines(theirs).map((line, place) => (
          <li key={place} className="flex gap-1 px-4 py-2"><p className="min-w-0 flex-1 font-song text-lg leading-7 select-text">{line}</p><IconButton label={t('copyParagraph')} size="small" side="left" onClick={() => onCopy(line.replace(/^• /, ''))}><CornerDownLeft /></IconButton></li>
        ))}
      </ol>
    </section>
  );
}
