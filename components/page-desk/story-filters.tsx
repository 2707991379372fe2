'use client';

import { useState } from 'react';
import { SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { Checkbox, Field, Input, Select } from '@/components/ui/field';
import { storyKinds } from '@/lib/copy/article-content';
import { articleStates } from '@/lib/newsroom/states';
import { everyStory, filtersSet, storySorts, type Show, type StoryFilter, type StorySort } from './story-filter';
import type { StoryLine } from './story-lines';

const priorities = [1, 2, 3, 4, 5] as const;

/** Choices of one filter; the first lets everything through. */
function Choice({ label, any, value, choices, onChoose }: { label: string; any: string; value: string | null; choices: readonly { readonly value: string; readonly label: string }[]; onChoose: (value: string | null) => void }) {
  return (
    <Field label={label} hideLabel>
      <Select value={value ?? '*'} onChange={(event) => onChoose(event.target.value === '*' ? null : event.target.value)}>
        <option value="*">{any}</option>{choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label}</option>)}
      </Select>
    </Field>
  );
}

/** What the list of stories shows and in which order: two lines, and the rest behind a button. */
export function StoryFilters({ stories, filter, sort, here, shown, onFilter, onSort }: {
  stories: readonly StoryLine[]; filter: StoryFilter; sort: StorySort; /** Page open; null where none is. */ here: number | null; shown: number; onFilter: (filter: StoryFilter) => void; onSort: (sort: StorySort) => void;
}) {
  const t = useTranslations('stories');
  const desk = useTranslations('pageDesk');
  const common = useTranslations('common');
  const [open, setOpen] = useState(false);
  const set = (changes: Partial<StoryFilter>) => onFilter({ ...filter, ...changes });
  const count = filtersSet(filter);
  const waiting = stories.filter((story) => story.page === null).length;
  const states = articleStates.filter((state) => stories.some((story) => story.state === state));
  const sections = [...new Set(stories.map((story) => story.section))].sort((one, other) => one.localeCompare(other, 'zh'));
  return (
    <div className="flex flex-col gap-2 border-b border-line p-3">
      <div className="flex gap-2">
        <Field label={desk('findStory')} hideLabel className="flex-1"><Input type="search" value={filter.text} placeholder={desk('findStory')} onChange={(event) => set({ text: event.target.value })} /></Field>
        <Button aria-expanded={open} aria-pressed={count > 0} look="quiet" className="border-line-strong!" onClick={() => setOpen(!open)}><SlidersHorizontal aria-hidden />{count > 0 ? t('filtersOn', { count }) : t('filters')}</Button>
      </div>
      <div className="grid grid-cols-2 gap-2">
        <Field label={desk('showStories')} hideLabel>
          <Select value={filter.show} onChange={(event) => set({ show: event.target.value as Show })}>
            <option value="all">{desk('showAll', { count: stories.length })}</option><option value="waiting">{desk('showWaiting', { count: waiting })}</option>{here === null ? null : <option value="here">{desk('showHere')}</option>}
          </Select>
        </Field>
        <Field label={t('sort')} hideLabel><Select value={sort} onChange={(event) => onSort(event.target.value as StorySort)}>{storySorts.map((name) => <option key={name} value={name}>{t(`sorts.${name}`)}</option>)}</Select></Field>
      </div>
      {open ? (
        <div className="grid grid-cols-2 gap-2">
          <Choice label={t('state')} any={t('anyState')} value={filter.state} choices={states.map((state) => ({ value: state, label: common(`articleState.${state}`) }))} onChoose={(value) => set({ state: articleStates.find((state) => state === value) ?? null })} />
          <Choice label={t('priority')} any={t('anyPriority')} value={filter.priority === null ? null : String(filter.priority)} choices={priorities.map((priority) => ({ value: String(priority), label: desk(`priority.p${priority}`) }))} onChoose={(value) => set({ priority: value === null ? null : Number(value) })} />
          <Choice label={t('section')} any={t('anySection')} value={filter.section} choices={sections.map((section) => ({ value: section, label: section || t('noSection') }))} onChoose={(section) => set({ section })} />
          <Choice label={t('kind')} any={t('anyKind')} value={filter.kind} choices={storyKinds.map((kind) => ({ value: kind, label: common(`articleKind.${kind}`) }))} onChoose={(value) => set({ kind: storyKinds.find((kind) => kind === value) ?? null })} />
          <Checkbox label={t('withPhoto')} checked={filter.withPhoto} onChange={(event) => set({ withPhoto: event.target.checked })} />
          {count > 0 ? <Button size="small" look="quiet" className="justify-self-end" onClick={() => onFilter({ ...everyStory, show: filter.show, text: filter.text })}>{t('clearFilters')}</Button> : null}
        </div>
      ) : null}
      {shown < stories.length ? <p role="status" className="figures text-xs text-ink-3">{t('found', { shown, all: stories.length })}</p> : null}
    </div>
  );
}
