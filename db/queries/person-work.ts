import { sql } from 'drizzle-orm';
import type { Db } from '@/db/open';

/** What people wrote, by month of the issue it was for. */

export interface WorkRow { readonly month: string; readonly personId: string; readonly name: string; readonly role: string; readonly guest: number; readonly stories: number; readonly briefs: number; readonly characters: number; readonly shared: number }

/**
 * Stories, briefs and characters of each person by month, from `from` to `to` (YYYY-MM, both within). `characters` are those of every story that
 * bears the name; `shared` parts a story's characters evenly among its names. `personId`: of one person only; `printed`: published copy only.
 */
export const workByMonth = (db: Db, { from, to, personId, printed }: { readonly from: string; readonly to: string; readonly personId?: string; readonly printed: boolean }): WorkRow[] =>
  db.all<WorkRow>(sql`
    select substr(issues.date, 1, 7) as month, people.id as personId, people.name as name, people.role as role, people.guest as guest,
      sum(articles.kind = 'story') as stories, sum(articles.kind = 'brief') as briefs, sum(articles.characters) as characters,
      sum(articles.characters * 1.0 / (select count(distinct person_id) from article_bylines as others where others.article_id = articles.id)) as shared
    from (select distinct article_id, person_id from article_bylines ${personId === undefined ? sql`` : sql`where person_id = ${personId}`}) as names
    join articles on articles.id = names.article_id join issues on issues.id = articles.issue_id join people on people.id = names.person_id
    where issues.date >= ${`${from}-01`} and issues.date <= ${`${to}-31`} and articles.kind <> 'teaser' and ${printed ? sql`articles.state = 'published'` : sql`articles.state not in ('spiked', 'draft', 'returned')`}
    group by 1, 2 order by 1, 3`);
