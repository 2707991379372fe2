import { crc32 } from 'node:zlib';
import { expect, test, type Page } from '@playwright/test';
import sharp from 'sharp';
import { awake, deskOf, drawnPhoto, press, troubles, unheardOf } from './newsroom';

interface Picture { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }
const jpeg = (name: string, buffer: Buffer): Picture => ({ name, mimeType: 'image/jpeg', buffer });

/** Sends files as somebody choosing them would, and answers with the list of uploads. */
async function upload(page: Page, files: readonly Picture[]) {
  await awake(page.locator('input[type=file]'));
  await page.locator('input[type=file]').setInputFiles([...files]);
  return page.getByRole('region', { name: '正在上传' });
}

/** The number of photos the library says it has. */
const total = async (page: Page) => Number((await page.getByText(/^共 [\d,]+ 张$/).innerText()).replace(/\D/g, ''));

/** A photo with the facts a camera writes, the place it stood among them. */
async function withPlace(caption: string): Promise<Buffer> {
  return sharp(await drawnPhoto()).withExif({
    IFD0: { ImageDescription: caption, Artist: 'Bai Yuan' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 15/1 1234/100', GPSLongitudeRef: 'E', GPSLongitude: '120/1 9/1 5678/100' },
  }).jpeg().toBuffer();
}

/** A PNG that says in its header that it is 60,000 pixels wide and high: 13 KB here, 14 GB unpacked. */
function bomb(): Buffer {
  const chunk = (name: string, content: Buffer) => {
    const named = Buffer.concat([Buffer.from(name), content]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(content.length, 0);
    frame.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(60_000, 0);
  header.writeUInt32BE(60_000, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', Buffer.alloc(12_000)), chunk('IEND', Buffer.alloc(0))]);
}

test.describe('in the photo library, a reporter', () => {
  test('uploads several photos, sees how far each is, and finds them; one already there is not stored twice', async ({ browser }) => {
    const page = await deskOf(browser, 'jizhe');
    const wrong = troubles(page);
    await page.goto('/desk/photos');
    const before = await total(page);
    await page.evaluate(() => {
      const steps = new Set<string>();
      Object.assign(window, { steps });
      new MutationObserver(() => { for (const bar of document.querySelectorAll('[role=progressbar]')) steps.add(bar.getAttribute('aria-label') ?? ''); }).observe(document.body, { subtree: true, childList: true, attributes: true });
    });
    const names = ['甲', '乙', '丙'].map((mark) => `${unheardOf('渡口')}${mark}.jpg`);
    const files = await Promise.all(names.map(async (name) => jpeg(name, await drawnPhoto())));
    const uploads = await upload(page, files);
    for (const name of names) await expect(uploads.getByRole('listitem').filter({ hasText: name })).toContainText('已上传');
    const steps = await page.evaluate(() => [...(window as unknown as { steps: Set<string> }).steps]);
    for (const name of names) expect(steps.some((step) => step.startsWith(`${name}：`) && step.endsWith('%')), `progress of ${name}`).toBe(true);
    for (const name of names) await expect(page.getByRole('list', { name: '图片' }).getByRole('button', { name })).toBeVisible();
    await expect.poll(() => total(page)).toBe(before + 3);

    await upload(page, [jpeg('换个名字.jpg', files[0]!.buffer)]);
    await expect(uploads.getByRole('listitem').filter({ hasText: '换个名字.jpg' })).toContainText('图库里已有同一张');
    await page.reload();
    expect(await total(page)).toBe(before + 3);

    await page.getByRole('searchbox', { name: '搜索图说、摄影、文件名' }).fill(names[1]!);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: '图片' }).getByRole('listitem')).toHaveCount(1);
    expect(wrong).toEqual([]);
    await page.context().close();
  });

  test('is told in plain words why a file is no picture, is damaged, of a kind not taken or a bomb; the good one beside them is stored', async ({ browser }) => {
    const page = await deskOf(browser, 'jizhe');
    await page.goto('/desk/photos');
    const before = await total(page);
    const whole = await drawnPhoto();
    const good = `${unheardOf('好图')}.jpg`;
    const uploads = await upload(page, [
      jpeg('会议纪要.jpg', Buffer.from('这是一份文字，不是图片。\n'.repeat(50))),
      jpeg('传了一半.jpg', whole.subarray(0, Math.floor(whole.length / 2))),
      { name: '动图.gif', mimeType: 'image/gif', buffer: Buffer.from('GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;', 'latin1') },
      { name: '巨图.png', mimeType: 'image/png', buffer: bomb() },
      jpeg('空.jpg', Buffer.alloc(0)),
      jpeg(good, whole),
    ]);
    const line = (name: string) => uploads.getByRole('listitem').filter({ hasText: name });
    await expect(line(good)).toContainText('已上传');
    await expect(line('会议纪要.jpg').first()).toContainText('没传上去：文件“会议纪要.jpg”不是能用的图片。请上传 JPEG、HEIC、PNG、WebP 或 TIFF 图片。');
    await expect(line('传了一半.jpg').first()).toContainText('没传上去：图片“传了一半.jpg”已损坏，读不完整。请重新导出或换一张。');
    await expect(line('动图.gif').first()).toContainText('没传上去：不收 GIF 格式的图片。请转成 JPEG 或 PNG 再上传。');
    await expect(line('巨图.png').first()).toContainText('没传上去：图片“巨图.png”的像素太多（3600 百万），最多 80 百万。请缩小后再上传。');
    await expect(line('空.jpg').first()).toContainText('没传上去：请选一个文件');
    await page.reload();
    expect(await total(page)).toBe(before + 1);
    await page.context().close();
  });

  test('uploads a photo with the place it was taken: the stored file has lost it, the caption is kept', async ({ browser }) => {
    const page = await deskOf(browser, 'jizhe');
    await page.goto('/desk/photos');
    const caption = `Ferry at dawn ${Date.now()}`;
    const taken = await withPlace(caption);
    // Tag 0x8825 of the Exif specification points to the place.
    expect((await sharp(taken).metadata()).exif!.includes(Buffer.from([0x25, 0x88]))).toBe(true);
    const name = `${unheardOf('有地点')}.jpg`;
    const uploads = await upload(page, [jpeg(name, taken)]);
    await expect(uploads.getByRole('listitem').filter({ hasText: name })).toContainText('已上传');
    await press(page.getByRole('list', { name: '图片' }).getByRole('button', { name: caption }));
    const panel = page.getByRole('dialog', { name: '图片资料' });
    await expect(panel.getByRole('textbox', { name: '图说' })).toHaveValue(caption);
    await expect(panel.getByRole('textbox', { name: '摄影' })).toHaveValue('Bai Yuan');
    await expect(panel).toContainText(name);
    const address = await panel.getByRole('link', { name: '看原图' }).getAttribute('href');
    for (const file of [address!, `${address}?w=320`]) {
      const stored = await (await page.request.get(file)).body();
      const { exif, iptc, xmp, format } = await sharp(stored).metadata();
      expect({ exif, iptc, xmp, format }).toEqual({ exif: undefined, iptc: undefined, xmp: undefined, format: 'jpeg' });
      expect(stored.includes('Exif')).toBe(false);
    }
    await page.context().close();
  });

  test('writes caption and credit and moves the focal point by pointer and by keys; all are kept and the thumbnail follows', async ({ browser }) => {
    const page = await deskOf(browser, 'jizhe');
    await page.goto('/desk/photos');
    const name = `${unheardOf('待写图说')}.jpg`;
    const uploads = await upload(page, [jpeg(name, await drawnPhoto())]);
    await expect(uploads.getByRole('listitem').filter({ hasText: name })).toContainText('已上传');
    const photos = page.getByRole('list', { name: '图片' });
    await photos.getByRole('button', { name }).click();
    const panel = page.getByRole('dialog', { name: '图片资料' });
    const caption = unheardOf('雾里的渡口');
    await panel.getByRole('textbox', { name: '图说' }).fill(caption);
    await panel.getByRole('textbox', { name: '摄影' }).fill('柏远');
    const picture = panel.getByRole('img').first();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)).toBe(true);
    const box = (await picture.boundingBox())!;
    await picture.click({ position: { x: box.width * 0.25, y: box.height * 0.75 } });
    const focus = panel.getByRole('button', { name: /^视觉中心/ });
    await expect(focus).toHaveAccessibleName('视觉中心：横 25%，纵 75%');
    await focus.press('Shift+ArrowUp');
    await focus.press('ArrowRight');
    await expect(focus).toHaveAccessibleName('视觉中心：横 26%，纵 65%');
    await panel.getByRole('button', { name: '保存', exact: true }).click();
    await expect(page.getByText('已保存', { exact: true })).toBeVisible();
    await page.reload();
    const tile = photos.getByRole('button', { name: caption });
    await expect(tile).toContainText('柏远');
    await expect(tile.locator('img')).toHaveCSS('object-position', '26% 65%');
    await press(tile);
    await expect(panel.getByRole('textbox', { name: '图说' })).toHaveValue(caption);
    await expect(focus).toHaveAccessibleName('视觉中心：横 26%，纵 65%');
    await page.context().close();
  });
});

test('a proofreader looks at photos and cannot change or upload any; nobody signed out sees one', async ({ browser }) => {
  const page = await deskOf(browser, 'jiaodui');
  await page.goto('/desk/photos');
  await expect(page.getByRole('button', { name: '上传图片' })).toHaveCount(0);
  // Announced photos have no picture yet.
  await press(page.getByRole('list', { name: '图片' }).getByRole('listitem').filter({ has: page.locator('img') }).first().getByRole('button'));
  const panel = page.getByRole('dialog', { name: '图片资料' });
  await expect(panel.getByRole('textbox', { name: '图说' })).not.toBeEditable();
  await expect(panel.getByRole('button', { name: '保存', exact: true })).toHaveCount(0);
  const address = await panel.getByRole('link', { name: '看原图' }).getAttribute('href');
  expect((await page.request.get(address!)).status()).toBe(200);
  const stranger = await browser.newContext();
  expect((await stranger.request.get(address!)).status()).toBe(404);
  const origin = new URL(page.url()).origin;
  expect((await page.request.post('/desk/photos/upload', { headers: { origin, 'x-file-name': 'a.jpg' }, data: await drawnPhoto() })).status()).toBe(403);
  await stranger.close();
  await page.context().close();
});
