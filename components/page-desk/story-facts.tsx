'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { ArticleStateBadge } from '@/components/ui/state-badge';
import { classes } from '@/components/ui/classes';
import { FitBadge } from './fit-badge';
import type { StoryLine } from './story-lines';

/** Title and facts of a story in the list: how far it is, whether it fits, how urgent, how long, where it goes on. */
export function StoryFacts({ story, onGoesOn }: { story: StoryLine; /** Shows the story's part on a page. */ onGoesOn: (page: number) => void }) {
  const t = useTranslations('stories');
  const desk = useTranslations('pageDesk');
  const common = useTranslations('common');
  const length = story.perLine === null ? t('lines', { lines: story.lines }) : t('linesAt', { lines: story.lines, perLine: story.perLine });
  const facts = [
    story.kind === 'story' ? '' : common(`articleKind.${story.kind}`), desk(`priority.p${story.priority}` as 'priority.p1'), length, t('characters', { characters: story.characters }),
    story.photos > 0 ? desk('photoCount', { count: story.photos }) : '', story.section, story.wantedPage && story.page === null ? desk('wanted', { page: story.wantedPage }) : '',
  ].filter(Boolean);
  return (
    <div className="min-w-0 flex-1">
      <Link href={`/desk/articles/${story.articleId}`} draggable={false} className={classes('line-clamp-2 hover:text-seal', story.page === null ? 'font-medium' : 'text-ink-2')}>{story.title || desk('untitled')}</Link>
      <p className="figures mt-0.5 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-3">
        {story.page === null || (story.state !== 'placed' && story.state !== 'published') ? <ArticleStateBadge state={story.state} /> : null}
        {story.fit ? <FitBadge fit={story.fit} /> : null}
        {story.goesOn.map((page, index) => <button key={`${page} ${index}`} type="button" aria-label={t('goesOnNamed', { title: story.title, page })} className="min-h-6 rounded-small text-ink-2 underline decoration-line-strong underline-offset-4 hover:text-seal" onClick={() => onGoesOn(page)}>{t('goesOn', { page })}</button>)}
        {facts.map((fact) => <span key={fact}>{fact}</span>)}
      </p>
    </div>
  );
}
