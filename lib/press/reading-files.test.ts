import { expect, test } from 'vitest';
import type { Story } from '@/lib/copy/story';
import type { EditionContent } from './edition-content';
import { readingText } from './reading-files';

const story = {
  articleId: 'a1', kind: 'story', decks: { kicker: '甲', title: '乙', subtitle: '丙' }, byline: { kind: 'none' }, section: '', priority: 1, wordEnds: {}, pointsTo: [],
  body: [{ kind: 'paragraph', spans: [{ text: '丁' }, { text: '戊', strong: true }] }, { kind: 'crosshead', text: '己' }, { kind: 'photo', photoId: 'p' }, { kind: 'listItem', spans: [{ text: '庚' }] }],
  photos: [{ photoId: 'p', file: null, width: 0, height: 0, caption: '辛', credit: '壬', focus: { x: 0.5, y: 0.5 } }],
} satisfies Story;
const content = { publication: { name: '癸' }, pages: [{ section: '要闻' }], stories: [{ story }] } as unknown as EditionContent;

test('the text face carries every character of decks, body and captions', () => {
  for (const character of '甲乙丙丁戊己庚辛壬癸') expect(readingText(content, 'song')).toContain(character);
});

test('the heavy face carries headings and emphasis but not running text', () => {
  for (const character of '甲乙丙戊己要闻') expect(readingText(content, 'song-heavy')).toContain(character);
  expect(readingText(content, 'song-heavy')).not.toContain('丁');
});
