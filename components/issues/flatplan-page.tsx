'use client';

import { GripVertical } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { PagePeople } from '@/components/page-desk/live/page-people';
import { Thermometer } from '@/components/page-desk/thermometer';
import { Badge } from '@/components/ui/badge';
import { classes } from '@/components/ui/classes';
import { Field, Select } from '@/components/ui/field';
import { useAct } from '@/components/ui/use-act';
import type { PageView } from '@/lib/desk/views/issue';
import type { ViewerView } from '@/lib/desk/views/live';
import type { IssueLayout } from '@/lib/makeup/issue-layout';
import type { PageProof } from '@/lib/makeup/page-proof';
import { pageStatuses } from '@/lib/newsroom/states';
import type { Finding } from '@/lib/proof/finding';
import type { Reply } from '@/lib/words/reply';
import { PageMenu } from './page-menu';
import { PageThumbnail } from './page-thumbnail';
import type { Over, StartDrag } from './use-plan-drag';

/** How the page stands, in one word. */
function PageStanding({ findings }: { findings: readonly Finding[] }) {
  const t = useTranslations('issue');
  const serious = findings.filter((finding) => finding.severity === 'serious').length;
  return (
    <span className="flex flex-wrap gap-1">
      {serious > 0 ? <Badge tone="danger">{t('pageSerious', { count: serious })}</Badge> : null}
      {findings.length - serious > 0 ? <Badge tone="warn">{t('pageFindings', { count: findings.length - serious })}</Badge> : null}
      {findings.length === 0 ? <Badge tone="good">{t('pageClean')}</Badge> : null}
    </span>
  );
}

export interface PlanPage {
  readonly page: PageView; readonly proof: PageProof; readonly layout: IssueLayout; readonly total: number; readonly count: number; readonly sections: readonly string[]; readonly findings: readonly Finding[];
  readonly mayEdit: boolean; readonly mayMakeUp: boolean; /** Who makes the page up at this moment. */ readonly heldBy: string | null; /** Who has the page open. */ readonly here: readonly ViewerView[]; readonly over: Over | null;
  readonly save: (input: unknown) => Promise<Reply<unknown>>; readonly onCredits: () => void; readonly onDrag: StartDrag; readonly onMove: (to: number) => void; readonly onGo: (to: number) => void;
}

/** A page of the flatplan: what it looks like, how full it is, what it is called, how far it is. */
export function FlatplanPage({ page, proof, layout, total, count, sections, findings, mayEdit, mayMakeUp, heldBy, here, over, save, onCredits, onDrag, onMove, onGo }: PlanPage) {
  const t = useTranslations('issue');
  const common = useTranslations('common');
  const { act, busy } = useAct();
  const fixed = !mayEdit || busy || heldBy !== null;
  const set = (changes: { section?: string; status?: string }) => { void act(() => save({ pageId: page.id, version: page.version, ...changes }), t('pageSaved', { page: page.number })); };
  const names = [...new Set([...sections, page.section].filter(Boolean))];
  return (
    <li data-plan-page={page.number} className="flex min-w-0 flex-col gap-2">
      <div className="flex items-center gap-1">
        <h3 className={classes('flex min-h-6 items-center gap-0.5 text-base whitespace-nowrap select-none', mayMakeUp && 'cursor-grab')} onPointerDown={(event) => { if (mayMakeUp && event.pointerType !== 'touch') { event.preventDefault(); onDrag(event, { kind: 'page', number: page.number }); } }}>
          {mayMakeUp ? <GripVertical aria-hidden className="-ml-1 size-4 text-ink-3 max-md:hidden" /> : null}{common('page', { number: page.number })}
        </h3>
        <span className="ml-1 min-w-0 flex-1 max-md:hidden"><PageStanding findings={findings} /></span>
        <span className="ml-auto"><PageMenu page={page.number} count={count} disabled={!mayMakeUp} onMove={onMove} /></span>
      </div>
      <PageThumbnail proof={proof} layout={layout} total={total} over={over} mayMove={mayMakeUp} onDrag={onDrag} onKey={(step, moves) => { if (!moves) onGo(page.number + step); else if (mayMakeUp) onMove(page.number + step); }} />
      <Thermometer proof={proof} compact />
      <span className="md:hidden"><PageStanding findings={findings} /></span>
      <PagePeople viewers={here} heldBy={heldBy} />
      {heldBy ? <p className="text-xs text-warn">{t('held', { name: heldBy })}</p> : null}
      <div className="grid gap-2 sm:grid-cols-2">
        <Field label={t('sectionOf', { page: page.number })} hideLabel><Select value={page.section} disabled={fixed} onChange={(event) => set({ section: event.target.value })}><option value="">{t('noSection')}</option>{names.map((name) => <option key={name} value={name}>{name}</option>)}</Select></Field>
        <Field label={t('statusOf', { page: page.number })} hideLabel><Select value={page.status} disabled={fixed} onChange={(event) => set({ status: event.target.value })}>{pageStatuses.map((status) => <option key={status} value={status}>{common(`pageStatus.${status}`)}</option>)}</Select></Field>
      </div>
      <button type="button" disabled={fixed} onClick={onCredits} className="flex min-h-6 items-baseline gap-2 rounded-small text-left text-sm hover:text-seal disabled:text-ink-2">
        <span className="text-ink-3">{t('credits')}</span><span className="flex min-w-0 flex-1 flex-wrap gap-x-3">{page.credits.length === 0 ? t('creditsNone') : page.credits.map((credit, index) => <span key={index}>{credit.role} {credit.name}</span>)}</span>
      </button>
    </li>
  );
}
