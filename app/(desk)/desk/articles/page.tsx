import type { Metadata } from 'next';
import Link from 'next/link';
import { FileText } from 'lucide-react';
import { ArticleFilters } from '@/components/articles/article-filters';
import { ArticleList } from '@/components/articles/article-list';
import { ListViews } from '@/components/articles/list-views';
import { NewArticleButton } from '@/components/articles/new-article-button';
import { StateTabs } from '@/components/articles/state-tabs';
import { buttonClasses } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHead } from '@/components/ui/page-head';
import { requireStaff } from '@/lib/auth/staff';
import { may } from '@/lib/newsroom/policy';
import { translator } from '../../../preferences';
import { withOpenings } from '../openings';
import { changeArticles, chooseDeskSections, dropFilter, keepFilter, newArticle } from './actions';
import { readList } from './read-list';

type Query = Record<string, string | string[] | undefined>;
const actions = { bulk: changeArticles, saveFilter: keepFilter, removeFilter: dropFilter, setDeskSections: chooseDeskSections };
export async function generateMetadata(): Promise<Metadata> { return { title: (await translator('copy'))('title') }; }

/** Links to the neighbouring pages of a long list. */
function Pager({ query, page, pages, words }: { query: Query; page: number; pages: number; words: { previous: string; next: string; here: string } }) {
  const href = (to: number) => `/desk/articles?${new URLSearchParams({ ...Object.fromEntries(Object.entries(query).flatMap(([key, value]) => typeof value === 'string' ? [[key, value]] : [])), page: String(to) })}`;
  return (
    <nav className="flex items-center justify-center gap-3 p-4 text-sm text-ink-2">
      {page > 1 ? <Link href={href(page - 1)} className={buttonClasses('plain', 'small')}>{words.previous}</Link> : null}<span>{words.here}</span>{page < pages ? <Link href={href(page + 1)} className={buttonClasses('plain', 'small')}>{words.next}</Link> : null}
    </nav>
  );
}

export default async function ArticlesPage({ searchParams }: { searchParams: Promise<Query> }) {
  const actor = await requireStaff();
  const query = await searchParams;
  const { filter, view, choices, list, counts, deskNames, filters } = await readList(query, actor);
  const [t, common, words] = await Promise.all([translator('copy'), translator('common'), translator('list')]);
  const mayWrite = may(actor.roles, 'article.create', 'any', false);
  const filtered = Object.keys(query).length > 0;
  const pages = Math.max(1, Math.ceil(list.total / list.pageSize));
  return (
    <>
      <PageHead title={t('title')} detail={t('shown', { total: list.total })} actions={<>
        <Link href="/desk/tags" className={buttonClasses('quiet')}>{words('manageTags')}</Link>
        {may(actor.roles, 'article.import', 'any', false) ? <Link href="/desk/imports" className={buttonClasses('plain')}>{common('importCopy')}</Link> : null}
        {mayWrite ? <NewArticleButton create={newArticle} /> : null}
      </>} />
      <ListViews view={view} counts={counts} deskSections={deskNames} sections={choices.sections} filters={filters} actions={actions} />
      <StateTabs counts={list.counts} state={filter.state} />
      <ArticleFilters choices={choices} saveFilter={keepFilter} />
      {list.rows.length > 0 ? <ArticleList rows={await withOpenings(list.rows, actor)} label={t('title')} choices={choices} bulk={changeArticles} />
        : view === 'desk' && deskNames.length === 0 ? <EmptyState icon={<FileText />} title={words('noDeskSections')}>{words('noDeskSectionsDetail')}</EmptyState>
        : filtered ? <EmptyState icon={<FileText />} title={t('listNothing')} action={<Link href="/desk/articles" className={buttonClasses('plain')}>{t('clearFilters')}</Link>} />
        : <EmptyState icon={<FileText />} title={t('listEmpty')} action={mayWrite ? <NewArticleButton create={newArticle} look="plain" /> : null}>{t('listEmptyDetail')}</EmptyState>}
      {pages > 1 ? <Pager query={query} page={list.page} pages={pages} words={{ previous: t('previousPage'), next: t('nextPage'), here: t('pageOf', { page: list.page, pages }) }} /> : null}
    </>
  );
}
