import type { Language } from '@/lib/words/area';
import { storyUrl } from './addresses';
import type { StoryLink } from './edition.types';
import { say } from './say';

/** Stories by their three decks, the lead larger; briefs gathered at the end. */
export function StoryList({ language, total, stories, lead = false }: { language: Language; total: number; stories: readonly StoryLink[]; lead?: boolean }) {
  const t = say(language);
  const long = stories.filter((story) => story.kind !== 'brief');
  const briefs = stories.filter((story) => story.kind === 'brief');
  if (stories.length === 0) return <p className="ed-quiet">{t('noStories')}</p>;
  return (
    <div className={lead ? 'ed-stories ed-stories-lead' : 'ed-stories'} lang="zh-CN">
      <ul>
        {long.map((story) => (
          <li key={story.slug}>
            <a href={storyUrl(total, story.slug)}>
              {story.kicker && <span className="ed-kicker">{story.kicker}</span>}
              <span className="ed-title">{story.title || t('untitled')}</span>
              {story.subtitle && <span className="ed-subtitle">{story.subtitle}</span>}
            </a>
            {story.byline && <p className="ed-byline">{story.byline}</p>}
          </li>
        ))}
      </ul>
      {briefs.length > 0 && (
        <section className="ed-briefs">
          <h3 lang={language === 'zh' ? 'zh-CN' : 'en'}>{t('moreBriefs')}</h3>
          <ul>{briefs.map((story) => <li key={story.slug}><a href={storyUrl(total, story.slug)}>{story.title || t('untitled')}</a></li>)}</ul>
        </section>
      )}
    </div>
  );
}
