import { expect, test, type Browser, type Page } from '@playwright/test';
import { patient } from './alive';
import { deskOf, press, unheardOf } from './newsroom';

/** Types login and password at the door; whether it opens is for the test to see. */
async function knock(page: Page, login: string, password: string): Promise<void> {
  await page.goto('/login');
  await page.getByRole('textbox', { name: '登录名' }).fill(login);
  await page.getByRole('textbox', { name: '密码' }).fill(password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

const firstPassword = 'first-password-of-all';

/** Adds a reporter of this test's own, and answers with name and login. */
async function addReporter(administrator: Page): Promise<{ name: string; login: string }> {
  const name = unheardOf('新');
  const login = `new.${Date.now()}`;
  await administrator.goto('/desk/users');
  await press(administrator.getByRole('button', { name: '添加用户' }));
  const form = administrator.getByRole('dialog', { name: '添加用户' });
  await form.getByRole('textbox', { name: '姓名' }).fill(name);
  await form.getByRole('textbox', { name: '登录名' }).fill(login);
  await form.getByRole('textbox', { name: '初始密码' }).fill(firstPassword);
  await expect(form.getByRole('checkbox', { name: /^记者/ })).toBeChecked();
  await press(form.getByRole('button', { name: '添加用户' }));
  await expect(administrator.getByRole('row').filter({ hasText: login })).toContainText('可登录');
  return { name, login };
}

/** Chooses an act of the menu beside a user. */
async function actOn(administrator: Page, name: string, act: string): Promise<void> {
  await press(administrator.getByRole('button', { name: `${name}的操作` }));
  await administrator.getByRole('menuitem', { name: act }).click();
}

const stranger = async (browser: Browser) => patient(await (await browser.newContext()).newPage());

test.describe('an administrator', () => {
  test('adds a user, who signs in; a login already taken is refused beside its field', async ({ browser }) => {
    const administrator = await deskOf(browser, 'guanli');
    const { name, login } = await addReporter(administrator);
    const page = await stranger(browser);
    await knock(page, login, firstPassword);
    await expect(page).toHaveURL(/\/desk$/);
    await expect(page.getByRole('button', { name: `我的账号：${name}` })).toBeVisible();
    await expect(page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '用户' })).toHaveCount(0);

    await press(administrator.getByRole('button', { name: '添加用户' }));
    const form = administrator.getByRole('dialog', { name: '添加用户' });
    await form.getByRole('textbox', { name: '姓名' }).fill('另一位');
    await form.getByRole('textbox', { name: '登录名' }).fill(login);
    await form.getByRole('textbox', { name: '初始密码' }).fill('short');
    await press(form.getByRole('button', { name: '添加用户' }));
    await expect(form.getByText('密码至少 8 个字符')).toBeVisible();
    await form.getByRole('textbox', { name: '初始密码' }).fill(firstPassword);
    await press(form.getByRole('button', { name: '添加用户' }));
    await expect(administrator.getByText(`登录名“${login}”已有人用。请换一个。`)).toBeVisible();
    await page.context().close();
    await administrator.context().close();
  });

  test('changes somebody’s roles: they sign in anew and can do more', async ({ browser }) => {
    const administrator = await deskOf(browser, 'guanli');
    const { name, login } = await addReporter(administrator);
    const page = await stranger(browser);
    await knock(page, login, firstPassword);
    await expect(page).toHaveURL(/\/desk$/);
    await actOn(administrator, name, '修改');
    const form = administrator.getByRole('dialog', { name: `修改${name}` });
    await form.getByRole('checkbox', { name: /^编辑/ }).check();
    await form.getByRole('checkbox', { name: /^记者/ }).uncheck();
    await form.getByRole('button', { name: '保存', exact: true }).click();
    await expect(administrator.getByText('身份已改，对方需要重新登录')).toBeVisible();
    await page.goto('/desk/articles');
    await expect(page).toHaveURL(/\/login/);
    await knock(page, login, firstPassword);
    await expect(page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '导入' })).toBeVisible();
    await page.context().close();
    await administrator.context().close();
  });

  test('resets a password: the old one no longer opens the desk, the new one does', async ({ browser }) => {
    const administrator = await deskOf(browser, 'guanli');
    const { name, login } = await addReporter(administrator);
    await actOn(administrator, name, '重设密码');
    const form = administrator.getByRole('dialog', { name: `重设${name}的密码` });
    await form.getByRole('textbox', { name: '新密码' }).fill('second-password-now');
    await form.getByRole('button', { name: '重设密码' }).click();
    await expect(administrator.getByText('密码已重设，对方需要重新登录')).toBeVisible();
    const page = await stranger(browser);
    await knock(page, login, firstPassword);
    await expect(page.getByRole('alert').filter({ hasText: '登录名或密码不对。请检查后再试。' })).toBeVisible();
    await expect(page).toHaveURL(/\/login/);
    await knock(page, login, 'second-password-now');
    await expect(page).toHaveURL(/\/desk$/);
    await page.context().close();
    await administrator.context().close();
  });

  test('closes a login: its session ends at once, it cannot sign in, and can again when reopened', async ({ browser }) => {
    const administrator = await deskOf(browser, 'guanli');
    const { name, login } = await addReporter(administrator);
    const page = await stranger(browser);
    await knock(page, login, firstPassword);
    await expect(page).toHaveURL(/\/desk$/);
    await page.goto('/desk/articles');
    await actOn(administrator, name, '停用账号');
    await administrator.getByRole('dialog', { name: `停用${name}的账号？` }).getByRole('button', { name: '停用账号' }).click();
    await expect(administrator.getByRole('row').filter({ hasText: login })).toContainText('已停用');
    await press(page.getByRole('button', { name: '写新稿' }).first());
    await expect(page.getByText(/登录/).first(), 'an act of the ended session is refused').toBeVisible();
    await page.goto('/desk');
    await expect(page).toHaveURL(/\/login/);
    await knock(page, login, firstPassword);
    await expect(page.getByRole('alert').filter({ hasText: '登录名或密码不对。' })).toBeVisible();
    await actOn(administrator, name, '重新启用');
    await expect(administrator.getByRole('row').filter({ hasText: login })).toContainText('可登录');
    await knock(page, login, firstPassword);
    await expect(page).toHaveURL(/\/desk$/);
    await page.context().close();
    await administrator.context().close();
  });

  test('cannot close the last administrator’s login, their own', async ({ browser }) => {
    const administrator = await deskOf(browser, 'guanli');
    await administrator.goto('/desk/users');
    await actOn(administrator, '谭小满', '停用账号');
    await administrator.getByRole('dialog').getByRole('button', { name: '停用账号' }).click();
    await expect(administrator.getByRole('listitem').filter({ hasText: '管理员' })).toBeVisible();
    await administrator.reload();
    await expect(administrator.getByRole('row').filter({ hasText: 'guanli' })).toContainText('可登录');
    await administrator.context().close();
  });

  test('changes the publication’s settings, which are kept; a wrong value is refused beside its field', async ({ browser }) => {
    const administrator = await deskOf(browser, 'guanli');
    await administrator.goto('/desk/settings');
    const run = administrator.getByRole('textbox', { name: '印数' });
    await expect(run).toBeEditable();
    const before = await run.inputValue();
    const save = administrator.getByRole('button', { name: '保存设置' });
    await expect(save).toBeDisabled();
    await run.fill('3210');
    await expect(administrator.getByText('有改动还没保存')).toBeVisible();
    await save.click();
    await expect(administrator.getByText('设置已保存')).toBeVisible();
    await administrator.reload();
    await expect(run).toHaveValue('3210');
    await expect(run).toBeEditable();
    await run.fill(before);
    await save.click();
    await expect(administrator.getByText('设置已保存')).toBeVisible();
    await administrator.getByRole('textbox', { name: '时区' }).fill('Mars/Olympus');
    await save.click();
    await expect(administrator.getByRole('region', { name: '网上' }).getByRole('alert')).toBeVisible();
    await administrator.getByRole('button', { name: '放弃改动' }).click();
    await expect(administrator.getByRole('textbox', { name: '时区' })).toHaveValue('Asia/Shanghai');
    await administrator.context().close();
  });

  test('and the chief editor change the settings at once: the later one is told, keeps what they typed and saves it over the newest', async ({ browser }) => {
    const administrator = await deskOf(browser, 'guanli');
    const chief = await deskOf(browser, 'zongbian');
    const field = (page: Page, name: string) => page.getByRole('textbox', { name });
    for (const page of [administrator, chief]) {
      await page.goto('/desk/settings');
      await expect(field(page, '印数')).toBeEditable();
    }
    const [run, recipients] = [await field(chief, '印数').inputValue(), await field(chief, '发送对象').inputValue()];
    const save = async (page: Page) => page.getByRole('button', { name: '保存设置' }).click();
    const others = unheardOf('各镇街');
    await field(administrator, '发送对象').fill(others);
    await save(administrator);
    await expect(administrator.getByText('设置已保存')).toBeVisible();
    await field(chief, '印数').fill('4560');
    await save(chief);
    await expect(field(chief, '发送对象')).toHaveValue(others);
    await expect(field(chief, '印数')).toHaveValue('4560');
    await expect(chief.getByText('设置已保存')).toHaveCount(0);
    await save(chief);
    await expect(chief.getByText('设置已保存')).toBeVisible();
    await field(chief, '印数').fill(run);
    await field(chief, '发送对象').fill(recipients);
    await save(chief);
    await expect(chief.getByText('有改动还没保存')).toHaveCount(0);
    await administrator.goto('/desk/settings');
    await expect(field(administrator, '印数')).toHaveValue(run);
    await expect(field(administrator, '发送对象')).toHaveValue(recipients);
    await chief.context().close();
    await administrator.context().close();
  });

  test('adds a byline name and renames it; copy that carries it shows the new name', async ({ browser }) => {
    const administrator = await deskOf(browser, 'guanli');
    const name = unheardOf('何');
    const renamed = unheardOf('贺');
    await administrator.goto('/desk/people');
    await press(administrator.getByRole('button', { name: '添加署名人' }));
    const form = administrator.getByRole('dialog');
    await form.getByRole('textbox', { name: '姓名' }).fill(name);
    await form.getByRole('combobox', { name: '通常身份' }).selectOption('通讯员');
    await form.getByRole('button', { name: '添加署名人' }).click();
    await expect(administrator.getByRole('row').filter({ hasText: name })).toContainText('通讯员');

    const editor = await deskOf(browser, 'bianji');
    await editor.goto('/desk/articles');
    await press(editor.getByRole('button', { name: '写新稿' }).first());
    await editor.getByRole('textbox', { name: '主题' }).fill(unheardOf('改名'));
    await press(editor.getByRole('tab', { name: /^署名/ }));
    await editor.getByRole('combobox', { name: '署名方式' }).selectOption('署名');
    await editor.getByRole('button', { name: '添加署名人' }).click();
    await editor.getByRole('combobox', { name: '添加署名人' }).fill(name);
    await editor.getByRole('option', { name }).click();
    await expect(editor.getByRole('status', { name: '保存状态' })).toHaveText(/^已保存 \d/);

    await administrator.getByRole('button', { name: `修改${name}` }).click();
    await administrator.getByRole('dialog').getByRole('textbox', { name: '姓名' }).fill(renamed);
    await administrator.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click();
    await expect(administrator.getByRole('row').filter({ hasText: renamed })).toBeVisible();
    await editor.reload();
    await press(editor.getByRole('tab', { name: /^署名/ }));
    await expect(editor.getByRole('list', { name: '署名人' })).toContainText(renamed);
    await editor.context().close();
    await administrator.context().close();
  });
});

test('somebody changes their own password; the present one must be right, and every session ends', async ({ browser }) => {
  const administrator = await deskOf(browser, 'guanli');
  const { login } = await addReporter(administrator);
  await administrator.context().close();
  const page = await stranger(browser);
  const elsewhere = await stranger(browser);
  for (const place of [page, elsewhere]) {
    await knock(place, login, firstPassword);
    await expect(place).toHaveURL(/\/desk$/);
  }
  await page.goto('/desk/settings/password');
  const change = async (current: string, next: string) => {
    await page.getByRole('textbox', { name: '现在的密码' }).fill(current);
    await page.getByRole('textbox', { name: '新密码', exact: true }).fill(next);
    await page.getByRole('textbox', { name: '再输一遍新密码' }).fill(next);
    await page.getByRole('button', { name: '修改密码' }).click();
  };
  await change('not-the-present-one', 'my-own-password-now');
  await expect(page.getByText('现在的密码不对')).toBeVisible();
  await change(firstPassword, 'my-own-password-now');
  await expect(page).toHaveURL(/\/login/);
  await elsewhere.goto('/desk');
  await expect(elsewhere).toHaveURL(/\/login/);
  await knock(page, login, 'my-own-password-now');
  await expect(page).toHaveURL(/\/desk$/);
  await page.context().close();
  await elsewhere.context().close();
});

test('a wrong password, a wrong login and an empty form are answered alike and in plain words', async ({ browser }) => {
  const page = await stranger(browser);
  const said = page.getByRole('main').getByRole('alert');
  await knock(page, 'jizhe', 'not-her-password');
  await expect(said).toHaveText('登录名或密码不对。请检查后再试。');
  await knock(page, 'nobody-of-that-name', 'whatever-it-is');
  await expect(said).toHaveText('登录名或密码不对。请检查后再试。');
  await page.goto('/login');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(said).toHaveText('请填写登录名和密码。');
  await page.context().close();
});

test('somebody who was on the way to a story lands there after signing in, and nowhere outside', async ({ browser }) => {
  const page = await stranger(browser);
  await page.goto('/desk/articles?state=draft');
  await expect(page).toHaveURL(/\/login\?next=/);
  await page.getByRole('textbox', { name: '登录名' }).fill('jiaodui');
  await page.getByRole('textbox', { name: '密码' }).fill('qingzhu-jiaodui');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page).toHaveURL(/\/desk\/articles\?state=draft$/);
  await press(page.getByRole('button', { name: /^我的账号/ }));
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await expect(page).toHaveURL(/\/login/);
  await page.goto('/login?next=https://example.org/');
  await page.getByRole('textbox', { name: '登录名' }).fill('jiaodui');
  await page.getByRole('textbox', { name: '密码' }).fill('qingzhu-jiaodui');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await expect(page).toHaveURL(/\/desk/);
  await page.context().close();
});

test('a reporter cannot reach user management or change the settings', async ({ browser }) => {
  const page = await deskOf(browser, 'jizhe');
  await page.goto('/desk');
  await expect(page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '用户' })).toHaveCount(0);
  await page.goto('/desk/users');
  await expect(page.getByRole('heading', { name: '没有这一页' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('guanli');
  await page.goto('/desk/settings');
  await expect(page.getByText('只有总编辑和管理员能改这些设置。')).toBeVisible();
  await expect(page.getByRole('textbox', { name: '报名' })).not.toBeEditable();
  await expect(page.getByRole('button', { name: '保存设置' })).toHaveCount(0);
  await page.context().close();
});
