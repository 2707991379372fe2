import type { StoryKind } from '@/lib/copy/story';
import type { ArticleState } from '@/lib/newsroom/states';
import type { StoryLine } from './story-lines';

export type Show = 'all' | 'waiting' | 'here';

/** What the list shows; null: all alike. */
export interface StoryFilter {
  readonly show: Show; readonly text: string;
  readonly state: ArticleState | null; readonly priority: number | null; readonly section: string | null; readonly kind: StoryKind | null; readonly withPhoto: boolean;
}
export const everyStory: StoryFilter = { show: 'all', text: '', state: null, priority: null, section: null, kind: null, withPhoto: false };

export const storySorts = ['waiting', 'priority', 'section', 'length', 'shortest', 'copy'] as const;
export type StorySort = (typeof storySorts)[number];

/** How many of the filters behind the button are set. */
export const filtersSet = (filter: StoryFilter): number => [filter.state, filter.priority, filter.section, filter.kind].filter((value) => value !== null).length + (filter.withPhoto ? 1 : 0);

const shownOn = (story: StoryLine, here: number | null): boolean => here !== null && (story.page === here || story.goesOn.includes(here));

/** Stories the filter lets through; `here` is the page open, null where none is. */
export function filteredStories(stories: readonly StoryLine[], filter: StoryFilter, here: number | null): StoryLine[] {
  const text = filter.text.trim().toLowerCase();
  return stories.filter((story) => (filter.show === 'all' || (filter.show === 'waiting' ? story.page === null : shownOn(story, here)))
    && (text === '' || story.title.toLowerCase().includes(text))
    && (filter.state === null || story.state === filter.state) && (filter.priority === null || story.priority === filter.priority)
    && (filter.section === null || story.section === filter.section) && (filter.kind === null || story.kind === filter.kind)
    && (!filter.withPhoto || story.photos > 0));
}

/** Stories in an order; alike ones as the copy came. */
export function sortedStories(stories: readonly StoryLine[], sort: StorySort): StoryLine[] {
  const urgent = (one: StoryLine, other: StoryLine): number => one.priority - other.priority;
  const orders: Readonly<Record<StorySort, (one: StoryLine, other: StoryLine) => number>> = {
    waiting: (one, other) => Number(one.page !== null) - Number(other.page !== null) || urgent(one, other) || (one.page ?? 0) - (other.page ?? 0),
    priority: urgent,
    // Copy without a section comes last.
    section: (one, other) => Number(one.section === '') - Number(other.section === '') || one.section.localeCompare(other.section, 'zh') || urgent(one, other),
    length: (one, other) => other.characters - one.characters,
    shortest: (one, other) => one.characters - other.characters,
    copy: () => 0,
  };
  return [...stories].sort(orders[sort]);
}
