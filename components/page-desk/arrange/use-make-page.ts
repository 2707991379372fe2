'use client';

import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Proposal } from '@/lib/makeup/machine/solve';
import { makeUpOrder } from '../make-up-order';
import type { Desk } from '../use-desk';
import { useMakeUp } from '../use-make-up';

/** Makes the page shown up by machine: one answer is taken at once, of several the editor chooses. */
export function useMakePage(desk: Desk, number: number) {
  const t = useTranslations('pageDesk');
  const starter = useRef<HTMLButtonElement | null>(null);
  const make = useMakeUp(starter);
  const [choices, setChoices] = useState<readonly Proposal[]>([]);
  const take = (proposal: Proposal) => {
    setChoices([]);
    const page = desk.pageOf(number);
    const laid = proposal.pages.find((entry) => entry.number === number);
    if (!page || !laid || !desk.change({ [page.id]: laid.blocks })) return;
    desk.setSelection(null);
    desk.say(t('madeUp', { page: number, blocks: laid.blocks.length }));
  };
  const start = async () => {
    desk.say('');
    const proposals = await make.run(makeUpOrder(desk.issue, desk.view.stories, [number], 1 + Math.floor(Math.random() * 1000))).catch(() => { desk.say(t('makeUpFailed'), true); return null; });
    if (!proposals) return;
    if (proposals.length > 1) setChoices(proposals);
    else if (proposals[0]) take(proposals[0]);
    else desk.say(t('makeUpFailed'), true);
  };
  return { ...make, starter, choices, take, start, close: () => setChoices([]) };
}
