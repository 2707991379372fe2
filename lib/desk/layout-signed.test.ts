import { afterAll, beforeAll, expect, test } from 'vitest';
import { emptyContent } from '@/lib/copy/article-content';
import { bodyFromPlainText } from '@/lib/copy/plain-to-body';
import { issueProofs } from '@/lib/press/compose';
import { createArticle, submitArticle } from './articles';
import { createIssue, issueView } from './issues';
import { savePageLayout } from './layout';
import { mastheadDeskView } from './masthead-preview';
import { createPerson } from './people';
import { editPublication, readPublication } from './publication';
import { publishIssue, signOffIssue, startCorrection } from './signoff';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

/** What a signed issue shows after the publication has changed: on every screen its pages are composed from `issueProofs`. */

let room: TemporaryNewsroom;
let issueId = '';
const read = () => room.around.store.read;
const chief = () => room.actors['chief-editor'];
const proofs = async () => (await issueProofs(read(), issueId)).proofs;
const must = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => { if (!result.ok) throw new Error(JSON.stringify(result.error)); return result.value; };

beforeAll(async () => {
  room = await temporaryNewsroom();
  const { editor } = room.actors;
  issueId = must(await createIssue(room.around, editor, { date: '2021-12-04', totalNumber: 710, numberInYear: 35, pageCount: 2, publisher: '青渚区融媒体中心编印', permit: ['内资00015号'], notices: ['内部资料 免费交流'] })).id;
  const article = must(await createArticle(room.around, editor, { content: { ...emptyContent(), title: '清淤工程开工', body: bodyFromPlainText('河长白露生上船看过淤泥，又同船工说了半天话。'.repeat(30)), issueId } }));
  must(await submitArticle(room.around, editor, { id: article.id, version: article.version }));
  const [page] = (await issueView(read(), 710, editor))!.flatplan;
  must(await savePageLayout(room.around, editor, { pageId: page!.id, version: page!.version, blocks: [...page!.blocks, { kind: 'story', id: 'a', articleId: article.id, column: 0, columns: 5, row: 20, rows: 30, measureColumns: 5, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none' }] }));
});
afterAll(() => room.close());

/** The chief changes what prints: the masthead's design, the face of the name, how strictly lines are broken; and a name comes to be known. */
async function changeTheHouse(): Promise<void> {
  const { version } = await readPublication(read());
  must(await editPublication(room.around, chief(), { version, nameplateFace: 'kai', prohibitionLevel: 'strict', mastheadDesign: { data: 'strip', ink: 'black', folio: { number: 'letter' } } }));
  must(await createPerson(room.around, chief(), { name: '白露生', role: 'reporter' }));
}

test('the pages of a published issue stay as they were signed, whatever the paper looks like by now', async () => {
  must(await signOffIssue(room.around, chief(), { issueId, override: '测试用的一期' }));
  const signed = await proofs();
  must(await publishIssue(room.around, chief(), { issueId }));
  await changeTheHouse();
  expect(await proofs()).toEqual(signed);
});

test('the design is drawn as it is now, on the same issue’s data', async () => {
  const { layout, design } = await mastheadDeskView(read(), new Date());
  expect(layout.masthead.design).toEqual(design);
  expect(layout.masthead.face).toBe('kai');
});

test('taken up again for a correction the issue is set as the paper is now', async () => {
  const signed = await proofs();
  must(await startCorrection(room.around, chief(), { issueId, reason: '标题有误' }));
  expect(await proofs()).not.toEqual(signed);
});
