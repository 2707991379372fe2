'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { PageSvg } from '@/components/proof/page-svg';
import { Badge } from '@/components/ui/badge';
import { Field, Select } from '@/components/ui/field';
import { useAct } from '@/components/ui/use-act';
import type { PageView } from '@/lib/desk/views/issue';
import type { PageProof } from '@/lib/makeup/page-proof';
import { pageStatuses } from '@/lib/newsroom/states';
import type { Finding } from '@/lib/proof/finding';
import type { Reply } from '@/lib/words/reply';

/** How the page stands, in one word. */
function PageStanding({ proof, findings }: { proof: PageProof; findings: readonly Finding[] }) {
  const t = useTranslations('issue');
  const serious = findings.filter((finding) => finding.severity === 'serious').length;
  const overset = proof.overset.reduce((sum, entry) => sum + entry.characters, 0);
  return (
    <span className="flex flex-wrap gap-1">
      {overset > 0 ? <Badge tone="danger">{t('oversetPage', { characters: overset })}</Badge> : null}
      {serious > 0 ? <Badge tone="danger">{t('pageSerious', { count: serious })}</Badge> : null}
      {findings.length - serious > 0 ? <Badge tone="warn">{t('pageFindings', { count: findings.length - serious })}</Badge> : null}
      {findings.length === 0 ? <Badge tone="good">{t('pageClean')}</Badge> : null}
    </span>
  );
}

/** A page of the flatplan: what it looks like, what it is called, how far it is. */
export function FlatplanPage({ page, proof, total, sections, findings, mayEdit, save, onCredits }: {
  page: PageView; proof: PageProof; total: number; sections: readonly string[]; findings: readonly Finding[]; mayEdit: boolean; save: (input: unknown) => Promise<Reply<unknown>>; onCredits: () => void;
}) {
  const t = useTranslations('issue');
  const common = useTranslations('common');
  const { act, busy } = useAct();
  const href = `/desk/issues/${total}/pages/${page.number}`;
  const set = (changes: { section?: string; status?: string }) => { void act(() => save({ pageId: page.id, version: page.version, ...changes }), t('pageSaved', { page: page.number })); };
  const names = [...new Set([...sections, page.section].filter(Boolean))];
  return (
    <li className="flex min-w-0 flex-col gap-2.5">
      <Link href={href} aria-label={t('openPageN', { page: page.number })} className="block border border-line bg-[#fff] hover:border-seal" style={{ aspectRatio: `${proof.width} / ${proof.height}` }}>
        <PageSvg proof={proof} label={t('thumbnail', { page: page.number })} pictures={320} className="block" />
      </Link>
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1"><h3 className="text-base whitespace-nowrap">{common('page', { number: page.number })}</h3><PageStanding proof={proof} findings={findings} /></div>
      <div className="grid gap-2 sm:grid-cols-2">
        <Field label={t('sectionOf', { page: page.number })} hideLabel><Select value={page.section} disabled={!mayEdit || busy} onChange={(event) => set({ section: event.target.value })}><option value="">{t('noSection')}</option>{names.map((name) => <option key={name} value={name}>{name}</option>)}</Select></Field>
        <Field label={t('statusOf', { page: page.number })} hideLabel><Select value={page.status} disabled={!mayEdit || busy} onChange={(event) => set({ status: event.target.value })}>{pageStatuses.map((status) => <option key={status} value={status}>{common(`pageStatus.${status}`)}</option>)}</Select></Field>
      </div>
      <button type="button" disabled={!mayEdit} onClick={onCredits} className="flex min-h-6 items-baseline gap-2 rounded-small text-left text-sm hover:text-seal disabled:text-ink-2">
        <span className="text-ink-3">{t('credits')}</span><span className="min-w-0 flex-1 truncate">{page.credits.length === 0 ? t('creditsNone') : page.credits.map((credit) => `${credit.role} ${credit.name}`).join('　')}</span>
      </button>
    </li>
  );
}
