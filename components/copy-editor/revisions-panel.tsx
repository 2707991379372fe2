'use client';

import { useCallback, useEffect, useState } from 'react';
import { History } from 'lucide-react';
import { toast } from 'sonner';
import { useFormatter, useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { Dialog } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { ErrorState } from '@/components/ui/error-state';
import { SkeletonRows } from '@/components/ui/skeleton';
import type { ArticleContent } from '@/lib/copy/article-content';
import type { RevisionText, RevisionView } from '@/lib/desk/views/article';
import type { Choices, CopyActions } from './copy-desk.types';
import { ComparedCopy } from './revisions/compared-copy';
import { RevisionRow } from './revisions/revision-row';
import { WhoWrote } from './revisions/who-wrote';

type Listed = { readonly kind: 'reading' } | { readonly kind: 'read'; readonly list: readonly RevisionView[] } | { readonly kind: 'failed' };
/** Two texts beside each other; `after` null: the text as it stands now. */
interface Compared { readonly before: RevisionText; readonly after: RevisionText | null }

/** So many are shown at first; the earlier ones on asking. */
const atOnce = 60;

/** Every save of the article, newest first: any two compared word by word, named, brought back; and who wrote which sentence. */
export function RevisionsPanel({ articleId, version, content, mayRestore, choices, actions, onRestore }: {
  articleId: string; version: number; content: ArticleContent; mayRestore: boolean; choices: Pick<Choices, 'issues'>; actions: Pick<CopyActions, 'revisions' | 'revision' | 'nameRevision' | 'authorship'>; onRestore: (revisionId: string) => Promise<void>;
}) {
  const t = useTranslations('revisions');
  const copy = useTranslations('copy');
  const common = useTranslations('common');
  const format = useFormatter();
  const [listed, setListed] = useState<Listed>({ kind: 'reading' });
  const [shown, setShown] = useState(atOnce);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [compared, setCompared] = useState<Compared | null>(null);
  const [asked, setAsked] = useState<RevisionView | null>(null);
  const [hands, setHands] = useState(false);
  const time = (at: string) => format.dateTime(new Date(at), { month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const read = useCallback(() => {
    actions.revisions(articleId).then((reply) => setListed(reply.ok ? { kind: 'read', list: reply.value } : { kind: 'failed' }), () => setListed({ kind: 'failed' }));
  }, [actions, articleId]);
  useEffect(read, [read, version]);
  const textOf = async (id: string): Promise<RevisionText | null> => {
    const reply = await actions.revision(id).catch(() => null);
    if (reply?.ok) return reply.value;
    toast.error(reply ? reply.message : common('offline'));
    return null;
  };
  const compare = async (before: string, after: string | null) => {
    const [first, second] = await Promise.all([textOf(before), after === null ? null : textOf(after)]);
    if (first && (after === null || second)) setCompared({ before: first, after: second });
  };
  const comparePicked = (list: readonly RevisionView[]) => {
    const [after, before] = list.filter((revision) => picked.includes(revision.id));
    if (before && after) void compare(before.id, after.id);
  };
  const rename = async (revision: RevisionView, name: string): Promise<boolean> => {
    const reply = await actions.nameRevision({ id: articleId, revisionId: revision.id, name }).catch(() => null);
    if (!reply?.ok) { toast.error(reply ? Object.values(reply.fields)[0] ?? reply.message : common('offline')); return false; }
    read();
    return true;
  };

  if (listed.kind === 'reading') return <SkeletonRows label={common('loading')} />;
  if (listed.kind === 'failed') return <ErrorState onRetry={() => { setListed({ kind: 'reading' }); read(); }} />;
  if (listed.list.length === 0) return <EmptyState icon={<History />} title={copy('revisionsEmpty')} />;
  const { list } = listed;
  return (
    <>
      <div className="flex flex-col gap-2 border-b border-line px-4 py-3">
        <p className="text-xs text-ink-3">{t('pickTwo')}</p>
        <div className="flex flex-wrap gap-2">
          <Button size="small" disabled={picked.length !== 2} onClick={() => comparePicked(list)}>{t('compareTwo')}</Button>
          <Button size="small" onClick={() => setHands(true)}>{t('whoWrote')}</Button>
        </div>
      </div>
      <ol aria-label={copy('revisions')} className="divide-y divide-line">
        {list.slice(0, shown).map((revision) => (
          <RevisionRow key={revision.id} revision={revision} time={time(revision.createdAt)} current={revision.kind === 'saved' && revision.version === version} mayName={mayRestore}
            picked={picked.includes(revision.id)} onPick={(on) => setPicked(on ? [...picked.slice(-1), revision.id] : picked.filter((id) => id !== revision.id))}
            onCompare={() => void compare(revision.id, null)} onName={(name) => rename(revision, name)} />
        ))}
      </ol>
      {list.length > shown ? <div className="px-4 py-3"><Button size="small" onClick={() => setShown(list.length)}>{t('older', { count: list.length - shown })}</Button></div> : null}
      <WhoWrote open={hands} onOpenChange={setHands} read={() => actions.authorship(articleId)} />
      <Dialog wide open={compared !== null} onOpenChange={(open) => { if (!open) setCompared(null); }}
        title={compared ? t('title', { before: compared.before.name || time(compared.before.createdAt), after: compared.after ? compared.after.name || time(compared.after.createdAt) : t('now') }) : ''}
        description={compared ? <>{t('was', { name: compared.before.authorName, time: time(compared.before.createdAt) })}<br />{compared.after ? t('is', { name: compared.after.authorName, time: time(compared.after.createdAt) }) : t('now')}</> : undefined}
        actions={compared && mayRestore ? <Button onClick={() => setAsked(compared.before)}>{compared.after ? t('restoreOld') : copy('restoreRevision')}</Button> : undefined}>
        {compared ? <ComparedCopy before={compared.before.content} after={compared.after?.content ?? content} choices={choices} /> : null}
      </Dialog>
      <Confirm open={asked !== null} onOpenChange={(open) => { if (!open) setAsked(null); }} title={asked ? t('restoreOldTitle', { time: time(asked.createdAt) }) : ''} act={copy('restoreRevision')}
        onConfirm={async () => { if (asked) { await onRestore(asked.id); setCompared(null); read(); } }}>{copy('restoreRevisionDetail')}</Confirm>
    </>
  );
}
