import { expect, type Locator, type Page } from '@playwright/test';

/** Waits until a screen that streams in has all its parts in place and takes keys and clicks. */
export async function alive(page: Page, part = 'main'): Promise<void> {
  await page.waitForLoadState('load');
  await page.waitForFunction((wanted) => {
    const found = document.querySelector<HTMLElement>(wanted);
    // React streams parts into hidden divs first, and moves them to their place afterwards.
    const waiting = document.querySelector('div[hidden][id^="S:"], template[id^="B:"], [inert]');
    return found !== null && found.getClientRects().length > 0 && waiting === null;
  }, part);
}

/** Gives something the focus and sees to it that it has it: a screen that is just being drawn anew drops it. */
export async function hold(target: Locator): Promise<void> {
  await expect(async () => { await target.focus(); await expect(target).toBeFocused({ timeout: 300 }); }).toPass();
}
