import { describe, expect, test } from 'vitest';
import type { Decks, StoryElement } from '@/lib/copy/story';
import { typeCase } from '@/lib/typeset/type-case';
import type { HeadlineStyle, JumpBlock, StoryBlock } from './block';
import { composePage } from './compose';
import type { PageProof, TextItem } from './page-proof';
import { specimenIssue } from './specimen';

/** Copy at the limits of what may be saved, in each of the dresses a block can wear. */

const repeat = (text: string, characters: number): string => text.repeat(Math.ceil(characters / text.length)).slice(0, characters);

function compose(body: readonly StoryElement[], decks: Partial<Decks>, block: Partial<StoryBlock>): PageProof {
  const issue = specimenIssue([{ id: 'bad', characters: 0, body }], 1);
  const placed: StoryBlock = {
    kind: 'story', id: 'block-bad', articleId: 'bad', column: 0, row: 0, columns: 3, rows: 40, measureColumns: 3,
    headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none', ...block,
  };
  return composePage({ ...issue, pages: [{ ...issue.pages[0]!, blocks: [placed] }], stories: { bad: { ...issue.stories.bad!, decks: { kicker: '', title: '标题', subtitle: '', ...decks } } } }, 1, typeCase);
}

const texts = (proof: PageProof, role: TextItem['role']): TextItem[] => proof.items.filter((item): item is TextItem => item.kind === 'text' && item.role === role);
const printed = (proof: PageProof, role: TextItem['role']): string => texts(proof, role).map((item) => item.text).join('').replace(/\s/gu, '');

describe('the source of a quote', () => {
  test.each([['a long name of an office', 40], ['longer than any line', 300]])('%s is set in lines within its column, none of it lost', (_, length) => {
    const by = repeat('云泽市青渚区融媒体中心通讯员', length);
    const proof = compose([{ kind: 'quote', spans: [{ text: '路修到了家门口。' }], by }], {}, { columns: 2, rows: 80, measureColumns: 2 });
    expect(printed(proof, 'quote')).toBe(`路修到了家门口。${by}`);
    for (const role of ['quote', 'end-mark'] as const) for (const item of texts(proof, role)) {
      expect(item.xs[0]!).toBeGreaterThanOrEqual(proof.typeArea.x - 0.01);
      expect(item.xs.at(-1)!).toBeLessThan(proof.typeArea.x + proof.typeArea.width);
    }
  });

  test('of as many characters as a body may have: what is not printed is told', () => {
    const by = repeat('云泽市青渚区', 30_000);
    const proof = compose([{ kind: 'quote', spans: [{ text: '路。' }], by }], {}, { columns: 5, rows: 80, measureColumns: 5 });
    const over = proof.overset.reduce((sum, entry) => sum + entry.characters, 0);
    expect(printed(proof, 'quote').length + over).toBe(by.length + 2);
  });
});

test.each<NonNullable<HeadlineStyle['place']>>(['above', 'left', 'vertical'])('three decks of 300 characters, the most that may be saved, are set %s, every character of them', (place) => {
  const decks = { kicker: repeat('肩题', 300), title: repeat('全区春耕备“耕”工作2021年，Word', 300), subtitle: repeat('副题', 300) };
  const proof = compose([{ kind: 'paragraph', spans: [{ text: '正文一段。' }] }], decks, { columns: 5, rows: 80, measureColumns: 5, headline: { size: 'auto', face: 'song-heavy', align: 'left', place } });
  for (const role of ['kicker', 'title', 'subtitle'] as const) expect(printed(proof, role).length).toBe(300);
});

describe('words that every object has', () => {
  // The editor sets what is being typed with the word ends of what was saved: none are known of the new words.
  test.each(['constructor', 'toString', '__proto__'])('%s is a headline like others', (word) => {
    for (const place of ['above', 'vertical'] as const) {
      const proof = compose([{ kind: 'crosshead', text: word }], { title: word, kicker: word, subtitle: word }, { headline: { size: 'auto', face: 'kai', align: 'left', place } });
      expect(printed(proof, 'title')).toBe(word);
    }
    const issue = specimenIssue([{ id: 'bad', title: word, characters: 600 }], 1);
    const head: StoryBlock = { kind: 'story', id: 'h', articleId: 'bad', column: 0, row: 0, columns: 2, rows: 12, measureColumns: 2, headline: { size: 'auto', face: 'kai', align: 'left' }, cutIns: [], border: 'none' };
    const jump: JumpBlock = { kind: 'jump', id: 'j', articleId: 'bad', part: 1, column: 2, row: 0, columns: 2, rows: 20, measureColumns: 2, cutIns: [] };
    const both = composePage({ ...issue, pages: [{ ...issue.pages[0]!, blocks: [head, jump] }], stories: { bad: { ...issue.stories.bad!, wordEnds: {} } } }, 1, typeCase);
    expect(printed(both, 'title')).toBe(`${word}${word}`);
  });

  test('and a line of a teaser', () => {
    const issue = specimenIssue([{ id: 't', kind: 'teaser', characters: 0, body: [{ kind: 'paragraph', spans: [{ text: 'constructor' }] }] }], 1);
    const proof = composePage({ ...issue, pages: [{ ...issue.pages[0]!, blocks: [{ kind: 'teaser', id: 't', articleId: 't', column: 0, row: 0, columns: 2, rows: 10 }] }] }, 1, typeCase);
    expect(printed(proof, 'teaser')).toContain('constructor');
  });
});

test('a measure of more columns than a block has room for: pictures without room are named, not drawn at no size', () => {
  for (const measureColumns of [7, 12, 24]) for (const columns of [1, 2, 3]) {
    const issue = specimenIssue([{ id: 'bad', title: '标题', characters: 600, photos: [{ file: 'a-file', width: 1600, height: 1200 }] }], 1);
    const block: StoryBlock = {
      kind: 'story', id: 'b', articleId: 'bad', column: 0, row: 0, columns, rows: 40, measureColumns, border: 'lace', headline: { size: 'auto', face: 'kai', align: 'left' },
      cutIns: [{ photoId: 'bad-photo-0', column: 0, columns: 1, row: 3, rows: 10, characters: 6 }],
    };
    const proof = composePage({ ...issue, pages: [{ ...issue.pages[0]!, blocks: [block] }] }, 1, typeCase);
    const pictures = proof.items.filter((item) => item.kind === 'picture');
    for (const { rect, crop } of pictures) for (const size of [rect.width, rect.height, crop.width, crop.height]) expect(size).toBeGreaterThan(0);
    if (pictures.length === 0) expect(proof.faults).toContainEqual(expect.objectContaining({ rule: 'photo-too-large', hard: true }));
  }
});
