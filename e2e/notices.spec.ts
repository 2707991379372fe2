import { expect, test, type Locator, type Page } from '@playwright/test';
import { copyDesk, deskOf, drawnPhoto, newStory, openStory, press, troubles, unheardOf } from './newsroom';

const bell = (page: Page): Locator => page.getByRole('button', { name: /^通知(?:，\d+ 条未读)?$/ });

/** Reads whatever others left unread, so that what is counted is this journey's own. */
async function readAll(page: Page): Promise<void> {
  await page.goto('/desk/notices');
  const mark = page.getByRole('main').getByRole('button', { name: '全部标为已读' });
  if (await mark.count() > 0) await press(mark);
  await expect(bell(page)).toHaveAccessibleName('通知');
}

/** Gives a task to the reporter. */
async function giveTask(page: Page, title: string): Promise<void> {
  await page.goto('/desk/planning?by=week');
  await press(page.getByRole('button', { name: '新建选题' }).first());
  const panel = page.getByRole('dialog', { name: '新选题' });
  await panel.getByRole('textbox', { name: '题目' }).fill(title);
  await panel.getByRole('button', { name: '选人' }).click();
  await page.getByRole('option', { name: /顾晚舟/ }).click();
  await panel.getByRole('button', { name: '派出任务' }).click();
  await expect(panel).toBeHidden();
}

test('a reporter’s bell counts the task given to her and the copy sent back, and reading them empties it', async ({ browser }) => {
  test.slow();
  const reporter = await deskOf(browser, 'jizhe');
  const wrong = troubles(reporter);
  const editor = await deskOf(browser, 'bianji');
  await readAll(reporter);
  const [task, story] = [unheardOf('通知夜市'), unheardOf('通知早市')];
  await giveTask(editor, task);

  await reporter.goto('/desk');
  await expect(bell(reporter)).toHaveAccessibleName('通知，1 条未读');
  await press(bell(reporter));
  await reporter.getByRole('dialog', { name: '通知' }).getByRole('link', { name: `陆一苇把任务“${task}”派给您` }).click();
  await expect(reporter).toHaveURL(/\/desk\/planning\?/);
  await expect(reporter.getByRole('dialog', { name: '选题' }).getByRole('textbox', { name: '题目' })).toHaveValue(task);
  await reporter.keyboard.press('Escape');
  await expect(bell(reporter)).toHaveAccessibleName('通知');

  const address = await newStory(reporter, story, '早市搬到了桥下。');
  await copyDesk(reporter).workflow.getByRole('button', { name: '送审' }).click();
  await reporter.getByRole('dialog').getByRole('button', { name: '送审' }).click();
  await expect(reporter.getByText('这篇稿件现在不能修改。')).toBeVisible();
  await openStory(editor, address);
  await copyDesk(editor).workflow.getByRole('button', { name: '退回' }).click();
  await editor.getByRole('dialog').getByRole('textbox', { name: '退回理由' }).fill('请补上摊位数');
  await editor.getByRole('dialog').getByRole('button', { name: '退回' }).click();
  await expect(editor.getByText('已退回').first()).toBeVisible();

  await reporter.goto('/desk/notices?unread=1');
  await expect(bell(reporter)).toHaveAccessibleName('通知，1 条未读');
  const list = reporter.getByRole('list', { name: '通知' });
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await expect(list).toContainText(`陆一苇退回了《${story}》：请补上摊位数`);
  await list.getByRole('button', { name: '标为已读' }).click();
  await expect(reporter.getByText('都看过了', { exact: true })).toBeVisible();
  await expect(bell(reporter)).toHaveAccessibleName('通知');
  expect(wrong).toEqual([]);
  await editor.context().close();
  await reporter.context().close();
});

test('who does not want to be told of something is not, and the choice is kept', async ({ browser }) => {
  test.slow();
  const reporter = await deskOf(browser, 'jizhe');
  const editor = await deskOf(browser, 'bianji');
  await readAll(reporter);
  const told = reporter.getByRole('checkbox', { name: '派给我的任务：在工作台上通知' });
  const choose = async (on: boolean) => {
    await reporter.goto('/desk/notices/settings');
    await told.setChecked(on);
    await reporter.getByRole('button', { name: '保存', exact: true }).click();
    await expect(reporter.getByText('通知设置已保存')).toBeVisible();
    await reporter.reload();
    await expect(told).toBeChecked({ checked: on });
  };
  try {
    await choose(false);
    await giveTask(editor, unheardOf('不通知的任务'));
    await reporter.goto('/desk');
    await expect(bell(reporter)).toHaveAccessibleName('通知');
  } finally { await choose(true); }
  await editor.context().close();
  await reporter.context().close();
});

test.describe('mail settings', () => {
  /** Mail off and without a server, as the sample has it. */
  test.afterEach(async ({ browser }) => {
    const page = await deskOf(browser, 'guanli');
    await page.goto('/desk/settings/mail');
    await page.getByRole('checkbox', { name: /^启用邮件通知/ }).setChecked(false);
    await page.getByLabel('SMTP 服务器').fill('');
    await page.getByLabel('端口').fill('465');
    await page.getByRole('combobox', { name: '加密' }).selectOption('tls');
    await page.getByLabel('用户名').fill('');
    await page.getByLabel('发件人').fill('');
    const save = page.getByRole('button', { name: '保存邮件设置' });
    if (await save.isEnabled()) { await save.click(); await expect(save).toBeDisabled(); }
    await page.goto('/desk/notices/settings');
    await page.getByLabel('邮箱').fill('');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await expect(page.getByText('通知设置已保存')).toBeVisible();
    await page.context().close();
  });

  test('a wrong address and a server that does not answer are told in words; the password is never shown again', async ({ browser }) => {
    test.slow();
    const page = await deskOf(browser, 'guanli');
    await page.goto('/desk/notices/settings');
    await page.getByLabel('邮箱').fill('guanli@example.com');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await expect(page.getByText('通知设置已保存')).toBeVisible();

    await page.goto('/desk/settings');
    await page.getByRole('link', { name: '邮件' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '邮件设置' })).toBeVisible();
    const host = page.getByLabel('SMTP 服务器');
    await expect(host).toBeEditable();
    await host.fill('不是 地址/');
    await page.getByRole('button', { name: '保存邮件设置' }).click();
    await expect(page.getByRole('alert').filter({ hasText: '不是服务器地址' })).toBeVisible();
    await expect(host).toHaveAttribute('aria-invalid', 'true');

    // Port 1 of this machine: nobody listens there.
    await host.fill('127.0.0.1');
    await page.getByLabel('端口').fill('1');
    await page.getByRole('combobox', { name: '加密' }).selectOption('none');
    await page.getByLabel('发件人').fill('采编平台 <desk@example.com>');
    await page.getByLabel('用户名').fill('desk');
    const secret = 'Deng-Ta-Xia-De-Mi-Ma';
    await page.getByLabel('密码').fill(secret);
    await page.getByRole('button', { name: '保存邮件设置' }).click();
    await expect(page.getByText('已存有密码。不改就空着。')).toBeVisible();
    await expect(page.getByLabel('密码')).toHaveValue('');
    await page.getByRole('button', { name: '发一封测试信' }).click();
    await expect(page.getByText('连不上邮件服务器 127.0.0.1。请检查地址和端口。')).toBeVisible({ timeout: 20_000 });

    const answer = await page.reload();
    await expect(page.getByText('已存有密码。不改就空着。')).toBeVisible();
    await expect(page.getByLabel('密码')).toHaveValue('');
    expect(await answer!.text()).not.toContain(secret);
    expect(await page.content()).not.toContain(secret);

    // To another server the password does not go.
    await host.fill('smtp.example.com');
    await page.getByRole('button', { name: '保存邮件设置' }).click();
    await expect(page.getByText('还没有密码。')).toBeVisible();
    await page.context().close();
  });

  test('reporters and editors have no mail settings', async ({ browser }) => {
    for (const login of ['jizhe', 'bianji'] as const) {
      const page = await deskOf(browser, login);
      await page.goto('/desk/settings/mail');
      await expect(page.getByRole('heading', { name: '没有这一页' })).toBeVisible();
      await expect(page.getByRole('textbox')).toHaveCount(0);
      await page.context().close();
    }
  });
});

test('from the field: words and a photo survive a reload and a lost signal, are handed in once, and the giver is told', async ({ browser }) => {
  test.slow();
  const editor = await deskOf(browser, 'bianji');
  await readAll(editor);
  const [task, title] = [unheardOf('现场庙会'), unheardOf('庙会开锣')];
  await giveTask(editor, task);

  const phone = await deskOf(browser, 'jizhe', { viewport: { width: 390, height: 844 }, hasTouch: true });
  const wrong = troubles(phone);
  await phone.goto('/desk/file');
  await phone.getByRole('combobox', { name: '交哪个任务' }).selectOption({ label: task });
  await phone.getByRole('textbox', { name: '标题' }).fill(title);
  await phone.getByRole('textbox', { name: '正文' }).fill('清早六点开锣。\n街坊来了三千人。');
  await phone.getByLabel('从相册选').setInputFiles({ name: '庙会.jpg', mimeType: 'image/jpeg', buffer: await drawnPhoto({ width: 1600, height: 1067 }) });
  await phone.getByRole('textbox', { name: '第 1 张的图说' }).fill('开锣那一刻');
  await expect(phone.getByText(/^已存在这台设备上/)).toBeVisible();

  await phone.reload();
  await expect(phone.getByText('已恢复上次没交的稿件')).toBeVisible();
  await expect(phone.getByRole('combobox', { name: '交哪个任务' }).locator('option:checked')).toHaveText(task);
  await expect(phone.getByRole('textbox', { name: '标题' })).toHaveValue(title);
  await expect(phone.getByRole('textbox', { name: '正文' })).toHaveValue('清早六点开锣。\n街坊来了三千人。');
  await expect(phone.getByRole('textbox', { name: '第 1 张的图说' })).toHaveValue('开锣那一刻');
  await expect(phone.getByRole('list', { name: '图片' }).locator('img')).toHaveJSProperty('naturalWidth', 1600);
  expect(wrong.splice(0)).toEqual([]);

  await phone.context().setOffline(true);
  await expect(phone.getByText('没有网络。稿件在这台设备上，有网后再按“交稿”。').first()).toBeVisible();
  await phone.getByRole('button', { name: '交稿' }).click();
  await expect(phone.getByRole('list', { name: '图片' })).toContainText('没发出去');
  await expect(phone.getByRole('textbox', { name: '标题' })).toHaveValue(title);
  await phone.context().setOffline(false);
  wrong.length = 0;
  await phone.getByRole('button', { name: '交稿' }).click();
  await expect(phone.getByRole('heading', { name: '稿件已交给编辑部' })).toBeVisible({ timeout: 30_000 });
  await phone.getByRole('link', { name: '看这篇稿件' }).click();
  await expect(phone).toHaveURL(/\/desk\/articles\/[\w-]{8,}$/);
  const address = new URL(phone.url()).pathname;
  await phone.goto('/desk/file');
  await expect(phone.getByRole('textbox', { name: '标题' })).toHaveValue('');
  expect(wrong).toEqual([]);

  await editor.goto('/desk');
  await expect(bell(editor)).toHaveAccessibleName('通知，1 条未读');
  await press(bell(editor));
  await editor.getByRole('dialog', { name: '通知' }).getByRole('link', { name: `顾晚舟交来了《${title}》` }).click();
  await expect(editor).toHaveURL(new RegExp(`${address}$`));
  const desk = copyDesk(editor);
  await expect(desk.title).toHaveValue(title);
  await expect(desk.body.locator('p')).toHaveText(['清早六点开锣。', '街坊来了三千人。']);
  await press(desk.tab('图片'));
  await expect(desk.panel.getByRole('img').first()).toBeVisible();
  await editor.context().close();
  await phone.context().close();
});
