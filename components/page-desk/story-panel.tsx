'use client';

import { memo, useMemo, useState, type PointerEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Field, Input, Select } from '@/components/ui/field';
import type { Story } from '@/lib/copy/story';
import { benchOf } from '@/lib/makeup/jump-place';
import { storyLines } from '@/lib/makeup/story-fit';
import { typeCase } from '@/lib/typeset/type-case';
import { placeOf, storyTitle } from './block-names';
import { StoryRow, type StoryLine } from './story-row';
import { useThisDesk, type Desk } from './use-desk';

type Show = 'waiting' | 'all' | 'here';

/** What the list knows of every story of the issue; length is counted in lines of a basic column. */
function useStoryLines(desk: Desk): readonly StoryLine[] {
  const { issue, view, placeable } = desk;
  const lengths = useMemo(() => {
    const bench = benchOf(view.layout, 1, typeCase);
    return new Map(Object.values(view.layout.stories).map((story) => [story.articleId, storyLines(bench, story)]));
  }, [view.layout]);
  return useMemo(() => Object.values(issue.stories).map((story): StoryLine => {
    const known = view.stories.find((entry) => entry.articleId === story.articleId);
    const page = placeOf(issue, story.articleId)?.page ?? null;
    const state = known?.state ?? 'draft';
    return {
      articleId: story.articleId, title: storyTitle(issue, story.articleId), kind: story.kind, section: story.section, priority: story.priority, photos: story.photos.length,
      state: page !== null && state !== 'published' ? 'placed' : page === null && state === 'placed' ? 'ready' : state,
      wantedPage: known?.wantedPage ?? null, lines: lengths.get(story.articleId) ?? 0, page, placeable: placeable(story.articleId),
    };
  }).sort((one, other) => Number(one.page !== null) - Number(other.page !== null) || one.priority - other.priority || (one.page ?? 0) - (other.page ?? 0)), [issue, view.stories, lengths, placeable]);
}

/** The issue's stories, those without a page first. */
export const StoryPanel = memo(function StoryPanel({ onShow, onDrag }: { onShow: (page: number, articleId: string) => void; onDrag: (event: PointerEvent<HTMLElement>, story: Story, title: string) => void }) {
  const t = useTranslations('pageDesk');
  const desk = useThisDesk();
  const stories = useStoryLines(desk);
  const [show, setShow] = useState<Show>('all');
  const [text, setText] = useState('');
  const shown = stories.filter((story) => (show === 'all' || (show === 'waiting' ? story.page === null : story.page === desk.number)) && story.title.includes(text.trim()));
  const waiting = stories.filter((story) => story.page === null).length;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="grid grid-cols-2 gap-2 border-b border-line p-3">
        <Field label={t('findStory')} hideLabel><Input type="search" value={text} placeholder={t('findStory')} onChange={(event) => setText(event.target.value)} /></Field>
        <Field label={t('showStories')} hideLabel>
          <Select value={show} onChange={(event) => setShow(event.target.value as Show)}>
            <option value="all">{t('showAll', { count: stories.length })}</option><option value="waiting">{t('showWaiting', { count: waiting })}</option><option value="here">{t('showHere')}</option>
          </Select>
        </Field>
      </div>
      {shown.length === 0 ? <p className="px-4 py-6 text-sm text-ink-3">{stories.length === 0 ? t('noStories') : t('noStoriesShown')}</p> : (
        <ul aria-label={t('stories')} className="min-h-0 flex-1 divide-y divide-line overflow-y-auto">
          {shown.map((story) => (
            <StoryRow key={story.articleId} story={story} here={desk.number} mayMakeUp={desk.mayMakeUp} onPlace={() => desk.placeHere(story.articleId)} onShow={() => { if (story.page !== null) onShow(story.page, story.articleId); }}
              onDrag={(event) => { const whole = desk.issue.stories[story.articleId]; if (whole) onDrag(event, whole, story.title); }} />
          ))}
        </ul>
      )}
    </div>
  );
});
