'use client';

import { useEffect, useRef, useState, useTransition } from 'react';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Checkbox, Field, Input, Select } from '@/components/ui/field';

/** Filters of the list; they live in the address, so that a list can be kept and sent. Works as a plain form too. */
export function ArticleFilters({ sections, issues }: { sections: readonly string[]; issues: readonly { total: number; label: string }[] }) {
  const t = useTranslations('copy');
  const router = useRouter();
  const pathname = usePathname();
  const query = useSearchParams();
  const [, start] = useTransition();
  const [text, setText] = useState(query.get('text') ?? '');
  const sent = useRef(text);
  const set = (name: string, value: string) => {
    const next = new URLSearchParams(query);
    next.delete('page');
    if (value) next.set(name, value); else next.delete(name);
    start(() => router.replace(`${pathname}?${next}`, { scroll: false }));
  };
  useEffect(() => {
    if (text === sent.current) return;
    const timer = setTimeout(() => { sent.current = text; set('text', text.trim()); }, 300);
    return () => clearTimeout(timer);
    // `set` is made anew by every rendering; only typing counts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [text]);
  const filtered = ['text', 'section', 'issue', 'mine'].some((name) => query.has(name));
  return (
    <form role="search" aria-label={t('filters')} onSubmit={(event) => { event.preventDefault(); sent.current = text; set('text', text.trim()); }} className="flex flex-wrap items-center gap-2 px-4 py-2 md:px-6">
      <Field label={t('filterText')} hideLabel className="w-64 max-md:w-full"><Input type="search" name="text" value={text} placeholder={t('filterText')} onChange={(event) => setText(event.target.value)} /></Field>
      <Field label={t('section')} hideLabel className="max-md:flex-1">
        <Select value={query.get('section') ?? ''} onChange={(event) => set('section', event.target.value)}><option value="">{t('allSections')}</option>{sections.map((name) => <option key={name} value={name}>{name}</option>)}</Select>
      </Field>
      <Field label={t('issue')} hideLabel className="max-md:flex-1">
        <Select value={query.get('issue') ?? ''} onChange={(event) => set('issue', event.target.value)}><option value="">{t('allIssues')}</option>{issues.map((issue) => <option key={issue.total} value={issue.total}>{issue.label}</option>)}</Select>
      </Field>
      <Checkbox label={t('mine')} checked={query.has('mine')} onChange={(event) => set('mine', event.target.checked ? '1' : '')} />
      {filtered ? <Button look="quiet" size="small" onClick={() => { setText(''); sent.current = ''; start(() => router.replace(query.get('state') ? `${pathname}?state=${query.get('state')}` : pathname, { scroll: false })); }}>{t('clearFilters')}</Button> : null}
    </form>
  );
}
