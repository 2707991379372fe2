import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { emptyContent, type ArticleContent } from '@/lib/copy/article-content';
import type { Reply } from '@/lib/words/reply';
import { Autosave, type SaveState } from './autosave';

const titled = (title: string): ArticleContent => ({ ...emptyContent(), title });
const stale: Reply<never> = { ok: false, message: '', fields: {}, error: { code: 'stale', currentVersion: 9, by: '甲', at: '' } };

function newsroom(answers: (Reply<{ version: number }> | 'away')[] = []) {
  const sent: { version: number; title: string }[] = [];
  const states: SaveState['kind'][] = [];
  let kept: string | null = null;
  let composing = false;
  let version = 1;
  const autosave = new Autosave(1, titled(''));
  autosave.connect({
    async save(base, content) {
      sent.push({ version: base, title: content.title });
      const answer = answers.shift();
      if (answer === 'away') throw new Error('no network');
      if (answer) return answer;
      version += 1;
      return { ok: true, value: { version } };
    },
    keep: (copy) => { kept = copy?.content.title ?? null; },
    composing: () => composing,
    onState: (state) => { states.push(state.kind); },
    now: () => new Date(0),
  });
  return { autosave, sent, states, kept: () => kept, compose: (on: boolean) => { composing = on; } };
}

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

test('typing is saved once, after a rest, with the newest text', async () => {
  const { autosave, sent, states, kept } = newsroom();
  autosave.changed(titled('稻'));
  autosave.changed(titled('稻田'));
  expect(kept()).toBe('稻田');
  await vi.advanceTimersByTimeAsync(1300);
  expect(sent).toEqual([{ version: 1, title: '稻田' }]);
  expect(states.at(-1)).toBe('saved');
  expect(kept()).toBeNull();
});

test('text typed while a save is under way is saved on top of the version it made', async () => {
  const { autosave, sent } = newsroom();
  autosave.changed(titled('一'));
  const first = autosave.flush();
  autosave.changed(titled('一二'));
  await first;
  await vi.advanceTimersByTimeAsync(1300);
  expect(sent).toEqual([{ version: 1, title: '一' }, { version: 2, title: '一二' }]);
  expect(autosave.dirty).toBe(false);
});

test('while the server is away the text stays in the browser and is tried again', async () => {
  const { autosave, sent, states, kept } = newsroom(['away', 'away']);
  autosave.changed(titled('水库'));
  await vi.advanceTimersByTimeAsync(1300);
  expect(states.at(-1)).toBe('failed');
  expect(kept()).toBe('水库');
  await vi.advanceTimersByTimeAsync(8000);
  expect(sent).toHaveLength(3);
  expect(states.at(-1)).toBe('saved');
});

test('after a stale save nothing is sent until somebody decides, and typing is still kept', async () => {
  const { autosave, sent, states, kept } = newsroom([stale]);
  autosave.changed(titled('我的'));
  await vi.advanceTimersByTimeAsync(1300);
  expect(states.at(-1)).toBe('stale');
  autosave.changed(titled('我的，又改'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toHaveLength(1);
  expect(kept()).toBe('我的，又改');
  autosave.rebase(9, titled('合并'));
  await vi.advanceTimersByTimeAsync(10);
  expect(sent.at(-1)).toEqual({ version: 9, title: '合并' });
});

test('a save that arrived though its answer was lost is no conflict with oneself', async () => {
  const arrived: Reply<never> = { ok: false, message: '', fields: {}, error: { code: 'stale', currentVersion: 9, by: '甲', at: '', theirs: titled('我的') } };
  const { autosave, sent, states, kept } = newsroom([arrived]);
  autosave.changed(titled('我的'));
  await vi.advanceTimersByTimeAsync(1300);
  expect(states.at(-1)).toBe('saved');
  expect(kept()).toBeNull();
  autosave.changed(titled('我的，又改'));
  await vi.advanceTimersByTimeAsync(1300);
  expect(sent.at(-1)).toEqual({ version: 9, title: '我的，又改' });
});

test('another text on the server is a conflict, however like', async () => {
  const { autosave, states } = newsroom([{ ok: false, message: '', fields: {}, error: { code: 'stale', currentVersion: 9, by: '甲', at: '', theirs: titled('我的。') } }]);
  autosave.changed(titled('我的'));
  await vi.advanceTimersByTimeAsync(1300);
  expect(states.at(-1)).toBe('stale');
});

test('half a syllable of an input method is not saved', async () => {
  const { autosave, sent, compose } = newsroom();
  compose(true);
  autosave.changed(titled('dao'));
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent).toHaveLength(0);
  compose(false);
  autosave.changed(titled('稻'));
  await vi.advanceTimersByTimeAsync(1300);
  expect(sent).toEqual([{ version: 1, title: '稻' }]);
});

test('what is typed and taken back is not sent', async () => {
  const { autosave, sent, states } = newsroom();
  autosave.changed(titled('错'));
  autosave.changed(titled(''));
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent).toHaveLength(0);
  expect(states.at(-1)).toBe('clean');
});
