import { sql } from 'drizzle-orm';
import type { Db } from '@/db/open';

/** What people wrote, by month of the issue it was for. */

export interface WorkRow { readonly month: string; readonly personId: string; readonly name: string; readonly role: string; readonly guest: number; readonly stories: number; readonly briefs: number; readonly characters: number; readonly shared: number }

/**
 * Read from the issues on (SQLite keeps the order of cross joins): a month has few of them. A name that stands twice in a byline counts once.
 * Stories, briefs and characters of each person by month, from `from` to `to` (YYYY-MM, both within). `characters` are those of every story that
 * bears the name; `shared` parts a story's characters evenly among its names. `personId`: of one person only; `printed`: published copy only.
 */
export const workByMonth = (db: Db, { from, to, personId, printed }: { readonly from: string; readonly to: string; readonly personId?: string; readonly printed: boolean }): WorkRow[] =>
  db.all<WorkRow>(sql`
    select substr(issues.date, 1, 7) as month, people.id as personId, people.name as name, people.role as role, people.guest as guest,
      sum(articles.kind = 'story') as stories, sum(articles.kind = 'brief') as briefs, sum(articles.characters) as characters,
      sum(articles.characters * 1.0 / (select count(distinct person_id) from article_bylines as others where others.article_id = articles.id)) as shared
    from issues cross join articles on articles.issue_id = issues.id cross join article_bylines as names on names.article_id = articles.id cross join people on people.id = names.person_id
    where not exists (select 1 from article_bylines as earlier where earlier.article_id = names.article_id and earlier.person_id = names.person_id and earlier.position < names.position)
      and ${personId === undefined ? sql`true` : sql`names.person_id = ${personId}`} and issues.date >= ${`${from}-01`} and issues.date <= ${`${to}-31`} and articles.kind <> 'teaser' and ${printed ? sql`articles.state = 'published'` : sql`articles.state not in ('spiked', 'draft', 'returned')`}
    group by 1, 2 order by 1, 3`);
