import { Fragment } from 'react';
import type { Language } from '@/lib/words/area';
import { issueUrl, pageImageUrl, pageImageWidths, pageUrl, storyUrl } from './addresses';
import type { IssueView, PageView, StoryView } from './edition.types';
import { chineseDate, pageName, say } from './say';
import { StoryText } from './story-text';
import { Turner, type Step } from './turner';

/** A deck with the breaks its editor forced. */
function Deck({ text }: { text: string }) {
  return text.split('\n').map((line, index) => <Fragment key={index}>{index > 0 && <br />}{line}</Fragment>);
}

/** Where the story stood in print: the page, small, with its area marked. */
function OnPage({ language, issue, page, story }: { language: Language; issue: IssueView; page: PageView; story: StoryView }) {
  const t = say(language);
  const [narrow] = pageImageWidths;
  const spots = page.spots.filter(({ slug }) => slug === story.slug);
  return (
    <a className="ed-onpage" href={pageUrl(issue.total, page.number)}>
      <span className="ed-sheet-frame">
        <img src={pageImageUrl(issue.sha256, page.number, narrow)} width={narrow} height={Math.round((narrow * page.height) / page.width)} alt="" loading="lazy" decoding="async" />
        {spots.map((spot, index) => <span key={index} className="ed-mark" style={{ left: `${spot.x * 100}%`, top: `${spot.y * 100}%`, width: `${spot.width * 100}%`, height: `${spot.height * 100}%` }} />)}
      </span>
      <span>{t('onPage', { page: pageName(t, page) })}</span>
    </a>
  );
}

/** A story to be read: decks, byline, text and pictures; where it was printed; the next one. */
export function StoryPage({ language, issue, story }: { language: Language; issue: IssueView; story: StoryView }) {
  const t = say(language);
  const at = issue.stories.findIndex(({ slug }) => slug === story.slug);
  const step = (to: StoryView | undefined, label: string): Step | null => (to ? { href: storyUrl(issue.total, to.slug), label, title: to.title.replace(/\n/g, ' ') } : null);
  const pages = issue.pages.filter(({ number }) => story.pages.includes(number));
  const first = pages[0];
  return (
    <div className="ed-reading">
      <article lang="zh-CN" className="ed-story">
        <header>
          <nav className="ed-where" aria-label={t('backToPage')}>
            <a href={issueUrl(issue.total)}>{issue.label}</a>
            {first && <a href={pageUrl(issue.total, first.number)}>{pageName(say('zh'), first)}</a>}
          </nav>
          {story.kicker && <p className="ed-kicker"><Deck text={story.kicker} /></p>}
          <h1 className="ed-title"><Deck text={story.title || t('untitled')} /></h1>
          {story.subtitle && <p className="ed-subtitle"><Deck text={story.subtitle} /></p>}
          <p className="ed-byline">
            {story.byline && <span className="ed-author">{story.byline}</span>}
            <time dateTime={issue.date}>{chineseDate(issue.date)}</time>
          </p>
        </header>
        <StoryText issue={issue} story={story} />
        {story.tags.length > 0 && <p className="ed-tags"><span lang={language === 'zh' ? 'zh-CN' : 'en'}>{t('tags')}</span> {story.tags.map((tag) => <span key={tag} className="ed-tag">{tag}</span>)}</p>}
        {first && <p className="ed-printed">{say('zh')('print', { paper: issue.paper.name, label: issue.label, page: pages.map((page) => pageName(say('zh'), page)).join('、') })}</p>}
      </article>
      <aside className="ed-aside" aria-label={t('backToPage')}>
        {pages.map((page) => <OnPage key={page.number} language={language} issue={issue} page={page} story={story} />)}
      </aside>
      <Turner name={t('turnStories')} previous={step(issue.stories[at - 1], t('previousStory'))} next={step(issue.stories[at + 1], t('nextStory'))} />
    </div>
  );
}
