import type { Metadata } from 'next';
import { archiveUrl } from '@/components/edition/addresses';
import { ArchiveYear } from '@/components/edition/archive-year';
import { say } from '@/components/edition/say';
import { readLanguage } from '../../preferences';
import { Frame } from '../frame';
import { publishedIssue, publishedIssues, readersGate } from '../published';

export async function generateMetadata(): Promise<Metadata> {
  await readersGate();
  return { title: say(await readLanguage())('archive'), alternates: { canonical: archiveUrl() } };
}

/** All published issues, a year at a time. */
export default async function ArchivePage({ searchParams }: { searchParams: Promise<{ year?: string | string[] }> }) {
  const [language, { publicationName }, issues, { year: asked }] = await Promise.all([readLanguage(), readersGate(), publishedIssues(), searchParams]);
  const t = say(language);
  const years = [...new Set(issues.map(({ date }) => date.slice(0, 4)))];
  const year = years.find((one) => one === asked) ?? years[0];
  const newest = issues[0] ? await publishedIssue(issues[0].total) : null;
  const paper = newest?.paper ?? { name: publicationName, publisher: '', nameplateFace: 'brush' as const, nameplateUrl: null, hotline: '', notices: [], imprint: [], permit: [] };
  return (
    <Frame paper={paper} issue={newest} here="archive">
      <h1 className="ed-heading">{t('archive')}</h1>
      {year === undefined ? <p className="ed-quiet">{t('nothingDetail')}</p> : (
        <>
          <nav className="ed-tabs" aria-label={t('years')}><ol>{years.map((one) => <li key={one}><a href={archiveUrl(one)} aria-current={one === year ? 'page' : undefined}>{t('archiveOf', { year: one })}</a></li>)}</ol></nav>
          <ArchiveYear language={language} year={year} issues={issues.filter(({ date }) => date.startsWith(year))} />
        </>
      )}
    </Frame>
  );
}
