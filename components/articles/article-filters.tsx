'use client';

import { useEffect, useRef, useState, useTransition } from 'react';
import { useRouter, useSearchParams } from 'next/navigation';
import { ArrowDownUp, ChevronDown } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Field, Input, Select } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { addressWith, clearedAddress, isFiltered } from './list-address';
import { ListKeys } from './list-keys';
import type { ListActions, ListChoices } from './list.types';
import { SaveFilterButton } from './save-filter';

const sorts = ['updated', 'priority', 'characters', 'section', 'title'] as const;

/** A filter with too many choices for a select: typed into, by name or pinyin. */
function Finder({ label, shown, all, placeholder, nothing, options, onChoose }: { label: string; shown: string; all: string; placeholder: string; nothing: string; options: readonly { id: string; text: string; keys?: string }[]; onChoose: (id: string) => void }) {
  return (
    <Combobox label={label} placeholder={placeholder} nothing={nothing} options={[{ id: '', text: all }, ...options]} onChoose={onChoose}
      trigger={<Button className="max-w-44 justify-between font-normal max-md:w-[calc(50%-0.25rem)] max-md:max-w-none max-md:grow" aria-label={`${label}：${shown || all}`}><span className="truncate">{shown || all}</span><ChevronDown aria-hidden className="size-3.5! text-ink-3" /></Button>} />
  );
}

/** Filters and order of the list; they live in the address, so that a list can be kept and sent. */
export function ArticleFilters({ choices, saveFilter }: { choices: ListChoices; saveFilter: ListActions['saveFilter'] }) {
  const t = useTranslations('copy');
  const list = useTranslations('list');
  const router = useRouter();
  const query = useSearchParams();
  const [, start] = useTransition();
  const given = query.get('text') ?? '';
  const [text, setText] = useState(given);
  const sent = useRef(given);
  const go = (address: string) => start(() => router.replace(address, { scroll: false }));
  const set = (changes: Readonly<Record<string, string | null>>) => go(addressWith(query, changes));
  // The address changed elsewhere (a kept filter, the browser's way back): the field follows.
  useEffect(() => { if (given !== sent.current) { sent.current = given; setText(given); } }, [given]);
  useEffect(() => {
    if (text === sent.current) return;
    const timer = setTimeout(() => { sent.current = text.trim(); set({ text: text.trim() }); }, 300);
    return () => clearTimeout(timer);
    // `set` is made anew by every rendering; only typing counts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [text]);
  const person = choices.people.find((known) => known.id === query.get('person'));
  const sort = sorts.find((known) => known === query.get('sort'));
  return (
    <form role="search" aria-label={t('filters')} onSubmit={(event) => { event.preventDefault(); sent.current = text.trim(); set({ text: text.trim() }); }} className="flex flex-wrap items-center gap-2 px-4 py-2 md:px-6">
      <Field label={t('filterText')} hideLabel className="w-56 max-md:w-full"><Input type="search" name="text" value={text} placeholder={t('filterText')} aria-keyshortcuts="/" onChange={(event) => setText(event.target.value)} /></Field>
      <Field label={t('section')} hideLabel className="max-md:w-[calc(50%-0.25rem)] max-md:grow">
        <Select value={query.get('section') ?? ''} onChange={(event) => set({ section: event.target.value })}>
          <option value="">{t('allSections')}</option>
          {choices.sections.map(({ name, parent }) => <option key={name} value={name}>{parent ? `　${name}` : name}</option>)}
        </Select>
      </Field>
      <Field label={t('issue')} hideLabel className="max-w-44 max-md:w-[calc(50%-0.25rem)] max-md:max-w-none max-md:grow">
        <Select value={query.get('issue') ?? ''} onChange={(event) => set({ issue: event.target.value })}><option value="">{t('allIssues')}</option>{choices.issues.map((issue) => <option key={issue.total} value={issue.total}>{issue.label}</option>)}</Select>
      </Field>
      <Finder label={list('reporter')} shown={person?.name ?? ''} all={list('allReporters')} placeholder={list('findReporter')} nothing={list('nobody')} options={choices.people.map(({ id, name, keys }) => ({ id, text: name, keys }))} onChoose={(id) => set({ person: id })} />
      <Finder label={list('tag')} shown={query.get('tag') ?? ''} all={list('allTags')} placeholder={list('findTag')} nothing={list('noTag')} options={choices.tags.map((tag) => ({ id: tag, text: tag }))} onChoose={(tag) => set({ tag })} />
      <Field label={list('sort')} hideLabel className="max-md:w-2/3 max-md:grow">
        <Select value={sort ?? ''} onChange={(event) => set({ sort: event.target.value, reverse: null })}>
          <option value="">{list('sort')}：{given ? list('sortFound') : list('sorts.updated')}</option>
          {sorts.filter((name) => given || name !== 'updated').map((name) => <option key={name} value={name}>{list('sort')}：{list(`sorts.${name}`)}</option>)}
        </Select>
      </Field>
      <IconButton label={list('reverse')} aria-pressed={query.has('reverse')} onClick={() => set({ reverse: query.has('reverse') ? null : '1' })}><ArrowDownUp /></IconButton>
      {isFiltered(query) ? <>
        <SaveFilterButton query={query.toString()} save={saveFilter} />
        <Button look="quiet" size="small" onClick={() => { setText(''); sent.current = ''; go(clearedAddress(query)); }}>{t('clearFilters')}</Button>
      </> : null}
      <ListKeys />
    </form>
  );
}
