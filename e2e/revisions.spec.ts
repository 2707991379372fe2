import { expect, test, type Page } from '@playwright/test';
import { copyDesk, deskOf, newStory, openStory, press, saved } from './newsroom';

/** Every save is kept: any two are compared word by word, named, and it is known who wrote which sentence. */

const [first, second, third] = ['渡口的夜航从本月一日起恢复，每晚九点开出末班船。', '乘船的居民说，下夜班不用再绕道大桥。', '区交通局提醒，大风天以码头公告为准。'] as const;
const list = (page: Page) => copyDesk(page).panel.getByRole('list', { name: '版本' });
const row = (page: Page, text: string) => list(page).getByRole('listitem').filter({ hasText: text }).first();
const dialog = (page: Page) => page.getByRole('dialog');

/** Puts text in place of everything in the body, as one who pastes it in. */
async function writeBody(page: Page, ...paragraphs: readonly string[]): Promise<void> {
  await copyDesk(page).body.click();
  await page.keyboard.press('ControlOrMeta+a');
  for (const [place, text] of paragraphs.entries()) { if (place > 0) await page.keyboard.press('Enter'); await page.keyboard.insertText(text); }
  await expect(copyDesk(page).body).toContainText(paragraphs.at(-1)!);
  await expect(copyDesk(page).saveState).not.toHaveText(/^已保存/);
  await saved(page);
}

test.describe.serial('revisions of a story', () => {
  let address = '';

  test('the reporter and the editor each write their part; two revisions are ticked and compared word by word', async ({ browser }) => {
    const reporter = await deskOf(browser, 'jizhe');
    address = await newStory(reporter, '渡口夜航恢复', first);
    await writeBody(reporter, first, second);
    await reporter.getByRole('button', { name: '送审' }).click();
    await dialog(reporter).getByRole('button', { name: '送审' }).click();
    await expect(reporter.getByText('待初审').first()).toBeVisible();
    await reporter.context().close();

    const editor = await deskOf(browser, 'bianji');
    await openStory(editor, address);
    await copyDesk(editor).title.fill('渡口夜航本月停航');
    await saved(editor);
    await writeBody(editor, third, first, second);
    await press(copyDesk(editor).tab('版本'));
    await expect(row(editor, '渡口夜航本月停航')).toContainText('现在的');
    const compare = copyDesk(editor).panel.getByRole('button', { name: '比较选中的两个' });
    await expect(compare).toBeDisabled();
    await list(editor).getByRole('checkbox').first().check();
    await row(editor, '顾晚舟').getByRole('checkbox').check();
    await compare.click();
    await expect(dialog(editor).locator('del').filter({ hasText: '恢复' })).toHaveCount(1);
    await expect(dialog(editor).locator('ins').filter({ hasText: '停航' })).toHaveCount(1);
    await expect(dialog(editor).locator('[data-change="inserted"]').filter({ hasText: third })).toHaveCount(1);
    await expect(dialog(editor).getByRole('status')).toContainText('加了');
    await editor.keyboard.press('Escape');
    await expect(dialog(editor)).toHaveCount(0);
    await expect(compare).toBeFocused();
    await editor.context().close();
  });

  test('a revision gets a name and is found by it', async ({ browser }) => {
    const editor = await deskOf(browser, 'bianji');
    await openStory(editor, address);
    await press(copyDesk(editor).tab('版本'));
    await list(editor).getByRole('listitem').last().getByRole('button', { name: /^给.*命名$/ }).click();
    await editor.getByLabel('版本的名字').fill('记者的头一稿');
    await editor.getByRole('button', { name: '保存', exact: true }).click();
    await expect(row(editor, '记者的头一稿')).toBeVisible();
    await editor.reload();
    await press(copyDesk(editor).tab('版本'));
    await row(editor, '记者的头一稿').getByRole('button', { name: '和现在比' }).click();
    await expect(dialog(editor)).toHaveAccessibleName(/记者的头一稿 → 现在的文字/);
    await editor.context().close();
  });

  test('each sentence has its writer, and one writer’s can be looked at alone', async ({ browser }) => {
    const editor = await deskOf(browser, 'bianji');
    await openStory(editor, address);
    await press(copyDesk(editor).tab('版本'));
    await copyDesk(editor).panel.getByRole('button', { name: '谁写的' }).click();
    const sentence = (text: string) => dialog(editor).locator('p span').filter({ hasText: text }).first();
    await expect(sentence(third)).toContainText('（陆一苇）');
    await expect(sentence(first)).toContainText('（顾晚舟）');
    await expect(sentence(second)).toContainText('（顾晚舟）');
    await dialog(editor).getByRole('button', { name: /^顾晚舟 \d+ %$/ }).click();
    await expect(dialog(editor).getByRole('button', { name: /^顾晚舟/ })).toHaveAttribute('aria-pressed', 'true');
    await editor.context().close();
  });
});
