import { expect, test, type Locator, type Page } from '@playwright/test';
import { copyDesk, deskOf, press, saved, troubles, unheardOf } from './newsroom';

const column = (page: Page, status: string): Locator => page.getByRole('region', { name: new RegExp(`^${status}，`) });
const card = (where: Page | Locator, title: string): Locator => where.getByRole('button', { name: `看选题“${title}”`, exact: true });

/** Opens the board of the week that runs, where ideas without an issue and a day are always seen. */
const openBoard = (page: Page, by = 'week') => page.goto(`/desk/planning?by=${by}`);

/** Puts down an idea; answers when it stands on the board. */
async function newIdea(page: Page, title: string, person?: string): Promise<void> {
  await openBoard(page);
  await press(page.getByRole('button', { name: '新建选题' }).first());
  const panel = page.getByRole('dialog', { name: '新选题' });
  await panel.getByRole('textbox', { name: '题目' }).fill(title);
  if (person) await choosePerson(page, panel, person);
  await panel.getByRole('button', { name: '存为选题' }).click();
  await expect(panel).toBeHidden();
  await expect(card(column(page, '选题'), title)).toBeVisible();
}

async function choosePerson(page: Page, panel: Locator, person: string): Promise<void> {
  await panel.getByRole('button', { name: '选人' }).click();
  await page.getByRole('option', { name: new RegExp(person) }).click();
  await expect(panel.getByRole('list', { name: '由谁' })).toContainText(person);
}

test('an idea is given to a reporter, who starts writing it and hands it in: each column follows', async ({ browser }) => {
  test.slow();
  const editor = await deskOf(browser, 'bianji');
  const wrong = troubles(editor);
  const title = unheardOf('选题渡船');
  await newIdea(editor, title);

  // Given out to nobody, the panel asks to whom.
  await editor.getByRole('button', { name: `“${title}”的操作` }).click();
  await editor.getByRole('menuitem', { name: '派出…' }).click();
  const panel = editor.getByRole('dialog', { name: '选题' });
  await expect(panel).toContainText('请先选由谁来写，再派出。');
  await choosePerson(editor, panel, '顾晚舟');
  await panel.getByRole('button', { name: '派出任务' }).click();
  await expect(panel).toBeHidden();
  await expect(card(column(editor, '已派'), title)).toBeVisible();

  const reporter = await deskOf(browser, 'jizhe');
  await openBoard(reporter, 'mine');
  await press(reporter.getByRole('button', { name: `“${title}”的操作` }));
  await reporter.getByRole('menuitem', { name: '开始写' }).click();
  await expect(reporter).toHaveURL(/\/desk\/articles\/[\w-]{8,}$/);
  const desk = copyDesk(reporter);
  await expect(desk.title).toHaveValue(title);
  await desk.body.click();
  await reporter.keyboard.insertText('老渡船今天又开了。');
  await saved(reporter);

  // Copy that is begun goes where its copy goes, and the board says so.
  await openBoard(editor);
  await card(column(editor, '已派'), title).focus();
  await editor.keyboard.press('Alt+ArrowRight');
  await expect(editor.getByRole('status').filter({ hasText: `“${title}”有稿件了，进度跟着稿件走。` })).toHaveCount(1);
  await expect(card(column(editor, '已派'), title)).toBeVisible();

  await desk.workflow.getByRole('button', { name: '送审' }).click();
  await reporter.getByRole('dialog').getByRole('button', { name: '送审' }).click();
  await expect(reporter.getByText('这篇稿件现在不能修改。')).toBeVisible();
  await openBoard(editor);
  const written = column(editor, '已交稿');
  await expect(card(written, title)).toBeVisible();
  await expect(written.getByRole('link', { name: `看稿件：${title}` })).toBeVisible();
  expect(wrong).toEqual([]);
  await reporter.context().close();
  await editor.context().close();
});

test('a card is moved to the next column and back by keys alone, keeps the focus, and is there after a reload', async ({ browser }) => {
  const page = await deskOf(browser, 'bianji');
  const title = unheardOf('选题路灯');
  await newIdea(page, title, '顾晚舟');
  await card(page, title).focus();
  for (const [key, status] of [['Alt+ArrowRight', '已派'], ['Alt+ArrowRight', '已交稿'], ['Alt+ArrowLeft', '已派'], ['Alt+ArrowLeft', '选题'], ['Alt+ArrowRight', '已派']] as const) {
    await page.keyboard.press(key);
    await expect(card(column(page, status), title)).toBeFocused();
    await expect(page.getByRole('status').filter({ hasText: `“${title}”已移到“${status}”` })).toHaveCount(1);
  }
  await page.reload();
  await expect(card(column(page, '已派'), title)).toBeVisible();

  // From the menu the focus stays with the card, too.
  await page.getByRole('button', { name: `“${title}”的操作` }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: '移到“选题”' }).press('Enter');
  await expect(card(column(page, '选题'), title)).toBeFocused();
  await page.context().close();
});

test('a card is dragged to another column', async ({ browser }) => {
  const page = await deskOf(browser, 'bianji');
  const title = unheardOf('选题拖动');
  await newIdea(page, title, '顾晚舟');
  const from = (await card(page, title).boundingBox())!;
  const to = (await column(page, '已派').boundingBox())!;
  await page.mouse.move(from.x + 10, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + 20, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, Math.max(to.y + 60, from.y), { steps: 8 });
  await page.mouse.up();
  await expect(card(column(page, '已派'), title)).toBeVisible();
  await page.reload();
  await expect(card(column(page, '已派'), title)).toBeVisible();
  await page.context().close();
});

test('an event of the calendar makes an idea; deleted, its idea stays', async ({ browser }) => {
  const page = await deskOf(browser, 'bianji');
  const wrong = troubles(page);
  const [title, moved] = [unheardOf('码头集市'), unheardOf('渡口集市')];
  await page.goto('/desk/planning/calendar');
  await press(page.getByRole('button', { name: '添加活动', exact: true }).first());
  const panel = page.getByRole('dialog', { name: '添加活动' });
  await panel.getByRole('textbox', { name: '活动', exact: true }).fill(title);
  await panel.getByLabel('开始').fill('10:00');
  await panel.getByLabel('结束').fill('09:00');
  await panel.getByRole('textbox', { name: '地点' }).fill('东码头');
  await panel.getByRole('button', { name: '添加活动' }).click();
  await expect(panel.getByText('结束不能早于开始')).toBeVisible();
  await panel.getByLabel('结束').fill('11:30');
  await panel.getByRole('button', { name: '添加活动' }).click();
  await expect(panel).toBeHidden();
  const line = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: `看活动“${title}”` }) });
  await expect(line).toContainText('10:00–11:30');
  await expect(line).toContainText('东码头');

  await page.getByRole('button', { name: `看活动“${title}”` }).click();
  await page.getByRole('dialog').getByRole('link', { name: '由此派稿' }).click();
  const plan = page.getByRole('dialog', { name: '新选题' });
  await expect(plan.getByRole('textbox', { name: '题目' })).toHaveValue(title);
  await plan.getByRole('textbox', { name: '题目' }).fill(moved);
  await plan.getByRole('combobox', { name: '期次' }).selectOption({ index: 0 });
  await plan.getByRole('button', { name: '存为选题' }).click();
  await expect(plan).toBeHidden();
  await openBoard(page);
  const made = page.getByRole('listitem').filter({ has: card(page, moved) });
  await expect(made).toContainText(`活动：${title}`);

  await page.goto('/desk/planning/calendar');
  await press(page.getByRole('button', { name: `看活动“${title}”` }));
  await page.getByRole('dialog').getByRole('button', { name: '删除活动' }).click();
  await page.getByRole('dialog', { name: '删除活动' }).getByRole('button', { name: '删除活动' }).click();
  await expect(page.getByRole('button', { name: `看活动“${title}”` })).toHaveCount(0);
  await openBoard(page);
  await expect(card(page, moved)).toBeVisible();
  expect(wrong).toEqual([]);
  await page.context().close();
});
