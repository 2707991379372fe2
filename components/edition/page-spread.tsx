import type { Language } from '@/lib/words/area';
import { issueUrl, pageImageUrl, pageImageWidths, pagePdfUrl, pageUrl } from './addresses';
import type { IssueFrame, IssueView, PageView } from './edition.types';
import { PagePicture } from './page-picture';
import { PageTabs } from './page-tabs';
import { pageName, say } from './say';
import { StoryList } from './story-list';
import { Turner, type Step } from './turner';

interface Props { readonly language: Language; readonly issue: IssueView; readonly page: PageView; readonly previous: IssueFrame | null; readonly next: IssueFrame | null }

/** One page beside the list of its stories, and the ways to the other pages and issues. */
export function PageSpread({ language, issue, page, previous, next }: Props) {
  const t = say(language);
  const at = issue.pages.findIndex(({ number }) => number === page.number);
  const step = (to: PageView | undefined, label: string): Step | null => (to ? { href: pageUrl(issue.total, to.number), label } : null);
  const issueStep = (to: IssueFrame | null, label: string): Step | null => (to ? { href: issueUrl(to.total), label, title: to.label } : null);
  return (
    <>
      <PageTabs language={language} issue={issue} current={page.number} />
      {issue.revision > 1 && <p className="ed-correction">{issue.correction ? t('correctedNote', { revision: issue.revision, reason: issue.correction }) : t('correctedNoteBare', { revision: issue.revision })}</p>}
      <div className="ed-spread">
        <div>
          <PagePicture language={language} issue={issue} page={page} first />
          <Turner name={t('turnPages')} previous={step(issue.pages[at - 1], t('previousPage'))} next={step(issue.pages[at + 1], t('nextPage'))} />
        </div>
        <section className="ed-spread-list" aria-labelledby="page-name">
          <div className="ed-section-head">
            <h2 id="page-name">{pageName(t, page)}</h2>
            <a className="ed-pdf" href={pagePdfUrl(issue.sha256, page.number)}>{t('pdf')}</a>
          </div>
          <StoryList language={language} total={issue.total} stories={page.stories} lead />
          {page.credits.length > 0 && <p className="ed-credits" lang="zh-CN" aria-label={t('credits')}>{page.credits.map(({ role, name }) => `${role} ${name}`).join('　')}</p>}
        </section>
      </div>
      <OtherPages language={language} issue={issue} current={page.number} />
      <Turner name={t('turnIssues')} previous={issueStep(previous, t('previousIssue'))} next={issueStep(next, t('nextIssue'))} />
    </>
  );
}

/** The remaining pages, small, each with its stories. */
function OtherPages({ language, issue, current }: { language: Language; issue: IssueView; current: number }) {
  const t = say(language);
  const others = issue.pages.filter(({ number }) => number !== current);
  if (others.length === 0) return null;
  const [narrow] = pageImageWidths;
  return (
    <section className="ed-others" aria-labelledby="other-pages">
      <h2 id="other-pages">{t('otherPages')}</h2>
      <ul>
        {others.map((page) => (
          <li key={page.number}>
            <a className="ed-thumb" href={pageUrl(issue.total, page.number)} tabIndex={-1} aria-hidden="true">
              <img src={pageImageUrl(issue.sha256, page.number, narrow)} width={narrow} height={Math.round((narrow * page.height) / page.width)} alt="" loading="lazy" decoding="async" />
            </a>
            <div>
              <h3><a href={pageUrl(issue.total, page.number)}>{pageName(t, page)}</a></h3>
              <StoryList language={language} total={issue.total} stories={page.stories.slice(0, 6)} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
