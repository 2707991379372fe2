/** Run by kill.test.ts: saves one article again and again, and says so on stdout only when the save is acknowledged. */
import { openStore } from '@/db/open';
import { emptyContent } from '@/lib/copy/article-content';
import { bodyFromPlainText } from '@/lib/copy/plain-to-body';
import { saveArticle } from './articles';
import { surroundings, type Actor } from './operation';

const [file, articleId, saves] = process.argv.slice(2);
if (!file || !articleId || !saves) throw new Error('usage: kill.child.ts DATABASE ARTICLE SAVES');
const around = surroundings(openStore(file));
const actor: Actor = { userId: null, name: '自动保存', roles: ['editor'], personId: null };
for (let save = 1; save <= Number(saves); save += 1) {
  const content = { ...emptyContent(), title: `第${save}次保存`, body: bodyFromPlainText(`正文${save}。`.repeat(save)) };
  const saved = await saveArticle(around, actor, { id: articleId, version: save, content });
  if (!saved.ok) throw new Error(JSON.stringify(saved.error));
  process.stdout.write(`${save}\n`);
}
