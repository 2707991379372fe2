'use client';

import { useTranslations } from 'use-intl';
import type { ArticleState, IssueStatus, PageStatus } from '@/lib/newsroom/states';
import { Badge, type Tone } from './badge';

const articleTones: Record<ArticleState, Tone> = {
  draft: 'plain', submitted: 'info', 'first-review': 'warn', 'second-review': 'warn', ready: 'good', placed: 'placed', published: 'seal', returned: 'danger', spiked: 'plain',
};
const issueTones: Record<IssueStatus, Tone> = { planned: 'plain', making: 'info', 'in-review': 'warn', 'signed-off': 'good', published: 'seal', corrected: 'seal' };
const pageTones: Record<PageStatus, Tone> = { dummy: 'plain', 'made-up': 'info', 'first-proof': 'warn', 'second-proof': 'warn', 'third-proof': 'warn', passed: 'good' };

export function ArticleStateBadge({ state }: { state: ArticleState }) {
  const t = useTranslations('common');
  return <Badge tone={articleTones[state]}>{t(`articleState.${state}`)}</Badge>;
}

export function IssueStatusBadge({ status }: { status: IssueStatus }) {
  const t = useTranslations('common');
  return <Badge tone={issueTones[status]}>{t(`issueStatus.${status}`)}</Badge>;
}

export function PageStatusBadge({ status }: { status: PageStatus }) {
  const t = useTranslations('common');
  return <Badge tone={pageTones[status]}>{t(`pageStatus.${status}`)}</Badge>;
}
