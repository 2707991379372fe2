import fs from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import sharp from 'sharp';
import { awake, deskOf, press, troubles, unheardOf } from './newsroom';

/** A picture of its own with something to be known by: blocks of chance colours. */
async function blocks(width = 1200, height = 800): Promise<Buffer> {
  const cells = Array.from({ length: 48 }, (_, at) => `<rect x="${(at % 8) * width / 8}" y="${Math.floor(at / 8) * height / 6}" width="${width / 8}" height="${height / 6}" fill="rgb(${[0, 0, 0].map(() => Math.floor(Math.random() * 256)).join()})"/>`).join('');
  return sharp(Buffer.from(`<svg width="${width}" height="${height}">${cells}</svg>`)).jpeg({ quality: 90 }).toBuffer();
}

async function choose(page: Page, files: readonly { name: string; buffer: Buffer; mimeType?: string }[]) {
  const input = page.locator('main input[type=file]').first();
  await awake(input);
  await input.setInputFiles(files.map((file) => ({ mimeType: 'image/jpeg', ...file })));
  return page.getByRole('region', { name: '正在上传' });
}
const total = async (page: Page) => Number((await page.getByText(/^共 [\d,]+ 张$/).innerText()).replace(/\D/g, ''));

test('a reporter uploads a telephone’s HEIC; it becomes a picture every browser shows, with its caption and without its place', async ({ browser }) => {
  const page = await deskOf(browser, 'jizhe');
  const wrong = troubles(page);
  await page.goto('/desk/photos');
  const name = `${unheardOf('手机')}.heic`;
  const uploads = await choose(page, [{ name, mimeType: 'image/heic', buffer: fs.readFileSync('lib/desk/fixtures/telephone.heic') }]);
  await expect(uploads.getByRole('listitem').filter({ hasText: name })).toContainText(/已上传|图库里已有同一张/);
  await press(page.getByRole('list', { name: '图片' }).getByRole('button', { name: /SECRET caption/ }).first());
  const panel = page.getByRole('dialog', { name: '图片资料' });
  await expect(panel).toContainText('来的文件：HEIC');
  await expect(panel).toContainText('广色域已转成 sRGB');
  const address = await panel.getByRole('link', { name: '看原图' }).getAttribute('href');
  const served = await (await page.request.get(address!)).body();
  expect((await sharp(served).metadata()).format).toBe('jpeg');
  expect(served.toString('latin1')).not.toMatch(/Exif|SECRET/);
  expect(wrong).toEqual([]);
  await page.context().close();
});

test('a picture that looks like one of the library waits for a choice: kept beside it, left out, or put in its place', async ({ browser }) => {
  const page = await deskOf(browser, 'bianji');
  await page.goto('/desk/photos');
  const first = `${unheardOf('原图')}.jpg`;
  const picture = await blocks();
  const uploads = await choose(page, [{ name: first, buffer: picture }]);
  const line = (name: string) => uploads.getByRole('listitem').filter({ hasText: name });
  await expect(line(first)).toContainText('已上传');
  await expect(page.getByRole('list', { name: '图片' }).getByRole('button', { name: first })).toBeVisible();
  const before = await total(page);

  const [skipped, kept, better] = ['小的', '也留', '更大'].map((word) => `${unheardOf(word)}.jpg`) as [string, string, string];
  await choose(page, [{ name: skipped, buffer: await sharp(picture).resize(500).jpeg({ quality: 50 }).toBuffer() }]);
  await expect(line(skipped)).toContainText('和图库里的很像');
  await line(skipped).getByRole('button', { name: '不传，用图库里的' }).click();
  await expect(line(skipped)).toContainText('没有传，用图库里的');

  await choose(page, [{ name: better, buffer: await sharp(picture).resize(1800).jpeg().toBuffer() }]);
  await line(better).getByRole('button', { name: '用它换掉图库里的' }).click();
  await expect(line(better)).toContainText('已换掉图库里的');
  await expect(page.getByRole('list', { name: '图片' }).getByRole('button', { name: better })).toBeVisible();
  expect(await total(page)).toBe(before);

  await choose(page, [{ name: kept, buffer: await sharp(picture).resize(600).jpeg({ quality: 60 }).toBuffer() }]);
  await line(kept).getByRole('button', { name: '两张都留' }).click();
  await expect(line(kept)).toContainText('已上传');
  await expect.poll(() => total(page)).toBe(before + 1);
  await page.context().close();
});

test('an editor writes down the rights, turns the picture, and finds it among the expired', async ({ browser }) => {
  const page = await deskOf(browser, 'bianji');
  const wrong = troubles(page);
  await page.goto('/desk/photos');
  const name = `${unheardOf('版权')}.jpg`;
  const uploads = await choose(page, [{ name, buffer: await blocks() }]);
  await expect(uploads.getByRole('listitem').filter({ hasText: name })).toContainText('已上传');
  await press(page.getByRole('list', { name: '图片' }).getByRole('button', { name }));
  const panel = page.getByRole('dialog', { name: '图片资料' });
  await panel.getByRole('combobox', { name: '许可' }).selectOption({ label: '通讯社供稿' });
  await panel.getByLabel('有效期至').fill('2020-01-31');
  await panel.getByRole('textbox', { name: '来源' }).fill('汀上社');
  await panel.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('已保存', { exact: true })).toBeVisible();
  await expect(panel.getByText(/2020年1月31日 已过期/)).toBeVisible();
  await expect(panel).toContainText('1200 × 800 像素');
  await panel.getByRole('button', { name: '向右转' }).click();
  await expect(panel).toContainText('800 × 1200 像素');
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: '筛选' }).selectOption({ label: '已过有效期' });
  await expect(page.getByRole('list', { name: '图片' }).getByRole('button', { name })).toContainText('已过期');
  await page.getByRole('combobox', { name: '许可' }).selectOption({ label: '本报拍摄' });
  await expect(page.getByRole('list', { name: '图片' }).getByRole('button', { name })).toHaveCount(0);
  expect(wrong).toEqual([]);
  await page.context().close();
});

test('photos chosen together get the same credit and terms; what is left empty stays', async ({ browser }) => {
  const page = await deskOf(browser, 'bianji');
  const wrong = troubles(page);
  await page.goto('/desk/photos');
  const names = ['甲', '乙'].map((word) => `${unheardOf(word)}.jpg`);
  const uploads = await choose(page, await Promise.all(names.map(async (name) => ({ name, buffer: await blocks() }))));
  for (const name of names) await expect(uploads.getByRole('listitem').filter({ hasText: name })).toContainText('已上传');
  const tile = (name: string) => page.getByRole('list', { name: '图片' }).getByRole('listitem').filter({ hasText: name });
  for (const name of names) await expect(tile(name)).toBeVisible();
  await page.getByRole('button', { name: '选图' }).click();
  for (const name of names) await tile(name).getByRole('checkbox').check();
  await expect(page.getByText('已选 2 张')).toBeVisible();
  await page.getByRole('button', { name: '一起改' }).click();
  const dialog = page.getByRole('dialog', { name: '一起改 2 张图片' });
  const credit = unheardOf('摄');
  await dialog.getByRole('textbox', { name: '摄影' }).fill(credit);
  await dialog.getByLabel('有效期至').fill('2019-12-31');
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
  await expect(dialog).toBeHidden();
  for (const name of names) await expect(tile(name)).toContainText(new RegExp(`${credit}.*2019年12月31日 已过期`));
  expect(wrong).toEqual([]);
  await page.context().close();
});

test('a large file goes up in pieces: one that gets lost is sent again, a cancelled one leaves nothing', async ({ browser }) => {
  const page = await deskOf(browser, 'jizhe');
  await page.goto('/desk/photos');
  const before = await total(page);
  const large = await sharp({ create: { width: 2200, height: 1500, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 40 } } }).png().toBuffer();
  expect(large.byteLength).toBeGreaterThan(6 * 1024 * 1024);
  let lost = 0;
  const offsets: string[] = [];
  await page.route(/\/desk\/photos\/uploads\/[^/?]+\?offset=/, async (route) => {
    offsets.push(new URL(route.request().url()).searchParams.get('offset')!);
    if ((lost += 1) === 2) await route.abort('connectionreset'); else await route.continue();
  });
  const name = `${unheardOf('大图')}.png`;
  const uploads = await choose(page, [{ name, mimeType: 'image/png', buffer: large }]);
  await expect(uploads.getByRole('listitem').filter({ hasText: name })).toContainText('已上传', { timeout: 60_000 });
  expect(offsets[2], offsets.join()).toBe(offsets[1]);
  await expect.poll(() => total(page)).toBe(before + 1);

  await page.unroute(/\/desk\/photos\/uploads\/[^/?]+\?offset=/);
  await page.route(/\/desk\/photos\/uploads\/[^/?]+\?offset=/, () => undefined);
  const stopped = `${unheardOf('不要')}.png`;
  await choose(page, [{ name: stopped, mimeType: 'image/png', buffer: large }]);
  const gone = page.waitForResponse((response) => response.request().method() === 'DELETE' && response.url().includes('/uploads/'));
  await uploads.getByRole('button', { name: `取消上传 ${stopped}` }).click();
  await expect(uploads.getByRole('listitem').filter({ hasText: stopped })).toContainText('已取消');
  expect((await gone).status()).toBe(200);
  await page.reload();
  expect(await total(page)).toBe(before + 1);
  await page.context().close();
});
