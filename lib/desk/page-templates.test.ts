import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageFormats } from '@/lib/makeup/format';
import { houseTemplateIds, houseTemplates } from '@/lib/makeup/templates/house-templates';
import { applyTemplate } from '@/lib/makeup/templates/page-template';
import { fillTemplate } from '@/lib/makeup/templates/page-template-fill';
import { composePage } from '@/lib/makeup/compose';
import { frontPage, specimenIssue } from '@/lib/makeup/specimen';
import { typeCase } from '@/lib/typeset/type-case';
import { pageTemplates as templateWords } from '@/lib/words/page-templates';
import { placementFault } from './layout-schema';
import { templateSchema } from './page-template-schema';
import { listPageTemplates, mostTemplates, removePageTemplate, renamePageTemplate, savePageTemplate } from './page-templates';
import { temporaryNewsroom, type TemporaryNewsroom } from './temporary-newsroom';

let room: TemporaryNewsroom;
beforeAll(async () => { room = await temporaryNewsroom(); });
afterAll(() => room.close());

const place = { kind: 'empty', id: 'a', role: 'lead', column: 0, row: 10, columns: 3, rows: 30, measureColumns: 3 } as const;
const template = { formatId: 'tabloid', blocks: [place] };
const save = (name: string, body: unknown = template) => savePageTemplate(room.around, room.actors.editor, { name, template: body });
const named = async (name: string) => (await listPageTemplates(room.around.store.read)).find((view) => view.template.name === name);

describe('page templates', () => {
  test('are kept under a name of their own and read back as they were', async () => {
    expect(await save(' 头版 大图 ')).toMatchObject({ ok: true, value: { version: 1 } });
    expect(await named('头版 大图')).toMatchObject({ version: 1, createdBy: 'editor', template: { formatId: 'tabloid', blocks: [place] } });
    expect(await save('头版 大图')).toMatchObject({ ok: false, error: { reason: 'template-exists' } });
    await save('Front A');
    expect(await save('front a')).toMatchObject({ ok: false, error: { reason: 'template-exists' } });
  });

  test('are renamed and removed on the version one saw', async () => {
    const { id } = (await named('Front A'))!;
    expect(await renamePageTemplate(room.around, room.actors.editor, { id, version: 1, name: '头版 大图' })).toMatchObject({ ok: false, error: { reason: 'template-exists' } });
    expect(await renamePageTemplate(room.around, room.actors.editor, { id, version: 1, name: 'FRONT A' })).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await removePageTemplate(room.around, room.actors.editor, { id, version: 1 })).toMatchObject({ ok: false, error: { code: 'stale' } });
    expect(await removePageTemplate(room.around, room.actors.editor, { id, version: 2 })).toMatchObject({ ok: true });
    expect(await removePageTemplate(room.around, room.actors.editor, { id, version: 2 })).toMatchObject({ ok: false, error: { code: 'not-found', what: 'template' } });
  });

  test.each(['reporter', 'proofreader', 'administrator'] as const)('are not a %s’s to keep', async (role) => {
    expect(await savePageTemplate(room.around, room.actors[role], { name: '某版', template })).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
  });

  test.each([
    ['copy in it', { formatId: 'tabloid', blocks: [place, { kind: 'teaser', id: 'b', column: 3, row: 10, columns: 2, rows: 9, articleId: 'x' }] }],
    ['blocks over one another', { formatId: 'tabloid', blocks: [place, { ...place, id: 'b', column: 2 }] }],
    ['blocks off the page', { formatId: 'tabloid', blocks: [{ ...place, columns: 6 }] }],
    ['a format nobody has', { formatId: 'a4', blocks: [place] }],
    ['no place in it', { formatId: 'tabloid', blocks: [] }],
    ['one id twice', { formatId: 'tabloid', blocks: [place, { ...place, row: 50 }] }],
    ['a thousand blocks', { formatId: 'tabloid', blocks: Array.from({ length: 1000 }, (_, at) => ({ ...place, id: `b${at}` })) }],
  ])('with %s are refused', async (_what, body) => { expect(await save('坏模板', body)).toMatchObject({ ok: false, error: { code: 'invalid' } }); });

  test('are as many as a menu can show', async () => {
    for (let at = (await listPageTemplates(room.around.store.read)).length; at < mostTemplates; at += 1) expect((await save(`模板${at}`)).ok).toBe(true);
    expect(await save('再来一个')).toMatchObject({ ok: false, error: { reason: 'templates-full', params: { most: mostTemplates } } });
  });
});

describe('the templates that come with the program', () => {
  const shown = pageFormats.flatMap((format) => houseTemplates(format).map((entry) => [`${format.id} ${entry.id}`, format, entry] as const));

  test.each(shown)('%s stands well on its page and leaves no hole', (_name, format, { id, template: house }) => {
    expect(templateSchema.safeParse({ formatId: house.formatId, blocks: house.blocks }).success).toBe(true);
    expect(placementFault(house.blocks, format)).toBeNull();
    expect(house.blocks.reduce((sum, block) => sum + block.columns * block.rows, 0)).toBe(format.columns * format.rows);
    expect(house.blocks.filter((block) => block.kind === 'empty' && block.role === 'lead')).toHaveLength(1);
    expect(templateWords.zh.house[id]).toBeTruthy();
    for (const block of house.blocks) if (block.kind === 'empty' && block.picture) expect(block.picture.column + block.picture.columns).toBeLessThanOrEqual(block.columns);
  });

  test('there are several for page one and several for the others', () => {
    const kinds = houseTemplates(pageFormats[0]!);
    expect(kinds.map((entry) => entry.id)).toEqual([...houseTemplateIds]);
    expect(kinds.filter((entry) => entry.front).length).toBeGreaterThanOrEqual(3);
  });

  test.each(['front-lead', 'front-banner', 'inner-news', 'inner-short'] as const)('%s takes a real page’s copy: nothing overset, most places filled', (id) => {
    const { front, template: house } = houseTemplates(pageFormats[0]!).find((entry) => entry.id === id)!;
    const number = front ? 1 : 2;
    const issue = specimenIssue([...frontPage, ...frontPage.map((piece) => ({ ...piece, id: `${piece.id}-2`, characters: Math.round(piece.characters * 0.8), pointsTo: [] }))]);
    let next = 0;
    const applied = applyTemplate(issue, number, house, () => `n${(next += 1)}`);
    if (!applied.ok) throw new Error(applied.problem.kind);
    const bare = { ...issue, pages: issue.pages.map((page) => ({ ...page, blocks: applied.pages[page.number] ?? page.blocks })) };
    const filled = fillTemplate(bare, number, Object.values(issue.stories), typeCase);
    const proof = composePage({ ...bare, pages: bare.pages.map((page) => (page.number === number ? { ...page, blocks: filled.blocks } : page)) }, number, typeCase);
    expect(proof.overset).toEqual([]);
    expect(filled.empty).toBeLessThanOrEqual(1);
  });
});
