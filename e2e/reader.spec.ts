import { expect, test } from '@playwright/test';
import { unfinished } from '../db/sample/unfinished';

test.describe('a reader, signed out,', () => {
  test('opens an issue, clicks a story on the page image and reads it', async ({ page }) => {
    await page.goto('/issues/764');
    const picture = page.getByRole('img', { name: /第01版/ });
    await expect(picture).toBeVisible();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0 && /page-1-(900|1800)\.webp$/.test(image.currentSrc))).toBe(true);
    const spot = page.locator('.ed-spot').first();
    const title = (await spot.getAttribute('aria-label'))!;
    await spot.click();
    await expect(page).toHaveURL(/\/issues\/764\/stories\//);
    await expect(page.locator('h1')).toContainText(title.slice(0, 4));
    expect((await page.locator('#ozoom').innerText()).replace(/\s/g, '').length).toBeGreaterThan(200);
    await expect(page.locator('#ozoom img').first()).toBeVisible();
  });

  test('turns pages and issues, and finds back issues in the archive', async ({ page }) => {
    await page.goto('/issues/764/pages/2');
    await page.getByRole('link', { name: /下一版/ }).first().click();
    await expect(page).toHaveURL(/\/issues\/764\/pages\/3$/);
    await page.getByRole('link', { name: /上一期/ }).first().click();
    await expect(page).toHaveURL(/\/issues\/763/);
    await page.getByRole('link', { name: '往期报纸' }).first().click();
    await page.getByRole('link', { name: /总第763期|第40期/ }).first().click();
    await expect(page).toHaveURL(/\/issues\/763/);
  });

  test('downloads the page as the PDF that was printed', async ({ page, request }) => {
    await page.goto('/issues/764/pages/1');
    const href = await page.getByRole('link', { name: '下载本版 PDF' }).first().getAttribute('href');
    const answer = await request.get(href!);
    expect(answer.headers()['content-type']).toContain('application/pdf');
    expect(answer.headers()['cache-control']).toContain('immutable');
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('subscribes by RSS', async ({ request }) => {
    const answer = await request.get('/feed.xml');
    expect(answer.ok()).toBe(true);
    const feed = await answer.text();
    expect(feed).toContain('<rss');
    expect(feed).toContain('/issues/764/stories/');
  });

  test('finds no trace of unpublished copy', async ({ page, request }) => {
    for (const address of ['/', '/archive', '/feed.xml', '/issues/764', '/issues/764/pages/3', '/issues/763/pages/4']) {
      const text = await (await request.get(address)).text();
      for (const story of unfinished) expect(text.includes(story.title), `${address} shows ${story.title}`).toBe(false);
    }
    for (const address of ['/issues/9999', `/editions/${'0'.repeat(64)}/page-1.pdf`, '/issues/764/stories/no-such-story']) {
      expect((await request.get(address)).status(), address).toBe(404);
    }
    for (const address of ['/api/issues/764/pdf', '/photos/anything.jpg']) {
      expect([401, 403, 404], address).toContain((await request.get(address, { maxRedirects: 0 })).status());
    }
    await page.goto('/desk/articles');
    await expect(page).toHaveURL(/\/login/);
  });

  test('reads on a telephone without sideways scrolling', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const address of ['/', '/issues/764/pages/2', '/archive']) {
      await page.goto(address);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBeLessThanOrEqual(390);
    }
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a reader still gets from the home page to a story', async ({ page }) => {
    await page.goto('/issues/764');
    await page.locator('.ed-spot').first().click();
    await expect(page.locator('#ozoom')).toBeVisible();
    await page.getByRole('link', { name: /回到版面|第01版/ }).first().click();
    await expect(page.getByRole('img', { name: /第01版/ })).toBeVisible();
  });
});
