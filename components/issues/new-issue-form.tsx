'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/error-state';
import { Field, Input, Select } from '@/components/ui/field';
import { PageHead } from '@/components/ui/page-head';
import { useAct } from '@/components/ui/use-act';
import { useHydrated } from '@/components/ui/use-hydrated';
import { pageFormats } from '@/lib/makeup/format';
import type { IssueProposal } from '@/lib/desk/views/issue';
import type { Reply } from '@/lib/words/reply';
import type { Propose, Proposed } from './issues.types';
import { MastheadFields } from './masthead-fields';
import { useMasthead } from './use-masthead';

/** A new issue: the date proposes everything, and every proposal can be changed. */
export function NewIssueForm({ proposal, continuity, propose, create }: { proposal: IssueProposal; continuity: Proposed['continuity']; propose: Propose; create: (input: unknown) => Promise<Reply<{ totalNumber: number }>> }) {
  const t = useTranslations('issue');
  const router = useRouter();
  const ready = useHydrated();
  const { act, busy, problems } = useAct();
  const [pageCount, setPageCount] = useState(String(proposal.pageCount));
  const [formatId, setFormatId] = useState(proposal.formatId);
  const [refusal, setRefusal] = useState('');
  const masthead = useMasthead({
    date: proposal.date, totalNumber: String(proposal.totalNumber), numberInYear: String(proposal.numberInYear), weekday: proposal.weekday, lunar: proposal.lunar, extra: '',
    publisher: proposal.publisher, permit: proposal.permit.join('\n'), notices: proposal.notices.join('\n'), reasons: {},
  }, { proposal, continuity }, propose);
  const submit = async () => {
    if (masthead.draft.date === '') { masthead.setDateProblem(t('dateImpossible')); return; }
    setRefusal('');
    const reply = await act(() => create({ ...masthead.input(), formatId, pageCount: Number(pageCount) }));
    if (reply?.ok) router.push(`/desk/issues/${reply.value.totalNumber}`);
    else if (reply) setRefusal(reply.message);
  };
  return (
    <form noValidate inert={!ready} className="mx-auto max-w-4xl pb-12" onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      <PageHead title={t('newTitle')} detail={t('newDetail')} />
      <div className="px-4 md:px-6">
        <MastheadFields masthead={masthead} problems={problems}>
          <Field label={t('pageCount')} problem={problems.pageCount} required><Input type="number" min={1} max={64} value={pageCount} onChange={(event) => setPageCount(event.target.value)} /></Field>
          <Field label={t('format')} problem={problems.formatId}><Select value={formatId} onChange={(event) => setFormatId(event.target.value)}>{pageFormats.map((format) => <option key={format.id} value={format.id}>{format.name}</option>)}</Select></Field>
        </MastheadFields>
        {refusal ? <div className="mb-4"><Notice tone="danger">{refusal}</Notice></div> : null}
        <Button type="submit" look="primary" busy={busy}>{t('create')}</Button>
      </div>
    </form>
  );
}
