import { describe, expect, test } from 'vitest';
import type { Story } from '@/lib/copy/story';
import { typeCase } from '@/lib/typeset/type-case';
import type { CutIn, StoryBlock } from './block';
import { composePage } from './compose';
import { pageFormat, type PageFormat } from './format';
import { specimenIssue } from './specimen';
import type { PageProof, TextItem } from './page-proof';

/** One story alone on a page, as bad as it comes. */
interface Bad { readonly text?: string; readonly title?: string; readonly format?: PageFormat; readonly block?: Partial<StoryBlock>; readonly photos?: Story['photos'] }

function compose({ text = '正文一段。', title = '标题', format, block = {}, photos = [] }: Bad): PageProof {
  const issue = specimenIssue([{ id: 'bad', title, characters: 0, body: [{ kind: 'paragraph', spans: [{ text }] }] }], 1);
  const story = issue.stories.bad!;
  const placed: StoryBlock = {
    kind: 'story', id: 'block-bad', articleId: 'bad', column: 0, row: 0, columns: 3, rows: 40, measureColumns: 3,
    headline: { size: 'auto', face: 'song-heavy', align: 'centre' }, cutIns: [], border: 'none', ...block,
  };
  const of = format ?? issue.format;
  return composePage({ ...issue, format: of, pages: [{ ...issue.pages[0]!, blocks: [placed] }], stories: { bad: { ...story, photos } } }, 1, typeCase);
}

const texts = (proof: PageProof, role: TextItem['role']): TextItem[] => proof.items.filter((item): item is TextItem => item.kind === 'text' && item.role === role);
const printed = (proof: PageProof, role: TextItem['role'] = 'body'): string => texts(proof, role).filter((item) => !item.added).map((item) => item.text).join('');
/** Characters as print counts them: spaces do not count. */
const count = (text: string): number => [...text.replace(/\s/gu, '')].length;
const rulesOf = (proof: PageProof): string[] => proof.faults.filter((fault) => fault.rule !== 'hole').map((fault) => fault.rule);

/** What is printed is the beginning of the copy, and what is not printed is told as overset to the last character. */
function expectNothingLost(proof: PageProof, text: string): void {
  const shown = printed(proof);
  expect(text.startsWith(shown)).toBe(true);
  const over = proof.overset.reduce((sum, entry) => sum + entry.characters, 0);
  expect(count(shown) + over).toBe(count(text));
  if (over > 0) expect(rulesOf(proof)).toContain('overset');
  for (const item of proof.items) if (item.kind === 'text') expect(item.xs.every(Number.isFinite) && Number.isFinite(item.baseline)).toBe(true);
}

const repeat = (text: string, characters: number): string => text.repeat(Math.ceil(characters / text.length)).slice(0, characters);
const latin = 'abcdefghijklmnopqrstuvwxyz';

describe('copy no paper prints is composed, and nothing of it is lost', () => {
  test.each([
    ['one paragraph of 100,000 Han', repeat('天地玄黄宇宙洪荒日月盈昃辰宿列张，寒来暑往秋收冬藏。', 100_000)],
    ['100,000 Han without a mark', repeat('天地玄黄宇宙洪荒', 100_000)],
    ['30,000 full stops', repeat('。', 30_000)],
    ['30,000 opening quotes', repeat('“', 30_000)],
    ['nothing but marks of every kind', repeat('，。、；：？！“”‘’（）《》【】——……·—～/', 20_000)],
    ['nothing but dashes', repeat('—', 20_000)],
    ['30,000 Latin letters without a space', repeat(latin, 30_000)],
    ['figures without a space', repeat('0123456789', 20_000)],
    ['one character over and over with combining marks', repeat('e\u0301\u0302', 9000)],
    ['zero-width characters between Han', repeat('天\u200b地\u200d玄\u2060黄\ufeff\u200c', 8000)],
    ['bidi controls and right-to-left letters', repeat('天\u202e地\u2067عربي\u2069玄\u200f黄\u202c', 8000)],
    ['nothing but zero-width characters', repeat('\u200b\u200d\u2060\ufeff\ufe0f', 8000)],
    ['nothing but spaces', repeat(' 　\u00a0', 8000)],
    ['control characters and lone surrogates', repeat('天\u0000地\u001b\ud800玄\u007f', 6000)],
    ['emoji in sequences', repeat('👨\u200d👩\u200d👧👍🏽🇨🇳', 6000)],
  ])('%s', (_, text) => {
    expectNothingLost(compose({ text }), text);
  });

  test('a paragraph of nothing', () => {
    const proof = compose({ text: '' });
    expect(printed(proof)).toBe('');
    expect(proof.overset).toEqual([]);
  });

  test('characters no face has are named, and those of a stand-in', () => {
    const proof = compose({ text: '天\u{f0000}地عربي玄👍黄' });
    expect(proof.faults).toContainEqual(expect.objectContaining({ rule: 'missing-glyph', hard: true, params: expect.objectContaining({ characters: '\u{f0000}عربي' }) }));
    expect(proof.faults).toContainEqual(expect.objectContaining({ rule: 'glyph-fallback', hard: false, params: expect.objectContaining({ characters: '👍' }) }));
  });
});

describe('a page no printer has', () => {
  const tabloid = pageFormat('tabloid')!;
  test.each([1, 2, 3])('columns of %d characters', (charactersPerColumn) => {
    const text = repeat('天地，玄黄“宇宙”洪荒2021年Word。', 400);
    expectNothingLost(compose({ text, format: { ...tabloid, charactersPerColumn } }), text);
  });

  test('a block of one column and one row', () => {
    const text = repeat('天地玄黄', 100);
    expectNothingLost(compose({ text, block: { columns: 1, rows: 1, measureColumns: 1 } }), text);
  });

  test('a block of no depth at all', () => {
    const proof = compose({ text: repeat('天地玄黄', 100), block: { columns: 1, rows: 0, measureColumns: 1 } });
    expect(rulesOf(proof)).toContain('off-grid');
    expect(printed(proof)).toBe('');
  });
});

describe('a headline no block holds', () => {
  const long = repeat('全区春耕备耕工作现场推进会议召开', 200);
  test.each([
    ['of 200 characters', long],
    ['of 200 Latin letters', repeat(latin, 200)],
    ['of 200 marks', repeat('，。“”', 200)],
    ['of 200 zero-width characters', repeat('\u200b\u200d', 200)],
    ['of 2,000 characters', repeat(long, 2000)],
  ])('%s is composed, and what does not fit is named', (_, title) => {
    const proof = compose({ title, block: { columns: 1, rows: 12, measureColumns: 1 } });
    expect(printed(proof, 'title').replace(/\s/gu, '')).toBe(title.replace(/\s/gu, ''));
    if (/[^\p{Cf}]/u.test(title)) expect(rulesOf(proof)).toContain('headline-too-long');
    expectNothingLost(proof, '正文一段。');
  });

  test('of 200 characters over a whole page is set in as many lines as it needs', () => {
    const proof = compose({ title: long, text: repeat('天地玄黄', 4000), block: { columns: 5, rows: 80, measureColumns: 5 } });
    expect(printed(proof, 'title')).toBe(long);
    for (const item of texts(proof, 'title')) expect(item.xs.at(-1)!).toBeLessThan(proof.typeArea.x + proof.typeArea.width);
    expectNothingLost(proof, repeat('天地玄黄', 4000));
  });
});

describe('a photo larger than its block', () => {
  const photo = { photoId: 'huge', file: 'sha256-of-a-photo', width: 40_000, height: 30_000, caption: repeat('图说', 300), credit: '', focus: { x: 0.5, y: 0.5 } };
  test.each([
    ['deeper', { photoId: 'huge', column: 0, columns: 3, row: 0, rows: 200 }],
    ['wider', { photoId: 'huge', column: 0, columns: 12, row: 0, rows: 20 }],
    ['beginning outside', { photoId: 'huge', column: 7, columns: 2, row: 90, rows: 20 }],
    ['of no size, its caption deeper than the block', { photoId: 'huge', column: 0, columns: 0, row: 0, rows: 0 }],
  ] satisfies [string, CutIn][])('%s: it is named, no text is lost, and nothing is drawn at no place', (_, cutIn) => {
    const text = repeat('天地玄黄宇宙洪荒，', 1200);
    const proof = compose({ text, photos: [photo], block: { cutIns: [cutIn] } });
    expectNothingLost(proof, text);
    expect(rulesOf(proof)).toContain('photo-too-large');
    for (const item of proof.items) if (item.kind === 'picture') expect([item.rect.x, item.rect.y, item.rect.width, item.rect.height].every((side) => Number.isFinite(side) && side >= 0)).toBe(true);
  });
});

test('a page of bad copy is the same twice', () => {
  const text = repeat('天\u202e地👍，\u0301《，。Word”“——\u200d', 3000);
  expect(JSON.stringify(compose({ text }))).toBe(JSON.stringify(compose({ text })));
});
