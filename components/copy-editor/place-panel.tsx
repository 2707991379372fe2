'use client';

import Link from 'next/link';
import { useFormatter, useTranslations } from 'use-intl';
import { Field, Input, Select } from '@/components/ui/field';
import { storyKinds, type ArticleContent } from '@/lib/copy/article-content';
import type { ArticleView } from '@/lib/desk/views/article';
import { bodyLines } from './compare-texts';
import type { Choices, CopyActions } from './copy-desk.types';
import { TagsField } from './tags-field';

const priorities = [1, 2, 3, 4, 5] as const;

/** Where the article belongs: kind, section, priority, tags, issue and wanted page. */
export function PlacePanel({ content, view, choices, readOnly, teaserTargets, suggestTags, onChange }: {
  content: ArticleContent; view: ArticleView; choices: Choices; readOnly: boolean; teaserTargets: readonly { id: string; title: string }[]; suggestTags: CopyActions['suggestTags']; onChange: (fields: Partial<ArticleContent>) => void;
}) {
  const t = useTranslations('copy');
  const common = useTranslations('common');
  const list = useTranslations('list');
  const format = useFormatter();
  const issue = choices.issues.find((choice) => choice.id === content.issueId);
  const pageCount = issue?.pages ?? 8;
  const sections = content.section && !choices.sections.includes(content.section) ? [content.section, ...choices.sections] : choices.sections;
  const teaserLines = content.kind === 'teaser' ? bodyLines(content.body).filter((line) => line.trim() !== '') : [];
  return (
    <div className="flex flex-col gap-4 p-4">
      <div className="grid grid-cols-2 gap-3">
        <Field label={t('section')}>
          <Select value={content.section} disabled={readOnly} onChange={(event) => onChange({ section: event.target.value })}>
            <option value="">{t('noSection')}</option>
            {sections.map((name) => <option key={name} value={name}>{name}</option>)}
          </Select>
        </Field>
        <Field label={t('priority')}>
          <Select value={content.priority} disabled={readOnly} onChange={(event) => onChange({ priority: Number(event.target.value) })}>
            {priorities.map((priority) => <option key={priority} value={priority}>{priority} · {t(`priority${priority}`)}</option>)}
          </Select>
        </Field>
        <Field label={t('issue')}>
          <Select value={content.issueId ?? ''} disabled={readOnly} onChange={(event) => onChange({ issueId: event.target.value || null, ...(event.target.value ? {} : { wantedPage: null }) })}>
            <option value="">{t('noIssue')}</option>
            {choices.issues.map((choice) => <option key={choice.id} value={choice.id}>{choice.label}</option>)}
            {content.issueId && !issue ? <option value={content.issueId}>{view.issueTotal === null ? content.issueId : common('issueTotal', { total: view.issueTotal })}</option> : null}
          </Select>
        </Field>
        <Field label={t('wantedPage')}>
          <Select value={content.wantedPage ?? ''} disabled={readOnly || !content.issueId} onChange={(event) => onChange({ wantedPage: event.target.value ? Number(event.target.value) : null })}>
            <option value="">{t('anyPage')}</option>
            {Array.from({ length: Math.max(pageCount, content.wantedPage ?? 0) }, (_, page) => <option key={page} value={page + 1}>{common('page', { number: page + 1 })}</option>)}
          </Select>
        </Field>
        <Field label={t('kind')} className="col-span-2">
          <Select value={content.kind} disabled={readOnly} onChange={(event) => onChange({ kind: storyKinds.find((kind) => kind === event.target.value) ?? 'story' })}>
            {storyKinds.map((kind) => <option key={kind} value={kind}>{common(`articleKind.${kind}`)}</option>)}
          </Select>
        </Field>
      </div>
      <TagsField tags={content.tags} readOnly={readOnly} onChange={(tags) => onChange({ tags })} suggest={() => suggestTags(view.id)} />
      <Field label={list('category')} hint={list('categoryHint')}><Input value={content.category} readOnly={readOnly} maxLength={20} onChange={(event) => onChange({ category: event.target.value })} /></Field>
      {teaserLines.length > 0 ? (
        <fieldset className="flex flex-col gap-3">
          <legend className="mb-2 text-sm font-medium text-ink-2">{t('pointsTo')}<span className="block text-xs font-normal text-ink-3">{t('pointsToHint')}</span></legend>
          {teaserLines.map((line, place) => (
            <Field key={place} label={t('pointsToLine', { line: place + 1, text: line.slice(0, 18) })}>
              <Select value={content.pointsTo[place] ?? ''} disabled={readOnly} onChange={(event) => onChange({ pointsTo: teaserLines.map((_, other) => other === place ? event.target.value || null : content.pointsTo[other] ?? null) })}>
                <option value="">{t('pointsToNone')}</option>
                {teaserTargets.map((target) => <option key={target.id} value={target.id}>{target.title}</option>)}
              </Select>
            </Field>
          ))}
        </fieldset>
      ) : null}
      {view.standsOn.length > 0 ? (
        <p className="text-sm text-ink-2">{t('standsOn')}{' '}
          {view.standsOn.map((place) => <Link key={place.pageId} href={`/desk/issues/${place.totalNumber}/pages/${place.page}`} className="mr-2 text-ink underline underline-offset-4 hover:text-seal">{common('issueTotal', { total: place.totalNumber })} · {common('page', { number: place.page })}</Link>)}
        </p>
      ) : null}
      <p className="text-xs text-ink-3">{t('createdBy', { name: view.createdBy || '—', time: format.dateTime(new Date(view.createdAt), { dateStyle: 'medium', timeStyle: 'short' }) })}</p>
    </div>
  );
}
