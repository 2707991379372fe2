import type { Language } from '@/lib/words/area';
import { archiveUrl } from './addresses';
import type { IssueFrame, PaperView } from './edition.types';
import { Nameplate } from './nameplate';
import { chineseDate, say } from './say';

interface Props { readonly language: Language; readonly paper: PaperView; readonly issue: IssueFrame | null; readonly large?: boolean; readonly here?: 'latest' | 'archive' }

/** Nameplate and, as in print, the box of date and number beside it; the way to other issues below. */
export function EditionHead({ language, paper, issue, large = false, here }: Props) {
  const t = say(language);
  return (
    <header className={`ed-head${large ? ' ed-head-large' : ''}`}>
      <div className="ed-wide ed-head-row">
        <Nameplate paper={paper} large={large} />
        {issue && (
          <p className="ed-dateline" lang="zh-CN">
            <time dateTime={issue.date}>{chineseDate(issue.date)}</time> <span>{issue.weekday}</span> <span>{issue.lunar}</span> <span className="ed-number">{issue.label}</span>
            {large && paper.publisher && <span className="ed-publisher">{paper.publisher}</span>}
            {large && paper.notices.map((notice) => <span key={notice} className="ed-notice">{notice}</span>)}
          </p>
        )}
      </div>
      <nav className="ed-nav" aria-label={t('paper', { name: paper.name })}>
        <ul className="ed-wide">
          <li><a href="/" aria-current={here === 'latest' ? 'page' : undefined}>{t('latest')}</a></li>
          <li><a href={archiveUrl()} aria-current={here === 'archive' ? 'page' : undefined}>{t('archive')}</a></li>
          <li><a href="/feed.xml">{t('feed')}</a></li>
        </ul>
      </nav>
    </header>
  );
}
