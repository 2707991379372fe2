'use client';

import Link from 'next/link';
import { Lock } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { IssueStatus } from '@/lib/newsroom/states';
import { useThisDesk } from './use-desk';

/** Why an issue's pages cannot be changed: it is out, it is signed, or whoever looks does not make pages up. */
export function whyReadOnly(status: IssueStatus): 'published' | 'signed' | 'role' {
  switch (status) {
    case 'published': case 'corrected': return 'published';
    case 'signed-off': return 'signed';
    case 'planned': case 'making': case 'in-review': return 'role';
  }
}

/** One line that says why nothing can be changed here, and what to do; nothing where pages can be made up. */
export function ReadOnlyLine() {
  const t = useTranslations('pageDesk');
  const { view } = useThisDesk();
  if (view.mayMakeUp) return null;
  const why = whyReadOnly(view.status);
  return (
    <p role="note" data-read-only={why} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-info-weak px-3 py-1.5 text-sm text-ink-2">
      <Lock aria-hidden className="size-4 shrink-0" /><span className="min-w-0 flex-1 text-pretty">{t(`readOnlyWhy.${why}`)}</span>
      {why === 'role' ? null : <Link href={`/desk/issues/${view.total}/proof`} className="underline decoration-line-strong underline-offset-4 hover:text-seal">{t('toProof')}</Link>}
    </p>
  );
}
