import { describe, expect, test } from 'vitest';
import type { Block } from '@/lib/makeup/block';
import { rebase, step, stepBack, stepForward, type Blocks, type Timeline } from './timeline';

const folio = (id: string): Block => ({ kind: 'folio', id, column: 0, row: 0, columns: 5, rows: 2 });
const page = (id: string): readonly Block[] => [folio(id)];
const start: Timeline = { past: [], present: { one: page('a'), two: page('b') }, future: [] };
const stands = (line: Timeline) => Object.fromEntries(Object.entries(line.present).map(([id, blocks]) => [id, blocks.map((block) => block.id).join()]));
const after = (...changes: Blocks[]) => changes.reduce(step, start);

describe('a line of steps', () => {
  test('goes back and forward again to the very same blocks', () => {
    const line = after({ one: page('a1') }, { one: page('a2') });
    expect(stands(stepBack(stepBack(line)))).toEqual({ one: 'a', two: 'b' });
    expect(stepForward(stepForward(stepBack(stepBack(line)))).present).toEqual(line.present);
  });
  test('keeps the last two hundred', () => expect(Array.from({ length: 250 }, (_, index) => ({ one: page(`a${index}`) })).reduce(step, start).past).toHaveLength(200));
});

describe('when another changes a page', () => {
  test('the page stands as theirs, and my steps on other pages can still be undone without undoing theirs', () => {
    const line = rebase(after({ one: page('a1') }, { one: page('a2') }), { two: page('theirs') });
    expect(stands(line)).toEqual({ one: 'a2', two: 'theirs' });
    expect(stands(stepBack(line))).toEqual({ one: 'a1', two: 'theirs' });
    expect(stands(stepBack(stepBack(line)))).toEqual({ one: 'a', two: 'theirs' });
  });
  test('steps I had made on that page only are no steps any more', () => {
    const line = rebase(after({ one: page('a1') }, { two: page('b1') }, { one: page('a2') }), { two: page('theirs') });
    expect(line.past).toHaveLength(2);
    expect(stands(stepBack(line))).toEqual({ one: 'a1', two: 'theirs' });
  });
  test('a step over that page and another one ends the line: half of it cannot be undone', () => {
    const line = rebase(after({ one: page('a1') }, { one: page('a2'), two: page('b2') }, { one: page('a3') }), { two: page('theirs') });
    expect(line.past).toHaveLength(1);
    expect(stands(stepBack(line))).toEqual({ one: 'a2', two: 'theirs' });
  });
  test('what I have undone on other pages can be redone', () => {
    const line = rebase(stepBack(stepBack(after({ one: page('a1') }, { one: page('a2') }))), { two: page('theirs') });
    expect(stands(stepForward(stepForward(line)))).toEqual({ one: 'a2', two: 'theirs' });
  });
  test('a page that is gone is in no state, a new one in all', () => {
    const line = rebase(after({ one: page('a1') }), { three: page('c') }, ['two']);
    expect(stands(line)).toEqual({ one: 'a1', three: 'c' });
    expect(stands(stepBack(line))).toEqual({ one: 'a', three: 'c' });
  });
});
