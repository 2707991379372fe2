import { expect, test } from 'vitest';
import type { LiveState, LockView } from '@/lib/desk/views/live';
import { withOwn } from './use-own-locks';

const lock = (holder: string, since: string): LockView => ({ pageId: 'p2', page: 2, userId: 'u1', name: '陆一苇', holder, since, asked: { window: 'mine', name: '沈禾清' } });
const state = (...locks: LockView[]): LiveState => ({ viewers: [{ window: 'mine', userId: 'u2', name: '沈禾清', at: 'desk', page: 2 }], locks });

test('a page taken over is mine while the line still tells of the lock before', () => {
  const [held] = withOwn(state(lock('theirs', '1')), 'mine', new Set(['p2 theirs 1'])).locks;
  expect([held?.holder, held?.userId, held?.name, held?.asked]).toEqual(['mine', 'u2', '沈禾清', null]);
});

test('who takes the page afterwards has it', () => {
  const [held] = withOwn(state(lock('theirs', '2')), 'mine', new Set(['p2 theirs 1'])).locks;
  expect(held?.holder).toBe('theirs');
});

test('a window the line does not know yet owns nothing', () => {
  const told = { viewers: [], locks: [lock('theirs', '1')] };
  expect(withOwn(told, 'mine', new Set(['p2 theirs 1']))).toBe(told);
});
