'use client';

import Link from 'next/link';
import { useFormatter, useTranslations } from 'use-intl';
import { Badge } from '@/components/ui/badge';
import { Table, Td, Th } from '@/components/ui/table';
import type { BylineRole } from '@/lib/copy/story';

/** What one person wrote in one month. */
export interface WorkLine { readonly month: string; readonly personId: string; readonly name: string; readonly role: BylineRole; readonly guest: boolean; readonly stories: number; readonly briefs: number; readonly characters: number; readonly shared: number }

/** Work by month and person; `ofOne`: of one person, who needs no naming. */
export function WorkTable({ rows, label, ofOne = false }: { rows: readonly WorkLine[]; label: string; ofOne?: boolean }) {
  const t = useTranslations('people');
  const common = useTranslations('common');
  const format = useFormatter();
  const total = (of: (row: WorkLine) => number) => format.number(rows.reduce((sum, row) => sum + of(row), 0));
  const figure = 'text-right tabular-nums';
  return (
    <Table label={label}>
      <thead><tr><Th>{t('month')}</Th>{ofOne ? null : <><Th>{t('name')}</Th><Th className="max-md:hidden">{t('role')}</Th></>}<Th className="text-right">{t('storyCount')}</Th><Th className="text-right">{t('briefCount')}</Th><Th className="text-right max-sm:hidden">{t('characterCount')}</Th><Th className="text-right">{t('sharedCount')}</Th></tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.month} ${row.personId}`} className="hover:bg-hover">
            <Td className="whitespace-nowrap text-ink-2">{row.month}</Td>
            {ofOne ? null : <><Td className="font-medium whitespace-nowrap"><Link href={`/desk/people/${row.personId}`} className="hover:text-seal">{row.name}</Link></Td><Td className="whitespace-nowrap text-ink-2 max-md:hidden">{common(`bylineRole.${row.role}`)}{row.guest ? <Badge className="ml-2">{t('guest')}</Badge> : null}</Td></>}
            <Td className={figure}>{row.stories}</Td><Td className={figure}>{row.briefs}</Td><Td className={`${figure} max-sm:hidden`}>{format.number(row.characters)}</Td><Td className={figure}>{format.number(row.shared)}</Td>
          </tr>
        ))}
      </tbody>
      <tfoot className="font-medium"><tr>
        <Td>{t('total')}</Td>{ofOne ? null : <><Td>{t('peopleCount', { count: new Set(rows.map((row) => row.personId)).size })}</Td><Td className="max-md:hidden" /></>}
        <Td className={figure}>{total((row) => row.stories)}</Td><Td className={figure}>{total((row) => row.briefs)}</Td><Td className={`${figure} max-sm:hidden`}>{total((row) => row.characters)}</Td><Td className={figure}>{total((row) => row.shared)}</Td>
      </tr></tfoot>
    </Table>
  );
}
