import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { copyDesk, deskOf, newStory, press, saved, unheardOf } from './newsroom';

test('a source’s words are locked: the editor cannot change them, the chief editor can after saying so', async ({ browser }) => {
  test.slow();
  const chief = await deskOf(browser, 'zongbian');
  const source = unheardOf('远河社');
  await chief.goto('/desk/people/sources');
  await press(chief.getByRole('button', { name: '添加来源' }).first());
  await chief.getByRole('dialog').getByRole('textbox', { name: '名称' }).fill(source);
  await chief.getByRole('dialog').getByRole('checkbox', { name: /^原文锁定/ }).check();
  await chief.getByRole('dialog').getByRole('button', { name: '添加来源' }).click();
  await expect(chief.getByRole('row').filter({ hasText: source })).toContainText('原文锁定');

  const editor = await deskOf(browser, 'bianji');
  const address = await newStory(editor, unheardOf('通稿'), '通稿的第一段。');
  const desk = copyDesk(editor);
  await press(desk.tab('署名'));
  await desk.panel.getByRole('combobox', { name: '署名方式' }).selectOption('来源');
  await desk.panel.getByRole('button', { name: '选来源' }).click();
  await editor.getByRole('combobox', { name: '选来源' }).fill('yuanhe');
  await editor.getByRole('option', { name: source }).click();
  await saved(editor);
  await desk.workflow.getByRole('button', { name: '送审' }).click();
  await editor.getByRole('dialog').getByRole('button', { name: '送审' }).click();
  await expect(editor.getByText('待初审').first()).toBeVisible();
  await editor.goto(address);
  await expect(editor.getByText(`来源“${source}”原文锁定，文字不能改。`)).toBeVisible();
  await expect(desk.title).not.toBeEditable();
  await expect(editor.getByRole('button', { name: '改动原文' })).toHaveCount(0);
  await press(desk.tab('归属'));
  await desk.panel.getByRole('combobox', { name: '重要程度' }).selectOption('2');
  await saved(editor);

  await chief.goto(address);
  await press(chief.getByRole('button', { name: '改动原文' }));
  await chief.getByRole('dialog').getByRole('button', { name: '改动原文' }).click();
  const theirs = copyDesk(chief);
  await expect(theirs.title).toBeEditable();
  await theirs.title.fill(unheardOf('总编改的题'));
  await saved(chief);
  await chief.context().close();
  await editor.context().close();
});

test('the month’s work is counted, leads to each person’s page and goes out as a file; a reporter gets no file', async ({ browser }) => {
  const page = await deskOf(browser, 'zongbian');
  await page.goto('/desk/people/work?from=2026-11&to=2026-11');
  const person = page.getByRole('row').filter({ hasText: '方采薇' });
  await expect(person).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出 CSV' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text).toContain('月份,姓名,');
  expect(text).toContain('2026-11,方采薇,');
  await person.getByRole('link').click();
  await expect(page.getByRole('heading', { name: '方采薇' })).toBeVisible();
  await expect(page.getByRole('list', { name: '方采薇的稿件' }).getByRole('listitem').first()).toBeVisible();
  const reporter = await deskOf(browser, 'jizhe');
  await reporter.goto('/desk/people/work?from=2026-11&to=2026-11');
  await expect(reporter.getByRole('link', { name: '导出 CSV' })).toHaveCount(0);
  expect((await reporter.request.get('/desk/people/work/csv?from=2026-11')).status()).toBe(403);
  await reporter.context().close();
  await page.context().close();
});
