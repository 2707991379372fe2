import { expect, type Locator, type Page } from '@playwright/test';

/** Waits until a screen that streams in has all its parts in place and each control takes keys and clicks. */
export async function alive(page: Page, part = 'main'): Promise<void> {
  await page.waitForFunction((wanted) => {
    const found = document.querySelector<HTMLElement>(wanted);
    if (!found || found.getClientRects().length === 0) return false;
    // React streams parts into hidden divs first, and moves them to their place afterwards.
    if (document.querySelector('div[hidden][id^="S:"], template[id^="B:"], main [inert]')) return false;
    const controls = document.querySelectorAll('main button, main input:not([type="hidden"]), main select, main textarea, main [role="button"]');
    return [...controls].every((control) => control.closest('[contenteditable]') !== null || Object.keys(control).some((key) => key.startsWith('__reactProps')));
  }, part);
}

/** Makes a page wait, whenever an address is opened or read again, until what came can be used: as a person would. */
export function patient(page: Page): Page {
  const isScreen = (type: string | undefined): boolean => type?.startsWith('text/html') ?? false;
  const goto = page.goto.bind(page);
  page.goto = async (...given) => {
    const response = await goto(...given);
    if (isScreen(response?.headers()['content-type'])) await alive(page);
    return response;
  };
  const reload = page.reload.bind(page);
  page.reload = async (...given) => {
    const response = await reload(...given);
    if (isScreen(response?.headers()['content-type'])) await alive(page);
    return response;
  };
  return page;
}

/** Gives something the focus and sees to it that it has it: a screen that is just being drawn anew drops it. */
export async function hold(target: Locator): Promise<void> {
  await expect(async () => { await target.focus(); await expect(target).toBeFocused({ timeout: 300 }); }).toPass();
}

/**
 * Waits until a screen has fetched what it fetches by itself: nothing under way for half a second, but for the line on which others'
 * changes come and which stays open ('networkidle' would wait for its end).
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.waitForFunction(() => {
    const known = window as typeof window & { lastFetch?: { count: number; at: number } };
    const count = performance.getEntriesByType('resource').length;
    if (known.lastFetch?.count !== count) known.lastFetch = { count, at: performance.now() };
    return performance.now() - known.lastFetch.at > 500;
  }, undefined, { polling: 100 });
}
