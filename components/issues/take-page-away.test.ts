import { expect, test } from 'vitest';
import type { Block } from '@/lib/makeup/block';
import { goesAlong, isMissed } from './take-page-away';

const cell = { column: 0, columns: 5, row: 0, rows: 4 };
const folio: Block = { kind: 'folio', id: 'f', ...cell };
const imprint: Block = { kind: 'notice', id: 'i', ...cell, title: '', text: '', role: 'imprint' };
const notice: Block = { kind: 'notice', id: 'n', ...cell, title: '停水通知', text: '', role: 'notice' };
const empty: Block = { kind: 'empty', id: 'e', ...cell, role: 'lead', measureColumns: 5 };
const jump: Block = { kind: 'jump', id: 'j', ...cell, articleId: 'river', part: 1, measureColumns: 5, cutIns: [] };
const story: Block = { kind: 'story', id: 's', ...cell, articleId: 'ferry', measureColumns: 5, headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none' };
const page = (...blocks: Block[]) => goesAlong({ number: 4, section: '', credits: [], blocks });

test('a page with nothing but its folio and imprint goes unasked', () => {
  expect(isMissed(page(folio, imprint))).toBe(false);
});

test('notices and empty blocks are lost, stories wait, continuations lose their place', () => {
  const gone = page(folio, imprint, notice, empty, jump, story);
  expect(isMissed(gone)).toBe(true);
  expect([gone.lost.map((block) => block.id), gone.stories, gone.continued]).toEqual([['n', 'e'], ['ferry'], ['river']]);
});
