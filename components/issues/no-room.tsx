'use client';

import Link from 'next/link';
import { useRef, useState } from 'react';
import { Wand2 } from 'lucide-react';
import { toast } from 'sonner';
import { useTranslations } from 'use-intl';
import { storyTitle } from '@/components/page-desk/block-names';
import { MakeUpBar } from '@/components/page-desk/make-up-bar';
import { MakeUpChoices } from '@/components/page-desk/make-up-choices';
import { makeUpOrder } from '@/components/page-desk/make-up-order';
import { useMakeUp } from '@/components/page-desk/use-make-up';
import { Button, buttonClasses } from '@/components/ui/button';
import { Notice } from '@/components/ui/error-state';
import type { Proposal } from '@/lib/makeup/machine/solve';
import type { FlatplanView } from './flatplan.types';
import type { PageBlocks } from './move-story';
import type { NoRoom as Wanting } from './use-flatplan';

/** A page without room for a story: says so, and offers what helps: open the page, or have it made up anew with the story on it. */
export function NoRoom({ wanting, view, onTake, onClose }: { wanting: Wanting; view: FlatplanView; onTake: (blocks: PageBlocks) => void; onClose: () => void }) {
  const t = useTranslations('issue');
  const starter = useRef<HTMLButtonElement | null>(null);
  const make = useMakeUp(starter);
  const [choices, setChoices] = useState<readonly Proposal[]>([]);
  const { page, articleId } = wanting;
  const run = async () => {
    const known = view.stories.map((story) => (story.articleId === articleId ? { ...story, wantedPage: page } : story));
    const proposals = await make.run(makeUpOrder(view.layout, known, [page], 1)).catch(() => []);
    if (proposals?.length === 0) toast.error(t('makeUpFailed'));
    setChoices(proposals ?? []);
  };
  const take = (proposal: Proposal) => { setChoices([]); onTake(Object.fromEntries(proposal.pages.map((laid) => [laid.number, laid.blocks]))); onClose(); };
  return (
    <Notice tone="warn">
      <div className="flex flex-wrap items-center gap-2">
        <p className="min-w-60 flex-1" role="alert">{t('noRoomFor', { page, title: storyTitle(view.layout, articleId) })}</p>
        {make.progress !== null ? <MakeUpBar compact progress={make.progress} onEnough={make.enough} onStop={make.stop} /> : <>
          <Link href={`/desk/issues/${view.issue.totalNumber}/pages/${page}`} className={buttonClasses('plain', 'small')}>{t('openPageN', { page })}</Link>
          <Button ref={starter} size="small" onClick={() => { void run(); }}><Wand2 aria-hidden />{t('makeUpPageN', { page })}</Button>
          <Button size="small" look="quiet" onClick={onClose}>{t('dismiss')}</Button>
        </>}
      </div>
      {choices.length > 0 ? <MakeUpChoices issue={view.layout} proposals={choices} onTake={take} onClose={() => setChoices([])} /> : null}
    </Notice>
  );
}
