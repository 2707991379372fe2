'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { Wand2 } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { MakeUpBar } from '@/components/page-desk/make-up-bar';
import { MakeUpChoices } from '@/components/page-desk/make-up-choices';
import { makeUpOrder } from '@/components/page-desk/make-up-order';
import { useMakeUp } from '@/components/page-desk/use-make-up';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import type { Proposal } from '@/lib/makeup/machine/solve';
import type { FlatplanActions, FlatplanView } from './flatplan.types';

/** The automatic make-up of a whole issue: asks first, shows how far it is, can be stopped, and is kept all at once. */
export function MakeUpIssue({ view, save }: { view: FlatplanView; save: FlatplanActions['saveLayouts'] }) {
  const t = useTranslations('issue');
  const router = useRouter();
  const starter = useRef<HTMLButtonElement | null>(null);
  const make = useMakeUp(starter);
  const [asking, setAsking] = useState(false);
  const [choices, setChoices] = useState<readonly Proposal[]>([]);
  const { issue, layout, stories } = view;
  /** The pages the layouts were made from: what others saved since is not written over. */
  const ground = useRef(issue.flatplan);
  const keep = async (proposal: Proposal) => {
    setChoices([]);
    const pages = proposal.pages.flatMap((laid) => { const page = ground.current.find((entry) => entry.number === laid.number); return page ? [{ pageId: page.id, version: page.version, blocks: laid.blocks }] : []; });
    try {
      const reply = await save({ issueId: issue.id, pages });
      if (!reply.ok) { toast.error(reply.message); return; }
      toast.success(proposal.unplaced.length > 0 ? t('madeUpLeft', { count: proposal.unplaced.length }) : t('madeUp', { pages: pages.length }));
      router.refresh();
    } catch { toast.error(t('makeUpFailed')); }
  };
  const run = async () => {
    setAsking(false);
    ground.current = issue.flatplan;
    try {
      const proposals = await make.run(makeUpOrder(layout, stories, issue.flatplan.map((page) => page.number), 1));
      if (!proposals) { toast(t('stopped')); return; }
      if (proposals.length === 0) toast.error(t('makeUpFailed'));
      setChoices(proposals);
    } catch { toast.error(t('makeUpFailed')); }
  };
  if (make.progress !== null) return <MakeUpBar compact progress={make.progress} onEnough={make.enough} onStop={make.stop} />;
  return (
    <>
      <Button ref={starter} disabled={!issue.may.makeUp} title={issue.may.makeUp ? undefined : t('readOnly')} onClick={() => setAsking(true)}><Wand2 aria-hidden />{t('makeUp')}</Button>
      {choices.length > 0 ? <MakeUpChoices issue={layout} proposals={choices} onTake={(proposal) => { void keep(proposal); }} onClose={() => setChoices([])} /> : null}
      <Confirm open={asking} onOpenChange={setAsking} title={t('makeUpTitle')} act={t('makeUp')} onConfirm={() => { void run(); }}>{t('makeUpDetail')}</Confirm>
    </>
  );
}
