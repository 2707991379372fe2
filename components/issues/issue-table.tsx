'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import { IssueStatusBadge } from '@/components/ui/state-badge';
import { Table, Td, Th } from '@/components/ui/table';
import type { IssueRow } from '@/lib/desk/views/issue';

/** Every issue, newest first. */
export function IssueTable({ rows }: { rows: readonly IssueRow[] }) {
  const t = useTranslations('issue');
  return (
    <Table label={t('listLabel')}>
      <thead><tr><Th>{t('columnIssue')}</Th><Th>{t('columnDate')}</Th><Th>{t('columnStatus')}</Th><Th className="text-right max-md:hidden">{t('columnPages')}</Th><Th className="text-right max-md:hidden">{t('columnStories')}</Th><Th className="max-md:hidden"><span className="sr-only">{t('toProof')}</span></Th></tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="relative hover:bg-hover">
            <Td><Link href={`/desk/issues/${row.totalNumber}`} className="font-medium whitespace-nowrap after:absolute after:inset-0">{row.label}</Link></Td>
            <Td className="text-ink-2"><span className="whitespace-nowrap">{row.date} {row.weekday}</span><span className="ml-3 text-ink-3 max-lg:hidden">{row.lunar}</span></Td>
            <Td><span className="flex flex-wrap gap-1.5"><IssueStatusBadge status={row.status} />{row.readable ? <Badge tone="good">{t('readable')}</Badge> : null}</span></Td>
            <Td className="text-right text-ink-2 max-md:hidden">{row.pages}</Td>
            <Td className="text-right text-ink-2 max-md:hidden">{row.stories}</Td>
            <Td className="text-right max-md:hidden"><Link href={`/desk/issues/${row.totalNumber}/proof`} aria-label={`${t('toProof')} ${row.label}`} className="relative z-10 text-sm text-ink-2 underline decoration-line-strong underline-offset-4 hover:text-seal">{t('toProof')}</Link></Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
