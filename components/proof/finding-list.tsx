'use client';

import Link from 'next/link';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl';
import { Badge, type Tone } from '@/components/ui/badge';
import type { Finding, Severity } from '@/lib/proof/finding';
import { describeFinding, severityWord } from '@/lib/words/describe-finding';

const tones: Record<Severity, Tone> = { serious: 'danger', warning: 'warn', note: 'plain' };
const icons = { serious: CircleAlert, warning: TriangleAlert, note: Info } as const;
const order: Record<Severity, number> = { serious: 0, warning: 1, note: 2 };

/** Findings with the serious ones first, then by page. */
export const bySeverity = (findings: readonly Finding[]): Finding[] =>
  [...findings].sort((one, other) => order[one.severity] - order[other.severity] || (one.page ?? 0) - (other.page ?? 0));

/** What the checks found: how bad, what, and what to do; with ways to the page and the article. */
export function FindingList({ findings, total, here, titleOf, onShow }: { findings: readonly Finding[]; total: number; /** The page one is on: no way there is offered. */ here?: number; /** Title of a story, to say which one is meant. */ titleOf: (articleId: string) => string; onShow?: (finding: Finding) => void }) {
  const t = useTranslations('proof');
  const language = useLocale();
  return (
    <ul aria-label={t('findings')} className="divide-y divide-line">
      {bySeverity(findings).map((finding, index) => {
        const words = describeFinding(finding, language);
        const Icon = icons[finding.severity];
        return (
          <li key={index} data-rule={finding.rule} data-severity={finding.severity} className="flex flex-col gap-1 px-4 py-2.5">
            <div className="flex items-start gap-2">
              <Badge tone={tones[finding.severity]}><Icon aria-hidden className="size-3" />{severityWord(finding, language)}</Badge>
              <p className="min-w-0 flex-1 text-pretty">{words.message}</p>
            </div>
            {words.suggestion ? <p className="text-sm text-pretty text-ink-2">{words.suggestion}</p> : null}
            <p className="flex flex-wrap gap-3 text-sm">
              {onShow && finding.blockId ? <button type="button" className="text-ink-2 underline decoration-line-strong underline-offset-4 hover:text-seal" onClick={() => onShow(finding)}>{t('showBlock')}</button> : null}
              {finding.page !== null && finding.page !== here ? <Link href={`/desk/issues/${total}/pages/${finding.page}`} className="text-ink-2 underline decoration-line-strong underline-offset-4 hover:text-seal">{t('toPage', { page: finding.page })}</Link> : null}
              {finding.articleId ? <Link href={`/desk/articles/${finding.articleId}`} className="text-ink-2 underline decoration-line-strong underline-offset-4 hover:text-seal"><span className="line-clamp-1">{titleOf(finding.articleId) || t('toArticle')}</span></Link> : null}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
