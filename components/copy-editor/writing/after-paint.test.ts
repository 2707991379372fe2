import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AfterPaint } from './after-paint';

let frames: (() => void)[] = [];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
  vi.stubGlobal('cancelAnimationFrame', (id: number) => { frames[id - 1] = () => undefined; });
});
afterEach(() => { vi.useRealTimers(); vi.unstubAllGlobals(); });
const paint = () => { for (const frame of frames.splice(0)) frame(); };

test('what is asked for many times before a paint is done once, after it', () => {
  let done = 0;
  const after = new AfterPaint(() => { done += 1; });
  after.ask(); after.ask();
  expect(done).toBe(0);
  paint();
  expect(done).toBe(0);
  vi.advanceTimersByTime(0);
  expect(done).toBe(1);
});
test('it can be had at once, and is not done again', () => {
  let done = 0;
  const after = new AfterPaint(() => { done += 1; });
  after.now();
  expect(done).toBe(0);
  after.ask();
  after.now();
  paint();
  vi.advanceTimersByTime(1000);
  expect(done).toBe(1);
});
test('a tab that paints nothing does it all the same', () => {
  let done = 0;
  new AfterPaint(() => { done += 1; }).ask();
  vi.advanceTimersByTime(100);
  expect(done).toBe(1);
});
