import { open } from 'node:fs/promises';
import { importJson } from '@/lib/copy/import/contents';
import type { ImportedMasthead } from '@/lib/copy/import/import-types';
import type { ReadProblem } from '@/lib/copy/import/read-text';
import { importCopy, previewImport } from '@/lib/desk/imports';
import { editIssue, hotlineNotice } from '@/lib/desk/issues';
import type { IssueRecord } from '@/lib/desk/issues-subject';
import { Halt, say, type Call, type Command, type Sentence } from '../command';
import { issueOf, must } from '../results';
import { text, wholeNumber } from '../values';

/** No copy is larger; what is, is not read into memory. */
const mostBytes = 50 * 1024 * 1024;

async function bytesOf(call: Call, argument: string): Promise<Uint8Array> {
  if (argument === '-') return call.io.input();
  const file = call.path(argument);
  const handle = await open(file, 'r').catch(() => null);
  if (!handle) throw new Halt({ zh: `读不到文件 ${file}。`, en: `The file ${file} cannot be read.` });
  try {
    const { size } = await handle.stat();
    if (size > mostBytes) throw new Halt(problemSentence({ code: 'too-large', megabytes: Math.ceil(size / 1024 / 1024), limit: mostBytes / 1024 / 1024 }));
    return await handle.readFile();
  } catch (error) {
    if (error instanceof Halt) throw error;
    throw new Halt({ zh: `${file} 不是可读的文件。`, en: `${file} is no readable file.` });
  } finally { await handle.close(); }
}

function problemSentence(problem: ReadProblem): Sentence {
  switch (problem.code) {
    case 'empty': return { zh: '文件里没有文字。', en: 'The file holds no text.' };
    case 'too-large': return { zh: `文件有 ${problem.megabytes} MB，最多 ${problem.limit} MB。请分开导入。`, en: `The file has ${problem.megabytes} MB; ${problem.limit} MB is the most. Import it in parts.` };
    case 'binary': return { zh: `这不是文本或 Word 文件${problem.kind === '' ? '' : `（像是 ${problem.kind}）`}。请另存为 .txt 或 .docx 再导入。`, en: `This is no text or Word file${problem.kind === '' ? '' : ` (it looks like ${problem.kind})`}. Save it as .txt or .docx.` };
    case 'encoding': return { zh: '认不出文件的编码。请另存为 UTF-8 再导入。', en: 'The encoding is not known. Save the file as UTF-8.' };
    case 'damaged': return { zh: 'Word 文件已损坏，读不出来。请重新保存。', en: 'The Word file is damaged and cannot be read. Save it again.' };
    case 'bomb': return { zh: 'Word 文件解开后太大，没有读取。', en: 'The Word file unpacks to far too much and was not read.' };
  }
}

/** Where the masthead of the text differs from the issue it goes into. */
function mastheadDifferences(masthead: ImportedMasthead, issue: IssueRecord): { field: string; text: string; issue: string }[] {
  const pairs: readonly (readonly [string, string, string])[] = [
    ['date', masthead.date, issue.date], ['weekday', masthead.weekday, issue.weekday], ['lunar', masthead.lunar, issue.lunar],
    ['totalNumber', String(masthead.totalNumber ?? ''), String(issue.totalNumber)], ['numberInYear', String(masthead.numberInYear ?? ''), String(issue.numberInYear)],
  ];
  return pairs.filter(([, found, known]) => found !== '' && found !== known).map(([field, found, known]) => ({ field, text: found, issue: known }));
}

/** Fills masthead fields that the issue leaves empty with those of the text; returns their names. What the issue has stays. */
async function fillMasthead(call: Call, masthead: ImportedMasthead, issue: IssueRecord): Promise<string[]> {
  const hotline = masthead.hotline === '' || masthead.notices.some((notice) => notice.includes(masthead.hotline)) ? [] : [hotlineNotice(masthead.hotline)];
  const found = { publisher: masthead.publisher, permit: masthead.permit, notices: [...masthead.notices, ...hotline] };
  const fill = Object.fromEntries(Object.entries(found).filter(([field, value]) => value.length > 0 && issue[field as keyof typeof found].length === 0));
  if (Object.keys(fill).length > 0) must(await editIssue(await call.around(), await call.actor(), { issueId: issue.id, version: issue.version, ...fill }));
  return Object.keys(fill);
}

export const importFile: Command = {
  name: 'import', usage: 'FILE|- --issue 710 [--page 2] [--section 要闻]', summary: { zh: '导入一版或一篇的 .txt、.docx', en: 'takes in the .txt or .docx of a page or a story' },
  options: { issue: { type: 'string' }, page: { type: 'string' }, section: { type: 'string' } }, arguments: [1, 1],
  async run(call) {
    const issue = await issueOf(call);
    const around = await call.around();
    const preview = await previewImport(around.store.read, { bytes: await bytesOf(call, call.positionals[0]!) });
    if (!preview.ok) throw new Halt(problemSentence(preview.error));
    const { result, encoding, dropped } = preview.value;
    const page = wholeNumber(call, 'page');
    const contents = preview.value.contents.map((article) => (page === undefined ? article : { ...article, content: { ...article.content, wantedPage: page } }));
    const section = text(call, 'section');
    const taken = contents.length === 0 ? [] : must(await importCopy(around, await call.actor(), { issueId: issue.id, contents, ...(section === undefined ? {} : { section }) })).articles;
    const ids = new Map(taken.map((article) => [article.key, article.id]));
    const filled = result.masthead ? await fillMasthead(call, result.masthead, issue) : [];
    const differences = result.masthead ? mastheadDifferences(result.masthead, issue) : [];
    const json = { ...importJson(result, (key) => ids.get(key) ?? key), encoding, dropped, mastheadFilled: filled, mastheadDifferences: differences };
    const lines = [
      ...result.articles.map((article) => `${article.kind} 《${[article.kicker, article.title, article.subtitle].filter((deck) => deck !== '').join(' / ').replaceAll('\n', ' ')}》 ${article.paragraphs.length} ${article.byline.join(' ') || article.source || ''}`.trimEnd()),
      ...result.doubts.map((doubt) => `? ${doubt.code} → ${doubt.chosen}：${doubt.exact.replaceAll('\n', ' ').slice(0, 60)}`),
      ...differences.map((difference) => `? ${difference.field}：${difference.text} ≠ ${difference.issue}`),
      ...result.leftover.map((piece) => `! ${piece.text.replaceAll('\n', ' ').slice(0, 80)}`),
      say({ zh: `${taken.length} 篇，${result.doubts.length} 处存疑，${result.leftover.length} 处没有归属`, en: `${taken.length} articles, ${result.doubts.length} doubts, ${result.leftover.length} left over` }, call.language),
    ];
    return { json, text: lines.join('\n') };
  },
};
