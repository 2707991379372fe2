'use client';

import { useFormatter, useTranslations } from 'use-intl';
import type { RecordLine } from './proof.types';

const known = ['create', 'edit', 'makeUp', 'order', 'pages', 'submit', 'return', 'signOff', 'signOffVoid', 'publish', 'unpublish', 'correct', 'delete'] as const;

/** Who did what to the issue, newest first. */
export function RecordList({ record }: { record: readonly RecordLine[] }) {
  const t = useTranslations('proof');
  const format = useFormatter();
  if (record.length === 0) return <p className="px-4 py-5 text-sm text-ink-3">{t('noRecord')}</p>;
  return (
    <ol className="divide-y divide-line">
      {record.map((line) => {
        const action = known.find((name) => `issue.${name}` === line.action);
        return (
          <li key={line.id} className="px-4 py-2 text-sm">
            <p className="flex flex-wrap gap-x-2"><span className="font-medium">{line.name || t('someone')}</span><span>{action ? t(`event.${action}`) : line.action}</span><time dateTime={line.at} className="ml-auto text-ink-3">{format.dateTime(new Date(line.at), { month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}</time></p>
            {line.reason ? <p className="text-pretty text-ink-2">{line.reason}</p> : null}
          </li>
        );
      })}
    </ol>
  );
}
