'use client';

import { useCallback, useEffect, useState } from 'react';
import { History } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Dialog } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { ArticleContent } from '@/lib/copy/article-content';
import type { RevisionText, RevisionView } from '@/lib/desk/views/article';
import type { CopyActions } from './copy-desk.types';
import { ComparedTexts } from './stale-compare';

type Listed = { readonly kind: 'reading' } | { readonly kind: 'read'; readonly list: readonly RevisionView[] } | { readonly kind: 'failed' };

/** Every save of the article, newest first: look at one beside the present text, or bring it back. */
export function RevisionsPanel({ articleId, version, content, mayRestore, actions, onRestore }: {
  articleId: string; version: number; content: ArticleContent; mayRestore: boolean; actions: Pick<CopyActions, 'revisions' | 'revision'>; onRestore: (revisionId: string) => Promise<void>;
}) {
  const t = useTranslations('copy');
  const common = useTranslations('common');
  const format = useFormatter();
  const [listed, setListed] = useState<Listed>({ kind: 'reading' });
  const [shown, setShown] = useState<RevisionText | null>(null);
  const [asked, setAsked] = useState<RevisionView | null>(null);
  const time = (at: string) => format.dateTime(new Date(at), { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false });
  const read = useCallback(() => {
    actions.revisions(articleId).then((reply) => setListed(reply.ok ? { kind: 'read', list: reply.value } : { kind: 'failed' }), () => setListed({ kind: 'failed' }));
  }, [actions, articleId]);
  useEffect(read, [read, version]);
  const view = async (id: string) => { const reply = await actions.revision(id).catch(() => null); if (reply?.ok) setShown(reply.value); else setListed({ kind: 'failed' }); };

  if (listed.kind === 'reading') return <SkeletonRows label={common('loading')} />;
  if (listed.kind === 'failed') return <ErrorState onRetry={() => { setListed({ kind: 'reading' }); read(); }} />;
  if (listed.list.length === 0) return <EmptyState icon={<History />} title={t('revisionsEmpty')} />;
  return (
    <>
      <ol aria-label={t('revisions')} className="divide-y divide-line">
        {listed.list.map((revision) => (
          <li key={revision.id} className="flex items-center gap-2 px-4 py-2">
            <div className="min-w-0 flex-1">
              <p className="flex items-center gap-2 text-sm">{t('revisionBy', { name: revision.authorName, time: time(revision.createdAt) })}
                {revision.kind === 'refused' ? <Badge tone="warn">{t('revisionRefused')}</Badge> : revision.version === version ? <Badge tone="good">{t('revisionCurrent')}</Badge> : null}
              </p>
              <p className="truncate text-xs text-ink-3">{revision.title || t('untitled')} · {common('characters', { count: revision.characters })}</p>
            </div>
            <Button size="small" look="quiet" onClick={() => void view(revision.id)}>{t('viewRevision')}</Button>
          </li>
        ))}
      </ol>
      <Dialog wide open={shown !== null} onOpenChange={(open) => { if (!open) setShown(null); }} title={shown ? t('revisionTitle', { name: shown.authorName, time: time(shown.createdAt) }) : ''} description={t('againstNow')}
        actions={shown && mayRestore ? <Button onClick={() => setAsked(shown)}>{t('restoreRevision')}</Button> : undefined}>
        {shown ? <ComparedTexts left={shown.content} right={content} leftName={time(shown.createdAt)} rightName={t('revisionCurrent')} /> : null}
      </Dialog>
      <Confirm open={asked !== null} onOpenChange={(open) => { if (!open) setAsked(null); }} title={asked ? t('restoreRevisionTitle', { time: time(asked.createdAt) }) : ''} act={t('restoreRevision')}
        onConfirm={async () => { if (asked) { await onRestore(asked.id); setShown(null); read(); } }}>{t('restoreRevisionDetail')}</Confirm>
    </>
  );
}
