/** Run by hostile-texts.spec.ts (`hostile-newsroom.ts DATA-FOLDER`): publishes an issue of such stories in that newsroom and prints its total number. */
import path from 'node:path';
import { openStore, type Store } from '../db/open';
import { pageRecords } from '../db/queries/pages';
import { emptyContent, type ArticleContent } from '../lib/copy/article-content';
import type { BodyDocument } from '../lib/copy/body-schema';
import { createArticle, submitArticle } from '../lib/desk/articles';
import { createIssue } from '../lib/desk/issues';
import { issueSubject } from '../lib/desk/issues-subject';
import { saveLayouts } from '../lib/desk/layout';
import { surroundings, type Actor, type Surroundings } from '../lib/desk/operation';
import { blocksOf, setPage } from '../lib/desk/pages';
import { announcePhoto } from '../lib/desk/photos';
import { publishIssue, signOffIssue } from '../lib/desk/signoff';
import type { Block } from '../lib/makeup/block';
import type { Result } from '../lib/newsroom/result';
import { hostileTexts } from './hostile-texts';

const system: Actor = { userId: null, name: '测试', roles: [], personId: null, system: true };

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** A body that has the text in everything a body may be made of. */
function bodyWith(text: string): BodyDocument {
  const content = [{ type: 'text' as const, text }];
  const paragraph = { type: 'paragraph' as const, content };
  return { type: 'doc', content: [
    paragraph, { type: 'crosshead', content }, { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph] }] },
    { type: 'pullQuote', content: [{ type: 'quoteText', content }, { type: 'quoteBy', content }] }, { type: 'editorNote', content },
    { type: 'table', attrs: { head: true }, content: [{ type: 'tableRow', content: [{ type: 'tableCell', content }] }] },
  ] };
}

/** Stories that have one of the texts in every field they have. */
async function writeStories(around: Surroundings, texts: readonly string[], issueId: string): Promise<string[]> {
  const ids: string[] = [];
  for (const text of texts) {
    const { id: photoId } = must(await announcePhoto(around, system, { caption: text, credit: text.slice(0, 100) })) as { id: string };
    const content: ArticleContent = {
      ...emptyContent(), kicker: text, title: text, subtitle: text, body: bodyWith(text), byline: { kind: 'source', source: text.slice(0, 100) },
      section: text.slice(0, 40), tags: [text.slice(0, 30)], photos: [{ photoId, caption: text, credit: text.slice(0, 100) }], issueId,
    };
    const made = must(await createArticle(around, system, { content }));
    must(await submitArticle(around, system, made));
    ids.push(made.id);
  }
  return ids;
}

/** Stands the stories in narrow blocks, five by five a page, whether they fit or not. */
async function placeAll(around: Surroundings, store: Store, issueId: string, stories: readonly string[], texts: readonly string[]): Promise<void> {
  const [across, down, first, rows] = [5, 5, 12, 13] as const;
  const pages = pageRecords(store.read, issueId).map((page, index) => ({
    pageId: page.id, version: page.version,
    blocks: [...blocksOf(store.read, page.id), ...stories.slice(index * across * down, (index + 1) * across * down).map((articleId, place): Block => ({
      kind: 'story', id: `hostile-${articleId}`, articleId, column: place % across, columns: 1, row: first + Math.floor(place / across) * rows, rows, measureColumns: 1,
      headline: { size: 'auto', face: 'song-heavy', align: 'left' }, cutIns: [], border: 'none',
    }))],
  }));
  must(await saveLayouts(around, system, { issueId, pages }));
  for (const [index, page] of pageRecords(store.read, issueId).entries()) {
    must(await setPage(around, system, { pageId: page.id, version: page.version, section: texts[index]!.slice(0, 20), credits: [{ role: texts[index]!.slice(0, 10), name: texts[index]!.slice(0, 40) }] }));
  }
}

const data = process.argv[2];
if (!data) throw new Error('usage: hostile-newsroom.ts DATA-FOLDER');
const texts = hostileTexts;
const store = openStore(path.join(data, 'banxin.db'));
const around = surroundings(store);
const { id, totalNumber } = must(await createIssue(around, system, { pageCount: 8, extra: '<b>增刊', publisher: texts[0], permit: [texts[1]], notices: [texts[2]], reasons: { publisher: texts[3], permit: texts[4], notices: texts[5] } }));
const stories = await writeStories(around, texts, id);
await placeAll(around, store, id, stories, texts);
const version = () => must(issueSubject(store.read, id)).version!;
must(await signOffIssue(around, system, { issueId: id, version: version(), override: texts[6] }));
must(await publishIssue(around, system, { issueId: id, version: version() }));
store.close();
process.stdout.write(String(totalNumber));
