import Database from 'better-sqlite3';
import { expect, test } from '@playwright/test';
import path from 'node:path';
import { ownServer } from './server';

/** Every acknowledged autosave survives a server killed in the middle of 200 of them. */
test('a server killed in the middle of 200 autosaves has lost nothing it acknowledged', async ({ browser }) => {
  test.setTimeout(300_000);
  const server = await ownServer({ sample: false });
  try {
    const page = await browser.newPage({ baseURL: server.url });
    await page.goto('/welcome');
    await page.getByRole('textbox', { name: '姓名' }).fill('值班编辑');
    await page.getByRole('textbox', { name: '登录名' }).fill('night');
    await page.getByRole('textbox', { name: '密码', exact: true }).fill('a-long-enough-password');
    await page.getByRole('textbox', { name: '再输一遍密码' }).fill('a-long-enough-password');
    await page.getByRole('button', { name: '建立并登录' }).click();
    await expect(page).toHaveURL(/\/desk/);
    await page.goto('/desk/articles');
    await page.getByRole('button', { name: '写新稿' }).or(page.getByRole('link', { name: '写新稿' })).first().click();
    await expect(page.getByRole('textbox', { name: '主题' })).toBeVisible();

    // The first autosave shows what the editor sends; the other 200 are the same request with the next version and text.
    const sent = page.waitForRequest((request) => request.method() === 'POST' && (request.postData() ?? '').includes('原题'));
    await page.getByRole('textbox', { name: '主题' }).fill('原题');
    const request = await sent;
    const headers = Object.fromEntries(Object.entries(await request.allHeaders()).filter(([name]) => !name.startsWith(':') && !['content-length', 'host'].includes(name)));
    const template = request.postData()!;
    await expect(page.getByText(/^已保存/)).toBeVisible();
    let version = Number(/"version":(\d+)/.exec(template)![1]) + 1;

    let acknowledged = 0;
    const killAt = 97;
    let killed: Promise<void> | null = null;
    for (let save = 1; save <= 200; save += 1) {
      if (save === killAt) killed = server.kill(); // while the next save is on its way
      const data = template.replace(/"version":\d+/, `"version":${version}`).replace('原题', `第${save}次保存`);
      try {
        const answer = await page.request.post(request.url(), { headers, data, timeout: 10_000 });
        const text = await answer.text();
        const saved = /"version":(\d+)/.exec(text);
        if (!answer.ok() || !saved) break;
        version = Number(saved[1]);
        acknowledged = save;
      } catch {
        break;
      }
    }
    await killed;
    expect(acknowledged).toBeGreaterThanOrEqual(killAt - 1);
    expect(acknowledged).toBeLessThan(200);

    await server.restart();
    const database = new Database(path.join(server.data, 'banxin.db'), { readonly: true });
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    const titles = new Set(database.prepare('select content from revisions').all().map((row) => (JSON.parse((row as { content: string }).content) as { title: string }).title));
    database.close();
    for (let save = 1; save <= acknowledged; save += 1) expect(titles.has(`第${save}次保存`), `save ${save} of ${acknowledged}`).toBe(true);
    await page.reload();
    await expect(page.getByRole('textbox', { name: '主题' })).toHaveValue(new RegExp(`第(${acknowledged}|${acknowledged + 1})次保存`));
  } finally {
    await server.close();
  }
});
