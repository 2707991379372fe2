'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Wand2 } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { makeUpOrder } from '@/components/page-desk/make-up-order';
import { useMakeUp } from '@/components/page-desk/use-make-up';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import type { FlatplanActions, FlatplanView } from './flatplan.types';

/** The automatic make-up of a whole issue: asks first, shows how far it is, can be stopped, and is kept all at once. */
export function MakeUpIssue({ view, save }: { view: FlatplanView; save: FlatplanActions['saveLayouts'] }) {
  const t = useTranslations('issue');
  const router = useRouter();
  const make = useMakeUp();
  const [asking, setAsking] = useState(false);
  const { issue, layout, stories } = view;
  const run = async () => {
    setAsking(false);
    try {
      const made = await make.run(makeUpOrder(layout, stories, issue.flatplan.map((page) => page.number), 1));
      if (!made) { toast(t('stopped')); return; }
      const pages = made.pages.flatMap((laid) => { const page = issue.flatplan.find((entry) => entry.number === laid.number); return page ? [{ pageId: page.id, version: page.version, blocks: laid.blocks }] : []; });
      const reply = await save({ issueId: issue.id, pages });
      if (!reply.ok) { toast.error(reply.message); return; }
      toast.success(made.unplaced.length > 0 ? t('madeUpLeft', { count: made.unplaced.length }) : t('madeUp', { pages: pages.length }));
      router.refresh();
    } catch { toast.error(t('makeUpFailed')); }
  };
  if (make.progress !== null) {
    return (
      <span className="inline-flex h-8 items-center gap-2">
        <span role="status" className="text-sm text-ink-2">{t('making')}</span>
        <progress aria-label={t('making')} value={make.progress} max={1} className="h-1.5 w-28 appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-seal-fill [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-seal-fill" />
        <Button size="small" onClick={make.stop}>{t('stop')}</Button>
      </span>
    );
  }
  return (
    <>
      <Button disabled={!issue.may.makeUp} title={issue.may.makeUp ? undefined : t('readOnly')} onClick={() => setAsking(true)}><Wand2 aria-hidden />{t('makeUp')}</Button>
      <Confirm open={asking} onOpenChange={setAsking} title={t('makeUpTitle')} act={t('makeUp')} onConfirm={() => { void run(); }}>{t('makeUpDetail')}</Confirm>
    </>
  );
}
