import type { Language } from '@/lib/words/area';
import { archiveUrl, issueUrl, pageImageUrl, pageImageWidths } from './addresses';
import type { IssueFrame } from './edition.types';
import { say } from './say';

/** The last few issues by their front pages. */
export function RecentIssues({ language, issues }: { language: Language; issues: readonly IssueFrame[] }) {
  const t = say(language);
  if (issues.length === 0) return null;
  return (
    <section className="ed-recent" aria-labelledby="recent-issues">
      <div className="ed-section-head"><h2 id="recent-issues">{t('recent')}</h2><a href={archiveUrl()}>{t('archive')}</a></div>
      <ul lang="zh-CN">
        {issues.map((issue) => (
          <li key={issue.total}>
            <a href={issueUrl(issue.total)}>
              <img src={pageImageUrl(issue.sha256, 1, pageImageWidths[0])} width={275} height={390} alt="" loading="lazy" decoding="async" />
              <span>{issue.label}</span> <time dateTime={issue.date}>{issue.date}</time>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
