'use client';

import { memo, useMemo, useState, type PointerEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { Story } from '@/lib/copy/story';
import type { PageProof } from '@/lib/makeup/page-proof';
import { typeCase } from '@/lib/typeset/type-case';
import { articlesIn } from './block-names';
import { EmptyIssue } from './empty-issue';
import { listKeys } from './list-keys';
import { everyStory, filteredStories, sortedStories, type StoryFilter, type StorySort } from './story-filter';
import { StoryFilters } from './story-filters';
import { storyLinesOf } from './story-lines';
import { StoryRow } from './story-row';
import { useThisDesk } from './use-desk';

/** The issue's stories, those without a page first; what to do where the issue or the page has none. */
export const StoryPanel = memo(function StoryPanel({ proofs, onShow, onDrag }: { proofs: ReadonlyMap<number, PageProof>; onShow: (page: number, articleId: string) => void; onDrag: (event: PointerEvent<HTMLElement>, story: Story, title: string) => void }) {
  const t = useTranslations('stories');
  const deskWords = useTranslations('pageDesk');
  const desk = useThisDesk();
  const { issue, number, placeable } = desk;
  const known = desk.view.stories;
  const stories = useMemo(() => storyLinesOf(issue, known, proofs, placeable, typeCase), [issue, known, proofs, placeable]);
  const [filter, setFilter] = useState<StoryFilter>(everyStory);
  const [sort, setSort] = useState<StorySort>('waiting');
  const shown = useMemo(() => sortedStories(filteredStories(stories, filter, number), sort), [stories, filter, number, sort]);
  if (stories.length === 0) return <div className="h-full overflow-y-auto"><EmptyIssue total={desk.view.total} /></div>;
  const empty = desk.mayMakeUp && !desk.pageOf(number)?.blocks.some((block) => articlesIn(block).length > 0);
  const waits = stories.some((story) => story.page === null && story.placeable);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <StoryFilters stories={stories} filter={filter} sort={sort} here={number} shown={shown.length} onFilter={setFilter} onSort={setSort} />
      {empty ? <p className="border-b border-line bg-info-weak px-4 py-2 text-sm text-pretty text-info">{waits ? t('nothingHere', { page: number }) : t('nothingToPlace', { page: number })}</p> : null}
      {shown.length === 0 ? <p className="px-4 py-6 text-sm text-ink-3">{deskWords('noStoriesShown')}</p> : (
        <ul aria-label={deskWords('stories')} aria-describedby="story-list-keys" className="min-h-0 flex-1 divide-y divide-line overflow-y-auto" onKeyDownCapture={listKeys}>
          {shown.map((story) => (
            <StoryRow key={story.articleId} story={story} here={number} mayMakeUp={desk.mayMakeUp} onPlace={() => desk.placeHere(story.articleId)} onShow={(page) => onShow(page, story.articleId)}
              onDrag={(event) => { const whole = issue.stories[story.articleId]; if (whole) onDrag(event, whole, story.title); }} />
          ))}
        </ul>
      )}
      <p id="story-list-keys" className="border-t border-line px-3 py-1 text-xs text-ink-3 max-lg:sr-only">{t('keys')}</p>
    </div>
  );
});
