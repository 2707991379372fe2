import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { indexWords } from '@/lib/copy/search-words';
import { emptyContent } from '@/lib/copy/article-content';
import { articleView, createArticle, listArticles, listTags, revisionsOf } from '@/lib/desk/articles';
import { surroundings, type Actor } from '@/lib/desk/operation';
import { listPeople, listPersonNames } from '@/lib/desk/people';
import { monthlyWork } from '@/lib/desk/person-work';
import { ensurePublication, readPublication } from '@/lib/desk/publication';
import { listSections } from '@/lib/desk/sections';
import { openStore } from '@/db/open';
import { ok } from '@/lib/newsroom/result';
import { articleStates } from '@/lib/newsroom/states';
import { figures, machine, ms, table } from './figures';

/**
 * The copy desk with years of copy in it: list, search and opening a story. Usage: npx tsx bench/desk.ts [articles] [revisions an article];
 * 100,000 articles with 10 revisions each when nothing is said (some 3 GB in the system's temporary folder, removed at the end).
 */

const articleCount = Number(process.argv[2] ?? 100_000);
const revisionCount = Number(process.argv[3] ?? 10);
const runs = 60;

/** Characters by how often they stand in running text: a few stand everywhere, so that common pairs are common. */
const common = [...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装'];
let state = 20211204;
const next = (limit: number): number => { state = (state * 48271) % 2147483647; return state % limit; };
const text = (length: number): string => Array.from({ length }, (_, at) => (at % 17 === 16 ? '，' : common[Math.min(next(common.length), next(common.length))] ?? '的')).join('');
const sections = ['要闻', '综合', '民生', '副刊'];

const folder = mkdtempSync(path.join(os.tmpdir(), 'banxin-bench-desk-'));
const file = path.join(folder, 'banxin.db');
const store = openStore(file);
const around = surroundings(store);
const actor: Actor = { userId: null, name: 'bench', roles: ['editor'], personId: null, system: true };

/** Fills the tables straight, in batches: the operations would take hours for what a newsroom writes in forty years. */
async function fill(): Promise<void> {
  await ensurePublication(around, { name: '青渚新闻' });
  await store.transact(async (db) => {
    for (let person = 0; person < 60; person += 1) db.run(sql`insert into people (id, name) values (${`person-${person}`}, ${`${text(2)}${person}`})`);
    db.run(sql`insert into users (id, login, name, password_hash, roles, person_id, created_at) values ('user', 'user', '甲', '-', '["reporter"]', 'person-1', '2026-01-01T00:00:00Z')`);
    const { id: publication } = await readPublication(db);
    for (let issue = 0; issue < 2000; issue += 1) db.run(sql`insert into issues (id, publication_id, total_number, number_in_year, date, lunar, weekday, format_id, status, created_at)
      values (${`issue-${issue}`}, ${publication}, ${issue + 1}, 1, ${new Date(Date.UTC(1985, 0, 1) + issue * 7 * 86_400_000).toISOString().slice(0, 10)}, '', '', 'tabloid', 'published', '')`);
    return ok(null);
  });
  for (let from = 0; from < articleCount; from += 500) {
    await store.transact(async (db) => {
      for (let number = from; number < Math.min(articleCount, from + 500); number += 1) {
        const [title, body] = [`${text(12)}${number}`, text(120 + next(900))];
        const at = new Date(Date.UTC(1985, 0, 1) + number * 3_500_000).toISOString();
        const document = JSON.stringify({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: body }] }] });
        const id = `article-${number}`;
        db.run(sql`insert into articles (id, kind, state, kicker, title, subtitle, body, section, priority, issue_id, sequence, characters, created_by, created_at, updated_at, search_row) values
          (${id}, 'story', ${articleStates[next(articleStates.length)]}, '', ${title}, '', ${document}, ${sections[next(4)]}, ${1 + next(5)}, ${`issue-${Math.min(1999, Math.floor(number / 50))}`}, ${number}, ${body.length}, ${number % 80 === 0 ? 'user' : null}, ${at}, ${at}, ${number + 1})`);
        db.run(sql`insert into article_bylines (article_id, position, person_id) values (${id}, 0, ${`person-${next(60)}`})`);
        db.run(sql`insert into article_tags (article_id, tag, position) values (${id}, ${`标签${Math.min(next(300), next(300))}`}, 0)`);
        db.run(sql`insert into article_search (rowid, heads, body, names) values (${number + 1}, ${indexWords(title)}, ${indexWords(body)}, ${indexWords(sections[number % 4] ?? '')})`);
        const content = JSON.stringify({ ...emptyContent('story'), title, body: JSON.parse(document) as unknown });
        for (let revision = 1; revision <= revisionCount; revision += 1) {
          db.run(sql`insert into revisions (id, article_id, version, base_version, author_name, content, title, characters, created_at) values
            (${`${id}-${revision}`}, ${id}, ${revision}, ${revision - 1}, '甲', ${content}, ${title}, ${body.length}, ${at})`);
        }
      }
      return ok(null);
    });
  }
}

async function measure(what: string, act: (run: number) => Promise<unknown>): Promise<string[]> {
  const times: number[] = [];
  for (let run = -5; run < runs; run += 1) {
    const from = performance.now();
    await act(run + 5);
    if (run >= 0) times.push(performance.now() - from);
  }
  const { median, p99 } = figures(times);
  return [what, ms(median), ms(p99)];
}

const from = performance.now();
await fill();
console.log(`npx tsx bench/desk.ts ${articleCount} ${revisionCount} · ${new Date().toISOString().slice(0, 10)} · ${machine()}`);
console.log(`${articleCount} articles, ${articleCount * revisionCount} revisions, ${(statSync(file).size / 2 ** 30).toFixed(2)} GiB, filled in ${((performance.now() - from) / 1000).toFixed(0)} s. Milliseconds: median, p99 of ${runs}.\n`);
const list = (filter: Parameters<typeof listArticles>[1]) => listArticles(store.read, filter);
const rows = [
  ['', 'median', 'p99'],
  await measure('list, first page, counts by state', () => list({})),
  await measure('list of one state and section', (run) => list({ state: articleStates[run % articleStates.length], section: sections[run % 4] })),
  await measure('list, page 500', () => list({ page: 500 })),
  await measure('list by priority', (run) => list({ order: 'priority', reverse: run % 2 === 0 })),
  await measure('list by characters', () => list({ order: 'characters' })),
  await measure('list by title, of one section', (run) => list({ order: 'title', section: sections[run % 4] })),
  await measure('list, mine', () => list({ mine: { userId: 'user', personId: 'person-1' } })),
  await measure('list of one byline', (run) => list({ personId: `person-${run % 60}` })),
  await measure('list of one tag', (run) => list({ tag: `标签${run}` })),
  await measure('what there is to filter by', () => Promise.all([listTags(store.read), listPersonNames(store.read), listSections(store.read)])),
  await measure('people with their stories', () => listPeople(store.read)),
  await measure('a year’s work of everybody', () => monthlyWork(store.read, { from: '1995-01', to: '1995-12', printed: false })),
  await measure('search, two rare characters', (run) => list({ text: `${common[300 + (run % 60)]}${common[290 + (run % 50)]}` })),
  await measure('search, the commonest pairs', (run) => list({ text: `${common[run % 5]}${common[(run + 1) % 7]}` })),
  await measure('search, one common character', (run) => list({ text: common[run % 9] })),
  await measure('search, a title’s number', (run) => list({ text: String(run * 997) })),
  await measure('search within a section', (run) => list({ text: `${common[10 + run % 20]}${common[12 + run % 20]}`, section: sections[run % 4] })),
  await measure('open a story', (run) => articleView(store.read, `article-${(run * 1237) % articleCount}`, actor)),
  await measure('its revisions', (run) => revisionsOf(store.read, `article-${(run * 1237) % articleCount}`)),
  await measure('save a new story', (run) => createArticle(around, actor, { content: { ...emptyContent('story'), title: `新稿${run}`, body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: text(800) }] }] } } })),
];
console.log(table(rows));
store.close();
rmSync(folder, { recursive: true });
