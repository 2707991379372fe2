import { describe, expect, test } from 'vitest';
import { longStory } from '@/bench/editor/long-story';
import type { ArticleContent } from '@/lib/copy/article-content';
import { bodyFromPlainText } from '@/lib/copy/plain-to-body';
import { typeCase } from '@/lib/typeset/type-case';
import { setStrip } from './set-strip';
import { StripSetter, type StripNews } from './strip-news';

const { view, place } = longStory(1200);
const unplaced = { layout: { ...place.layout, pages: place.layout.pages.map((page) => ({ ...page, blocks: [] })) }, head: null };
const drawn = (strip: { readonly frames: readonly { readonly items: readonly { readonly kind: string }[] }[] }): string => strip.frames.flatMap((frame) => frame.items).map((item) => (item.kind === 'text' ? (item as unknown as { text: string }).text : '')).join('').replace(/\s/gu, '');
const longer = (content: ArticleContent, text: string): ArticleContent => ({ ...content, body: { type: 'doc', content: [...content.body.content, ...bodyFromPlainText(text).content] } });

describe('the strip', () => {
  test('shows a placed story in its own block and says how it fits', () => {
    const strip = setStrip('long', view.content, {}, place, typeCase);
    expect(strip.placed?.page).toBe(place.head?.page);
    expect(drawn(strip)).toContain('一条步道串起四个码头');
    expect(drawn(strip)).toContain('老船厂的大门开了');
    expect(strip.head?.fits).toBe(true);
    expect(strip.head?.decks.title?.lines).toBeGreaterThan(0);
  });
  test('sets a story that stands nowhere in a trial block of three columns, all of it', () => {
    const strip = setStrip('long', view.content, {}, unplaced, typeCase);
    expect(strip.placed).toBeNull();
    expect(strip.overset).toBeNull();
    expect(strip.frames).toHaveLength(1);
    const text = view.content.body.content.flatMap((block) => ('content' in block && block.type === 'paragraph' ? (block.content ?? []).map((part) => ('text' in part ? part.text : '')) : [])).join('');
    expect(drawn(strip).includes(text.slice(-20))).toBe(true);
  });
  test('says of a title no size holds that it is too long', () => {
    const strip = setStrip('long', { ...view.content, title: '这个标题实在太长了'.repeat(30) }, {}, unplaced, typeCase);
    expect(strip.head?.fits).toBe(false);
  });
  test('of a story longer than a page it shows what the page holds and says what is over', () => {
    const strip = setStrip('long', longer(view.content, '这一段写得很长，一版也排不下。'.repeat(900)), {}, unplaced, typeCase);
    expect(strip.overset?.lines).toBeGreaterThan(100);
    expect(drawn(strip)).toContain('老船厂的大门开了');
  });
  test('an empty story has no lines and breaks nothing', () => {
    const strip = setStrip('long', { ...view.content, title: '', subtitle: '', body: { type: 'doc', content: [{ type: 'paragraph' }] } }, {}, unplaced, typeCase);
    expect(strip.lines).toBe(0);
    expect(strip.head).toBeNull();
  });
});

describe('news of the strip', () => {
  const pieces = (news: StripNews | null) => news?.frames?.flatMap((frame) => frame.pieces) ?? [];
  const order = (content: ArticleContent, isDrawn = true) => ({ kind: 'set', id: 'long', content, photos: {}, drawn: isDrawn }) as const;
  test('tells only what changed, and everything again after it was closed', () => {
    const setter = new StripSetter();
    expect(setter.answer(order(view.content))).toBeNull();
    setter.answer({ kind: 'place', place: unplaced });
    const first = setter.answer(order(view.content));
    expect(pieces(first).every((piece) => piece !== null)).toBe(true);
    expect(first?.fonts).toContain('@font-face');
    const same = setter.answer(order(view.content));
    expect(pieces(same).every((piece) => piece === null)).toBe(true);
    expect(same?.fonts).toBeNull();
    expect(setter.answer(order(view.content, false))?.frames).toBeNull();
    expect(pieces(setter.answer(order(view.content))).every((piece) => piece !== null)).toBe(true);
  });
  test('a word more at the end leaves the beginning as it was', () => {
    const setter = new StripSetter();
    setter.answer({ kind: 'place', place });
    setter.answer(order(view.content));
    const more = pieces(setter.answer(order(longer(view.content, '末尾。'))));
    expect(more[0]).toBeNull();
  });
});
