import { describe, expect, test } from 'vitest';
import { pageArrange } from '@/lib/words/page-arrange';
import { parseHeld } from './clipboard';
import { commandIds, commands, isPressed } from './commands';
import { nested } from './use-desk-words';

const pressed = (key: string, held: Partial<KeyboardEvent> = {}): KeyboardEvent => ({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }) as KeyboardEvent;
const doneBy = (event: KeyboardEvent): string[] => commands.filter((one) => isPressed(one.chord, event)).map((one) => one.id);

describe('commands of the page desk', () => {
  test('each has its words in both languages, and keys of its own', () => {
    expect(commands.map((one) => one.id)).toEqual([...commandIds]);
    for (const id of commandIds) for (const words of [pageArrange.zh, pageArrange.en]) expect(words.commands[id]).not.toBe('');
    expect(new Set(commands.map((one) => one.chord.toLowerCase())).size).toBe(commands.length);
  });
  test('a letter is not the same letter with Ctrl; ⌘ serves for Ctrl; a full-width ？ opens the keys', () => {
    expect(doneBy(pressed('x'))).toEqual(['swap']);
    expect(doneBy(pressed('x', { ctrlKey: true }))).toEqual(['cut']);
    expect(doneBy(pressed('V', { metaKey: true }))).toEqual(['paste']);
    expect(doneBy(pressed('Z', { metaKey: true, shiftKey: true }))).toEqual(['redo']);
    expect(doneBy(pressed('z', { ctrlKey: true }))).toEqual(['undo']);
    expect(doneBy(pressed('？', { shiftKey: true }))).toEqual(['keys']);
    expect(doneBy(pressed('x', { altKey: true }))).toEqual([]);
  });
});

test('title marks inside title marks become single ones', () => {
  expect(nested('《青洲志》重印')).toBe('〈青洲志〉重印');
});

test('what another tab took up is read back; anything else in its place is nothing', () => {
  const held = { issueId: 'i', page: 2, cut: true, blocks: [{ id: 'a', kind: 'folio', column: 0, row: 0, columns: 5, rows: 2 }] };
  expect(parseHeld(JSON.stringify(held))).toEqual(held);
  for (const wrong of [null, '', '{', '[]', JSON.stringify({ ...held, blocks: [{ id: 'a' }] }), JSON.stringify({ ...held, issueId: 3 })]) expect(parseHeld(wrong)).toBeNull();
});

test('blocks of another version of the program, or tampered with, are not put down', () => {
  const cell = { id: 'a', column: 0, row: 0, columns: 5, rows: 2 };
  const heldOf = (...blocks: unknown[]) => parseHeld(JSON.stringify({ issueId: 'i', page: 2, cut: false, blocks }));
  const story = { ...cell, kind: 'story', articleId: 'x', measureColumns: 1, headline: { size: 'auto', face: 'kai', align: 'left' }, cutIns: [], border: 'none' };
  expect(heldOf(story)?.blocks).toEqual([story]);
  for (const wrong of [
    { ...cell, kind: 'story', articleId: 'x' }, { ...story, headline: null }, { ...story, cutIns: [null] }, { ...story, articleId: { toString: 1 } }, { ...cell, kind: 'constructor' }, { ...cell, kind: '__proto__' },
    { ...cell, kind: 'briefs', articleIds: 'x', title: '', measureColumns: 1 }, { ...cell, kind: 'folio', rows: 0 }, { ...cell, kind: 'folio', row: -1 }, { ...cell, kind: 'folio', rows: 1e9 }, { ...cell, kind: 'notice', title: 3, text: '', role: 'notice' },
  ]) expect([wrong, heldOf(wrong)]).toEqual([wrong, null]);
  expect(heldOf(...Array.from({ length: 201 }, (_, at) => ({ ...cell, id: `b${at}`, kind: 'folio' })))).toBeNull();
});
