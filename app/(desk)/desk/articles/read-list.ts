import type { ListChoices, ListView, SavedFilterView, ViewCounts } from '@/components/articles/list.types';
import { articleFilter, countListed, listArticles, listTags, type ArticleFilter } from '@/lib/desk/articles';
import { listIssues } from '@/lib/desk/issues';
import type { Actor } from '@/lib/desk/operation';
import { listPersonNames } from '@/lib/desk/people';
import { deskSections, savedFilters } from '@/lib/desk/saved-filters';
import { listSections, type SectionView } from '@/lib/desk/sections';
import { store } from '@/lib/desk/store';
import type { ArticleList } from '@/lib/desk/views/article';

/** Tags offered to filter by, the most used. */
const mostTags = 500;

/** What the list's screen shows. */
interface ListScreen {
  readonly filter: ArticleFilter;
  readonly view: ListView;
  readonly list: ArticleList;
  readonly choices: ListChoices;
  readonly counts: ViewCounts;
  readonly deskNames: readonly string[];
  readonly filters: readonly SavedFilterView[];
}

/** Sections somebody looks after, with the parts of each. */
const withParts = (names: readonly string[], sections: readonly SectionView[]): string[] => [...new Set([...names, ...sections.filter((section) => names.includes(section.parent)).map((section) => section.name)])];

/** The list an address asks for, as this person may see it, with what there is to filter by. */
export async function readList(query: Readonly<Record<string, string | string[] | undefined>>, actor: Actor): Promise<ListScreen> {
  const db = store().read;
  const [sections, deskNames] = await Promise.all([listSections(db), deskSections(db, actor.userId)]);
  const mine = { userId: actor.userId, personId: actor.personId };
  const desk = withParts(deskNames, sections);
  const asked = articleFilter(query, actor);
  const view: ListView = asked.mine ? 'mine' : query.desk === undefined ? 'all' : 'desk';
  const filter: ArticleFilter = view === 'desk' ? { ...asked, sections: desk } : asked;
  const [list, issues, people, tags, filters, all, own, ofDesk] = await Promise.all([
    listArticles(db, filter), listIssues(db), listPersonNames(db), listTags(db), savedFilters(db, actor.userId),
    countListed(db, {}), countListed(db, { mine }), countListed(db, { sections: desk }),
  ]);
  return {
    filter, view, list, deskNames, filters: filters.map(({ id, name, query: kept }) => ({ id, name, query: kept })),
    counts: { all, mine: own, desk: ofDesk },
    choices: {
      sections, tags: tags.slice(0, mostTags).map(({ tag }) => tag),
      issues: issues.map(({ id, totalNumber, label, status }) => ({ id, total: totalNumber, label, open: status !== 'published' && status !== 'corrected' })),
      people: people.map(({ id, name, keys }) => ({ id, name, keys })),
    },
  };
}
