'use client';

import type { RefObject } from 'react';
import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { FindingList } from '@/components/proof/finding-list';
import { IconButton } from '@/components/ui/icon-button';
import { Tabs } from '@/components/ui/tabs';
import type { PageProof } from '@/lib/makeup/page-proof';
import type { Finding } from '@/lib/proof/finding';
import { storyTitle } from '../block-names';
import { DraggedInspector } from '../canvas/dragged-inspector';
import { PageHistory } from '../history/page-history';
import { useThisDesk } from '../use-desk';
import type { CommandScene } from './commands';
import { MarkedPanel } from './marked-panel';

/** The right panel: facts of the selected block, the page's versions, and what the checks found. */
export function DeskSide({ scene, proofOf, findings, tab, onTab, onHide, first }: {
  scene: CommandScene; proofOf: (page: number) => PageProof; findings: readonly Finding[]; tab: string; onTab: (tab: string) => void; onHide: () => void; first: RefObject<HTMLDivElement | null>;
}) {
  const t = useTranslations('pageDesk');
  const desk = useThisDesk();
  const page = desk.selection?.page ?? desk.number;
  return (
    <>
      <span className="absolute top-1 right-2 z-10 lg:hidden"><IconButton size="small" label={t('hideInspector')} onClick={onHide}><X /></IconButton></span>
      <Tabs label={t('inspector')} value={tab} onValueChange={onTab} className="h-full" panelClassName="overflow-y-auto" tabs={[
        { id: 'block', label: t('tabBlock'), panel: <><MarkedPanel scene={scene} /><DraggedInspector block={desk.find(desk.selection)} page={page} issue={desk.issue} proof={proofOf(page)} first={first} /></> },
        { id: 'history', label: t('tabHistory'), panel: <PageHistory page={desk.number} /> },
        { id: 'findings', label: t('tabFindings', { count: findings.length }), panel: findings.length === 0 ? <p className="p-4 text-sm text-ink-3">{t('noFindings')}</p> : <FindingList findings={findings} total={desk.view.total} here={desk.number} titleOf={(id) => storyTitle(desk.issue, id)} onShow={(finding) => { if (finding.blockId) desk.setSelection({ page: desk.number, id: finding.blockId }); }} /> },
      ]} />
    </>
  );
}
