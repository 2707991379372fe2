import type { Language } from '@/lib/words/area';
import { pageUrl } from './addresses';
import type { IssueView } from './edition.types';
import { pageName, say } from './say';

/** All pages of the issue by name, the one shown marked. */
export function PageTabs({ language, issue, current }: { language: Language; issue: IssueView; current: number | null }) {
  const t = say(language);
  return (
    <nav className="ed-tabs" aria-label={t('pages')}>
      <ol>
        {issue.pages.map((page) => (
          <li key={page.number}><a href={pageUrl(issue.total, page.number)} aria-current={page.number === current ? 'page' : undefined}>{pageName(t, page)}</a></li>
        ))}
      </ol>
    </nav>
  );
}
