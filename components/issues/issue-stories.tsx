'use client';

import { useMemo, useState } from 'react';
import { Inbox } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { EmptyIssue } from '@/components/page-desk/empty-issue';
import { listKeys } from '@/components/page-desk/list-keys';
import { everyStory, filteredStories, sortedStories, type StoryFilter, type StorySort } from '@/components/page-desk/story-filter';
import { StoryFilters } from '@/components/page-desk/story-filters';
import type { StoryLine } from '@/components/page-desk/story-lines';
import { Button } from '@/components/ui/button';
import { PlanStory, type StoryActs } from './plan-story';

/** The issue's stories: how urgent, how long, how far, and where they stand; from here they go on to any page. */
export function IssueStories({ stories, pages, total, mayMakeUp, acts, onPick }: { stories: readonly StoryLine[]; pages: readonly number[]; total: number; mayMakeUp: boolean; acts: StoryActs; onPick: () => void }) {
  const t = useTranslations('issue');
  const words = useTranslations('stories');
  const desk = useTranslations('pageDesk');
  const [filter, setFilter] = useState<StoryFilter>(everyStory);
  const [sort, setSort] = useState<StorySort>('waiting');
  const shown = useMemo(() => sortedStories(filteredStories(stories, filter, null), sort), [stories, filter, sort]);
  return (
    <section aria-labelledby="issue-stories" className="flex min-h-0 min-w-0 flex-col border border-line bg-surface">
      <div className="flex h-10 shrink-0 items-center border-b border-line pr-1 pl-4"><h2 id="issue-stories" className="text-base">{t('stories')}</h2><span className="ml-2 text-sm text-ink-3">{stories.length}</span>{mayMakeUp && stories.length > 0 ? <Button size="small" look="quiet" className="ml-auto" onClick={onPick}><Inbox aria-hidden />{words('pick')}</Button> : null}</div>
      {stories.length === 0 ? <EmptyIssue total={total} onPick={onPick} /> : <>
        <StoryFilters stories={stories} filter={filter} sort={sort} here={null} shown={shown.length} onFilter={setFilter} onSort={setSort} />
        {shown.length === 0 ? <p className="px-4 py-6 text-sm text-ink-3">{desk('noStoriesShown')}</p> : (
          <ul aria-label={t('stories')} className="min-h-0 flex-1 divide-y divide-line overflow-y-auto" onKeyDownCapture={listKeys}>{shown.map((story) => <PlanStory key={story.articleId} story={story} pages={pages} total={total} mayMakeUp={mayMakeUp} acts={acts} />)}</ul>
        )}
      </>}
    </section>
  );
}
