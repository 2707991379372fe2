import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountFaults } from './accounting';
import { fictionalPage } from './fictional-page';
import { inventPage, type InventedPage } from './invented-pages';
import { recognise } from './recognise';

/** What was read, in the form the truth is told in. */
function readAs(page: InventedPage) {
  const result = recognise(page.text);
  expect(accountFaults(page.text, result)).toEqual([]);
  return result.articles.map((article) => ({
    kind: article.kind, decks: [article.kicker, article.title, article.subtitle].filter((deck) => deck !== ''),
    paragraphs: article.elements.flatMap((element) => (element.kind === 'paragraph' ? [element.text] : [])),
    crossheads: article.elements.flatMap((element) => (element.kind === 'crosshead' ? [element.text] : [])),
    byline: [...article.byline], source: article.source, captions: [...article.captions],
  }));
}

describe('pages invented from a seed', () => {
  test('are read without a fault, whatever their masthead, bylines, indents, gaps, captions, crossheads, teasers and briefs', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const page = inventPage(seed, false);
      expect(readAs(page), `seed ${seed}: ${JSON.stringify(page.style)}`).toEqual(page.articles);
    }
  });

  test('with captions inside sentences and paragraphs broken anywhere: nine of ten are read without a fault, and what is wrong is doubted', () => {
    let right = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const page = inventPage(seed, true);
      if (JSON.stringify(readAs(page)) === JSON.stringify(page.articles.map(({ kind, decks, paragraphs, crossheads, byline, source, captions }) => ({ kind, decks, paragraphs, crossheads, byline, source, captions })))) right += 1;
      else expect(recognise(page.text).doubts.filter((doubt) => ['new-story', 'caption', 'joined'].includes(doubt.code)).length).toBeGreaterThan(0);
    }
    expect(right).toBeGreaterThanOrEqual(180);
  });

  test('no two doubts of one page have the same id, and every decision is among its choices', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const { doubts } = recognise(inventPage(seed, true).text);
      expect(new Set(doubts.map((doubt) => doubt.id)).size).toBe(doubts.length);
      for (const doubt of doubts) expect(doubt.choices).toContain(doubt.chosen);
    }
  });

  test('any decision on any doubt keeps every character accounted for', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const { text } = inventPage(seed, true);
      for (const doubt of recognise(text).doubts) {
        for (const choice of doubt.choices) expect(accountFaults(text, recognise(text, { decisions: { [doubt.id]: choice } })), `seed ${seed} ${doubt.id} ${choice}`).toEqual([]);
      }
    }
  });
});

describe('any text at all', () => {
  const lines = fictionalPage.split('\n').filter((line) => line !== '');
  const odd = ['', '　', '●', '————', '（', '）（', '(记者 )', '图为', '详见二版', '（下转第二版）', '（上接第一版）', '导读', '简讯', '02版', '第02版：民生', '甲', '甲，', '——乙', '摄', '（甲 摄）', '\u0000', '😀', '\uD83D', 'a b', '2026年7月11日', '星期六', '来源：', '记者 甲', '● ● ●', '。', '……', '\t\t', '1.', '①'];
  test('is tiled by its pieces and breaks nothing', () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...lines), fc.constantFrom(...odd), fc.string({ maxLength: 12, unit: 'binary' })), { maxLength: 25 }), fc.constantFrom('\n', '\r\n', '\n\n', '\r'), (chosen, joint) => {
      const text = chosen.join(joint);
      expect(accountFaults(text, recognise(text))).toEqual([]);
    }), { numRuns: 600, seed: 11072026 });
  });

  test('of half a million characters is read', () => {
    const text = fictionalPage.repeat(150);
    const result = recognise(text);
    expect(result.articles.length).toBeGreaterThan(1700);
  });

  test('one endless line, and a hundred thousand short ones, are read whole', () => {
    expect(accountFaults('甲'.repeat(1_000_000), recognise('甲'.repeat(1_000_000)))).toEqual([]);
    expect(accountFaults('甲 乙\n'.repeat(100_000), recognise('甲 乙\n'.repeat(100_000)))).toEqual([]);
    expect(accountFaults('（记者'.repeat(50_000), recognise('（记者'.repeat(50_000)))).toEqual([]);
  });
});
